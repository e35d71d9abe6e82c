import { targetOf } from '../../../report/address.ts';
import { bodyAnchors } from '../../../report/anchors.ts';
import { mayBePublished, publishedKinds } from '../../../report/linked-files.ts';
import { isSpeltAlike, nearest } from '../../../report/nearest.ts';
import type { Reference } from '../../../report/references.ts';
import { decoded } from '../../../text/decoded.ts';
import { isPictureName } from '../../../text/file-names.ts';
import type { RuleDiagnostic, Subject } from '../../rule.ts';
import { defineRule } from '../../rule.ts';
import type { Beholder } from '../../site-addresses.ts';

export const link = defineRule({
  id: 'reference/link',
  level: 'error',
  meaning:
    'Links inside the site lead to a page, a file or an anchor that is there, wherever in a report they are written.',
  why: 'Dead links are the commonest wound of old archives. Inside the site there is no excuse for one.',
  source: {
    label: 'danluu/post-mortems, where most pull requests mend links',
    url: 'https://github.com/danluu/post-mortems',
  },
  good: [
    {
      frontmatter: 'related: [2024-03-01-checkout-errors]',
      body: '## The limit\n\nAs in [March](/postmortems/2024-03-01-checkout-errors/#timeline); see [the limit](#the-limit), [what is promised](#actions), [the service](/services/checkout/) and [the fields](/guide/fields/#timeline).',
      beside: { '2024-03-01-checkout-errors': 'rootCauses: [expired-certificate]' },
    },
    {
      body: 'As in [March](./2024-03-01-checkout-errors.mdx), by its file as on GitHub.',
      beside: { '2024-03-01-checkout-errors': 'rootCauses: [expired-certificate]' },
    },
  ],
  bad: [
    { body: 'As in [March](/postmortems/2024-03-01-chekout-errors/).' },
    {
      body: 'As in [March](./2024-03-01-chekout-errors.mdx).',
      beside: { '2024-03-01-checkout-errors': 'rootCauses: [expired-certificate]' },
    },
    {
      body: 'As in [March](/postmortems/2024-03-01-checkout-errors/#the-limit).',
      beside: { '2024-03-01-checkout-errors': 'rootCauses: [expired-certificate]' },
    },
    { body: 'See [the limit](#the-limit).' },
    { body: 'It hit [the checkout](/services/chekout/).' },
    { body: 'See [the fields](/guide/fields/#titel).' },
    {
      frontmatter:
        'timeline:\n  - { at: 2024-06-01 14:05, kind: detection, text: "Seen, as in [March](/postmortems/march/)." }',
    },
    { body: 'The [log](./app.log).' },
    { body: '![Connections](./connections.png)' },
  ],
  *check(subject) {
    for (const reference of subject.parsed.references) {
      const fault = faultOf(insideOf(reference, subject), subject);
      if (fault) yield { where: reference.where, ...fault };
    }
  },
});

type LinkDiagnostic = Omit<RuleDiagnostic, 'where'>;

/** Told by `reference/left-out`. */
const isAbsent = (id: string, { ids, absent }: Subject): boolean =>
  !ids.has(id) && absent(id) !== null;

/** A whole address of this very site leads to what its path says. */
export function insideOf(reference: Reference, { parsed, pages }: Subject): Reference {
  const path = reference.target.to === 'outside' ? pages.within(reference.url) : null;
  return path === null ? reference : { ...reference, target: targetOf(path, parsed.source) };
}

function faultOf(reference: Reference, subject: Subject): LinkDiagnostic | null {
  const { kind, url, target } = reference;
  switch (target.to) {
    case 'outside':
      return null;
    case 'here':
      return anchorFault(target.rest.hash, subject.parsed.source.id, reference, subject);
    case 'report':
      if (isAbsent(target.id, subject)) return null;
      return (
        (target.file === null
          ? idFault(target.id, subject)
          : reportFileFault(url, target.id, target.file, subject)) ??
        unpublishedFault(target.id, reference, subject) ??
        anchorFault(target.rest.hash, target.id, reference, subject)
      );
    case 'page':
      return kind === 'picture'
        ? null
        : pageFault(reference, target.path, target.rest.hash, subject);
    case 'file':
      return target.path !== null && subject.exists(target.path)
        ? kind === 'link'
          ? kindFault(url, target.path)
          : null
        : (folderFault(url, target.path, subject) ??
            (kind === 'picture'
              ? pictureFault(url, target.path, subject)
              : {
                  message: `\`${url}\` leads nowhere: there is no such file beside the report.`,
                  hint:
                    reportMeant(url, target.path, subject) ??
                    spellingMeant(url, target.path, subject) ??
                    'Begin an address outside with `https://`, a page of the site with `/`, a heading with `#`; or put the file there.',
                }));
  }
}

/** Advice where a report seems to be meant: `./2024-03-01-checkout-errors`, or with `.md`. */
function reportMeant(url: string, path: string | null, subject: Subject): string | null {
  const id = (path ?? '').replace(/^.*\//, '').replace(/\.(?:md|markdown|html)$/i, '');
  const file = subject.history.byId.get(id)?.file;
  if (file === undefined && !subject.ids.has(id)) return null;
  const beside = `${(path ?? '').replace(/[^/]*$/, '')}${id}.mdx`;
  return subject.exists(beside)
    ? `Write \`${url.replace(/[^/?#]*(?=$|[?#])/, `${id}.mdx`)}\`.`
    : `Write \`/postmortems/${id}/${/#.*$/.exec(url)?.[0] ?? ''}\`.`;
}

/** Advice where a file is there in other capitals, which not every machine takes for the same. */
function spellingMeant(url: string, path: string | null, { namesIn }: Subject): string | null {
  const { beside, name } = partsOf(path);
  const guess = namesIn(beside).find((one) => isSpeltAlike(one, name));
  return guess === undefined ? null : asTheFileIsSpelt(url, guess);
}

const asTheFileIsSpelt = (url: string, name: string): string =>
  `Write \`${url.replace(/[^/?#]*(?=$|[?#])/, encodeURI(name))}\`, as the file is spelt, or rename the file.`;

/** The folder of a path and the name in it. */
function partsOf(path: string | null): { readonly beside: string; readonly name: string } {
  const [, beside = '', name = ''] = /^(.*\/)?([^/]*)$/s.exec(path ?? '') ?? [];
  return { beside: beside || '.', name };
}

function kindFault(url: string, path: string): LinkDiagnostic | null {
  if (mayBePublished(path)) return null;
  return {
    message: `\`${url}\` is not a file that is published with a report.`,
    hint: `Link to a file of one of these kinds, whose name does not begin with \`_\` or \`.\`: ${publishedKinds()}; or to a page outside.`,
  };
}

/** What is listed and is no file: a folder, whatever its name says. */
function folderFault(
  url: string,
  path: string | null,
  { namesIn }: Subject,
): LinkDiagnostic | null {
  const [, beside = '', name = ''] = /^(.*\/)?([^/]+)\/?$/s.exec(path ?? '') ?? [];
  if (name === '' || !namesIn(beside || '.').includes(name)) return null;
  return {
    message: `\`${url}\` is a folder, and a file belongs here.`,
    hint: 'Write the path of a file in it, or put the file in its place.',
  };
}

function pictureFault(
  url: string,
  path: string | null,
  { parsed, namesIn }: Subject,
): LinkDiagnostic {
  const { beside, name } = partsOf(path);
  // A name in other capitals is nearer than any other.
  const pictures = namesIn(beside).filter(isPictureName);
  const guess = pictures.find((one) => isSpeltAlike(one, name)) ?? nearestPicture(name, pictures);
  if (guess) {
    return {
      message: `There is no picture \`${url}\` beside the report.`,
      hint: asTheFileIsSpelt(url, guess),
    };
  }
  const folder = parsed.source.file.split('/').slice(0, -1).join('/') || '.';
  return {
    message: `There is no picture \`${url}\` beside the report.`,
    hint: `Put the file into \`${folder}\`, or correct its name.`,
  };
}

/** By the names without their endings, which are alike in most. */
function nearestPicture(name: string, pictures: readonly string[]): string | null {
  const stem = (file: string): string => file.replace(/\.[^.]*$/, '');
  const guess = nearest(stem(name), pictures.map(stem));
  return pictures.find((one) => stem(one) === guess) ?? null;
}

function idFault(id: string, { ids }: Subject): LinkDiagnostic | null {
  if (ids.has(id)) return null;
  const guess = nearest(id, ids);
  return {
    message: `There is no report \`${id}\`.`,
    hint: guess
      ? `Did you mean \`/postmortems/${guess}/\`?`
      : 'Write the file name of a report without `.mdx`: `/postmortems/<id>/`.',
  };
}

function reportFileFault(
  url: string,
  id: string,
  file: string,
  subject: Subject,
): LinkDiagnostic | null {
  if (subject.exists(file) || subject.history.byId.get(id)?.file === file) return null;
  const guess = subject.ids.has(id) ? id : nearest(id, subject.ids);
  return {
    message: `There is no report in the file \`${url}\`.`,
    hint: guess
      ? `Did you mean \`/postmortems/${guess}/\`?`
      : 'Write the path from this file to the other, or its address: `/postmortems/<id>/`.',
  };
}

/** A draft has no page in the site that shows this report; of one that the public must not know, another rule tells. */
function unpublishedFault(
  id: string,
  { internal }: Reference,
  subject: Subject,
): LinkDiagnostic | null {
  const { report, history } = subject;
  const other = history.reportAt(id);
  if (!other || other.status === 'published' || report.status !== 'published') return null;
  if (report.visibility === 'public' && !internal) return null;
  return {
    message: `The report \`${other.id}\` is not published, and this one is: the site has no page of it.`,
    hint: 'Leave the link out until it is, or publish it with `status: published`.',
  };
}

/** Whose site a reference stands in: what the public reads must be there for the public. */
function beholderOf(reference: Reference, { report }: Subject): Beholder {
  return {
    audience: report.visibility === 'public' && !reference.internal ? 'public' : 'internal',
    drafts: report.status !== 'published',
  };
}

function pageFault(
  reference: Reference,
  path: string,
  hash: string,
  subject: Subject,
): LinkDiagnostic | null {
  const { pages } = subject;
  const of = beholderOf(reference, subject);
  if (!pages.has(path, of)) {
    const guess = pages.nearest(path, of);
    const forPublic = of.audience === 'public' && pages.has(path, { ...of, audience: 'internal' });
    return {
      message: `The site has no page or file \`${path}\`${forPublic ? ' that the public sees' : ''}.`,
      hint: guess
        ? `Did you mean \`${guess}\`?`
        : 'Write the address as it stands behind the name of the site; files are published from `public/`.',
    };
  }
  const anchors = hash.length > 1 ? pages.anchorsAt(path) : null;
  const anchor = decoded(hash.slice(1));
  if (anchors === null || anchors.has(anchor)) return null;
  const guess = nearest(anchor, anchors);
  return {
    message: `The page \`${path}\` has no part \`#${anchor}\`.`,
    hint: guess ? `Did you mean \`${path}#${guess}\`?` : `Write \`${path}\` for the whole page.`,
  };
}

function anchorFault(
  hash: string,
  id: string,
  reference: Reference,
  subject: Subject,
): LinkDiagnostic | null {
  const anchor = decoded(hash.slice(1));
  if (anchor === '' || anchor === 'top') return null;
  const own = id === subject.parsed.source.id;
  const other = own ? subject.parsed : subject.reportAt(id);
  const report = own ? subject.report : other?.report;
  // What cannot be read has anchors that nobody knows.
  if (!other?.body?.tree || !report) return null;
  const whose = own ? 'this report' : `the report \`${report.id}\``;
  const numbered = /^(event|action)-(\d+)$/.exec(anchor);
  if (numbered) {
    const most = numbered[1] === 'event' ? report.timeline.length : report.actions.length;
    const n = Number(numbered[2]);
    if (n >= 1 && n <= most) return null;
    return {
      message: `There is no ${numbered[1]} ${n} in ${whose}.`,
      hint: most > 0 ? `They are numbered from 1 to ${most}.` : 'There are none.',
    };
  }
  const anchors = bodyAnchors(other.body.tree, beholderOf(reference, subject).audience);
  if ((other.readable?.plain.links ?? []).length > 0) anchors.add('links');
  if (anchors.has(anchor)) return null;
  const guess = nearest(anchor, anchors);
  return {
    message: `No heading of ${whose} has the address \`#${anchor}\`.`,
    hint: guess ? `Did you mean \`#${guess}\`?` : `The page has ${listed(anchors)}.`,
  };
}

const listed = (anchors: ReadonlySet<string>): string =>
  [...anchors]
    .slice(0, 8)
    .map((one) => `\`#${one}\``)
    .join(', ');
