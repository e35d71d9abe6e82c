// What stands in front of, between and behind the pieces of a moment. Each pattern reads at one place.
import {
  DAY_NUMBER_WORDS,
  DAY_PHRASES,
  SHORT_WEEKDAYS,
  WEEKDAY_NAMES,
  timeWords,
} from '../words/time-words.ts';
import { oneOf } from '../words/words.ts';

const sticky = (source: string): RegExp => new RegExp(source, 'iuy');

/** Bullets, arrows, emoji and their shortcodes in front of a line. */
export const LEADING_SIGNS =
  /(?:[\s\-–—•·・*>→‣▪●▸▹▶▷►◦○◆◇■□★☆➤➜➔✓✗»\p{Extended_Pictographic}\uFE0F\u200D]|:[a-z_]+:(?=[\s\d]))*/uy;

/** The number or the box of an entry: `1.`, `a)`, `#3`, `[x]`. */
export const NUMBERING = /\s*(?:#?\d{1,3}[.):]|\(?(?:\d{1,2}|[a-z])\)|#\d{1,3}|\[[ xX]\])\s+/y;

/** What parts a moment from the text behind it. */
export const SEPARATOR =
  /[\s\u00a0]*(?:[:：\-–—―|,、，;>→»·•⇒➜➔]|[~/](?=\s)|\.(?=\s)|=>)*(?:(?<=[時分半頃ろ\d])には?[、,]?)?[\s\u00a0]*/y;

/** `14:05 UTC on June 1st`. */
export const DAY_BEHIND = sticky(
  `\\s*,?\\s*on\\s+(?:the\\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[\\s,]+)?`,
);

/** Between the day and the time of an end, between its time and its day. */
export const BEHIND_DAY = sticky('[\\s,]*(?:at\\s+)?');
export const BEHIND_TIME = sticky('[\\s,]+(?:on\\s+)?');

/** What stands between the pieces of one moment. */
export const JOINT = sticky(
  [
    '\\s*[,;/|@、，]\\s*',
    '\\s*[-–—]\\s*(?=~?\\d{1,2}[:h]\\d{2}|\\d{1,2}\\s?[ap]\\.?m)',
    ':\\s+(?=\\d{1,2}:\\d{2})|:(?=\\d{2}:\\d{2}:\\d{2})',
  ].join('|'),
);

/** Behind `Day 2` or a weekday, in front of the day itself. */
export const DASH = sticky('\\s*[-–—:]\\s*');

/** A number with a sign of its own is an offset: `14:05 +0200`, `14:05 -07:00`; a dash between two times is none. */
export const OFFSET =
  /[+−]\d{2}(?::?\d{2})?(?![\d:])|-\d{4}(?!\d)|-(?:0\d|1[0-2]):(?:00|30)(?![\d:])/y;

export const SPACE = sticky('[\\s\\u00a0\\u202f]+');

export const OPENER = sticky('[(\\[{<*_~"\'“‘`（［【]+');

export const CLOSER = sticky('[)\\]}>*_"\'”’`）］】]+');

/** Near a time, on either side of it. */
const SHORTLY =
  '(?:shortly|just|soon|a (?:little|bit|few minutes)) (?:before|after|past)|(?:a little )?past(?=\\s+(?:\\d|noon|midnight))';

export const APPROXIMATE = sticky(
  `(?:approx(?:imately|\\.)?|about|around|circa|ca?\\.|ca|roughly|estimated|est\\.?|${SHORTLY}|${oneOf(timeWords('approximate'))})(?!\\p{L})|[~≈∼]`,
);

export const APPROXIMATE_AFTER = sticky(
  '\\(?(?:approx(?:imately|\\.)?|approximate|estimated|est\\.|roughly|-?ish|or so)(?!\\p{L})\\)?|\\(\\?\\)|\\?|頃|ごろ|ころ|過ぎ|すぎ|前後|左右|경',
);

export const LINK_WORD = sticky(
  [
    '(?:on|at|the|from|between|by|of|since|starting|before|after|@|',
    oneOf([...timeWords('leads'), ...timeWords('between')]),
    ')(?![\\p{L}])',
  ].join(''),
);

/** `Tuesday`, `mardi`; `Di.` and its like are weekdays in front of a number alone. */
export const WEEKDAY = sticky(
  `(?:(?:${oneOf(WEEKDAY_NAMES)})(?!\\p{L})\\.?|(?:${oneOf(SHORT_WEEKDAYS)})(?!\\p{L})\\.?(?=,?\\s*\\d))`,
);

/** Behind a weekday, the day of a month that is not named, where a clock or nothing follows: `Tuesday 26`, `mardi 1er`. */
export const BARE_DAY = sticky(
  '(?:the\\s+|den\\s+|le\\s+|el\\s+)?(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?=\\s*[)\\],–—-](?!\\d)|:(?!\\d)|\\s*$|,?\\s+(?:at |um |à |a las )?\\d{1,2}[:.h]\\d{2})',
);

/** `the 5th`, `dia 23`, in front of more of the moment or alone. */
export const NAMED_DAY = sticky(
  [
    '(?:the\\s+(\\d{1,2})(?:st|nd|rd|th)|(?:el\\s+|o\\s+|no\\s+)?d[ií]a\\s+(\\d{1,2})(?:\\s+\\p{L}{2,3}(?=\\s\\d))?)',
    '(?=\\s*[)\\],:：–—-]|\\s*$|\\s+(?:at\\s+|a las\\s+|[àa]s\\s+)?\\d{1,2}[:.h]\\d{2})',
  ].join(''),
);

/** `26日(火)`, `26日`. */
export const BARE_DAY_CJK = sticky(
  '(\\d{1,2})日(?!間|目|後|前)(?:\\s?[（(]([月火水木金土日])(?:曜日?)?[)）])?(?=\\s|$|[、,:：]|\\d|午)',
);

/** Behind a day, a weekday in brackets or in front of more of the moment; `Sat down` is none. */
export const WEEKDAY_BEHIND = sticky(
  `(?:${oneOf(SHORT_WEEKDAYS)})\\.?(?=[)\\]）])|${WEEKDAY.source}(?=[)\\]）]|,?\\s+(?:at\\s+)?\\d{1,2}[:.h]?\\d{0,2}|\\s*[-–—:|]|\\s*$)`,
);

/** `Day 2`, `Tag 2`, `2日目`; `D+1`. */
export const DAY_NUMBER = sticky(
  [
    `(?:(?:${oneOf(DAY_NUMBER_WORDS)})\\s+(\\d{1,2})(?!\\d|\\.\\d|\\s+d[eo]s?\\s)|(\\d{1,2})日目)`,
    '[dj]\\+(\\d{1,2})(?!\\d)(?=[\\s,:]+(?:at |à )?\\d|\\W*$)',
  ].join('|'),
);

/** `next day`, `the evening before`, `(+1)`, `+1d`: days from the line before. */
export const DAY_SHIFT = sticky(
  `(?:the\\s+)?(${oneOf(DAY_PHRASES)})(?!\\p{Script=Latin})|\\+(\\d)(?=[)\\]])|\\+(\\d)\\s?d(?:ays?)?(?!\\p{L})`,
);

/** A year behind the clock, as programs write it: `Jun 13 14:05:09 2024`. */
export const YEAR_BEHIND = sticky('((?:19|20)\\d{2})(?!\\d|:\\d)');

/** `local time`: no zone that could be named. */
export const LOCAL = sticky(
  'lt(?=[\\s)\\]:,.–—-]|$)|local(?:\\s+time)?(?=\\s*[)\\]:,–—-]|\\s+\\p{Lu}|\\s*$)|local time(?!\\p{L})',
);

/** What joins the ends of a range; `and` and its like do so only behind `between`. */
export const AND = sticky(`\\s*(?:and|${oneOf(timeWords('and'))})(?!\\p{L})\\s*`);

/** `between`, in front of a range. */
export const BETWEEN = new RegExp(
  `(?<!\\p{L})(?:between|${oneOf(timeWords('between'))})(?!\\p{L})`,
  'iu',
);

export const JOIN = sticky(
  `\\s*(?:-+>|-{1,3}|–|—|→|〜|～|~|(?<!\\p{L})(?:to|until|till|through|${oneOf(timeWords('until').filter((word) => /^[\u0000-\u024f\u0400-\u04ff]/.test(word)))})(?!\\p{L})|から)\\s*`,
);

/** In front of the end of a range: `8時45分から同日14時20分まで`. */
export const SAME_DAY = sticky(
  `(?:${oneOf([
    ...['同日', '当日', '同じ日の', 'the same day', 'same day', 'am selben Tag', 'am gleichen Tag'],
    ...['le même jour', 'même jour', 'el mismo día', 'mismo día', 'no mesmo dia', 'mesmo dia'],
  ])})[\\s,]*(?:(?:at|um|à|a las|às)\\s+)?`,
);

/** Behind the end of a range: `20時まで`. */
export const TILL = sticky('まで|까지');
