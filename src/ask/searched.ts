// What a query of the search asks for, word by word: which reports hold each word, and what has to be said where none
// does. Pagefind finds a beginning of a word that it does not know; here nothing is found that is not there.
import { exactWord, isWithoutSpaces, lookedUp } from './exact-words.ts';
import type { WordHolders, WordFound, WordList } from './word-list.ts';

export interface SearchedWord {
  /** As it was typed. */
  readonly written: string;
  /** What the index of the full text is asked for. */
  readonly asked: string;
  /**
   * `whole`: reports hold it. `form`: only other forms of it. `beginning`: only longer words. `none`: nothing like it.
   */
  readonly as: 'whole' | 'form' | 'beginning' | 'none';
  /** Numbers of the reports that answer for it; null where the word is too short to tell. */
  readonly reports: ReadonlySet<number> | null;
  /** Those of them that hold it as it is. */
  readonly whole: ReadonlySet<number>;
  /** Other forms under which reports hold it, those in most reports first. */
  readonly forms: readonly string[];
  /** What stands there in its place, for a word that no report holds; those in most reports first. */
  readonly instead: readonly WordHolders[];
  /** Whether a word of a text is one that was asked for; folded. */
  readonly matches: (word: string) => boolean;
}

/** Words of a query, and the reports that hold these and no more of them. */
export interface QueryPart {
  readonly words: readonly SearchedWord[];
  /** Numbers of the reports; null where no word narrows anything. */
  readonly reports: ReadonlySet<number> | null;
}

export interface Searched {
  /** In the order of the query, each once. */
  readonly words: readonly SearchedWord[];
  /** One with all known words; or where no report holds all of these, what most is held of, the heaviest first. */
  readonly parts: readonly QueryPart[];
  /** The words of all parts. */
  readonly used: readonly SearchedWord[];
  /** Numbers of the reports of all parts. */
  readonly reports: ReadonlySet<number> | null;
}

/**
 * @param query what was typed
 * @param size number of reports
 * @param typing whether its last word may go on: then longer words are found as well
 */
export async function searchFor(
  query: string,
  words: WordList,
  { size, typing }: { readonly size: number; readonly typing: boolean },
): Promise<Searched> {
  const chunks = query
    .replaceAll('"', ' ')
    .split(/\s+/)
    .filter((chunk) => exactWord(chunk) !== '');
  const last = typing && !/[\s"]$/.test(query) ? chunks.at(-1) : undefined;
  const found = await Promise.all(
    [...new Set(chunks)].map((chunk) => wordOf(chunk, words, chunk === last)),
  );
  const known = found.filter(({ as }) => as !== 'none');
  const all = common(known);
  // In quotes, words stand side by side: those that stand in different reports are no answer.
  if (query.includes('"') || all === null || all.size > 0) {
    const parts = known.length > 0 ? [{ words: known, reports: all }] : [];
    return { words: found, parts, used: known, reports: all };
  }
  const parts = partsOf(known, size);
  return {
    words: found,
    parts,
    used: known.filter((word) => parts.some(({ words }) => words.includes(word))),
    reports: new Set(parts.flatMap(({ reports }) => [...reports])),
  };
}

async function wordOf(written: string, list: WordList, typing: boolean): Promise<SearchedWord> {
  const word = exactWord(written);
  const parts = lookedUp(word);
  if (parts.length !== 1 || parts[0] !== word) return wordOfParts(written, parts, list);
  const { whole, forms, longer, asked } = await foundFor(word, list);
  const isForm = new Set([word, asked, ...forms.map((form) => form.word)]);
  const isLonger = (one: string): boolean => one.startsWith(word);
  const same = [...whole, ...forms.flatMap(({ reports }) => reports)];
  const inLonger = longer?.flatMap(({ reports }) => reports) ?? null;
  const known = {
    written,
    asked: asked ?? written,
    whole: new Set(whole),
    forms: forms.map((form) => form.word),
  };
  if (same.length > 0) {
    return {
      ...known,
      as: whole.length > 0 ? 'whole' : 'form',
      reports: !typing ? new Set(same) : inLonger && new Set([...same, ...inLonger]),
      instead: whole.length > 0 ? [] : forms,
      matches: (one) => isForm.has(one) || (typing && isLonger(one)),
    };
  }
  return {
    ...known,
    as: longer?.length === 0 ? 'none' : 'beginning',
    reports: inLonger && new Set(inLonger),
    instead: longer ?? [],
    matches: isLonger,
  };
}

/** A version is the same with and without its `v`. */
async function foundFor(
  word: string,
  list: WordList,
): Promise<WordFound & { readonly asked: string | null }> {
  const found = await list.find(word);
  const bare = /^v(\d+(?:\.\d+)+)$/.exec(word)?.[1];
  if (bare === undefined) return { ...found, asked: null };
  const { whole, longer } = await list.find(bare);
  const reports = [...new Set([...found.whole, ...whole])].toSorted((a, b) => a - b);
  return {
    ...found,
    whole: reports,
    longer: found.longer && longer && [...found.longer, ...longer],
    asked: whole.length > found.whole.length ? bare : null,
  };
}

/** Of writing without spaces: reports that hold each pair of signs. Of a long address: those that hold each part. */
async function wordOfParts(
  written: string,
  parts: readonly string[],
  list: WordList,
): Promise<SearchedWord> {
  const sets = await Promise.all(
    parts.map(async (part) => {
      const { whole, longer } = await list.find(part);
      const one = isWithoutSpaces(part) && [...part].length === 1 ? (longer ?? []) : [];
      return new Set([...whole, ...one.flatMap(({ reports }) => reports)]);
    }),
  );
  const reports = sets.reduce((all, one) => all.intersection(one));
  return {
    written,
    asked: written,
    as: reports.size > 0 ? 'whole' : 'none',
    reports,
    whole: reports,
    forms: [],
    instead: [],
    matches: (one) =>
      parts.some((part) => (isWithoutSpaces(part) ? one.includes(part) : one === part)),
  };
}

function common(words: readonly SearchedWord[]): ReadonlySet<number> | null {
  return words.reduce<ReadonlySet<number> | null>(
    (all, { reports }) =>
      reports === null ? all : all === null ? reports : all.intersection(reports),
    null,
  );
}

/** Of what the best report holds, another has to hold more than this, where none holds everything. */
const MOST_OF_THE_BEST = 0.5;
/** Further ones hold little that those before them do not. */
const MOST_PARTS = 6;

/**
 * Where no report holds all words: the reports that hold most, by what they hold. Most is more than half of the weight
 * of the best one, or as many words: of two words either is.
 */
function partsOf(
  words: readonly SearchedWord[],
  size: number,
): (QueryPart & { readonly reports: ReadonlySet<number> })[] {
  const narrowing = words.filter(({ reports }) => reports !== null);
  const weight = ({ reports }: SearchedWord): number =>
    Math.log(1 + size / Math.max(1, reports!.size));
  const byHeld = new Map<string, { words: SearchedWord[]; weight: number; reports: Set<number> }>();
  for (const report of new Set(narrowing.flatMap(({ reports }) => [...reports!]))) {
    const held = narrowing.filter(({ reports }) => reports!.has(report));
    const key = held.map((word) => words.indexOf(word)).join();
    let part = byHeld.get(key);
    if (!part) {
      const sum = held.reduce((all, word) => all + weight(word), 0);
      const whole = words.filter((word) => word.reports === null || held.includes(word));
      byHeld.set(key, (part = { words: whole, weight: sum, reports: new Set() }));
    }
    part.reports.add(report);
  }
  const parts = [...byHeld.values()].toSorted((a, b) => b.weight - a.weight);
  const [best] = parts;
  return parts
    .filter(
      (part) =>
        part.weight > MOST_OF_THE_BEST * best!.weight || part.words.length >= best!.words.length,
    )
    .slice(0, MOST_PARTS);
}
