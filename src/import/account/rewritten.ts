// Words that a draft says in a form of its own: parts of days and times. Each is held against the one value that was read
// from its place: a number that stands elsewhere in the draft excuses nothing.
import { daysIn } from '../time/moments-in.ts';
import type { StampOptions } from '../time/stamp-parts.ts';
import { IN_LOWER_CASE } from '../time/zone-abbreviations.ts';
import { isAbbreviation } from '../time/zone-words.ts';
import type { Lines } from '../sources/document.ts';
import { LANGUAGES, folded } from '../words/words.ts';
import { Supply } from './supply.ts';
import { flatten } from './flat.ts';

const PART_OF_A_TIME = [
  /^\d{1,4}(?:(?:st|nd|rd|th|a|p|am|pm|h|hrs?|z|t|er|º|ª)\d{0,2})?z?$/,
  /^(?:a|p|am|pm|z|t|h|uhr|heures?|horas?|utc[+-]?\d*)$/,
  /^(?:mon|tues?|wed|thu|thurs?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/,
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/,
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/,
  /^[年月日時分半頃約午前後]$/,
];

const isLong = (name: string): boolean => name.length > 3;

const CALENDAR = new Set(
  LANGUAGES.flatMap(({ months, weekdays, approximate }) => [
    ...months,
    // A short name of a weekday may be any other word.
    ...weekdays.flatMap((names) => names.split(/[\s-]+/).filter(isLong)),
    // So may a word out of a phrase.
    ...approximate.filter((phrase) => !/\s/.test(phrase)),
  ]).map(folded),
);

/** Whether a word can be part of a day, a time or a zone. */
export const isPartOfTime = (word: string): boolean =>
  PART_OF_A_TIME.some((pattern) => pattern.test(word)) ||
  CALENDAR.has(folded(word)) ||
  isAbbreviation(word);

/** A value of the draft that was read from lines of the source. */
export interface ReadValue {
  readonly lines: Lines;
  /** The words that it was read from; null where any of its lines may be. */
  readonly written: string | null;
  /** As the draft writes it. */
  readonly value: string;
}

/** The values that were read from one line, which give its days and times in another form, each word once. */
export class Rewritten {
  readonly #values: readonly {
    written: string;
    left: Supply;
    numbers: ReadonlySet<number>;
    isDay: boolean;
  }[];

  constructor(line: string, values: readonly ReadValue[]) {
    let flat: string | undefined;
    this.#values = values.map(({ written, value }) => ({
      written: written ?? line,
      left: new Supply(written === null ? (flat ??= flatten(line).text) : flatten(written).text),
      numbers: numbersIn(value),
      isDay: /^\d{4}-\d\d-\d\d$/.test(value),
    }));
  }

  /** Whether one of the values gives a word of the flat line; that one gives it no second time. */
  gives(word: string): boolean {
    return this.#values.some(
      ({ written, left, numbers, isDay }) =>
        isRewritten(word, numbers) &&
        isOfTime(word, written) &&
        !(isDay && isAbbreviation(word)) &&
        left.take(word),
    );
  }
}

/**
 * Whether a word is part of a time where it was written. The sign of a clock stands beside a number; an abbreviation is one
 * in capitals: `et` joins two times, `ET` is a zone.
 */
function isOfTime(word: string, written: string): boolean {
  if (HALF_SIGN.test(word)) return new RegExp(String.raw`\d[\s.]*${word[0]}`, 'i').test(written);
  if (CLOCK_SIGN.test(word))
    return new RegExp(String.raw`\d[\s.]*${word[0]}|${word}[\s+−-]*\d`, 'i').test(written);
  return (
    !isAbbreviation(word) ||
    IN_LOWER_CASE.split(' ').includes(word) ||
    written.includes(word.toUpperCase())
  );
}

/** Signs that stand behind a number alone: in front of one, `A 17 h 35`, stands a word. */
const HALF_SIGN = /^(?:[apz]|am|pm)$/;
const CLOCK_SIGN = /^(?:[thm]|uhr|heures?|horas?)$/;

/** The days that a line names and the draft has, wherever it has them: `3 May` for `2024-05-03`. */
export const daysGiven = (
  line: string,
  days: ReadonlySet<string>,
  order: StampOptions['order'],
): Omit<ReadValue, 'lines'>[] =>
  daysIn(line, order).flatMap(({ part: { year, month, day }, text }) => {
    const end = `-${two(month)}-${two(day)}`;
    const value = [...days].find(
      (one) => one.endsWith(end) && (year === null || one.startsWith(String(year))),
    );
    return value === undefined ? [] : [{ written: text, value }];
  });

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * Whether a value with these numbers gives a word in a form of its own: `14h05` as 14:05, `2pm` as 14:00, `24` as the
 * year 2024, the sixth year of Reiwa too. A number that it has in no form is not given.
 */
const isRewritten = (word: string, numbers: ReadonlySet<number>): boolean =>
  isPartOfTime(word) &&
  (word.match(/\d+/g) ?? []).every((digits) => formsOf(Number(digits)).some(all(numbers)));

/** What a number of a day or a clock may have become: an hour of the other half, a year, an hour and a minute. */
const formsOf = (n: number): (readonly number[])[] => [
  ...[n, n + 12, n - 12, n + 2000, n + 2018].map((one) => [one]),
  ...(n > 100 && n < 2400 ? [[Math.floor(n / 100), n % 100]] : []),
];

const all =
  (numbers: ReadonlySet<number>) =>
  (form: readonly number[]): boolean =>
    form.every((n) => numbers.has(n));

/** The numbers of a text. */
const numbersIn = (text: string): ReadonlySet<number> =>
  new Set((text.match(/\d+/g) ?? []).map(Number));
