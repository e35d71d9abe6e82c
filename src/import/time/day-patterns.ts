// How days are written. Each pattern reads at one place.
import { anyOf, inTurn } from '../words/any-of.ts';
import { MONTH_NAMES, SHORT_WEEKDAYS, WEEKDAY_NAMES, timeWords } from '../words/time-words.ts';
import { oneOf } from '../words/words.ts';

const MONTH = new RegExp(`(${oneOf(MONTH_NAMES)})\\.?(?!\\p{L})`, 'iuy');
const sticky = (...pieces: readonly RegExp[]): RegExp =>
  new RegExp(inTurn(...pieces).source, 'iuy');

/** A weekday behind a day, as it stands in brackets in Chinese and Japanese. */
const WEEKDAY_CJK =
  /(?:\s?[（(][月火水木金土日一二三四五六월화수목금토일](?:曜日|曜|요일)?[)）])?/iuy;

/** A clock follows, as anybody writes it: what may be a version or a sum is a day. */
const CLOCK_AHEAD = anyOf(
  /\d{1,2}(?::\d{2}|\.\d{2}(?![\d.])|\s?[hu]\s?\d{2}(?!\d))/iuy,
  /\d{1,2}\s?(?:[ap]\.?m|h|uhr)(?!\p{L})|\d{4}\s?(?:z|hrs|utc)(?!\p{L})/iuy,
);
const WEEKDAY_IN_BRACKETS = String.raw`(?:\s?[(（](?:${oneOf([...WEEKDAY_NAMES, ...SHORT_WEEKDAYS])})\.?[)）])?`;
const BEFORE_CLOCK = new RegExp(
  [
    String.raw`(?=${WEEKDAY_IN_BRACKETS}[\s,;|)\]T–—-]+`,
    String.raw`(?:(?:at|${oneOf(timeWords('leads'))})\s+)?[~≈]?(?:${CLOCK_AHEAD.source}))`,
  ].join(''),
  'iuy',
);

/** `2024-06-01`, `2024/6/1`, `2024. 6. 1.`, `2024年6月1日`, `2024년 6월 1일`. */
export const YEAR_FIRST = sticky(
  /(\d{4})/iuy,
  anyOf(
    /[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|\. ?(\d{1,2})\. ?(\d{1,2})\./iuy,
    /[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일号]/iuy,
  ),
  WEEKDAY_CJK,
);

/** `令和6年3月5日`, `R6.3.5`: the year of an era, and the era's year 0. */
export const ERA_DAY = sticky(
  anyOf(
    /(令和|平成)\s?(\d{1,2}|元)年\s?(\d{1,2})月\s?(\d{1,2})日/iuy,
    /(R|H)(\d{1,2})[./](\d{1,2})[./](\d{1,2})(?!\d)/iuy,
  ),
  WEEKDAY_CJK,
);
export const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/** `20240601` in front of a clock. */
export const COMPACT = sticky(
  /((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/iuy,
  /(?=T\d{4}|[-_ ](?:[01]\d|2[0-3])[0-5]\d(?!\d)|\s+\d{1,2}:\d{2}|\d{4}(?:\d{2})?(?!\d))/iuy,
);

/** `2024-Jun-13`, `2024 June 13`. */
export const YEAR_MONTH_DAY = sticky(
  /((?:19|20)\d{2})[\s/-]+/iuy,
  MONTH,
  /[\s/-]*(\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d)/iuy,
);

/** `2024-W24-4`. */
export const WEEK = /((?:19|20)\d{2})-?W(\d{2})-?([1-7])(?!\d)/iuy;

/** A month and a day without a year, `8月3日`. */
export const MONTH_DAY_CJK = sticky(/(\d{1,2})[月월]\s?(\d{1,2})[日일号]/iuy, WEEKDAY_CJK);

/** `01.06.2024`, `6/1/2024`, `1 6 2024`. */
export const NUMERIC = /(\d{1,2})([-/. ])(\d{1,2})\2((?:19|20)\d{2}|\d{2}(?<! \d{2}))(?![\d:])/iuy;

/** `1. 6. 2024`; `01.06.24` and `01.06.` in front of a clock. */
export const DOTTED_SPACED = /(\d{1,2})\. (\d{1,2})\. ((?:19|20)\d{2})(?!\d)/iuy;
export const DOTTED_SHORT = sticky(/(\d{1,2})\.(\d{1,2})\.(\d{2})?/iuy, BEFORE_CLOCK);

/** A weekday or a word that leads to a day stands before: `Freitag, 17.11.`, `am 17.11.`, `Friday 17/11`. */
const BEHIND_WEEKDAY = new RegExp(
  `(?<=(?<!\\p{L})(?:${oneOf([...WEEKDAY_NAMES, ...SHORT_WEEKDAYS])})\\.?,?\\s+(?:(?:den|dem|le|el)\\s+)?)`,
  'iuy',
);
const BEHIND_LEAD = /(?<=(?<!\p{L})(?:am|vom|zum|bis|den|dem|seit)\s+)/iuy;
const ALONE = /(?<=^\W{0,4})(?=\d{1,2}\.\d{1,2}\.\W*$)/iuy;

export const DOTTED_NAMED = sticky(
  anyOf(BEHIND_WEEKDAY, BEHIND_LEAD, ALONE),
  /(\d{1,2})\.(\d{1,2})\.(?!\d)/iuy,
);
/** `3/12(火)`. */
export const SLASHED_CJK = /(\d{1,2})\/(\d{1,2})\s?[（(][月火水木金土日](?:曜日?)?[)）]/iuy;
export const SLASHED_NAMED = sticky(BEHIND_WEEKDAY, /(\d{1,2})[/](\d{1,2})(?![\d/])/iuy);

/** `June 1st, 2024`, `Jun 1`. */
export const MONTH_DAY = sticky(
  MONTH,
  /[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d|[a-z])(?:,?[\s-]+((?:19|20)\d{2})(?!\d|:\d))?/iuy,
  // `mar. 12 mars` is a Tuesday.
  new RegExp(`(?!\\s+${MONTH.source})`, 'iuy'),
);

/** `1 June 2024`, `1er juin`, `1. Juni 2024`, `2 de mayo de 2024`, `02/Jul/24`, `13JUN2024`, `13 Jun 24 14:05`. */
export const DAY_MONTH = sticky(
  /(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s/-]*(?:(?:of|de|du)\s+)?/iuy,
  MONTH,
  // `1. June 13, 14:05` is the first entry of a list.
  /(?<!\d\. \p{L}+\.?(?=\s\d{1,2}(?:st|nd|rd|th)?(?:,|\s+at\b|\s+\d{1,2}[:.]\d)))/iuy,
  new RegExp(
    String.raw`(?:(?:,?[\s/-]+(?:del?\s+)?|(?<=\p{L}))((?:19|20)\d{2}(?!\d|:\d\d(?!:))|['’]\d{2}(?!\d|:\d)|(?<=/)\d{2}(?!\d|:\d)|\d{2}${BEFORE_CLOCK.source}))?`,
    'iuy',
  ),
);

/** `12-05 16:21`, `6/13 2:05 PM`, `4/3 17h30`; `24/7` is none. */
export const SHORT = anyOf(
  /(\d{1,2})-(\d{1,2})(?=[\sT]+\d{1,2}:\d{2})/iuy,
  sticky(/(?!24\/7)(\d{1,2})\/(\d{1,2})/iuy, BEFORE_CLOCK),
);

const JOINS_DAYS = [...timeWords('and'), ...timeWords('until')].filter((word) =>
  /^[\u0000-\u024f]+$/.test(word),
);

/** Two days of one month: `13-14 June 2024`, `June 13–14, 2024`, `June 13th and 14th`. */
const AND_DAY = new RegExp(
  String.raw`(?:\s?[-–—/&+]\s?|\s+(?:to|and|au|al|auf|${oneOf(JOINS_DAYS)})\s+(?:(?:the|el|le|den)\s+)?)`,
  'iuy',
);
export const DAYS_MONTH = sticky(
  /(\d{1,2})(?:st|nd|rd|th|\.)?/iuy,
  AND_DAY,
  /(\d{1,2})(?:st|nd|rd|th|\.)?[\s/-]+(?:(?:of|de|du)\s+)?/iuy,
  MONTH,
  /(?:,?\s+(?:del?\s+)?(\d{4})(?!\d|:\d))?/iuy,
);
export const MONTH_DAYS = sticky(
  MONTH,
  /\s+(\d{1,2})(?:st|nd|rd|th)?/iuy,
  AND_DAY,
  /(\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d|[a-z])(?:,?\s+(\d{4})(?!\d|:\d))?/iuy,
);

/** `2024年3月12日〜14日`, `3月12日から14日`. */
export const DAYS_CJK = sticky(
  /(?:(\d{4})年\s?)?(\d{1,2})月\s?(\d{1,2})日/iuy,
  WEEKDAY_CJK,
  /\s?(?:[-–—〜～~]|から)\s?(\d{1,2})日/iuy,
);

/** The group of date and time of the military, `120412Z DEC 23`. */
export const DTG = sticky(/(\d{2})(\d{2})(\d{2})Z\s*/iuy, MONTH, /\s*(\d{4}|\d{2})(?!\d)/iuy);

/** What looks like a day and is none. */
export const UNREADABLE =
  /\d{5,}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{3}(?!\d)|\d{4}-\d{1,2}-\d{3,}/iuy;

/** The full year of two or four digits. */
export function fullYear(text: string): number {
  const year = Number(text.replace(/['’]/, ''));
  return year > 99 ? year : year + (year < 70 ? 2000 : 1900);
}
