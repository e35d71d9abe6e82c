// The words of a language that a document is read by. English has a grammar of its own beside these lists; a language is
// added by one more list. Everything is lower case and without accents.
import type { Words } from './language-words.ts';
import { DE } from './de.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import { PT } from './pt.ts';

export const LANGUAGES: readonly Words[] = [DE, FR, ES, PT, JA];

/** Lower case, without accents, so that `Déroulé` is found as it is listed. */
export const folded = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC');

/** Text that has no accents, as most has. */
const ASCII = /^[\0-\x7f]*$/;

/** The same without changing its length, so that places stay what they are. */
export const foldedInPlace = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : [...text].map((sign) => (folded(sign).length === sign.length ? folded(sign) : sign)).join('');

/** The first name in a table of lists of which a text holds a word; null where it holds none. */
export function listed<N extends string>(
  text: string,
  table: (words: Words) => Partial<Record<N, readonly string[]>>,
  holds: (text: string, word: string) => boolean,
): N | null {
  for (const words of LANGUAGES)
    for (const [name, list] of Object.entries(table(words)) as [N, readonly string[]][])
      if (list.some((word) => holds(text, word))) return name;
  return null;
}

/** Letters of scripts that set no spaces are found anywhere; others at the beginning of a word. */
export function beginsWord(text: string, word: string): boolean {
  if (/[^\u0000-\u024f]/.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\d]/u.test(text[at - 1] ?? '')) return true;
  return false;
}

/** A pattern that takes a text as it is. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern that takes one of the words. */
export const oneOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map(literal)
    .join('|');
