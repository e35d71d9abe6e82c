// How incidents went, one beside the other: what was going on for how long, from the start of impact on, so that a failure
// that came back shows whether it was handled faster. Knows reports; knows nothing of pictures.
import { metricsOf } from '../report/metrics.ts';
import { phasesOf, type PhaseKind } from '../report/milestones.ts';
import { dayOf } from '../report/moments.ts';
import { reachOf } from '../report/precision.ts';
import type { Report } from '../report/report.ts';
import { medianOf } from './median.ts';

export interface Course {
  readonly id: string;
  readonly day: string | null;
  /** In the order in which they followed each other; empty where nobody recorded how long it took. */
  readonly parts: readonly { readonly kind: PhaseKind; readonly ms: number }[];
  /** All parts together, in milliseconds. */
  readonly ms: number;
  /** Whether it took so long; at least, where its end is not known; at most, where only days or hours are. */
  readonly bound: 'exact' | 'at-least' | 'at-most';
}

/** The course of one incident; of one without milestones how long it lasted, if that is recorded. */
export function courseOf(report: Report): Course {
  const phases = phasesOf(report);
  const { impactTime } = metricsOf(report);
  const most = impactTime.known ? null : longestOf(report);
  const whole = impactTime.known ? impactTime.ms : most;
  const parts =
    phases.length > 0
      ? phases.map(({ kind, from, to }) => ({ kind, ms: to.t - from.t }))
      : whole !== null
        ? [{ kind: 'unknown' as const, ms: whole }]
        : [];
  return {
    id: report.id,
    day: dayOf(report),
    parts: parts.filter(({ ms }) => ms > 0),
    ms: parts.reduce((sum, { ms }) => sum + ms, 0),
    bound:
      phases.length === 0 && most !== null
        ? 'at-most'
        : phases.some(({ open }) => open !== null)
          ? 'at-least'
          : 'exact',
  };
}

/** From the beginning of the first day or hour that is known to the end of the last, in milliseconds; null where either is not. */
function longestOf({ impact: { from, to } }: Report): number | null {
  if (from === null || to === null) return null;
  return Math.max(0, reachOf(to) - from.t);
}

/** So many medians long is the longest that is drawn whole: one incident of weeks would hide the hours of the others. */
const LONGEST_DRAWN = 8;

/** What the full width of a picture of these stands for, in milliseconds; null where no length is recorded. */
export function scaleOf(courses: readonly Course[]): number | null {
  const known = courses.filter(({ ms, bound }) => ms > 0 && bound !== 'at-most');
  // What took a day at most sets no scale for what took minutes.
  const lengths = (known.length > 0 ? known : courses.filter(({ ms }) => ms > 0)).map(
    ({ ms }) => ms,
  );
  const median = medianOf(lengths);
  return median === null ? null : Math.min(Math.max(...lengths), median * LONGEST_DRAWN);
}
