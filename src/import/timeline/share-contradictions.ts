// Who was hit: a share cannot be everybody, and nobody cannot be a number.
import { anyOf, inTurn } from '../words/any-of.ts';
import type { Contradiction } from './contradiction.ts';

const PEOPLE =
  /(?:users?|customers?|visitors?|clients?|shoppers?|patients?|subscribers?|merchants?)/i;

const EVERYBODY = inTurn(/\b(?:all|every|each) (?:of )?(?:our |the )?/i, PEOPLE, /\b/i);

const SHARE = anyOf(
  inTurn(/(?<![\d.])\d{1,2}(?:\.\d+)?\s?% of (?:all )?(?:our )?(?:\w+ )?/i, PEOPLE, /\b/i),
  /(?<=\b(?:users?|customers?|clients?)\b[^:.]{0,24}: (?:about |approximately |~ ?)?)\d{1,2}(?:\.\d+)?\s?%/i,
);

const NOBODY = anyOf(
  inTurn(/\bno /i, PEOPLE, / (?:were|was) (?:affected|impacted|hit)\b/i),
  inTurn(/\b/i, PEOPLE, /\b[^:.]{0,24}: ?(?:none|0|nobody|no one)\b/i),
);

const COUNT = inTurn(/\b(?:\d{1,3}(?:,\d{3})+|\d{3,}) (?:of our )?/i, PEOPLE, /\b/i);

/** 80 % of users cannot be all of them, and none cannot be 1,400; a count may stand in the timeline as well. */
export function shares(
  prose: readonly Contradiction[],
  events: readonly Contradiction[],
): Contradiction[] {
  const [share, all, none] = [SHARE, EVERYBODY, NOBODY].map((words) => find(prose, words));
  const count = find([...prose, ...events], COUNT);
  const both = (a: typeof share, b: typeof share): Contradiction[] =>
    a && b
      ? [
          {
            text: `\`${a.word}\` (line ${a.lines[0]}) and \`${b.word}\` (line ${b.lines[0]}) cannot both be right.`,
            lines: b.lines,
          },
        ]
      : [];
  return [...both(share, all), ...both(none, count)];
}

function find(
  texts: readonly Contradiction[],
  words: RegExp,
): (Contradiction & { word: string }) | undefined {
  const all = new RegExp(words.source, 'gi');
  for (const one of texts)
    for (const { 0: word, index } of one.text.matchAll(all)) {
      // `12 % of all users` holds `all users`, and is no statement about all of them.
      const partOf = words === EVERYBODY && /%\s*of\s*(?:our\s*)?$/i.test(one.text.slice(0, index));
      if (!partOf) return { ...one, word };
    }
  return undefined;
}
