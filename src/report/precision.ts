// Moments that are known to the day or to the hour only: which of two came first, and how far one reaches.
// Such a moment has a place in the order of the others; no duration is measured from it.
import type { Instant } from './report.ts';

const LENGTH = { day: 86_400_000, hour: 3_600_000 } as const;

/** True where the clock time was recorded. */
export function isExact({ precision }: Instant): boolean {
  return precision === undefined;
}

/** The end of the stretch in which it happened, in the milliseconds of `t`; `t` itself where the time is known. */
export function reachOf({ t, precision }: Instant): number {
  return precision === undefined ? t : t + LENGTH[precision];
}

/** True where `a` was surely before `b`: a day is not before a time of that day, nor an hour before its minutes. */
export function isBefore(a: Instant, b: Instant): boolean {
  if (a.t >= b.t) return false;
  if (a.date !== b.date || a.day !== b.day) return true;
  if (a.precision === 'day' || b.precision === 'day') return false;
  const hours = a.precision === 'hour' || b.precision === 'hour';
  return !hours || a.time.slice(0, 2) !== b.time.slice(0, 2);
}
