// How the window of an incident reads where there is little room: "14:00–16:00 UTC" below its day.
import { WHEN } from '../sentences/facts/when.ts';
import { formatClock, formatDayBeside, formatOffset, isUtc } from './format.ts';
import { dayOf } from './moments.ts';
import type { Instant, Report } from './report.ts';

/** The times of a window with their offset; null where no moment of it is recorded. */
export function shortWindow(report: Pick<Report, 'impact' | 'timeline' | 'clock'>): string | null {
  const { impact, clock } = report;
  const { from, to, ongoing } = impact;
  if (from === null) {
    if (to === null) return null;
    const day = dayOf(report);
    if (to.precision === 'day' && to.date === day) return WHEN.startNotRecorded;
    return WHEN.startUnknown(WHEN.until(endBeside(to, day)));
  }
  const noEnd = ongoing ? WHEN.ongoing : WHEN.endNotRecorded;
  const offset = isUtc(clock.zone) ? '+00:00' : from.offset;
  const zone = offset === null ? '' : ` ${formatOffset(offset)}`;
  if (from.precision === 'day' && to?.precision === 'day') {
    return from.date === to.date ? WHEN.timesNotRecorded : WHEN.until(endBeside(to, from.date));
  }
  if (from.precision === 'day') return to === null ? noEnd : WHEN.timesNotRecorded;
  if (to?.precision === 'day') return `${from.time}${zone} – ${endBeside(to, from.date)}`;
  if (to === null) return `${from.time}${zone}, ${noEnd}`;
  if (to.t === from.t) return `${from.time}${zone}`;
  if (to.date === from.date && to.day === from.day) return `${from.time}–${to.time}${zone}`;
  const end = to.date === null ? WHEN.undatedBrief(to.time, to.day) : endBeside(to, from.date);
  return `${from.time} – ${end}${zone}`;
}

/** An end below the day of the row: its time; on another day that day as well. */
function endBeside(to: Instant, day: string | null): string {
  if (to.precision === 'day') return formatClock(to, day);
  if (to.date === null || to.date === day) return to.time;
  return `${formatDayBeside(to.date, day)}, ${to.time}`;
}
