// When an incident was, in one line. Where neither its start nor its end was recorded, the days that its report tells of
// still say when.
import { WHEN } from '../sentences/facts/when.ts';
import {
  endAlone,
  formatDay,
  formatDays,
  formatMoment,
  formatWindow,
  formatZone,
} from './format.ts';
import { dayOf, lastDayOf } from './moments.ts';
import type { Report } from './report.ts';

/**
 * "1 June 2024, 14:00–16:00 UTC"; without a start "1 June 2024, until 16:00 UTC, start not recorded"; without start and
 * end "22–23 January 2019, start and end not recorded"; null where no day and no time of the impact is known.
 */
export function formatWhen(report: Pick<Report, 'impact' | 'timeline' | 'clock'>): string | null {
  const { from, to, ongoing } = report.impact;
  const [first, last] = [dayOf(report), lastDayOf(report)];
  if (from === null && to !== null && first !== null) {
    const sameDay = first === to.date;
    // The day alone: that of the first event would say it again.
    if (sameDay && to.precision === 'day') return formatWindow(null, to, report.clock, ongoing);
    const end = endAlone(to, report.clock, sameDay ? to.time : formatMoment(to));
    return WHEN.dayUntil(formatDay(first), ...end);
  }
  if (from !== null || to !== null) return formatWindow(from, to, report.clock, ongoing);
  if (first === null || last === null) return null;
  return ongoing ? WHEN.dayOngoing(formatDay(first)) : WHEN.daysAlone(formatDays(first, last));
}

/** The same with its zone apart, where it ends with one: "America/New_York (UTC−04:00)" is longer than the moment itself. */
export function whenApart(report: Pick<Report, 'impact' | 'timeline' | 'clock'>): {
  readonly when: string | null;
  readonly zone: string | null;
} {
  const { impact, clock } = report;
  const when = formatWhen(report);
  const zone = formatZone(clock, ...[impact.from, impact.to].filter((end) => end !== null));
  // One that is not recorded stands behind a comma; behind another word it is part of a phrase.
  const ending = clock.zone === null ? `, ${zone}` : ` ${zone}`;
  return when?.endsWith(ending)
    ? { when: when.slice(0, -ending.length), zone }
    : { when, zone: null };
}
