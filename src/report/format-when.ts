// When an incident was, in one line. Where neither its start nor its end was recorded, the days that its report tells of
// still say when.
import { formatDay, formatDays, formatInstant, formatTime, formatWindow } from './format.ts';
import { dayOf, lastDayOf } from './moments.ts';
import type { Report } from './report.ts';

/**
 * "1 June 2024, 14:00–16:00 UTC"; without a start "1 June 2024, start not recorded, until 16:00 UTC"; without start and
 * end "22–23 January 2019, start and end not recorded"; null where no day and no time of the impact is known.
 */
export function formatWhen(report: Pick<Report, 'impact' | 'timeline' | 'clock'>): string | null {
  const { from, to, ongoing } = report.impact;
  const [first, last] = [dayOf(report), lastDayOf(report)];
  if (from === null && to !== null && first !== null) {
    const sameDay = first === to.date && to.precision !== 'day';
    const end = (sameDay ? formatTime : formatInstant)(to, report.clock);
    return `${formatDay(first)}, start not recorded, until ${end}`;
  }
  if (from !== null || to !== null) return formatWindow(from, to, report.clock, ongoing);
  if (first === null || last === null) return null;
  return ongoing
    ? `${formatDay(first)}, start not recorded, ongoing`
    : `${formatDays(first, last)}, start and end not recorded`;
}
