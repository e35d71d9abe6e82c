import { isBefore } from '../../../report/precision.ts';
import type { EventKind } from '../../../report/kinds.ts';
import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';

/** What may come first: the change that set it off, and what was seen or said before users were hit. */
const MAY_PRECEDE: ReadonlySet<EventKind> = new Set([
  'change',
  'note',
  'communication',
  'investigation',
]);

export const beforeImpact = defineRule({
  id: 'time/before-impact',
  level: 'warning',
  meaning: 'Nothing but changes, notes and early signs happened before `impact.from`.',
  why: 'The start of impact is what every duration is counted from. It is often set to the moment of the alert, when users had been hit before; then the time to detect comes out as nothing.',
  source: SRE_WORKBOOK,
  good: [
    {
      frontmatter: `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: 70% }
timeline:
  - { at: 2024-06-01 13:58, kind: change, text: A lower limit on connections was deployed. }
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  bad: [
    {
      frontmatter: `impact: { from: 2024-06-01 14:05, to: 2024-06-01 15:30, users: 70% }
timeline:
  - { at: 2024-06-01 14:00, kind: impact, text: The first payments failed. }
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  *check({ report, events, locate, frontmatter }) {
    const { from } = report.impact;
    if (!from) return;
    const early = events.find(
      (event) => isBefore(event.at, from) && !event.approximate && !MAY_PRECEDE.has(event.kind),
    );
    if (!early) return;
    const at = frontmatter.timeline[early.index]?.at ?? '';
    yield {
      where: locate(['timeline', early.index, 'at']),
      message: `The \`${early.kind}\` at \`${at}\` is earlier than \`impact.from\`, \`${frontmatter.impact.from}\`.`,
      hint: `If users were hit by then, set \`impact.from\` to \`${at}\` or earlier; if not, correct the time, or call the event a \`note\`.`,
    };
  },
});
