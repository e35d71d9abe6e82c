import { placeOf, walk } from '../../../report/body-tree.ts';
import type { RuleDiagnostic } from '../../rule.ts';
import { defineRule } from '../../rule.ts';

export const pictureWords = defineRule({
  id: 'markup/picture-words',
  level: 'advice',
  meaning: 'A picture says in words what it shows.',
  why: 'Whoever cannot see the picture, or finds it gone in five years, has only these words.',
  source: {
    label: 'WCAG 2.2, 1.1.1 Non-text Content',
    url: 'https://www.w3.org/WAI/WCAG22/Understanding/non-text-content.html',
  },
  good: [{ body: 'No picture at all.' }, { body: 'Code such as `![](x y.png)` is none.' }],
  bad: [{ told: 'A picture without words, `![](./errors.png)`.' }],
  *check({ parsed }) {
    const { body, bodyStart, bodyText, lines } = parsed;
    if (!body?.tree || !bodyText.includes('![')) return;
    const found: RuleDiagnostic[] = [];
    walk(body.tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if (node.alt?.trim()) return;
      const [start, end] = placeOf(node);
      found.push({
        where: lines.where(bodyStart + start, bodyStart + end),
        message: 'The picture has no words.',
        hint: 'Write between `![` and `]` what it shows: `![Errors from 14:00 to 15:30](…)`.',
      });
    });
    yield* found;
  },
});
