// Lists in a sentence: "a", "a and b", "a, b and c". Fixed English, so that two machines build the same pages.

const FORMATS = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
} as const;

/** The items as one text. */
export function list(items: readonly string[], word: keyof typeof FORMATS = 'and'): string {
  return FORMATS[word].format(items);
}

/** What stands before item `i` of a list of `n` whose items are more than text, such as links. */
export function beforeItem(i: number, n: number, word: keyof typeof FORMATS = 'and'): string {
  if (i === 0) return '';
  return i === n - 1 ? ` ${word} ` : ', ';
}
