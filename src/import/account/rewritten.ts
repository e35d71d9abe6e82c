// Words that a draft says in a form of its own: parts of days and times, the usual headings and states.
import { isAbbreviation } from '../time/zone-words.ts';
import { LANGUAGES, folded } from '../words/words.ts';

const PART_OF_A_TIME = [
  /^\d+(?:st|nd|rd|th|a|p|am|pm|h|hrs?|z|t|er|º|ª)?\d*z?$/,
  /^(?:a|p|am|pm|z|t|uhr|heures?|horas?|utc[+-]?\d*)$/,
  /^(?:mon|tues?|wed|thu|thurs?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/,
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/,
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/,
  /^[年月日時分半頃約午前後]$/,
];

const NAMES = new Set(
  [
    ...`time times when date day event events what happened timeline description status action actions item
      items owner due done open completed progress in priority ticket who assignee responsible deadline follow up ups next steps todo
      of the at on by to`
      .trim()
      .split(/\s+/),
    ...LANGUAGES.flatMap((words) =>
      [
        words.months,
        // A short name of a weekday may be any other word.
        words.weekdays.flatMap((names) => names.split(' ').filter((name) => name.length > 3)),
        words.approximate,
        words.done,
        words.open,
        words.underWay,
      ].flat(),
    ).flatMap((phrase) => phrase.split(/[\s-]+/)),
  ].map(folded),
);

/** Whether a word can be part of a day, a time or a zone. */
export const isPartOfTime = (word: string): boolean =>
  PART_OF_A_TIME.some((pattern) => pattern.test(word)) || isAbbreviation(word);

/** Whether a draft gives a word in another form, or need not give it. */
export const isRewritten = (word: string): boolean => isPartOfTime(word) || NAMES.has(folded(word));
