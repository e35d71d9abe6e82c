// The pieces of a moment, each read by one step: days, clocks, zones, brackets, what joins them.
import type { Progress, StampStep } from './progress.ts';
import { after, begin, take, upTo } from './progress.ts';
import { readClock } from './read-clock.ts';
import { ISO_TIME, clock } from './clock-patterns.ts';
import { DTG, UNREADABLE, fullYear } from './day-patterns.ts';
import { day, readDayAt, readDaysAt } from './read-day.ts';
import { readRange } from './read-range.ts';
import { readRelative } from './read-relative.ts';
import {
  APPROXIMATE,
  APPROXIMATE_AFTER,
  BARE_DAY,
  BARE_DAY_CJK,
  CLOSER,
  DASH,
  DAY_BEHIND,
  DAY_NUMBER,
  DAY_SHIFT,
  JOINT,
  LINK_WORD,
  LOCAL,
  NAMED_DAY,
  OFFSET,
  OPENER,
  SPACE,
  WEEKDAY,
  WEEKDAY_BEHIND,
  YEAR_BEHIND,
} from './stamp-patterns.ts';
import { daysCounted, monthOf, weekdayNumber } from '../words/time-words.ts';
import { UTC_Z, offsetWord, zoneAt } from './zone-words.ts';

const space: StampStep = (text, progress) => {
  const at = after(text, progress.at, SPACE);
  return at > progress.at ? { ...progress, at } : null;
};

/** `Day 2`. */
const dayNumber: StampStep = (text, progress) => {
  if (progress.dayNumber !== null || progress.date) return null;
  const match = take(text, progress.at, DAY_NUMBER);
  if (!match || isDayOfMonth(text, progress.at)) return null;
  return upTo(progress, progress.at + match[0].length, {
    dayNumber: numberOfDay(match[1] ?? match[2], match[3]),
  });
};

/** `Dia 23` is a day of a month. */
const isDayOfMonth = (text: string, at: number): boolean =>
  take(text, at, NAMED_DAY)
    ?.slice(1)
    .some((day) => Number(day) >= MOST_DAYS) ?? false;

/** As many days are no longer counted from the first. */
const MOST_DAYS = 8;

/** `Day 2` is counted from 1, `D+2` from 0. */
const numberOfDay = (day: string | undefined, after: string | undefined): number =>
  day === undefined ? Number(after) + 1 : Number(day);

/** `T+5m`; a clock may stand behind it: `T+0 (07:40)`. */
const relative: StampStep = (text, progress) => {
  if (progress.relative !== null || progress.date || progress.time) return null;
  const found = readRelative(text, progress.at, progress.options.anchor != null);
  return found && upTo(progress, progress.at + found.length, { relative: found.minutes });
};

/** How long after the start a line is, in brackets behind its clock: `14:05 (T+5m)`. */
const elapsed: StampStep = (text, progress) => {
  if (!progress.time || !/[([]/.test(text[progress.at - 1] ?? '')) return null;
  const found = readRelative(text, progress.at);
  return found && upTo(progress, progress.at + found.length, {});
};

/** `next day`, `(+1)`, `same day`. */
const dayShift: StampStep = (text, progress) => {
  if (progress.dayShift !== null || progress.date) return null;
  const match = take(text, progress.at, DAY_SHIFT);
  if (!match) return null;
  const days = match[1] === undefined ? Number(match[2] ?? match[3]) : daysCounted(match[1]);
  return upTo(progress, progress.at + match[0].length, { dayShift: days });
};

const EPOCH = /1[2-9]\d{8}(?:\d{3})?(?!\d)/y;

/** Seconds or milliseconds since 1970, among lines that begin with times. */
const epoch: StampStep = (text, progress) => {
  const match =
    progress.options.loose && !progress.date && !progress.time
      ? take(text, progress.at, EPOCH)
      : null;
  if (!match) return null;
  const ms = Number(match[0]) * (match[0].length === 13 ? 1 : 1000);
  const [date = '', time = ''] = new Date(ms).toISOString().split('T');
  const [year, month, number] = date.split('-').map(Number);
  const [hours, minutes, seconds] = time.split(/[:.]/);
  return upTo(progress, progress.at + match[0].length, {
    date: day(year ?? 0, month ?? 0, number ?? 0),
    time: clock(hours, minutes, seconds),
    zone: UTC_Z,
  });
};

/** `13–14 June 2024`. */
const days: StampStep = (text, progress) => {
  const found = progress.date ? null : readDaysAt(text, progress.at);
  return (
    found &&
    upTo(progress, progress.at + found.length, { date: found.from, untilDate: found.until })
  );
};

const unreadable: StampStep = (text, progress) => {
  const match = progress.date ? null : take(text, progress.at, UNREADABLE);
  return match && upTo(progress, progress.at + match[0].length, { unreadable: match[0] });
};

/** `120412Z DEC 23`: the group of date and time of the military. */
const military: StampStep = (text, progress) => {
  const match = progress.date ? null : take(text, progress.at, DTG);
  const date = match && day(fullYear(match[5] ?? ''), monthOf(match[4]), Number(match[1]));
  if (!match || !date) return null;
  const time = clock(match[2], match[3]);
  return upTo(progress, progress.at + match[0].length, { date, time, zone: UTC_Z });
};

/** A day, and the time that ISO 8601 writes right behind it. */
const date: StampStep = (text, progress) => {
  const found = progress.date ? null : readDayAt(text, progress.at, progress.options.order);
  if (!found) return null;
  const at = progress.at + found.length;
  const iso = take(text, at, ISO_TIME);
  if (!iso) return upTo(progress, at, { date: found.value });
  const zone = /z$/i.test(iso[0]) ? UTC_Z : iso[4] ? offsetWord(iso[4]) : progress.zone;
  const time = clock(iso[1], iso[2], iso[3]);
  return upTo(progress, at + iso[0].length, { date: found.value, time, zone });
};

const weekday: StampStep = (text, progress) => {
  const match = take(text, progress.at, progress.date ? WEEKDAY_BEHIND : WEEKDAY);
  if (!match) return null;
  const [name = ''] = /^\p{L}+(?:-\p{L}+)?/u.exec(match[0]) ?? [];
  return upTo(progress, progress.at + match[0].length, { weekday: weekdayNumber(name) || null });
};

/** `Tuesday 26`, `26日(火)`: a day of a month that is not named. */
const dayOfMonth: StampStep = (text, progress) => {
  const { date, dayOfMonth: before, weekday: named, dayNumber: number, at } = progress;
  if (date || before !== null || number !== null) return null;
  const read = dayWithoutMonth(text, at, named);
  return read && upTo(progress, at + read.length, { dayOfMonth: read.day, weekday: read.weekday });
};

interface LoneDay {
  readonly day: number;
  readonly weekday: number | null;
  readonly length: number;
}

/** A number that may be a day; bare ones count behind a weekday, or with one behind them. */
function dayWithoutMonth(text: string, at: number, named: number | null): LoneDay | null {
  const words = take(text, at, NAMED_DAY);
  const bare = (named === null ? null : take(text, at, BARE_DAY)) ?? take(text, at, BARE_DAY_CJK);
  const read = words ?? bare;
  const day = Number(words ? (words[1] ?? words[2]) : bare?.[1]);
  if (!read || !(day >= 1 && day <= 31)) return null;
  const weekday = !words && bare?.[2] ? weekdayNumber(`${bare[2]}曜日`) : named;
  return { day, weekday, length: read[0].length };
}

const time: StampStep = (text, progress) => {
  const found = progress.time ? null : readClock(text, progress);
  return (
    found &&
    upTo(progress, progress.at + found.length, {
      time: found.value,
      zone: progress.zone ?? found.zone,
    })
  );
};

/** The same moment on a second clock, with its zone. */
const secondClock: StampStep = (text, progress) => {
  if (!progress.time || progress.second || progress.until) return null;
  const found = readClock(text, progress);
  const at = found && after(text, progress.at + found.length, SPACE);
  const zone = at && zoneAt(text, at);
  return found && at && zone
    ? upTo(progress, at + zone.length, { second: { time: found.value, zone: zone.zone } })
    : null;
};

/** `Thu Jun 13 14:05:09 UTC 2024`. */
const yearBehind: StampStep = (text, progress) => {
  const { date, time } = progress;
  const match =
    date?.year === null && time?.second != null ? take(text, progress.at, YEAR_BEHIND) : null;
  return (
    match &&
    upTo(progress, progress.at + match[0].length, {
      date: day(Number(match[1]), date?.month ?? 0, date?.day ?? 0),
    })
  );
};

/** `UTC`, `(hora de Bogotá)`, `+02:00`. */
const zoneWord: StampStep = (text, progress) => {
  if (!progress.time || progress.zone) return null;
  const zone = zoneAt(text, progress.at);
  if (zone) return upTo(progress, progress.at + zone.length, { zone: zone.zone });
  const local = take(text, progress.at, LOCAL);
  if (local) return upTo(progress, progress.at + local[0].length, {});
  const offset = take(text, progress.at, OFFSET);
  return (
    offset &&
    upTo(progress, progress.at + offset[0].length, {
      zone: offsetWord(offset[0].replace('−', '-')),
    })
  );
};

const approximate: StampStep = (text, progress) => {
  const behind = progress.time || progress.date ? take(text, progress.at, APPROXIMATE_AFTER) : null;
  if (behind) return upTo(progress, progress.at + behind[0].length, { approximate: true });
  const match = progress.time ? null : take(text, progress.at, APPROXIMATE);
  if (!match) return null;
  const next = { ...progress, at: progress.at + match[0].length, approximate: true };
  // `2024-06-01 about half of them` says nothing of the day.
  return progress.date && !standsAhead(text, { ...next, at: after(text, next.at, SPACE) })
    ? null
    : next;
};

const bracket: StampStep = (text, progress) => {
  const closed =
    progress.core > 0 && !/\s/.test(text[progress.at - 1] ?? '')
      ? take(text, progress.at, CLOSER)
      : null;
  if (closed) {
    const at = progress.at + closed[0].length;
    return { ...progress, at, core: at };
  }
  const opened = take(text, progress.at, OPENER);
  return opened && { ...progress, at: progress.at + opened[0].length };
};

/** A comma, a bar or a slash joins what belongs together: `Jan 14, 10:18`, `14:05 UTC / 07:05 PT`. */
const joint: StampStep = (text, progress) => {
  const named = (progress.dayNumber ?? progress.weekday) !== null && !progress.date;
  const match =
    progress.core > 0
      ? (take(text, progress.at, JOINT) ?? (named ? take(text, progress.at, DASH) : null))
      : null;
  if (!match) return null;
  const next = { ...progress, at: progress.at + match[0].length };
  return standsAhead(text, next) ? next : null;
};

/** Whether a moment stands here that the one before it lacks; looks only. */
function standsAhead(text: string, progress: Progress): boolean {
  const opened = after(text, progress.at, OPENER);
  const about = after(text, opened, APPROXIMATE);
  const at = after(text, about > opened ? about : after(text, opened, LINK_WORD), SPACE);
  const ahead: Progress = { ...begin(progress.options), date: progress.date, at };
  if (!progress.time) return moments.some((step) => step(text, ahead) !== null);
  return (
    (!progress.second && readClock(text, ahead) !== null) ||
    (!progress.date && (date(text, ahead) ?? weekday(text, ahead)) !== null)
  );
}

const moments: readonly StampStep[] = [
  dayNumber,
  dayShift,
  elapsed,
  relative,
  epoch,
  unreadable,
  military,
  days,
  date,
  weekday,
  dayOfMonth,
  time,
  secondClock,
];

/** In order: at each place the first that fits is taken. */
export const steps: readonly StampStep[] = [
  space,
  readRange,
  ...moments,
  zoneWord,
  yearBehind,
  approximate,
  bracket,
  joint,
];

/** `14:05 UTC on June 1st`: the day stands behind. */
export const dayBehind: StampStep = (text, progress) => {
  if (!progress.time || progress.date || progress.until) return null;
  const on = take(text, progress.at, DAY_BEHIND);
  if (!on) return null;
  const at = progress.at + on[0].length;
  const found = readDayAt(text, at, progress.options.order);
  return found && upTo(progress, at + found.length, { date: found.value });
};
