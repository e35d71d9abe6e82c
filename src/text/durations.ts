// Durations that a text states: "2-hour", "two and a half hours", "1h 15m". Reads words; judges nothing.
import { wordsBefore } from './words-before.ts';

export interface StatedDuration {
  readonly start: number;
  readonly end: number;
  readonly ms: number;
  /** Milliseconds of the smallest unit that was named: how precisely it was stated. */
  readonly unit: number;
  /** "about", "almost", "more than" and the like stand before it. */
  readonly approximate: boolean;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^d/i, 86_400_000],
  [/^h/i, 3_600_000],
  [/^m/i, 60_000],
  [/^s/i, 1000],
];

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;
const TENS: Readonly<Record<string, number>> = {
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};

const NUMBER = `\\d+(?:\\.\\d+)?|${[...WORDS, ...Object.keys(TENS)].join('|')}|an?|half an?`;
const UNIT = 'days?|hours?|hrs?|minutes?|mins?|seconds?|secs?';
const ONE = `(?:(?:${NUMBER})(?: and a half)?[ \\u00a0-]?(?:${UNIT})(?: and a half)?|\\d+(?:\\.\\d+)?[dhms])`;
const STATED = new RegExp(
  `(?<![\\w.:/-])${ONE}(?:(?:,? and |, | )?(?<!an? )${ONE})*(?![\\w/+])`,
  'gi',
);
const PART = new RegExp(
  `(?<![a-z])(half an?|\\d+(?:\\.\\d+)?|[a-z]+(?:-five)?)( and a half)?(?:[ \\u00a0-]?(${UNIT})|(?<=\\d)([dhms]))( and a half)?(?![a-z])`,
  'gi',
);
const APPROXIMATE =
  /(?:\b(?:about|approximately|approx\.?|around|roughly|some|nearly|almost|over|under|just over|just under|more than|less than|at least|at most|up to|well over|close to)|~|≈|>|<)\s*(?:an? )?$/i;

/** The durations that a text states, in milliseconds, in their order, each with the unit that it is rounded to. */
export function durationsIn(text: string): StatedDuration[] {
  return [...text.matchAll(STATED)].flatMap((match) => {
    let ms = 0;
    let unit = Infinity;
    for (const [, number = '', half, word, letter, halfAfter] of match[0].matchAll(PART)) {
      const name = word ?? letter ?? '';
      const size = UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? 0;
      const count = numberOf(number);
      if (count === null) return [];
      ms += (count + (half || halfAfter ? 0.5 : 0)) * size;
      unit = Math.min(unit, half || halfAfter || /\.|half/.test(number) ? size / 10 : size);
    }
    if (ms === 0) return [];
    const approximate = APPROXIMATE.test(wordsBefore(text, match.index));
    return [{ start: match.index, end: match.index + match[0].length, ms, unit, approximate }];
  });
}

function numberOf(text: string): number | null {
  const word = text.toLowerCase();
  if (/^\d/.test(word)) return Number(word);
  if (/^half/.test(word)) return 0.5;
  if (word === 'a' || word === 'an') return 1;
  const index = (WORDS as readonly string[]).indexOf(word);
  return index === -1 ? (TENS[word] ?? null) : index;
}

/** Whether a statement can stand for a duration: rounded to its unit, or within a tenth; a quarter where it is "about". */
export function agrees(stated: StatedDuration, ms: number): boolean {
  const slack = Math.max(stated.unit / 2, ms * (stated.approximate ? 0.25 : 0.1));
  return Math.abs(stated.ms - ms) <= slack;
}
