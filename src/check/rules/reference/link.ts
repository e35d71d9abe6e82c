import { plainTextOf } from '../../prose/plain.ts';
import { headingAnchors, PARTS_OF_EVERY_PAGE } from '../../../report/anchors.ts';
import { walk } from '../../../report/body-tree.ts';
import { nearest } from '../../../report/nearest.ts';
import type { Finding, Subject } from '../../rule.ts';
import { defineRule } from '../../rule.ts';

export const link = defineRule({
  id: 'reference/link',
  level: 'error',
  meaning:
    'Links inside the site lead to a report that is there, anchors to a heading, an event or an action, and pictures to a file.',
  why: 'Dead links are the commonest wound of old archives. Inside the site there is no excuse for one.',
  source: {
    label: 'danluu/post-mortems, where most pull requests mend links',
    url: 'https://github.com/danluu/post-mortems',
  },
  good: [
    {
      frontmatter: 'related: [2024-03-01-checkout-errors]',
      body: '## The limit\n\nAs in [March](/postmortems/2024-03-01-checkout-errors/); see [the limit](#the-limit) and [what is promised](#actions).',
      beside: { '2024-03-01-checkout-errors': 'rootCauses: [expired-certificate]' },
    },
  ],
  bad: [
    { body: 'As in [March](/postmortems/2024-03-01-chekout-errors/).' },
    { body: 'See [the limit](#the-limit).' },
    { body: '![Connections](./connections.png)' },
  ],
  *check(subject) {
    const { parsed } = subject;
    const { body, bodyStart, lines } = parsed;
    if (!body?.tree) return;
    const links: { url: string; image: boolean; start: number; end: number }[] = [];
    const anchorOf = headingAnchors();
    const anchors = new Set<string>();
    walk(body.tree, (node) => {
      if (node.type === 'heading') anchors.add(anchorOf(plainTextOf(node)));
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
      const { start, end } = node.position ?? {};
      links.push({
        url: node.url,
        image: node.type === 'image',
        start: bodyStart + (start?.offset ?? 0),
        end: bodyStart + (end?.offset ?? 0),
      });
    });
    for (const { url, image, start, end } of links) {
      const fault = image ? imageFault(url, subject) : linkFault(url, anchors, subject);
      if (!fault) continue;
      const at = parsed.source.text.indexOf(url, start);
      const found = at !== -1 && at < end;
      yield { where: lines.where(found ? at : start, found ? at + url.length : end), ...fault };
    }
  },
});

type Fault = Omit<Finding, 'where'>;

function imageFault(url: string, { parsed, exists }: Subject): Fault | null {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(url) || url.startsWith('/')) return null;
  const path = beside(parsed.source.file, decode(url));
  return path !== null && exists(path)
    ? null
    : {
        message: `There is no picture \`${url}\` beside the report.`,
        hint: `Put the file into \`${folderOf(parsed.source.file) || '.'}\`, or correct its name.`,
      };
}

function linkFault(url: string, anchors: ReadonlySet<string>, subject: Subject): Fault | null {
  const { parsed, ids, exists } = subject;
  if (url.startsWith('#')) return anchorFault(decode(url.slice(1)), anchors, subject);
  const own = /^\/postmortems\/([^/#?]+)\/?(?:#.*)?$/.exec(url)?.[1];
  const file = /^(?![a-z][a-z+.-]*:|\/)([^#?]+)\.mdx?(?:#.*)?$/i.exec(url)?.[1];
  const id = own ?? file?.split('/').at(-1);
  if (id !== undefined && id !== 'page' && id !== 'by') {
    if (file === undefined && ids.has(id)) return null;
    if (file !== undefined && ids.has(id)) {
      return {
        message: `\`${url}\` is a file, not an address of the site.`,
        hint: `Write \`/postmortems/${id}/\`.`,
      };
    }
    const guess = nearest(id, ids);
    return {
      message: `There is no report \`${id}\`.`,
      hint: guess
        ? `Did you mean \`/postmortems/${guess}/\`?`
        : 'Write the file name of a report without `.mdx`: `/postmortems/<id>/`.',
    };
  }
  if (/^(?:[a-z][a-z+.-]*:|\/)/i.test(url)) return null;
  const path = beside(parsed.source.file, decode(url.replace(/[#?].*$/, '')));
  return path !== null && exists(path)
    ? null
    : {
        message: `\`${url}\` leads nowhere.`,
        hint: 'Begin an address outside with `https://`, another report with `/postmortems/`, a heading with `#`.',
      };
}

function anchorFault(
  anchor: string,
  anchors: ReadonlySet<string>,
  { report }: Subject,
): Fault | null {
  const numbered = /^(event|action)-(\d+)$/.exec(anchor);
  if (numbered) {
    const most = numbered[1] === 'event' ? report.timeline.length : report.actions.length;
    const n = Number(numbered[2]);
    if (n >= 1 && n <= most) return null;
    return {
      message: `There is no ${numbered[1]} ${n} in this report.`,
      hint: most > 0 ? `They are numbered from 1 to ${most}.` : 'There are none.',
    };
  }
  if (anchors.has(anchor) || PARTS_OF_EVERY_PAGE.has(anchor)) return null;
  if (anchor === '' || anchor === 'top') return null;
  const guess = nearest(anchor, anchors);
  return {
    message: `No heading of this report has the address \`#${anchor}\`.`,
    hint: guess
      ? `Did you mean \`#${guess}\`?`
      : anchors.size > 0
        ? `Headings here are ${[...anchors]
            .slice(0, 8)
            .map((one) => `\`#${one}\``)
            .join(', ')}.`
        : 'The body has no headings.',
  };
}

const folderOf = (file: string): string => file.split('/').slice(0, -1).join('/');

/** A path written in a report, from the folder of reports; null where it leads out of it. */
function beside(file: string, path: string): string | null {
  const parts = folderOf(file).split('/').filter(Boolean);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') parts.push(step);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
