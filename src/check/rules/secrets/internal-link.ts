import type { BodyNode } from '../../../report/body-tree.ts';
import type { Where } from '../../../report/diagnostic.ts';
import type { Finding, Subject } from '../../rule.ts';
import { defineRule } from '../../rule.ts';

const REPORT = /\/postmortems\/([a-z0-9.-]*[a-z0-9])/g;

export const internalLink = defineRule({
  id: 'secrets/internal-link',
  level: 'error',
  meaning: 'A report for the public links to no report that is internal.',
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
  ],
  *check(subject) {
    if (subject.report.visibility !== 'public') return;
    for (const { text, where } of writtenFor(subject)) {
      for (const [, id = ''] of text.matchAll(REPORT)) {
        if (subject.history.byId.get(id)?.visibility !== 'internal') continue;
        yield {
          where,
          message: `The report \`${id}\` is internal, and this one is public.`,
          hint: 'Put the sentence into `<Internal>`, or leave the link out.',
        } satisfies Finding;
      }
    }
  },
});

/** What the public reads: texts of frontmatter, and addresses in the body outside of `<Internal>`. */
function* writtenFor({ parsed, frontmatter }: Subject): Iterable<{ text: string; where: Where }> {
  const { timeline, actions } = frontmatter;
  for (const [i, { text }] of timeline.entries()) {
    yield { text, where: parsed.locate(['timeline', i, 'text']) };
  }
  for (const [i, action] of actions.entries()) {
    yield { text: action.do, where: parsed.locate(['actions', i, 'do']) };
  }
  const open: BodyNode[] = parsed.body?.tree ? [parsed.body.tree] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('name' in node && node.name === 'Internal') continue;
    if ('children' in node) open.push(...(node.children as BodyNode[]));
    if (node.type !== 'link' && node.type !== 'definition') continue;
    const start = parsed.bodyStart + (node.position?.start.offset ?? 0);
    const end = parsed.bodyStart + (node.position?.end.offset ?? 0);
    yield { text: node.url, where: parsed.lines.where(start, end) };
  }
}
