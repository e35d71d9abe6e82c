// Days and clocks of one document: which day a bare time belongs to, whose clock it was, and the moment in the
// spelling of a report. Arithmetic is Temporal's. Nothing is made up: a time without a day stays one.
import { Temporal } from 'temporal-polyfill';
import { readInstant } from '../../report/instant.ts';
import { readZone } from '../../report/zone.ts';
import type { DatePart, TimePart } from './stamp-parts.ts';
import type { ZoneWord } from './zone-words.ts';

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A wall clock with its day; `day` counts from the first day where no date is known. */
export interface Wall {
  readonly date: Day | null;
  readonly day: number;
  readonly time: TimePart;
  readonly zone: ZoneWord | null;
}

export const dayText = (day: Day): string => `${day.year}-${two(day.month)}-${two(day.day)}`;
const two = (n: number): string => String(n).padStart(2, '0');
export const timeText = (time: TimePart): string =>
  time.precision === 'hour'
    ? `${two(time.hour)}h`
    : `${two(time.hour)}:${two(time.minute)}${time.second ? `:${two(time.second)}` : ''}`;
export const minuteOfDay = (time: TimePart): number => time.hour * 60 + time.minute;

export function daysAfter(day: Day, days: number): Day {
  const { year, month, day: date } = Temporal.PlainDate.from(day).add({ days });
  return { year, month, day: date };
}

/** The same moment with an hour below 24: `25:40` is 1:40 of the day after, as broadcasters and night shifts count. */
export function onItsDay(wall: Wall): Wall {
  const { date, day, time } = wall;
  if (time.hour < 24) return wall;
  return {
    ...wall,
    date: date && daysAfter(date, 1),
    day: day + 1,
    time: { ...time, hour: time.hour - 24 },
  };
}

export const daysUntil = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

const A_DAY = 86_400_000;

/** Days since 1 January 1970. */
export const dayNumberOf = ({ year, month, day }: Day): number =>
  Date.UTC(year, month - 1, day) / A_DAY;

/** How many days a month has. @param month from 1 */
export const lastDayOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day that many days after 1 January 1970. */
export function dayOfNumber(days: number): Day {
  const date = new Date(days * A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  try {
    const date = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return { year: date.year, month: date.month, day: date.day };
  } catch {
    return null;
  }
}

/** A date with its year; where none is written, the year that brings it nearest to a day that is known. */
export function completeDay(part: DatePart, near: Day | null, year: number | null): Day | null {
  if (part.year !== null) return { year: part.year, month: part.month, day: part.day };
  if (near) {
    const days = [near.year - 1, near.year, near.year + 1].flatMap((y) => {
      const day = { year: y, month: part.month, day: part.day };
      return exists(day) ? [day] : [];
    });
    return (
      days.toSorted((a, b) => Math.abs(daysUntil(near, a)) - Math.abs(daysUntil(near, b)))[0] ??
      null
    );
  }
  if (year === null) return null;
  const day = { year, month: part.month, day: part.day };
  return exists(day) ? day : null;
}

function exists(day: Day): boolean {
  try {
    Temporal.PlainDate.from(day, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Minutes east of UTC that a zone word means at a wall clock; null where it cannot be said. */
export function offsetAt(zone: ZoneWord, date: Day | null, time: TimePart): number | null {
  if (zone.offset !== null) return zone.offset;
  if (!zone.iana || !date) return null;
  try {
    return (
      Temporal.PlainDateTime.from({
        ...date,
        hour: time.hour,
        minute: time.minute,
      }).toZonedDateTime(zone.iana).offsetNanoseconds / 60e9
    );
  } catch {
    return null;
  }
}

export const offsetText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;

/** The clock by which a draft writes its moments. */
export interface DraftClock {
  readonly zone: string | null;
  readonly dated: boolean;
  /** Zone words that mean this clock. */
  readonly words: ReadonlySet<string>;
}

export type Spelt =
  | { readonly ok: true; readonly text: string; readonly t: number }
  | { readonly ok: false; readonly why: string };

/** A wall clock in the spelling of a report. */
export function spell(wall: Wall, clock: DraftClock): Spelt {
  const time = timeText(wall.time);
  if (!clock.dated) return check(wall.day > 0 ? `+${wall.day} ${time}` : time, clock);
  if (!wall.date) return { ok: false, why: 'no day is known for it' };
  if (wall.time.precision === 'day') return check(dayText(wall.date), clock);
  const plain = `${dayText(wall.date)} ${time}`;
  if (wall.time.precision === 'hour') return check(plain, clock);
  return isOwnClock(wall.zone, clock)
    ? onOwnClock(plain, wall.date, wall, clock)
    : onOtherClock(plain, wall.date, wall, clock);
}

const isOwnClock = (word: ZoneWord | null, { zone, words }: DraftClock): boolean =>
  zone === null || !word || words.has(word.written) || word.iana === zone;

/** Where the clocks changed over a moment, the abbreviation may say which side is meant. */
function onOwnClock(plain: string, date: Day, { zone, time }: Wall, clock: DraftClock): Spelt {
  const result = check(plain, clock);
  if (result.ok || !zone || clock.zone === null) return result;
  const offset = zone.offset === null ? null : offsetAt(zone, date, time);
  return offset === null
    ? result
    : check(`${dayText(date)}T${timeText(time)}${offsetText(offset)}`, clock);
}

function onOtherClock(plain: string, date: Day, { zone, time }: Wall, clock: DraftClock): Spelt {
  const offset = zone && offsetAt(zone, date, time);
  if (offset === null) return check(plain, clock);
  const moment = `${dayText(date)}T${timeText(time)}`;
  return check(`${moment}${offset === 0 ? 'Z' : offsetText(offset)}`, clock);
}

function check(text: string, clock: DraftClock): Spelt {
  const result = readInstant(text, clock);
  return result.ok ? { ok: true, text, t: result.instant.t } : { ok: false, why: result.message };
}

/** An IANA name that the schema accepts; null for what is none. */
export function acceptedZone(name: string): string | null {
  const result = readZone(name);
  return result.ok ? result.zone : null;
}
