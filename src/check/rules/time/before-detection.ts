import { isBefore } from '../../../report/precision.ts';
import type { EventKind } from '../../../report/kinds.ts';
import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';

/** What somebody, or a machine, does about what was noticed. */
const ANSWERS: ReadonlySet<EventKind> = new Set([
  'acknowledgement',
  'identification',
  'mitigation',
]);

export const beforeDetection = defineRule({
  id: 'time/before-detection',
  level: 'warning',
  meaning: 'Nobody acknowledges, identifies or mitigates before the first `detection`.',
  why: 'Whoever or whatever answered had noticed. A detection that comes later is not the first one or has a wrong time, and what is measured between the two is not counted.',
  source: SRE_WORKBOOK,
  good: [
    {
      frontmatter: `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: 70% }
timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The check of the pool failed. }
  - { at: 2024-06-01 14:05, kind: mitigation, text: The pool was moved to the spare on its own. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  bad: [
    {
      frontmatter: `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: 70% }
timeline:
  - { at: 2024-06-01 14:05, kind: mitigation, text: The pool was moved to the spare on its own. }
  - { at: 2024-06-01 14:20, kind: detection, text: Customers called. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  *check({ events, locate, frontmatter }) {
    const detection = events.find(({ kind }) => kind === 'detection');
    if (!detection) return;
    const early = events.find(({ kind, at }) => ANSWERS.has(kind) && isBefore(at, detection.at));
    if (!early) return;
    const [at, noticed] = [early, detection].map(
      ({ index }) => frontmatter.timeline[index]?.at ?? '',
    );
    yield {
      where: locate(['timeline', early.index, 'at']),
      message: `The \`${early.kind}\` at \`${at}\` is earlier than the first \`detection\`, \`${noticed}\`.`,
      hint: `If it was noticed by then, add a \`detection\` at \`${at}\` or earlier; if not, correct the time, or call the event a \`note\`.`,
    };
  },
});
