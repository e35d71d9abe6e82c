import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';

export const detection = defineRule({
  id: 'complete/detection',
  level: 'warning',
  meaning: 'The timeline says when and how it was noticed: it holds a `detection`.',
  why: 'Time to detect is counted to this event. Without it nobody learns whether an alert, a colleague or an angry customer came first, which is the cheapest thing to mend.',
  source: SRE_WORKBOOK,
  good: [
    {
      frontmatter: `timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  bad: [
    {
      frontmatter: `timeline:
  - { at: 2024-06-01 14:05, kind: note, text: Payments failed. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  *check({ frontmatter, locate }) {
    if (frontmatter.timeline.some(({ kind }) => kind === 'detection')) return;
    yield {
      where: locate(['timeline']),
      message: 'The timeline does not say when it was noticed: no event is a `detection`.',
      hint: 'Add `- { at: …, kind: detection, text: … }` and say what noticed it: an alert, a colleague, a customer.',
    };
  },
});
