// The sentence that a match stands in: what a rule may look at around a word.

/** The sentence of `text` around `[start, end)`, with its offset. Abbreviations such as `a.m.` do not end it. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly text: string; readonly at: number } {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(/[.!?](?=\s+[A-Z0-9“"(]|\s*$)|;\s/g)) {
    if (/\b(?:[ap]\.m|e\.g|i\.e|approx|no|vs|[A-Z][a-z]{2})$/.test(text.slice(0, match.index)))
      continue;
    if (match.index + 1 <= start) from = match.index + 1;
    else if (match.index >= end) {
      to = match.index + 1;
      break;
    }
  }
  return { text: text.slice(from, to), at: from };
}
