// How the window of an incident reads where there is little room: "14:00–16:00 UTC" below its day.
import { formatClock, formatDay, formatOffset, isUtc } from '../report/format.ts';
import type { Report } from '../report/report.ts';

/** The times of a window with their offset; null where no moment of it is recorded. */
export function shortWindow({ impact, clock }: Pick<Report, 'impact' | 'clock'>): string | null {
  const { from, to, ongoing } = impact;
  if (from === null) return to === null ? null : `start not recorded, until ${formatClock(to)}`;
  const noEnd = ongoing ? 'ongoing' : 'end not recorded';
  const zone = isUtc(clock.zone)
    ? ' UTC'
    : from.offset === null
      ? ''
      : ` ${formatOffset(from.offset)}`;
  if (from.precision === 'day' && to?.precision === 'day') {
    return from.date === to.date ? 'times not recorded' : `until ${formatClock(to)}`;
  }
  if (from.precision === 'day') return to === null ? noEnd : 'times not recorded';
  if (to?.precision === 'day') return `${from.time}${zone} – ${formatClock(to)}`;
  if (to === null) return `${from.time}${zone}, ${noEnd}`;
  if (to.t === from.t) return `${from.time}${zone}`;
  if (to.date === from.date && to.day === from.day) return `${from.time}–${to.time}${zone}`;
  const end =
    to.date === null
      ? `day ${to.day + 1}, ${to.time}`
      : `${formatDay(to.date, 'short')}, ${to.time}`;
  return `${from.time} – ${end}${zone}`;
}
