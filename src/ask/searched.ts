// What a query of the search asks for, word by word: which reports hold each word, and what has to be said where none
// does. Pagefind finds a beginning of a word that it does not know; here nothing is found that is not there.
import { exactWord, isWithoutSpaces, lookedUp } from './exact-words.ts';
import type { Holders, WordFound, WordList } from './word-list.ts';

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
  /** What stands there in its place, for a word that no report holds; those in most reports first. */
  readonly instead: readonly Holders[];
  /** Whether a word of a text is one that was asked for; folded. */
  readonly matches: (word: string) => boolean;
}

export interface Searched {
  /** In the order of the query, each once. */
  readonly words: readonly SearchedWord[];
  /** Those that were looked for: all known ones, or where no report holds all of these, the most telling. */
  readonly used: readonly SearchedWord[];
  /** Numbers of the reports that hold all that are used; null where no word narrows anything. */
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
  if (query.includes('"')) return { words: found, used: known, reports: all };
  if (all === null || all.size > 0) return { words: found, used: known, reports: all };
  const used = mostTelling(known, size);
  return { words: found, used, reports: common(used) };
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
  const known = { written, asked: asked ?? written, whole: new Set(whole) };
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

/** Where no report holds all words: those of the report that holds the rarest of them. */
function mostTelling(words: readonly SearchedWord[], size: number): SearchedWord[] {
  const weight = ({ reports }: SearchedWord): number =>
    reports === null ? 0 : Math.log(1 + size / Math.max(1, reports.size));
  const weights = new Map<number, number>();
  for (const word of words) {
    for (const report of word.reports ?? []) {
      weights.set(report, (weights.get(report) ?? 0) + weight(word));
    }
  }
  const [best] = [...weights].toSorted(([a, x], [b, y]) => y - x || a - b);
  return words.filter(({ reports }) => reports === null || (best && reports.has(best[0])));
}
