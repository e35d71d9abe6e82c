// The sentence that a match stands in: what a rule may look at around a word.
import { firstWhere } from '../../text/first-where.ts';

/** Signs that end a sentence, where these words are not what they end. */
const END = /[.!?](?=\s+[A-Z0-9“"(]|\s*$)|;\s/g;
const SHORTENED = /\b(?:[ap]\.m|e\.g|i\.e|approx|no|vs|[A-Z][a-z]{2})$/;
/** More letters than the longest of these words has. */
const LOOK_BACK = 12;

/** The sentence of `text` around `[start, end)`, with its offset. Abbreviations such as `a.m.` do not end it. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly text: string; readonly at: number } {
  const ends = endsIn(text);
  const from = (ends[firstWhere(ends.length, (i) => ends[i]! >= start) - 1] ?? -1) + 1;
  const to = (ends[firstWhere(ends.length, (i) => ends[i]! >= end)] ?? text.length - 1) + 1;
  return { text: text.slice(from, to), at: from };
}

/** Rules ask about one text again and again, as often as they find something in it. */
let last: { readonly text: string; readonly ends: readonly number[] } = { text: '', ends: [] };

/** Where sentences end, in order. */
function endsIn(text: string): readonly number[] {
  if (last.text !== text) {
    const ends = [...text.matchAll(END)]
      .map(({ index }) => index)
      .filter((index) => !SHORTENED.test(text.slice(Math.max(0, index - LOOK_BACK), index)));
    last = { text, ends };
  }
  return last.ends;
}
