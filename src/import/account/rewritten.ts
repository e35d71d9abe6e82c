// Words that a draft says in a form of its own: parts of days and times.
import { isAbbreviation } from '../time/zone-words.ts';
import { LANGUAGES, folded } from '../words/words.ts';

const PART_OF_A_TIME = [
  /^\d{1,4}(?:(?:st|nd|rd|th|a|p|am|pm|h|hrs?|z|t|er|º|ª)\d{0,2})?z?$/,
  /^(?:a|p|am|pm|z|t|uhr|heures?|horas?|utc[+-]?\d*)$/,
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

/**
 * Whether a draft with these numbers gives a word in a form of its own: `14h05` as 14:05, `2pm` as 14:00, `24` as the
 * year 2024, the sixth year of Reiwa too. A number that it has in no form is not given.
 */
export const isRewritten = (word: string, numbers: ReadonlySet<number>): boolean =>
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
export const numbersIn = (text: string): ReadonlySet<number> =>
  new Set((text.match(/\d+/g) ?? []).map(Number));
