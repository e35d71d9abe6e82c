// The words of a language that a document is read by. English has a grammar of its own beside these lists; a language is
// added by one more list. Everything is lower case and without accents.
import type { EventKind } from '../../report/kinds.ts';
import type { SectionName } from './sections.ts';
import type { FieldName } from './fields.ts';
import { DE } from './de.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import { PT } from './pt.ts';

export interface Words {
  /** Words that nearly every sentence has and no other listed language; or the letters of a script of its own. */
  readonly small: readonly string[];
  readonly script?: RegExp;
  /** Beginnings of the names of months, January first; none where months are numbers. */
  readonly months: readonly string[];
  /** Their usual abbreviations, each with its number, where they are no words of English. */
  readonly shortMonths: Readonly<Record<string, number>>;
  readonly weekdays: readonly string[];
  readonly approximate: readonly string[];
  /** In front of a time inside a sentence; in front of a range, and what joins its ends. */
  readonly leads: readonly string[];
  readonly between: readonly string[];
  readonly and: readonly string[];
  /** What joins the ends of a range by itself; what says that a time is of the day after. */
  readonly until: readonly string[];
  readonly nextDay: readonly string[];
  /** What headings begin with or hold, under the part that they open. */
  readonly sections: Partial<Record<SectionName, readonly string[]>>;
  /** What stands before a colon. */
  readonly fields: Partial<Record<FieldName, readonly string[]>>;
  /** Words of a label that say that it is a moment, and those that say of what: neither changes which field it is. */
  readonly moments: readonly string[];
  readonly fillers: readonly string[];
  /**
   * Beginnings of words in events, under the kind that they tell; the longest phrase that stands in the text decides,
   * else the first listed word. */
  readonly kinds: Partial<Record<EventKind, readonly string[]>>;
  /** Heads of the columns that hold times, and of those that hold what happened. */
  readonly timeHeads: readonly string[];
  readonly textHeads: readonly string[];
  /** Words for how bad it was, under the usual English one. */
  readonly severities: Readonly<Record<'critical' | 'high' | 'medium' | 'low', readonly string[]>>;
  /** How far an action is. */
  readonly done: readonly string[];
  readonly underWay: readonly string[];
  readonly dropped: readonly string[];
  readonly open: readonly string[];
  /** In front of an owner, of a day by which something is due; and the heads of their columns. */
  readonly owner: readonly string[];
  readonly due: readonly string[];
  readonly statusHeads: readonly string[];
  readonly actionHeads: readonly string[];
  readonly priorityHeads: readonly string[];
  readonly ticketHeads: readonly string[];
}

export const LANGUAGES: readonly Words[] = [DE, FR, ES, PT, JA];

/** Lower case, without accents, so that `Déroulé` is found as it is listed. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** The same without changing its length, so that places stay what they are. */
export const foldedInPlace = (text: string): string =>
  [...text].map((sign) => (folded(sign).length === sign.length ? folded(sign) : sign)).join('');

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

/** A pattern that takes one of the words. */
export const oneOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
