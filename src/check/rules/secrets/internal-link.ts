import { internalParts, placeOf, type BodyNode } from '../../../report/body-tree.ts';
import type { Where } from '../../../report/diagnostic.ts';
import type { Path } from '../../../report/frontmatter.ts';
import type { Finding, Subject } from '../../rule.ts';
import { defineRule } from '../../rule.ts';

const REPORT = /\/postmortems\/([a-z0-9.-]*[a-z0-9])/g;

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
    {
      frontmatter:
        'visibility: public\nsummary: Nobody could pay for half an hour; see /postmortems/2024-03-01-checkout-errors/.',
      beside: { '2024-03-01-checkout-errors': 'visibility: internal' },
    },
  ],
  *check(subject) {
    const { report, history } = subject;
    if (report.visibility !== 'public') return;
    for (const { text, where } of writtenFor(subject)) {
      for (const [, id = ''] of text.matchAll(REPORT)) {
        const other = history.reportAt(id);
        if (!other || (other.visibility === 'public' && other.status === 'published')) continue;
        // A draft may name another: both are told of on the day that they are published.
        if (other.visibility === 'public' && report.status !== 'published') continue;
        yield {
          where,
          message: `The report \`${id}\` is ${other.visibility === 'public' ? 'not published' : 'internal'}, and this one is public.`,
          hint: 'Put the sentence into `<Internal>`, or leave the address out.',
        } satisfies Finding;
      }
    }
  },
});

/** What the public reads: texts of frontmatter, and in the body texts and addresses outside of `<Internal>`. */
function* writtenFor({ parsed, frontmatter }: Subject): Iterable<{ text: string; where: Where }> {
  const { timeline, actions, impact } = frontmatter;
  const texts: (readonly [Path, string | undefined])[] = [
    [['title'], frontmatter.title],
    [['summary'], frontmatter.summary],
    [['impact', 'scope'], impact.scope],
    ...impact.measures.map(
      ({ label, value }, i) => [['impact', 'measures', i], `${label} ${value}`] as const,
    ),
    ...timeline.map(({ text }, i) => [['timeline', i, 'text'], text] as const),
    ...actions.map((action, i) => [['actions', i, 'do'], action.do] as const),
  ];
  for (const [path, text] of texts) {
    if (text !== undefined) yield { text, where: parsed.locate(path) };
  }
  const tree = parsed.body?.tree;
  if (!tree) return;
  const isHidden = internalParts(tree);
  const open: BodyNode[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isHidden(node)) continue;
    // One by one: a table of a hundred thousand rows is more than a call takes.
    if ('children' in node) for (const child of node.children) open.push(child as BodyNode);
    const text = 'url' in node ? node.url : 'value' in node ? node.value : null;
    if (typeof text !== 'string') continue;
    const [start, end] = placeOf(node).map((offset) => parsed.bodyStart + offset);
    yield { text, where: parsed.lines.where(start ?? 0, end) };
  }
}
