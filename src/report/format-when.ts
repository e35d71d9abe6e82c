// When an incident was, in one line. Where neither its start nor its end was recorded, the days that its report tells of
// still say when.
import { WHEN } from '../sentences/facts/when.ts';
import { endAlone, formatDay, formatDays, formatMoment, formatWindow } from './format.ts';
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
    const sameDay = first === to.date && to.precision !== 'day';
    const end = endAlone(to, report.clock, sameDay ? to.time : formatMoment(to));
    return WHEN.dayUntil(formatDay(first), ...end);
  }
  if (from !== null || to !== null) return formatWindow(from, to, report.clock, ongoing);
  if (first === null || last === null) return null;
  return ongoing ? WHEN.dayOngoing(formatDay(first)) : WHEN.daysAlone(formatDays(first, last));
}
