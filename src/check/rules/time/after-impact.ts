import { isBefore } from '../../../report/precision.ts';
import type { EventKind } from '../../../report/kinds.ts';
import { defineRule } from '../../rule.ts';

/** What cannot happen once every user is whole. */
const DURING: ReadonlySet<EventKind> = new Set([
  'impact',
  'detection',
  'mitigation',
  'recovery',
  'escalation',
]);
const LONG = 30 * 86_400_000;

export const afterImpact = defineRule({
  id: 'time/after-impact',
  level: 'warning',
  meaning:
    'No impact, detection, escalation, mitigation or recovery comes after `impact.to`, and no event of any kind more than thirty days after it.',
  why: 'An end that comes too early makes the incident look shorter than it was. What is measured up to a detection or a mitigation after the end is not counted. An event a month later mostly has a wrong month.',
  source: null,
  good: [
    {
      frontmatter: `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: 70% }
timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }
  - { at: 2024-06-03 09:00, kind: communication, text: Shops were told what had happened. }`,
    },
  ],
  bad: [
    {
      frontmatter: `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:00, users: 70% }
timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 15:00, kind: mitigation, text: The limit was put back. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  *check({ report, events, locate, frontmatter }) {
    const { to } = report.impact;
    if (!to) return;
    for (const event of events) {
      const { index } = event;
      if (!isBefore(to, event.at) || event.approximate) continue;
      const at = frontmatter.timeline[index]?.at ?? '';
      const end = frontmatter.impact.to ?? '';
      if (DURING.has(event.kind)) {
        yield {
          where: locate(['timeline', index, 'at']),
          message: `The \`${event.kind}\` at \`${at}\` is later than \`impact.to\`, \`${end}\`.`,
          hint: `If users were still hit, set \`impact.to\` to \`${at}\` or later; if not, correct the time, or call the event a \`note\`.`,
        };
        return;
      }
      if (event.at.t - to.t > LONG) {
        yield {
          where: locate(['timeline', index, 'at']),
          message: `\`${at}\` is ${Math.floor((event.at.t - to.t) / 86_400_000)} days after the impact ended.`,
          hint: 'Check the month and the year; what happened that much later belongs in the body.',
        };
        return;
      }
    }
  },
});
