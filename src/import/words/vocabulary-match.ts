// From a team's words to the ids of its archive: the rules first, then ids, names and synonyms, then a new id where
// the vocabulary is open. Nothing is picked because it is near.
import { toId } from '../../report/to-id.ts';
import type { Entry, Vocabulary } from '../../report/vocabulary.ts';
import { ID_PATTERN, lookUp } from '../../report/vocabulary.ts';
import { compareTexts } from '../../text/order.ts';

export type TeamMatch =
  { readonly ok: true; readonly id: string; readonly how: string } | { readonly ok: false };

/** The id that a word names; fails where a closed vocabulary does not list it. */
export function matchId(
  vocabulary: Vocabulary,
  written: string,
  rules: ReadonlyMap<string, string>,
  shape: (text: string) => string = toId,
): TeamMatch {
  const ruled = rules.get(written.toLowerCase().trim());
  if (ruled !== undefined)
    return allowed(vocabulary, ruled) ? { ok: true, id: ruled, how: 'the rules' } : { ok: false };
  const lower = written.toLowerCase().trim().replace(/^@/, '');
  const entry =
    vocabulary.entries.find((one) =>
      [one.id, one.name.toLowerCase(), ...one.synonyms.map((word) => word.toLowerCase())].includes(
        lower,
      ),
    ) ??
    vocabulary.entries.find((one) => one.id === shape(lower)) ??
    // `E-mail` is `email`.
    vocabulary.entries.find((one) => joined(one.id) === joined(lower));
  if (entry) return { ok: true, id: entry.id, how: `\`${entry.id}\` of the vocabulary` };
  const id = shape(lower);
  if (vocabulary.closed || !ID_PATTERN.test(id) || id.length > 60) return { ok: false };
  const look = lookUp(vocabulary, id);
  if (look.ok) return { ok: true, id, how: 'as an id' };
  return look.why === 'synonym'
    ? { ok: true, id: look.replacement, how: 'a synonym of the vocabulary' }
    : { ok: false };
}

const joined = (text: string): string => text.replace(/[\s-]+/g, '');

export const allowed = (vocabulary: Vocabulary, id: string): boolean => lookUp(vocabulary, id).ok;

/** An entry that a text names: the words, and where they stand in the text's words. */
export interface Named {
  readonly id: string;
  readonly word: string;
  readonly at: number;
}

/** A text as its words in lower case, a space around each. */
export const wordsOnly = (text: string): string =>
  ` ${text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')} `;

/** Entries whose name, id or synonym stands in a text as words of its own; one-word names only where `short` allows. */
export function namedIn(
  vocabulary: Vocabulary,
  text: string,
  rules: ReadonlyMap<string, string>,
  short: boolean,
): Named[] {
  const flat = wordsOnly(text);
  const found = new Map<string, Named>();
  const look = (phrase: string, id: string, any: boolean): void => {
    const words = wordsOnly(phrase).trim();
    if (words === '' || (!any && !short && !words.includes(' '))) return;
    const at = flat.indexOf(` ${words} `);
    if (at !== -1 && !found.has(id)) found.set(id, { id, word: words, at: at + 1 });
  };
  for (const [phrase, id] of rules) if (allowed(vocabulary, id)) look(phrase, id, true);
  for (const entry of vocabulary.entries)
    if (entry.id !== 'unknown') for (const phrase of phrases(entry)) look(phrase, entry.id, false);
  return [...found.values()].toSorted((a, b) => a.at - b.at || compareTexts(a.id, b.id));
}

const phrases = (entry: Entry): string[] => [
  entry.name,
  entry.id.replaceAll(/[-.]/g, ' '),
  ...entry.synonyms,
];
