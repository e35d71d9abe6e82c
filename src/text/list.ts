// Lists in a sentence: "a", "a and b", "a, b and c". The language is fixed, so that two machines build the same pages.
import { LOCALE } from './language.ts';

const FORMATS = {
  and: new Intl.ListFormat(LOCALE, { type: 'conjunction' }),
  or: new Intl.ListFormat(LOCALE, { type: 'disjunction' }),
  /** "a, b, c": of what is not said as a sentence. */
  none: new Intl.ListFormat(LOCALE, { type: 'unit', style: 'short' }),
} as const;
export type ListWord = keyof typeof FORMATS;

/** The items as one text. */
export function list(items: readonly string[], word: ListWord = 'and'): string {
  return FORMATS[word].format(items);
}

/** What stands before each of `n` items, and behind the last, where items are more than text, such as links. */
export function betweenItems(n: number, word: ListWord = 'and'): string[] {
  const gaps = [''];
  for (const { type, value } of FORMATS[word].formatToParts(Array.from({ length: n }, () => '·'))) {
    if (type === 'element') gaps.push('');
    else gaps[gaps.length - 1] += value;
  }
  return gaps;
}
