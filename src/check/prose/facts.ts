// What the frontmatter knows, in the shapes in which prose states it: days, clock times, durations.
import { milestonesOf } from '../../report/milestones.ts';
import { metricsOf } from '../../report/metrics.ts';
import { momentsOf } from '../../report/moments.ts';
import { isExact } from '../../report/precision.ts';
import type { Instant, Report } from '../../report/report.ts';

/** Every day that the frontmatter names, `2024-06-01`, sorted. */
export function daysOf(report: Report): readonly string[] {
  const days = [
    ...momentsOf(report).map(({ date }) => date),
    report.published,
    ...report.actions.flatMap(({ due, completed }) => [due, completed]),
  ].filter((day) => day !== null);
  return [...new Set(days)].toSorted();
}

/** Minutes since midnight of every moment, on the report's clock. */
export function clockTimesOf(report: Report): ReadonlySet<number> {
  return new Set(momentsOf(report).filter(isExact).map(minutesOf));
}

/** Minutes since midnight, by the clock of the report. */
export function minutesOf({ time }: Instant): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/**
 * Durations that "the outage lasted …" may mean: the whole, the time under impact, each phase and level, and
 * the stretches between milestones. Empty where the end is not known.
 */
export function durationsOf(report: Report): readonly number[] {
  const { impact } = report;
  if (!impact.from || !impact.to || !isExact(impact.from) || !isExact(impact.to)) return [];
  const { impactTime } = metricsOf(report);
  const phases = impact.phases.flatMap(({ from, to, level }) =>
    to ? [{ level, ms: to.t - from.t }] : [],
  );
  const byLevel = Map.groupBy(phases, ({ level }) => level);
  const moments = Object.values(milestonesOf(report)).filter(
    (moment) => moment !== null && isExact(moment),
  );
  return [
    impact.to.t - impact.from.t,
    ...(impactTime.known ? [impactTime.ms] : []),
    ...phases.map(({ ms }) => ms),
    ...[...byLevel.values()].map((list) => list.reduce((sum, { ms }) => sum + ms, 0)),
    ...moments.flatMap((a) => moments.map((b) => b.t - a.t)),
  ].filter((ms) => ms > 0);
}

/** Sentences about another incident, or about what might have been: nothing in them is measured against this one. */
export const ELSEWHERE =
  /\b(?:previous(?:ly)?|earlier (?:incident|outage|report)|last (?:year|month|week|time)|prior|another (?:incident|outage)|(?:similar|past|other) (?:incidents?|outages?)|would have|could have|might have|in case of|every|each|per (?:day|week|month|year)|SLO|SLA)\b/i;
