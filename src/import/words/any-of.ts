// Patterns built of short ones, so that each stays one line that a person can read.

/** A pattern that finds what any of the patterns finds, the leftmost first; all have the same flags. */
export const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0]?.flags);

/** A pattern that finds the patterns one right behind the other; all have the same flags. */
export const inTurn = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join(''), patterns[0]?.flags);

/** A pattern that finds the patterns in turn, or nothing. */
export const perhaps = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(`(?:${inTurn(...patterns).source})?`, patterns[0]?.flags);

/** A pattern that finds one of the words, which are parted by spaces; the longer first. */
export const oneWordOf = (words: string): RegExp =>
  new RegExp(
    words
      .trim()
      .split(/\s+/)
      .toSorted((a, b) => b.length - a.length)
      .join('|'),
    'i',
  );
