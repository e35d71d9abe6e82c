// What joins two moments to a range: `10:00–10:20`, `between 10:02 and 10:41 UTC`, `1:00 - 2:00 PM`, `from 3 to 4 May`.
import type { Progress, StampStep } from './progress.ts';
import { after, take, upTo } from './progress.ts';
import type { ClockRead } from './read-clock.ts';
import { readClock } from './read-clock.ts';
import { readDayAt } from './read-day.ts';
import {
  AND,
  APPROXIMATE,
  BEHIND_DAY,
  BEHIND_TIME,
  JOIN,
  OPENER,
  SAME_DAY,
  SPACE,
  TILL,
  WEEKDAY,
} from './stamp-patterns.ts';
import type { DatePart, TimePart } from './stamp-parts.ts';
import { zoneAt } from './zone-words.ts';

/** The end of a range, where one stands behind what was read. */
export const readRange: StampStep = (text, progress) => {
  const end = joined(text, progress);
  if (end === null) return null;
  const opened = after(text, end, OPENER);
  const about = after(text, after(text, opened, APPROXIMATE), SPACE);
  const approximate = progress.approximate || about > opened;
  const day = dayOfEnd(text, about, progress);
  const until = progress.time ? readClock(text, { ...progress, at: day.at }) : null;
  if (until) return withEnd(text, { ...progress, approximate }, day, until);
  // A dash alone ends a stamp more often than it joins two.
  return day.value && !progress.time && progress.date
    ? upTo(progress, day.at, {
        date: withYearOf(progress.date, day.value),
        untilDate: day.value,
      })
    : null;
};

/** The place behind what joins two moments; null where nothing does. */
function joined(text: string, { at, time, date, between }: Progress): number | null {
  if ((!time && !date) || isOffset(text, at)) return null;
  const join = take(text, at, JOIN) ?? (between ? take(text, at, AND) : null);
  return join && at + join[0].length;
}

/** `2 May to 11 June 2025`: the year stands once, behind. */
function withYearOf(date: DatePart, end: DatePart | null): DatePart {
  if (date.year !== null || !end || end.year === null) return date;
  const before = date.month > end.month || (date.month === end.month && date.day > end.day);
  return { ...date, year: before ? end.year - 1 : end.year };
}

interface EndDay {
  readonly value: DatePart | null;
  /** The place behind it. */
  readonly at: number;
}

/** The day in front of the time of an end, with its weekday; `the same day` adds nothing. */
function dayOfEnd(text: string, at: number, { date, options }: Progress): EndDay {
  const same = after(text, at, SAME_DAY);
  if (same > at) return { value: date, at: same };
  const named = after(text, at, WEEKDAY);
  const start = named > at ? after(text, named, BEHIND_DAY) : at;
  const day = readDayAt(text, start, options.order);
  return day
    ? { value: day.value, at: after(text, start + day.length, BEHIND_DAY) }
    : { value: null, at: start };
}

function withEnd(text: string, progress: Progress, day: EndDay, until: ClockRead): Progress {
  const { date } = progress;
  const end = zoneAndDay(text, {
    ...progress,
    at: after(text, day.at + until.length, TILL),
    zone: progress.zone ?? until.zone,
    untilDate: day.value,
  });
  return upTo(end, end.at, {
    date: date && withYearOf(date, end.untilDate),
    until: until.value,
    time: halfOfStart(progress.time as TimePart, until.value),
  });
}

/** `14:05 -07:00`: a sign that is glued to a whole hour is no dash. */
const isOffset = (text: string, at: number): boolean =>
  /\s/.test(text[at - 1] ?? '') && take(text, at, /-(?:0\d|1[0-2]):(?:00|30)(?![\d:])/y) !== null;

/** Behind the end: `10:20 UTC on 3 May`. */
function zoneAndDay(text: string, progress: Progress): Progress {
  const spaced = after(text, progress.at, SPACE);
  const zone = zoneAt(text, spaced);
  const at = zone ? spaced + zone.length : progress.at;
  const next = after(text, at, BEHIND_TIME);
  const day =
    next > at && !progress.untilDate ? readDayAt(text, next, progress.options.order) : null;
  return {
    ...progress,
    at: day ? next + day.length : at,
    untilDate: day?.value ?? progress.untilDate,
    zone: progress.zone ?? zone?.zone ?? null,
  };
}

/** `1:00 - 2:00 PM`: the half of the day stands once, behind. */
function halfOfStart(time: TimePart, until: TimePart): TimePart {
  if (until.clock !== '12' || time.clock !== 'open' || until.odd) return time;
  const later = time.hour + 12;
  return time.hour < 12 && until.hour >= 12 && later <= until.hour + 1
    ? { ...time, hour: later, clock: '12' }
    : { ...time, clock: '12' };
}
