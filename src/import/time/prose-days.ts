// Days in sentences, titles and cells, by chrono-node in its strict mode: only what is written counts, nothing is
// filled in from today's date.
import { anyOf } from '../words/any-of.ts';
import type { ParsedResult } from 'chrono-node';
import { en } from 'chrono-node';
import type { Day } from './calendar.ts';
import { dayText } from './calendar.ts';
import type { DatePart } from './stamp-parts.ts';
import { stampAt } from './stamp.ts';
import { timeWords } from '../words/time-words.ts';
import { folded, oneOf } from '../words/words.ts';

export interface DayFound {
  readonly part: DatePart;
  readonly index: number;
  readonly text: string;
}

/** A fixed day to count from, so that the same text is read the same way every day. */
const REFERENCE = new Date(Date.UTC(2000, 0, 1, 12));

/** `66 minutes` and `next Tuesday` are no days of a calendar. */
const NAMES_A_DAY = anyOf(
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}-\d{1,2}-\d{1,2}/i,
  /\d{1,2}[/-]\d{1,2}[/-]\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}[/.]\d{1,2}[/.]\d{1,2}/i,
);

export function daysIn(text: string, order: 'mdy' | 'dmy' | null): DayFound[] {
  const abroad = daysAbroad(text, order);
  if (abroad.length > 0) return abroad;
  // The reader is thorough and slow; most sentences name no day.
  if (!/\d/.test(text) || !NAMES_A_DAY.test(text)) return [];
  const reader = order === 'dmy' ? en.GB : en.strict;
  return reader
    .parse(dotsAsDashes(text.slice(0, 4000)), REFERENCE, { forwardDate: false })
    .flatMap((found) => dayOf(found, order));
}

/** With dots the day comes first, wherever that is written. */
const dotsAsDashes = (text: string): string =>
  text.replace(
    /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?![\d.])/g,
    (_, day: string, month: string, year: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );

/** What the reader found, where it is a whole day of the calendar. */
function dayOf({ start, index, text }: ParsedResult, order: 'mdy' | 'dmy' | null): DayFound[] {
  const certain = start.isCertain('day') && start.isCertain('month');
  // `3.2` and `1/2` are as likely a version or a share.
  if (!certain || !NAMES_A_DAY.test(text)) return [];
  const year = start.isCertain('year') ? start.get('year') : null;
  if (year !== null && (year < 1970 || year > 2199)) return [];
  const [month, day] = [start.get('month') ?? 1, start.get('day') ?? 1];
  const swappable = order === null && isSwappable(text);
  return [{ part: { year, month, day, swappable }, index, text }];
}

/** Two different numbers of which each may be the month. */
function isSwappable(written: string): boolean {
  const [, first = '13', second = '13'] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(written) ?? [];
  const [a, b] = [Number(first), Number(second)];
  return a <= 12 && b <= 12 && a !== b;
}

/** Days in the languages of the word lists, by the grammar that reads stamps. */
function daysAbroad(text: string, order: 'mdy' | 'dmy' | null): DayFound[] {
  if (!ABROAD.test(folded(text))) return [];
  return [...text.slice(0, 4000).matchAll(/(?<![\p{L}\d.:/-])(?=\d)/gu)].flatMap(({ index }) => {
    const stamp = stampAt(text, index, { order, loose: false });
    if (!stamp?.date || !ABROAD.test(folded(stamp.written))) return [];
    return [{ part: stamp.date, index, text: stamp.written }];
  });
}

const ABROAD = new RegExp(
  `\\d(?:er|º|\\.)?\\s+(?:de |du )?(?:${oneOf(timeWords('months'))})(?!\\p{L})|\\d[月월]\\s?\\d`,
  'u',
);

/** The one whole day of a short text, `2024-06-01`. */
export function readDay(text: string, order: 'mdy' | 'dmy' | null): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)?.[0];
  if (iso)
    return Number.isNaN(Date.parse(`${iso}T00:00Z`)) ||
      !new Date(`${iso}T00:00Z`).toISOString().startsWith(iso)
      ? null
      : iso;
  const found = daysIn(text, order).find(({ part }) => part.year !== null && !part.swappable);
  return found ? dayText(found.part as Day) : null;
}
