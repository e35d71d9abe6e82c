// When what began at a moment was over, where the end names no day, or a day of its own.
import type { Day, Wall } from '../time/calendar.ts';
import { completeDay, daysAfter, minuteOfDay } from '../time/calendar.ts';
import type { DatePart, TimePart } from '../time/stamp-parts.ts';

/** A night is as long as this at most, in minutes: an end that lies farther back is a slip. */
const NIGHT_SHIFT = 8 * 60;

/** An end on a day of its own, on the same day, in the next night, or in the other half of the day; null elsewhere. */
export function endAfter(
  start: Wall,
  time: TimePart,
  day: DatePart | null,
  near: Day | null,
): Wall | null {
  const written = day ? completeDay(day, start.date ?? near, null) : null;
  const end = { ...start, time };
  if (written) return { ...end, date: written };
  const span = minuteOfDay(time) - minuteOfDay(start.time);
  if (span >= 0) return end;
  if (span + 24 * 60 <= NIGHT_SHIFT) return nextDay(end);
  const late = { ...time, hour: time.hour + 12 };
  const afternoon =
    time.clock === 'open' && time.hour < 12 && minuteOfDay(late) >= minuteOfDay(start.time);
  return afternoon ? { ...end, time: late } : null;
}

/** The same clock on the day after. */
const nextDay = (wall: Wall): Wall => ({
  ...wall,
  date: wall.date && daysAfter(wall.date, 1),
  day: wall.day + 1,
});
