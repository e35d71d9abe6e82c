// How long something lasted, as people write it: `2 h 10 min`, `1:20 h`, `anderthalb Stunden`, `3時間25分`, `half an hour`.
import { NUMBERS } from '../words/number-words.ts';
import { FRACTIONS, ROUGH, ROUGH_BEHIND, UNITS } from '../words/span-words.ts';
import { oneOf } from '../words/words.ts';

export interface SpanWords {
  readonly ms: number;
  /** The words that were read. */
  readonly text: string;
  readonly index: number;
  /** It is said to be no exact length. */
  readonly approximate: boolean;
}

const words = Object.keys(NUMBERS);
const units = UNITS.flatMap(([, words]) => words);
const isLatin = (word: string): boolean => /^\p{Script=Latin}/u.test(word);
const WORD = oneOf(words.filter(isLatin));
/** `十分` is enough, and seldom ten minutes. */
const SIGN = String.raw`(?<!\p{Script=Han})(?!十分(?!間))(?:${oneOf(words.filter((word) => !isLatin(word)))})`;
const LATIN = oneOf(units.filter(isLatin));
const UNIT = String.raw`(?:(?:${LATIN})(?![\p{Script=Latin}\d²³])|${oneOf(units.filter((word) => !isLatin(word)))})`;
/** A number in words needs its unit right behind it. */
const NUMBER = String.raw`(?:(?<!\d)\d+(?:[.,]\d{1,2}|½)?(?![.,:]?\d)|(?<![\p{L}-])(?:${WORD})(?=[\s-]+\p{L})|${SIGN})`;
const ONE = String.raw`(?:${NUMBER})[\s\u00a0-]*${UNIT}\.?`;
/** `2h30`. */
const JOINED = String.raw`\d{1,2}\s?h\s?[0-5]\d(?!\d)(?:\s?(?:min|m)(?!\p{L}))?`;
/** `1:20 h`, `01:20:00` with a unit behind. */
const CLOCKED = String.raw`\d{1,3}:[0-5]\d(?::[0-5]\d)?\s?(?:hours?|hrs?|h|stunden|std|heures|horas)(?!\p{L})`;
const FRACTION = oneOf(Object.keys(FRACTIONS));
const AND = String.raw`[\s,]*(?:(?:and|und|et|y|e)\s+)?`;

const SPAN = new RegExp(
  [
    String.raw`(?<rough>(?:${oneOf(ROUGH)})\s*)?`,
    String.raw`(?<span>${CLOCKED}|${JOINED}|(?<!\p{Script=Latin})${ONE}(?<fraction>${FRACTION})?(?:${AND}${ONE})*)`,
    String.raw`(?<behind>\s?(?:${oneOf(ROUGH_BEHIND)}))?`,
  ].join(''),
  'giu',
);

/** The lengths of time that a text names, in their order. */
export const spansIn = (text: string): SpanWords[] =>
  [...text.matchAll(SPAN)].flatMap((match) => {
    const { rough, span = '', fraction = '', behind } = match.groups ?? {};
    const ms = msOf(span, FRACTIONS[fraction.toLowerCase()] ?? 0);
    if (ms === 0 || isNoLength(span, text.slice(0, match.index))) return [];
    const approximate = rough !== undefined || behind !== undefined;
    return [{ ms, text: match[0].trim(), index: match.index, approximate }];
  });

/** `10時05分` is a clock; `a tag` is no day, and `2.3M` are millions. */
const isNoLength = (span: string, before: string): boolean =>
  (/時\s?$/u.test(before) && span.startsWith('分', span.search(/\D/u))) ||
  /^a tag$/iu.test(span) ||
  /\d\s?[MSDJ]$/u.test(span);

/** The length that a text begins with, and nothing else but a remark in brackets; null where it is another text. */
export function wholeSpan(text: string): SpanWords | null {
  const [span] = spansIn(text);
  if (!span || span.index > 0) return null;
  const rest = text.slice(span.text.length).replace(/^[\s.]*(?:[(（][^)）]*[)）])?[\s.]*/u, '');
  return rest === '' || text.trim().startsWith('(') ? span : null;
}

/** Milliseconds that the words of a length say; 0 where they say none. */
function msOf(text: string, fraction: number): number {
  const clock = /^(\d{1,3}):(\d\d)(?::(\d\d))?/.exec(text);
  if (clock)
    return ((Number(clock[1]) * 60 + Number(clock[2])) * 60 + Number(clock[3] ?? 0)) * 1000;
  const joined = /^(\d{1,2})\s?h\s?(\d\d)/i.exec(text);
  if (joined) return (Number(joined[1]) * 60 + Number(joined[2])) * 60_000;
  let ms = 0;
  for (const [, number = '', unit = ''] of text.matchAll(PIECES)) {
    const each = unitOf(unit);
    ms += (amountOf(number) + (ms === 0 ? fraction : 0)) * each;
  }
  return ms;
}

const PIECES = new RegExp(String.raw`(${NUMBER})[\s\u00a0-]*(${UNIT})`, 'giu');

const amountOf = (written: string): number =>
  NUMBERS[written.toLowerCase()] ?? Number(written.replace(',', '.').replace('½', '.5'));

const unitOf = (written: string): number =>
  UNITS.find(([, words]) => words.includes(written.toLowerCase()))?.[0] ?? 0;

/** A length as the reports write it: `2 h 10 min`. */
export function spanText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor((minutes % 1440) / 60),
    minutes % 60,
  ];
  return [
    days > 0 ? `${days} d` : '',
    hours > 0 ? `${hours} h` : '',
    rest > 0 || minutes === 0 ? `${rest} min` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
