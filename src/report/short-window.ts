// How the window of an incident reads where there is little room: "14:00–16:00 UTC" below its day.
import { uncapital } from '../text/capital.ts';
import { formatClock, formatDayBeside, formatOffset, isUtc } from './format.ts';
import { dayOf } from './moments.ts';
import type { Instant, Report } from './report.ts';
import { VALUES } from './values.ts';

/** The times of a window with their offset; null where no moment of it is recorded. */
export function shortWindow(report: Pick<Report, 'impact' | 'timeline' | 'clock'>): string | null {
  const { impact, clock } = report;
  const { from, to, ongoing } = impact;
  if (from === null) {
    if (to === null) return null;
    return `${uncapital(VALUES.startNotRecorded)}, until ${endBeside(to, dayOf(report))}`;
  }
  const noEnd = uncapital(ongoing ? VALUES.ongoing : VALUES.endNotRecorded);
  const zone = isUtc(clock.zone)
    ? ' UTC'
    : from.offset === null
      ? ''
      : ` ${formatOffset(from.offset)}`;
  if (from.precision === 'day' && to?.precision === 'day') {
    return from.date === to.date ? 'times not recorded' : `until ${endBeside(to, from.date)}`;
  }
  if (from.precision === 'day') return to === null ? noEnd : 'times not recorded';
  if (to?.precision === 'day') return `${from.time}${zone} – ${endBeside(to, from.date)}`;
  if (to === null) return `${from.time}${zone}, ${noEnd}`;
  if (to.t === from.t) return `${from.time}${zone}`;
  if (to.date === from.date && to.day === from.day) return `${from.time}–${to.time}${zone}`;
  const end = to.date === null ? `day ${to.day + 1}, ${to.time}` : endBeside(to, from.date);
  return `${from.time} – ${end}${zone}`;
}

/** An end below the day of the row: its time; on another day that day as well. */
function endBeside(to: Instant, day: string | null): string {
  if (to.precision === 'day') return formatClock(to, day);
  if (to.date === null || to.date === day) return to.time;
  return `${formatDayBeside(to.date, day)}, ${to.time}`;
}
