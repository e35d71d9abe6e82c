import { internalParts, placeOf, walk, type BodyNode } from '../../../report/body-tree.ts';
import type { Where } from '../../../report/diagnostic.ts';
import type { Path } from '../../../report/frontmatter.ts';
import { touches } from '../../../report/unread.ts';
import type { RuleDiagnostic, Subject } from '../../rule.ts';
import { defineRule } from '../../rule.ts';

/** The address of a report, on the site or elsewhere; or a name that begins with a day, which says as much. */
const NAMED =
  /\/postmortems\/([a-z0-9.-]*[a-z0-9])|(?<![\w-])(\d{4}-\d{2}-\d{2}-[a-z0-9.-]*[a-z0-9])/g;
/** Fields that no public page shows, and those in which a report names others by their ids alone. */
const UNSEEN = new Set([
  'aliases',
  'allow',
  'authors',
  'link',
  'links',
  'related',
  'repeats',
  'ticket',
]);

export const internalLink = defineRule({
  id: 'secrets/internal-link',
  level: 'error',
  meaning:
    'A report for the public names the address of no report that is internal or not published.',
  why: 'The address alone tells the day and what failed, and whoever follows it finds nothing.',
  source: null,
  good: [
    {
      frontmatter: 'visibility: public',
      body: '<Internal>\n\nAs in [March](/postmortems/2024-03-01-checkout-errors/).\n\n</Internal>',
      beside: { '2024-03-01-checkout-errors': 'visibility: internal' },
    },
    {
      frontmatter: 'visibility: public',
      body: 'As in [March](/postmortems/2024-03-01-checkout-errors/).',
      beside: { '2024-03-01-checkout-errors': 'visibility: public' },
    },
  ],
  bad: [
    {
      frontmatter: 'visibility: public',
      body: 'As in [March](/postmortems/2024-03-01-checkout-errors/).',
      beside: { '2024-03-01-checkout-errors': 'visibility: internal' },
    },
    {
      frontmatter: 'visibility: public',
      body: 'As in [March](/postmortems/march/).',
      beside: { '2024-03-01-checkout-errors': 'visibility: internal\naliases: [march]' },
    },
    {
      frontmatter: 'visibility: public',
      body: 'It is told at `/postmortems/2024-03-01-checkout-errors/`.',
      beside: { '2024-03-01-checkout-errors': 'visibility: public\nstatus: draft' },
    },
    ...[
      '[March](https://example.org "See /postmortems/2024-03-01-checkout-errors/")',
      '<Callout title="See /postmortems/2024-03-01-checkout-errors/">\n\nIt was known.\n\n</Callout>',
      'As in 2024-03-01-checkout-errors, it was known.',
    ].map((body) => ({
      frontmatter: 'visibility: public',
      body,
      beside: { '2024-03-01-checkout-errors': 'visibility: internal' },
    })),
    {
      frontmatter:
        'visibility: public\nsummary: Nobody could pay for half an hour; see /postmortems/2024-03-01-checkout-errors/.',
      beside: { '2024-03-01-checkout-errors': 'visibility: internal' },
    },
  ],
  *check(subject) {
    const { report, parsed } = subject;
    if (report.visibility !== 'public') return;
    const named = subject.gather(() => [...namesIn(subject)]);
    const told = new Set<string>();
    for (const { id, where } of named) {
      const other = subject.history.reportAt(id);
      if (!other || other.id === report.id) continue;
      if (other.visibility === 'public' && other.status === 'published') continue;
      // A draft may name another: both are told of on the day that they are published.
      if (other.visibility === 'public' && report.status !== 'published') continue;
      const { start, end } = parsed.lines.range(where);
      const at = parsed.source.text.slice(start, end).indexOf(id);
      const place = at === -1 ? where : parsed.lines.where(start + at, start + at + id.length);
      // A link is met as a reference, and again as the text that it is written in.
      const key = `${place.line}:${place.column}`;
      if (told.has(key)) continue;
      told.add(key);
      yield {
        where: place,
        message: `The report \`${id}\` is ${other.visibility === 'public' ? 'not published' : 'internal'}, and this one is public.`,
        hint: 'Put the sentence into `<Internal>`, or leave the address out.',
      } satisfies RuleDiagnostic;
    }
  },
});

interface Name {
  readonly id: string;
  readonly where: Where;
}

/** Every report that the public could read of: in links of any kind, and in any text, printed or hidden in markup. */
function* namesIn({ parsed }: Subject): Iterable<Name> {
  const { lines, bodyStart, locate, readable, references } = parsed;
  const fields = stringsIn(readable?.plain).filter(
    ({ path }) => !readable || !touches(path, readable.unread),
  );
  const isUnseen = ({ path }: { path: Path }): boolean =>
    path.some((step) => typeof step === 'string' && UNSEEN.has(step));
  const unseen = fields.filter(isUnseen).map(({ path }) => lines.range(locate(path)));
  for (const { url, target, where, internal } of references) {
    const { start } = lines.range(where);
    if (internal) continue;
    if (start < bodyStart && unseen.some((field) => field.start <= start && start < field.end)) {
      continue;
    }
    const ids = [...(target.to === 'report' ? [target.id] : []), ...idsIn(url)];
    for (const id of new Set(ids)) yield { id, where };
  }
  for (const field of fields) {
    if (isUnseen(field)) continue;
    for (const id of idsIn(field.text)) yield { id, where: locate(field.path) };
  }
  const tree = parsed.body?.tree;
  if (!tree) return;
  const isHidden = internalParts(tree);
  const shown: BodyNode[] = [];
  walk(tree, (node) => {
    // An expression is a comment here, or the author's own code.
    if (!node.type.endsWith('Expression') && !isHidden(node)) shown.push(node);
  });
  for (const node of shown) {
    const [start, end] = placeOf(node);
    // The address of a link is one of the references, where its place is known.
    const { children: _, url: __, ...own } = node as BodyNode & Partial<Record<string, unknown>>;
    for (const { text } of stringsIn(own)) {
      for (const id of idsIn(text)) {
        yield { id, where: lines.where(bodyStart + start, bodyStart + end) };
      }
    }
  }
}

/** Every text within a value, attributes of elements among them, with the path to it. */
function stringsIn(value: unknown): { path: Path; text: string }[] {
  const found: { path: Path; text: string }[] = [];
  const visit = (inner: unknown, path: Path): void => {
    if (typeof inner === 'string') found.push({ path, text: inner });
    else if (Array.isArray(inner)) inner.forEach((item, i) => visit(item, [...path, i]));
    else if (typeof inner === 'object' && inner !== null) {
      for (const [name, item] of Object.entries(inner)) visit(item, [...path, name]);
    }
  };
  visit(value, []);
  return found;
}

function* idsIn(text: string): Iterable<string> {
  for (const read of text.includes('%') ? new Set([text, unescaped(text)]) : [text]) {
    for (const [, address, dayed] of read.matchAll(NAMED))
      yield (address ?? dayed ?? '').replace(/\.(?:mdx?|json)$/, '');
  }
}

/** `%2D` is a hyphen to whoever follows it. */
function unescaped(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
