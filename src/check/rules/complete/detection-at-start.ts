import { startIsDetection } from '../../../report/milestones.ts';
import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';

/** A word on that the true start is not known, or that nothing had to be noticed. */
const WHY =
  /\b(?:(?:start|beginning|onset) (?:is|was) not (?:known|recorded)|true start|began earlier|may have begun|first recorded|no earlier record|before (?:any(?:body|one) (?:knew|noticed)|the (?:first )?(?:alert|detection))|drill|planned|announced)\b/i;

export const detectionAtStart = defineRule({
  id: 'complete/detection-at-start',
  level: 'advice',
  meaning: 'Where detection and start of impact are one moment, the report says why.',
  why: 'Almost nothing is noticed in the minute in which it begins. Usually the time of the alert was written down as the start, and the minutes before it, in which users were already hit, are lost from every figure.',
  source: SRE_WORKBOOK,
  good: [
    {
      frontmatter: `timeline:
  - { at: 2024-06-01 14:00, kind: impact, text: The first payments fail with the deploy. }
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
    if (!first || first.approximate || !startIsDetection(report)) return;
    if (passages.some(({ part, text }) => part !== 'action' && part !== 'title' && WHY.test(text)))
      return;
    yield {
      where: locate(['timeline', first.index, 'at']),
      message: 'It was noticed in the very minute in which the impact began.',
      hint: 'If users were hit before, set `impact.from` to when graphs or logs show the first harm. If it really was noticed at once, add an `impact` event at that minute. Until then no time to detect is counted.',
    };
  },
});
