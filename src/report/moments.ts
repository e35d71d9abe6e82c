// Which moments and days a report mentions: its first, its last, and the day on which the incident began. Whoever sorts,
// counts, draws or names an incident by its day asks here.
import type { EventKind } from './kinds.ts';
import { isBefore } from './precision.ts';
import type { Instant, Report } from './report.ts';

type Dated = Pick<Report, 'impact' | 'timeline'>;

/** Every moment that a report mentions, in order of time: the impact, its phases, events with their ends. */
export function momentsOf({ impact, timeline }: Dated): readonly Instant[] {
  return [
    impact.from,
    impact.to,
    ...impact.phases.flatMap(({ from, to }) => [from, to]),
    ...timeline.flatMap(({ at, until }) => [at, until]),
  ]
    .filter((instant) => instant !== null)
    .toSorted((a, b) => a.t - b.t);
}

/** What may be told of the days and weeks before an incident. */
const BEFORE: readonly EventKind[] = ['change', 'communication', 'note', 'recovery'];

/**
 * When an incident began: its impact or, where nobody recorded that, its first event that cannot have come before it, a deploy
 * being one that can; then the first moment that is mentioned; else null. What is told after the end of the impact alone is
 * no beginning: of that, the end is the nearest that is known.
 */
export function beginningOf(report: Dated): Instant | null {
  const { impact, timeline } = report;
  const first = timeline.find(({ kind }) => !BEFORE.includes(kind));
  if (impact.from !== null) return impact.from;
  const told = impact.phases[0]?.from ?? first?.at ?? momentsOf(report)[0] ?? null;
  return told !== null && impact.to !== null && isBefore(impact.to, told) ? impact.to : told;
}

/** The last moment that a report mentions; null where it mentions none. */
export function lastMomentOf(report: Dated): Instant | null {
  return momentsOf(report).at(-1) ?? null;
}

/** The calendar day on which an incident began, on the report's own clock, `2024-06-01`; null when undated. */
export function dayOf(report: Dated): string | null {
  return beginningOf(report)?.date ?? null;
}

/** The day on which an incident ended: its impact or, where that is not recorded, the last day that is told of. */
export function endDayOf(report: Dated): string | null {
  return report.impact.to?.date ?? lastDayOf(report);
}

/** The last calendar day that a report tells of, actions aside; null when undated. */
export function lastDayOf(report: Dated): string | null {
  return lastMomentOf(report)?.date ?? null;
}

/**
 * The day on which a report was there for others, from which its promises hold: its publication or, where that is not
 * recorded, the last day that it tells of; null when neither is known.
 */
export function publishedDay(report: Dated & Pick<Report, 'published'>): string | null {
  return report.published ?? lastDayOf(report);
}
