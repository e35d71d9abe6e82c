// How the window of an incident reads where there is little room: "14:00–16:00 UTC" below its day.
import { formatClock, formatDay, formatOffset, isUtc } from '../report/format.ts';
import type { Report } from '../report/report.ts';

/** The times of a window with their offset; null where the start is not recorded. */
export function shortWindow({ impact, clock }: Pick<Report, 'impact' | 'clock'>): string | null {
  const { from, to, ongoing } = impact;
  if (from === null) return null;
  const zone = isUtc(clock.zone)
    ? ' UTC'
    : from.offset === null
      ? ''
      : ` ${formatOffset(from.offset)}`;
  if (from.precision === 'day' && to?.precision === 'day') {
    return from.date === to.date ? 'times not recorded' : `until ${formatClock(to)}`;
  }
  if (from.precision === 'day') return ongoing ? 'ongoing' : 'times not recorded';
  if (to?.precision === 'day') return `${from.time}${zone} – ${formatClock(to)}`;
  if (to === null) return `${from.time}${zone}, ${ongoing ? 'ongoing' : 'end not recorded'}`;
  if (to.t === from.t) return `${from.time}${zone}`;
  if (to.date === from.date && to.day === from.day) return `${from.time}–${to.time}${zone}`;
  const end =
    to.date === null
      ? `day ${to.day + 1}, ${to.time}`
      : `${formatDay(to.date, 'short')}, ${to.time}`;
  return `${from.time} – ${end}${zone}`;
}
