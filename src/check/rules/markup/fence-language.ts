import { placeOf, walk } from '../../../report/body-tree.ts';
import { nearest } from '../../../report/nearest.ts';
import type { RuleDiagnostic } from '../../rule.ts';
import { defineRule } from '../../rule.ts';

export const fenceLanguage = defineRule({
  id: 'markup/fence-language',
  level: 'advice',
  meaning: 'A block that is to be drawn is marked `mermaid`, spelt so.',
  why: 'Under any other name the source of the diagram is shown as code.',
  source: null,
  good: [
    {
      body: '```mermaid\nflowchart LR\n  accTitle: Two parts\n  accDescr: A calls B.\n  a --> b\n```',
    },
    { body: '```markdown\n# A heading\n```' },
  ],
  bad: [{ body: '```mermiad\nflowchart LR\n  a --> b\n```' }, { body: '```Mermaid\npie\n```' }],
  *check({ parsed }) {
    const { body, bodyStart, bodyText, lines } = parsed;
    const found: RuleDiagnostic[] = [];
    if (body?.tree && /```|~~~/.test(bodyText)) {
      walk(body.tree, (node) => {
        if (node.type !== 'code' || !node.lang || node.lang === 'mermaid') return;
        if (nearest(node.lang, ['mermaid']) === null) return;
        const [start] = placeOf(node);
        const at = bodyText.indexOf(node.lang, start);
        const range = { start: bodyStart + at, end: bodyStart + at + node.lang.length };
        found.push({
          where: lines.where(range.start, range.end),
          message: `\`${node.lang}\` is not \`mermaid\`, so the block is shown as code.`,
          hint: 'Write `mermaid` if it is a diagram.',
          fix: { ...range, text: 'mermaid', certain: false },
        });
      });
    }
    yield* found;
  },
});
