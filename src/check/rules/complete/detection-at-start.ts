import { isExact } from '../../../report/precision.ts';
import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';

/** A word on why the two are the same, or that the true start is not known. */
const WHY =
  /\b(?:at once|immediate(?:ly)?|instant(?:ly)?|within (?:a |one |the same )?(?:second|minute)s?|same (?:minute|moment|second)|as (?:soon as )?(?:it|they) (?:began|started)|(?:start|beginning|onset) (?:is|was) not (?:known|recorded)|true start|began earlier|may have begun|first recorded|no earlier record|drill|planned|announced)\b/i;

export const detectionAtStart = defineRule({
  id: 'complete/detection-at-start',
  level: 'advice',
  meaning: 'Where detection and start of impact are one moment, the report says why.',
  why: 'Almost nothing is noticed in the minute in which it begins. Mostly the alert’s time was written for the start, and the minutes before it, in which users were already hit, are lost from every figure.',
  source: SRE_WORKBOOK,
  good: [
    {
      frontmatter: `timeline:
  - { at: 2024-06-01 14:00, kind: detection, text: The deploy watched the error rate and raised the alert at once. }
  - { at: 2024-06-01 14:10, kind: acknowledgement, text: The on-call engineer took it on. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  bad: [
    {
      frontmatter: `timeline:
  - { at: 2024-06-01 14:00, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  *check({ report, passages, locate }) {
    const first = report.timeline.find(({ kind }) => kind === 'detection');
    const { from } = report.impact;
    if (
      !first ||
      !from ||
      first.at.t !== from.t ||
      !isExact(from) ||
      !isExact(first.at) ||
      first.approximate
    )
      return;
    if (passages.some(({ part, text }) => part !== 'action' && part !== 'title' && WHY.test(text)))
      return;
    yield {
      where: locate(['timeline', first.index, 'at']),
      message: 'It was noticed in the very minute in which the impact began.',
      hint: 'If users were hit before, set `impact.from` to when graphs or logs show the first harm. If it really was noticed at once, say so in the text of the event.',
    };
  },
});
