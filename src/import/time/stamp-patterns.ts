// The pieces that a moment is written with: days, clocks, words before and after. Each pattern reads at one place.
import type { TimePart } from './stamp.ts';
import { LANGUAGES, oneOf } from '../words/words.ts';

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

const MONTH = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|${oneOf(LANGUAGES.flatMap(({ months, shortMonths }) => [...months, ...Object.keys(shortMonths)]))})\\.?`;

const sticky = (source: string, flags = 'iy'): RegExp => new RegExp(source, flags);

/** Bullets, emoji and their shortcodes in front of a line. */
export const LEADING_SIGNS =
  /(?:[\s\-–—•·*>→‣▪●\p{Extended_Pictographic}\uFE0F\u200D]|:[a-z_]+:(?=[\s\d]))*/uy;

/** What parts a moment from the text behind it. */
export const SEPARATOR = /[\s\u00a0]*(?:[:：\-–—|,;>→]|\.(?=\s)|=>)*[\s\u00a0]*/y;

/** `14:05 UTC on June 1st`. */
export const DAY_BEHIND = sticky(
  `\\s*,?\\s*on\\s+(?:the\\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[\\s,]+)?`,
);

/** Between the day and the time of an end, between its time and its day. */
export const BEHIND_DAY = sticky('[\\s,]*(?:at\\s+)?');
export const BEHIND_TIME = sticky('[\\s,]+(?:on\\s+)?');

/** What stands between the pieces of one moment. */
export const JOINT = sticky(
  '\\s*[,;/|]\\s*|\\s*[-–—]\\s*(?=~?\\d{1,2}[:h]\\d{2}|\\d{1,2}\\s?[ap]\\.?m)|:\\s+(?=\\d{1,2}:\\d{2})',
);

export const OFFSET = /[+−]\d{2}:?\d{2}(?![\d:])|-\d{4}(?!\d)/y;

export const SPACE = sticky('[\\s\\u00a0\\u202f]+');

export const OPENER = sticky('[(\\[{*_~"\'“‘`]+');

export const CLOSER = sticky('[)\\]}*_"\'”’`]+');

export const APPROXIMATE = sticky(
  `(?:approx(?:imately|\\.)?|about|around|circa|ca\\.?|roughly|estimated|est\\.?|${oneOf(LANGUAGES.flatMap(({ approximate }) => approximate))})(?![a-z])|[~≈∼]`,
);

export const APPROXIMATE_AFTER = sticky(
  '\\(?(?:approx(?:imately|\\.)?|approximate|estimated|roughly|ish|or so)(?![a-z])\\)?',
);

export const LINK_WORD = sticky(
  [
    '(?:on|at|the|from|between|by|of|since|starting|just (?:before|after)|shortly (?:before|after)|before|after|@|',
    oneOf(LANGUAGES.flatMap(({ leads, between }) => [...leads, ...between])),
    ')(?![\\p{L}])',
  ].join(''),
  'iuy',
);

export const WEEKDAY = sticky(
  `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|thur|fri|sat(?:ur)?|sun)(?:day)?|${oneOf(LANGUAGES.flatMap(({ weekdays }) => weekdays))})\\b\\.?`,
);

export const DAY_NUMBER = sticky('day\\s+(\\d{1,2})(?!\\d)');

/** What joins the ends of a range; `and` and its like do so only behind `between`. */
export const AND = sticky(
  `\\s*(?:and|${oneOf(LANGUAGES.flatMap(({ and }) => and))})(?!\\p{L})\\s*`,
  'iuy',
);

/** `between`, in front of a range. */
export const BETWEEN = new RegExp(
  `(?<!\\p{L})(?:between|${oneOf([...new Set(LANGUAGES.flatMap(({ between }) => between))])})(?!\\p{L})`,
  'iu',
);

export const JOIN = sticky(
  '\\s*(?:-{1,3}|–|—|→|〜|～|から|\\bto\\b|\\buntil\\b|\\btill\\b|\\bthrough\\b|\\bbis\\b|-+>)\\s*',
);

export const YMD = sticky(
  '(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)|年\\s?(\\d{1,2})月\\s?(\\d{1,2})日)(?:\\s?[（(][月火水木金土日][)）])?',
);

/** A month and a day without a year, `8月3日`. */
export const MONTH_DAY_JA = sticky(
  '(\\d{1,2})月\\s?(\\d{1,2})日(?:\\s?[（(][月火水木金土日][)）])?',
);

/** `午後3時`, `15時07分`, `10時半`, each as precise as it is written. */
export const CLOCK_JA = sticky('(午前|午後)?\\s?(\\d{1,2})時(?:(\\d{1,2})分|(半))?(?:頃|ごろ)?');

/** The group of date and time of the military, `120412Z DEC 23`. */
export const DTG = sticky(`(\\d{2})(\\d{2})(\\d{2})Z\\s*${MONTH}\\s*(\\d{4}|\\d{2})(?!\\d)`);

/** An hour without minutes: `22h`, `9 Uhr`, `6 h`. */
export const HOUR = sticky('([01]?\\d|2[0-4])\\s?(?:h|uhr|heures?|horas?)(?![\\p{L}\\d])', 'iyu');

export const ISO_TIME = sticky(
  'T(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?(?:Z|([+-]\\d{2}:?\\d{2}))?(?![\\w:])',
  'y',
);

export const NUMERIC = sticky(
  '(\\d{1,2})([-/. ])(\\d{1,2})\\2((?:19|20)\\d{2}|\\d{2}(?<! \\d{2}))(?![\\d:])',
);

export const MONTH_DAY = sticky(
  `${MONTH}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d|[a-z])(?:,?[\\s-]+(\\d{4})(?!\\d|:\\d))?`,
);

export const DAY_MONTH = sticky(
  `(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s/-]+(?:(?:of|de|du)\\s+)?${MONTH}(?![\\p{L}])(?:(?:,?[\\s/-]+(?:del?\\s+)?)(\\d{4}|['’]\\d{2}|(?<=/)\\d{2})(?!\\d|:\\d))?`,
  'iyu',
);

export const SHORT = sticky('(\\d{1,2})[-/](\\d{1,2})(?=[\\sT]+\\d{1,2}:\\d{2})');

export const UNREADABLE = sticky(
  '\\d{5,}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{3}(?!\\d)|\\d{4}-\\d{1,2}-\\d{3,}',
);

export const CLOCK = sticky(
  '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?:\\s?(?=[ap]\\.?m))?(a\\.?m\\.?|p\\.?m\\.?|[ap](?![a-z]))?(?!\\d|:\\d|[a-z])',
);

export const CLOCK_HRS = sticky(
  '(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s?(?:h|hrs?|hours|uhr|heures?|horas?)(?![a-z])',
);

export const CLOCK_Z = sticky('(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?Z(?![\\w])', 'y');

export const TWELVE = sticky('(\\d{1,2})(?:\\.(\\d{2}))?\\s?(a\\.?m\\.?|p\\.?m\\.?)(?![a-z])');

export const FRENCH = sticky('(\\d{1,2})(?:h| h | h)(\\d{2})(?!\\w)');

export const BARE = sticky('([01]\\d|2[0-3])([0-5]\\d)(?:\\s?(hrs?|hours|h|z))?(?![\\w.:/%-])');

export const DOTTED = sticky('([01]?\\d|2[0-3])\\.([0-5]\\d)(?![\\d.%]|\\s?[kmgt]?i?b\\b)');

export const NAMED = sticky('(noon|midday|midnight)(?![a-z])');

export function clock(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  half: string | undefined,
): TimePart {
  let hour = Number(hours);
  const minute = Number(minutes ?? 0);
  const second = seconds === undefined ? null : Number(seconds);
  const afternoon = half ? /p/i.test(half) : null;
  const odd = afternoon !== null && (hour > 12 || hour === 0);
  if (afternoon !== null && !odd) hour = (hour % 12) + (afternoon ? 12 : 0);
  // `12:48` and `9:15` may be either half of the day; `09:15` and `14:00` are a 24-hour clock.
  const open = afternoon === null && hour >= 1 && hour <= 12 && !/^0/.test(hours ?? '');
  return { hour, minute, second, clock: afternoon !== null ? '12' : open ? 'open' : '24', odd };
}

export function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

export function monthOf(name: string | undefined): number {
  const written = (name ?? '').toLowerCase();
  for (const { months, shortMonths } of LANGUAGES) {
    if (shortMonths[written] !== undefined) return shortMonths[written];
    const at = months.indexOf(written);
    if (at !== -1) return at + 1;
  }
  return MONTHS[written.slice(0, 3)] ?? 0;
}
