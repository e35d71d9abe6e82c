// Days as people write them, a small parser a shape.
import {
  DAY_MONTH,
  MONTH_DAY,
  MONTH_DAY_JA,
  NUMERIC,
  SHORT,
  YMD,
  fullYear,
  monthOf,
} from './stamp-patterns.ts';
import { take } from './progress.ts';
import type { DatePart, StampOptions } from './stamp.ts';

export interface Read<T> {
  readonly value: T;
  readonly length: number;
}

type Order = StampOptions['order'];
type Shape = readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray, order: Order) => DatePart | null,
];

/** `2024-06-01`, `2024/6/1`, `2024年6月1日`. */
const yearFirst: Shape = [
  YMD,
  (match) => day(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5])),
];

/** `6月1日`. */
const japanese: Shape = [MONTH_DAY_JA, (match) => day(null, Number(match[1]), Number(match[2]))];

/** `01.06.2024`, `6/1/2024`, `1 6 2024`: with dots and spaces the day stands first, wherever that is written. */
const numeric: Shape = [
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

/** `1 June 2024`, `1er juin`, `1. Juni 2024`, `2 de mayo de 2024`, `02/Jul/24`. */
const dayMonth: Shape = [
  DAY_MONTH,
  ([, date, month, year]) =>
    day(year ? fullYear(year.replace(/['’]/, '')) : null, monthOf(month), Number(date)),
];

/** `June 1st, 2024`, `Jun 1`. */
const monthDay: Shape = [
  MONTH_DAY,
  ([, month, date, year]) => day(year ? Number(year) : null, monthOf(month), Number(date)),
];

/** `12-05 16:21`, where a time follows. */
const short: Shape = [
  SHORT,
  ([, first, second], order) => {
    const [a, b] = [Number(first), Number(second)];
    const date = a > 12 || (order === 'dmy' && b <= 12) ? day(null, b, a) : day(null, a, b);
    return date && { ...date, swappable: mayBeEither(a, b, order) };
  },
];

const mayBeEither = (a: number, b: number, order: Order): boolean =>
  a <= 12 && b <= 12 && a !== b && order === null;

const SHAPES: readonly Shape[] = [yearFirst, japanese, numeric, dayMonth, monthDay, short];

/** The day at a place of a text; null where none stands there, or none of a calendar. */
export function readDayAt(text: string, at: number, order: Order): Read<DatePart> | null {
  for (const [pattern, read] of SHAPES) {
    const match = take(text, at, pattern);
    const value = match && read(match, order);
    if (match && value) return { value, length: match[0].length };
    // A shape that fits and names no day is none of the others either, but for dots that part a clock.
    if (match && !/^\d{1,2}\.\d{1,2}\.\d{2}$/.test(match[0])) return null;
  }
  return null;
}

/** A day of the calendar, between 1970 and 2199. */
export function day(year: number | null, month: number, date: number): DatePart | null {
  const days =
    month >= 1 && month <= 12 ? new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate() : 0;
  return date < 1 || date > days || (year !== null && (year < 1970 || year > 2199))
    ? null
    : { year, month, day: date, swappable: false };
}
