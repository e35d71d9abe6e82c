import { isExact, reachOf } from '../../../report/precision.ts';
import { formatDuration } from '../../../report/format.ts';
import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';

const MINUTES = 60_000;

export const endContradicted = defineRule({
  id: 'time/end-contradicted',
  level: 'warning',
  meaning: 'The timeline reaches as far as `impact.to`.',
  why: 'Where the last event is earlier than the end of impact, one of the two is wrong, or the timeline does not say how it ended. A reader cannot tell which.',
  source: SRE_WORKBOOK,
  good: [
    {
      frontmatter: `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: 70% }
timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 15:10, kind: mitigation, text: The limit was put back. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  bad: [
    {
      frontmatter: `impact: { from: 2024-06-01 14:00, to: 2024-06-01 16:00, users: 70% }
timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 15:30, kind: mitigation, text: 'The limit was put back, and payments went through again.' }`,
    },
  ],
  *check({ report, locate, frontmatter }) {
    const { from, to } = report.impact;
    const { timeline } = report;
    if (!from || !to || !isExact(from) || !isExact(to) || timeline.length === 0) return;
    const slack = Math.max(5 * MINUTES, 0.05 * (to.t - from.t));
    const reached = (t: number): boolean => t >= to.t - slack;
    if (timeline.some((event) => reached(reachOf(event.until ?? event.at)))) return;
    const last = timeline.at(-1);
    if (!last) return;
    const at = frontmatter.timeline[last.index]?.at ?? '';
    const gap = formatDuration(to.t - (last.until ?? last.at).t);
    const solved = last.kind === 'mitigation' || last.kind === 'recovery';
    yield {
      where: locate(['impact', 'to']),
      message: `\`impact.to\` is \`${frontmatter.impact.to}\`, but the timeline ends ${gap} before it, with the \`${last.kind}\` at \`${at}\`.`,
      hint: solved
        ? `If that was the end, write \`to: ${at}\`; if not, add the event that ended it.`
        : 'Add the event that ended it, a `mitigation` or a `recovery`.',
    };
  },
});
