// Lists of phrases as patterns. A phrase stands as words of its own; `*` is the rest of a word, ` … ` is a gap.
import { folded } from './words.ts';

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

const source = (phrase: string): string =>
  phrase
    .split(' … ')
    .map((part) => escaped(part).replaceAll('*', "[\\p{L}'’-]*"))
    .join('(?:[^\\p{L}].*)?[^\\p{L}]');

/** Letters of scripts that set no spaces are found anywhere. */
const bounded = (phrase: string): string =>
  /[^\u0000-\u024f…]/.test(phrase)
    ? source(phrase)
    : `(?<![\\p{L}\\d])${source(phrase)}(?![\\p{L}\\d])`;

const union = (phrases: readonly string[]): string =>
  phrases
    .map(folded)
    .toSorted((a, b) => b.length - a.length)
    .map(bounded)
    .join('|');

/** Finds one of the phrases anywhere in a text in lower case and without accents. */
export const anyPhrase = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?:${union(phrases)})`, 'u');

/** Finds such a text that is one of the phrases and nothing else. */
export const wholePhrase = (phrases: readonly string[]): RegExp =>
  new RegExp(`^[^\\p{L}\\d]*(?:${union(phrases)})[^\\p{L}\\d]*$`, 'u');
