// Days as people write them, a small parser a shape.
import { Temporal } from 'temporal-polyfill';
import { monthOf } from '../words/time-words.ts';
import {
  COMPACT,
  DAYS_CJK,
  DAYS_MONTH,
  DAY_MONTH,
  DOTTED_NAMED,
  DOTTED_SHORT,
  DOTTED_SPACED,
  ERAS,
  ERA_DAY,
  MONTH_DAY,
  MONTH_DAYS,
  MONTH_DAY_CJK,
  NUMERIC,
  SHORT,
  SLASHED_CJK,
  SLASHED_NAMED,
  WEEK,
  YEAR_FIRST,
  YEAR_MONTH_DAY,
  fullYear,
} from './day-patterns.ts';
import { lastDayOfMonth } from './calendar.ts';
import { take } from './progress.ts';
import type { DatePart, StampOptions } from './stamp-parts.ts';

export interface Read<T> {
  readonly value: T;
  readonly length: number;
}

type DayOrder = StampOptions['order'];
type DayShape = readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray, order: DayOrder) => DatePart | null,
];

/** The groups of a match that took something, as numbers. */
const numbers = (match: RegExpExecArray): number[] =>
  match.slice(1).flatMap((group) => (group === undefined ? [] : [Number(group)]));

/** `2024-06-01`, `2024/6/1`, `2024年6月1日`. */
const yearFirst: DayShape = [
  YEAR_FIRST,
  (match) => {
    const [year = 0, month = 0, date = 0] = numbers(match);
    return day(year, month, date);
  },
];

/** `令和6年3月5日`; the first year of an era is called `元`. */
const eraDay: DayShape = [
  ERA_DAY,
  (match) => {
    const [era = '', year, month, date] = match.slice(1).filter((group) => group !== undefined);
    const start = ERAS[era.toUpperCase()] ?? 0;
    return day(start + (year === '元' ? 1 : Number(year)), Number(month), Number(date));
  },
];

/** `20240601T1405Z`. */
const compact: DayShape = [
  COMPACT,
  ([, year, month, date]) => day(Number(year), Number(month), Number(date)),
];

/** `2024-Jun-13`. */
const yearMonthDay: DayShape = [
  YEAR_MONTH_DAY,
  ([, year, month, date]) => day(Number(year), monthOf(month), Number(date)),
];

/** `2024-W24-4`: the week that holds the fourth of January is the first. */
const week: DayShape = [
  WEEK,
  ([, year, number, weekday]) => {
    const fourth = new Temporal.PlainDate(Number(year), 1, 4);
    const first = fourth.subtract({ days: fourth.dayOfWeek - 1 });
    const found = first.add({ weeks: Number(number) - 1, days: Number(weekday) - 1 });
    return day(found.year, found.month, found.day);
  },
];

/** `6月1日`. */
const monthDayCjk: DayShape = [
  MONTH_DAY_CJK,
  (match) => {
    const [month = 0, date = 0] = numbers(match);
    return day(null, month, date);
  },
];

/** `01.06.2024`, `6/1/2024`, `1 6 2024`: with dots and spaces the day stands first, wherever that is written. */
const numeric: DayShape = [
  NUMERIC,
  ([, first, mark = '', second, last = ''], order) => {
    if (mark === '.' && last.length === 2) return null;
    const [a, b] = [Number(first), Number(second)];
    const dotted = /[. ]/.test(mark);
    const dayFirst = a > 12 || (b <= 12 && (order === 'dmy' || (order === null && dotted)));
    const date = dayFirst ? day(fullYear(last), b, a) : day(fullYear(last), a, b);
    return date && { ...date, swappable: mayBeEither(a, b, order) && !dotted };
  },
];

/** `1. 6. 2024`; `01.06.24 14:05`, `01.06. 14:05`. */
const dotted: DayShape = [
  DOTTED_SPACED,
  ([, date, month, year]) => day(Number(year), Number(month), Number(date)),
];
const dottedShort: DayShape = [
  DOTTED_SHORT,
  ([, date, month, year]) => day(year ? fullYear(year) : null, Number(month), Number(date)),
];

const dottedNamed: DayShape = [
  DOTTED_NAMED,
  ([, date, month]) => day(null, Number(month), Number(date)),
];

/** `1 June 2024`, `1er juin`, `1. Juni 2024`, `2 de mayo de 2024`, `02/Jul/24`. */
const dayMonth: DayShape = [
  DAY_MONTH,
  ([, date, month, year]) => day(year ? fullYear(year) : null, monthOf(month), Number(date)),
];

/** `June 1st, 2024`, `Jun 1`. */
const monthDay: DayShape = [
  MONTH_DAY,
  ([, month, date, year]) => day(year ? Number(year) : null, monthOf(month), Number(date)),
];

/** `12-05 16:21`, where a time follows. */
const short: DayShape = [SHORT, ([, a, b, c, d], order) => twoNumbers(a ?? c, b ?? d, order)];
const slashedCjk: DayShape = [
  SLASHED_CJK,
  ([, month, date]) => day(null, Number(month), Number(date)),
];
const slashedNamed: DayShape = [
  SLASHED_NAMED,
  ([, first, second], order) => twoNumbers(first, second, order),
];

function twoNumbers(first: string | undefined, second: string | undefined, order: DayOrder) {
  const [a, b] = [Number(first), Number(second)];
  const date = a > 12 || (order === 'dmy' && b <= 12) ? day(null, b, a) : day(null, a, b);
  return date && { ...date, swappable: mayBeEither(a, b, order) };
}

const mayBeEither = (a: number, b: number, order: DayOrder): boolean =>
  a <= 12 && b <= 12 && a !== b && order === null;

const SHAPES: readonly DayShape[] = [
  yearFirst,
  eraDay,
  compact,
  yearMonthDay,
  week,
  monthDayCjk,
  dottedShort,
  dotted,
  numeric,
  dayMonth,
  monthDay,
  short,
  dottedNamed,
  slashedCjk,
  slashedNamed,
];

/** The day at a place of a text; null where none stands there, or none of a calendar. */
export function readDayAt(text: string, at: number, order: DayOrder): Read<DatePart> | null {
  for (const [pattern, read] of SHAPES) {
    const match = take(text, at, pattern);
    const value = match && read(match, order);
    if (match && value) return { value, length: match[0].length };
    // A shape that fits and names no day is none of the others either, but for dots that part a clock.
    if (match && !/^\d{1,2}\.\d{1,2}\.(?:\d{2})?$/.test(match[0])) return null;
  }
  return null;
}

/** Two days of one month at a place of a text: `13–14 June 2024`. */
export function readDaysAt(
  text: string,
  at: number,
): { from: DatePart; until: DatePart; length: number } | null {
  const japanese = take(text, at, DAYS_CJK);
  if (japanese) return twoDays(japanese, [1, 2, 3, 4]);
  const [first, month] = [take(text, at, DAYS_MONTH), take(text, at, MONTH_DAYS)];
  if (first) return twoDays(first, [4, 3, 1, 2]);
  return month && twoDays(month, [4, 1, 2, 3]);
}

/** The two days of a match, by its groups of the year, the month and both days. */
function twoDays(
  match: RegExpExecArray,
  [year, month, a, b]: readonly [number, number, number, number],
): { from: DatePart; until: DatePart; length: number } | null {
  const whole = match[year] === undefined ? null : Number(match[year]);
  const name = match[month] ?? '';
  const number = /^\d/.test(name) ? Number(name) : monthOf(name);
  const from = day(whole, number, Number(match[a]));
  const until = day(whole, number, Number(match[b]));
  return from && until && until.day > from.day ? { from, until, length: match[0].length } : null;
}

/** A day of the calendar, between 1970 and 2199. */
export function day(year: number | null, month: number, date: number): DatePart | null {
  const days = month >= 1 && month <= 12 ? lastDayOfMonth(year ?? 2024, month) : 0;
  return date < 1 || date > days || (year !== null && (year < 1970 || year > 2199))
    ? null
    : { year, month, day: date, swappable: false };
}
