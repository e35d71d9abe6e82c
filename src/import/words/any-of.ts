// Patterns built of short ones, so that each stays one line that a person can read.

/** The flags that all patterns have; one with others would be read with those of the first, in silence. */
function flagsOf(patterns: readonly RegExp[]): string | undefined {
  const [first, ...others] = patterns;
  const other = others.find(({ flags }) => flags !== first?.flags);
  if (other) throw new Error(`${String(other)} has other flags than ${String(first)}.`);
  return first?.flags;
}

/** A pattern that finds what any of the patterns finds, the leftmost first; all have the same flags. */
export const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), flagsOf(patterns));

/** A pattern that finds the patterns one right behind the other; all have the same flags. */
export const inTurn = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join(''), flagsOf(patterns));

/** A pattern that finds the patterns in turn, or nothing. */
export const perhaps = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(`(?:${inTurn(...patterns).source})?`, flagsOf(patterns));

/** A pattern that finds one of the words, in any case, which are parted by spaces; the longer first. */
export const oneWordOf = (words: string): RegExp =>
  new RegExp(
    words
      .trim()
      .split(/\s+/)
      .toSorted((a, b) => b.length - a.length)
      .join('|'),
    'iu',
  );
