// Shares of users that prose states: "70% of users", "all customers".
import { wordsBefore } from '../../text/words-before.ts';

export interface StatedShare {
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly share: number;
  readonly approximate: boolean;
}

const PEOPLE =
  '(?:users?|customers?|clients|visitors|shoppers|people|accounts|tenants|players|readers|subscribers|members|organi[sz]ations|user ?base|customer ?base)';
const SHARE = new RegExp(
  `(?<![\\d.,])(\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|percent|per cent)(?:\\s+of\\s+|\\s+)(?:(?:all|our|the|its|their|active|online|registered|website|platform|company['’]s)\\s+){0,4}${PEOPLE}\\b`,
  'gi',
);
const EVERYONE = new RegExp(
  `\\b(?:all|every)\\s+(?:(?:of|our|the|active|online|single)\\s+){0,3}${PEOPLE}\\b(?!['’])`,
  'gi',
);

/** The shares of users that a text states, from 0 to 1; `all customers` is 1. */
export function sharesIn(text: string): StatedShare[] {
  const stated = [...text.matchAll(SHARE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    share: Number(match[1]) / 100,
    approximate:
      /(?:about|approximately|around|roughly|nearly|almost|over|under|up to|more than|less than|~)\s*$/i.test(
        wordsBefore(text, match.index),
      ),
  }));
  const everyone = [...text.matchAll(EVERYONE)]
    // "Not all users", "almost all users", "70% of all users" say something else.
    .filter(
      ({ index }) => !/(?:\b(?:not|nearly|almost)|%\s*of)\s*$/i.test(wordsBefore(text, index)),
    )
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      share: 1,
      approximate: false,
    }));
  return [...stated, ...everyone].toSorted((a, b) => a.start - b.start);
}
