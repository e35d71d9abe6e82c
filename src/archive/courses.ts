// How incidents went, one beside the other: what was going on for how long, from the start of impact on, so that a failure
// that came back shows whether it was handled faster. Knows reports; knows nothing of pictures.
import { metricsOf } from '../report/metrics.ts';
import { phasesOf, type PhaseKind } from '../report/milestones.ts';
import { dayOf } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import { medianOf } from './median.ts';

export interface Course {
  readonly id: string;
  readonly day: string | null;
  /** In the order in which they followed each other; empty where nobody recorded how long it took. */
  readonly parts: readonly { readonly kind: PhaseKind; readonly ms: number }[];
  /** All parts together, in milliseconds. */
  readonly ms: number;
  /** Its end is not known: it took at least so long. */
  readonly open: boolean;
}

/** The course of one incident; of one without milestones how long it lasted, if that is recorded. */
export function courseOf(report: Report): Course {
  const phases = phasesOf(report);
  const { impactTime } = metricsOf(report);
  const parts =
    phases.length > 0
      ? phases.map(({ kind, from, to }) => ({ kind, ms: to.t - from.t }))
      : impactTime.known
        ? [{ kind: 'unknown' as const, ms: impactTime.ms }]
        : [];
  return {
    id: report.id,
    day: dayOf(report),
    parts: parts.filter(({ ms }) => ms > 0),
    ms: parts.reduce((sum, { ms }) => sum + ms, 0),
    open: phases.some(({ open }) => open !== null),
  };
}

/** So many medians long is the longest that is drawn whole: one incident of weeks would hide the hours of the others. */
const LONGEST_DRAWN = 8;

/** What the full width of a picture of these stands for, in milliseconds; null where no length is recorded. */
export function scaleOf(courses: readonly Course[]): number | null {
  const lengths = courses.flatMap(({ ms }) => (ms > 0 ? [ms] : []));
  const median = medianOf(lengths);
  return median === null ? null : Math.min(Math.max(...lengths), median * LONGEST_DRAWN);
}
