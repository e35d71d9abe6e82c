// The kind of an event by the lists of a language. The law: what stands nearer to the beginning says more, and so do more
// letters; where verbs stand at the end, what stands nearer to the end.
import type { EventKind } from '../../report/kinds.ts';
import type { KindWords, Words } from '../words/language-words.ts';
import { folded } from '../words/words.ts';

export interface ListedKind {
  readonly kind: EventKind;
  readonly word: string;
}

interface PhraseHit extends ListedKind {
  readonly score: number;
  /** Where it stands. */
  readonly at: number;
}

/** What the law asks of a language. */
export type KindLists = Pick<Words, 'kinds' | 'not' | 'script'>;

/** The kind that the listed words of a text tell; null where it holds none. */
export function kindByLists(text: string, languages: readonly KindLists[]): ListedKind | null {
  const said = folded(text).replace(/[’‘]/g, "'");
  const hits = languages.flatMap((words) =>
    readied(words.kinds).flatMap(({ kind, word, pieces }): PhraseHit[] => {
      const at = placeOf(pieces, said);
      if (at === -1 || isDenied(kind, said.slice(0, at), words)) return [];
      return [{ kind, word, at, score: weightOf(word, at, said, words) }];
    }),
  );
  const [best] = hits.toSorted((a, b) => b.score - a.score);
  // What was done, and that it helped: the outcome is what readers look for.
  const outcome = best?.kind === 'mitigation' && hits.find((hit) => isOutcome(hit, best, said));
  return outcome || (best ?? null);
}

/** In a clause of its own behind what was done. */
const isOutcome = ({ kind, at }: PhraseHit, best: PhraseHit, text: string): boolean =>
  kind === 'recovery' && /[,;:.、。]/.test(text.slice(best.at + best.word.length, at));

interface PhraseEntry extends ListedKind {
  readonly pieces: readonly string[];
}

const entriesOf = new WeakMap<KindWords, readonly PhraseEntry[]>();

/** The entries of a list with their pieces, which are cut once. */
function readied(kinds: KindWords): readonly PhraseEntry[] {
  const known = entriesOf.get(kinds);
  if (known) return known;
  const all = (Object.entries(kinds) as [EventKind, readonly string[]][]).flatMap(([kind, list]) =>
    list.map((word): PhraseEntry => ({ kind, word, pieces: word.split(' … ') })),
  );
  entriesOf.set(kinds, all);
  return all;
}

/** How many letters the place of a word is worth. */
const A_LETTER = 4;
/** A sign of a script without an alphabet says as much as some letters, and its place weighs more. */
const A_SIGN = 4;

function weightOf(entry: string, at: number, text: string, { script }: KindLists): number {
  const letters = entry.replaceAll(' … ', ' ').length;
  return script ? letters * A_SIGN - (text.length - at) : letters - at / A_LETTER;
}

/** Where an entry stands in a text, each of its pieces at the beginning of a word; -1 where it does not. */
function placeOf([first = '', ...rest]: readonly string[], text: string): number {
  const at = wordAt(first, text, 0);
  let end = at + first.length;
  for (const piece of rest) {
    const next = at === -1 ? -1 : wordAt(piece, text, end);
    if (next === -1 || next - end > LONGEST_GAP) return -1;
    end = next + piece.length;
  }
  return at;
}

const LONGEST_GAP = 60;

function wordAt(word: string, text: string, from: number): number {
  const wide = /[^\u0000-\u024f]/.test(word);
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1))
    if (wide || at === 0 || !/[\p{L}\d]/u.test(text[at - 1] ?? '')) return at;
  return -1;
}

/** What was not mended, or did not come back, is no repair. */
function isDenied(kind: EventKind, before: string, { not }: KindLists): boolean {
  if (kind !== 'recovery' && kind !== 'mitigation') return false;
  const [last = '', second = ''] = before.split(/\s+/).filter(Boolean).toReversed();
  return not.includes(last) || not.includes(second);
}
