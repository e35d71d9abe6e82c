// How this site asks Pagefind, which ranks and finds the passages. Which reports answer is decided by the words that they
// hold (ask/searched.ts), and facets are counted and chosen here: Pagefind finds the beginning of a word that it does
// not know. Knows nothing of the page.
import { exactWord } from '../../ask/exact-words.ts';
import { searchFor, type QueryPart, type Searched } from '../../ask/searched.ts';
import type { ReportTable } from '../../ask/searched-reports.ts';
import {
  chosenIn,
  narrow,
  orderFacets,
  totalsOf,
  type Counts,
  type FacetOrder,
} from '../../list/facet-table.ts';
import type { Filters } from '../../list/filters.ts';
import type { SearchSort } from './facets.ts';
import { presentFound } from './present.ts';
import type { Asked, Result, Search } from './pagefind.ts';

export interface SearchOptions {
  readonly table: ReportTable;
  readonly sort: () => SearchSort;
  /** Whether the last word of the query may go on. */
  readonly typing: () => boolean;
}

/**
 * Wraps Pagefind's search. Values of one facet are alternatives, facets narrow each other. A facet is counted
 * without its own choice, so that its other values can still be added. Without a query or a filter the answer
 * holds the counts only: nothing was asked.
 */
export function askWith(
  search: Search,
  { table, sort, typing }: SearchOptions,
): (...asked: Parameters<Search>) => Promise<Asked> {
  const order = orderFacets(totalsOf(table));
  const ask = remembered(search);
  return async (term, { filters = {} }) => {
    const chosen = filters as Filters;
    if (!term && chosenIn(chosen).length === 0) {
      const all = inOrder(totalsOf(table), order);
      return { results: [], filters: all, totalFilters: all, searched: null };
    }
    const key = effectiveSort(term, sort());
    const searched = term
      ? await searchFor(term, table.words, { size: table.size, typing: typing() })
      : null;
    const found = (await resultsOf(ask, term, searched, { table, key })).map((result) => ({
      result,
      report: table.numberOf.get(result.id)!,
    }));
    const narrowed = narrow(
      table,
      found.map(({ report }) => report),
      chosen,
    );
    const kept = new Set(narrowed.kept);
    const shown = inOrder(narrowed.counts, order);
    const matches = (word: string): boolean =>
      searched?.used.some((one) => one.matches(exactWord(word))) ?? false;
    return {
      results: found
        .filter(({ report }) => kept.has(report))
        .map(({ result }) => ({
          ...result,
          data: async () => presentFound(await result.data(), matches),
        })),
      filters: shown,
      totalFilters: shown,
      searched,
    };
  };
}

/** Pagefind's results of words, the best first, or all of them for null. */
type Ask = (words: string | null) => Promise<readonly Result[]>;

/** Answers that are kept: those of one query and its wordings. */
const KEPT = 8;

/**
 * Asks Pagefind once for what a filter, a sort and a word taken back ask for again: it hands over every result each time,
 * and when these are thrown away its worker is told of each of them.
 */
function remembered(search: Search): Ask {
  const known = new Map<string | null, Promise<readonly Result[]>>();
  return (words) => {
    const answer = known.get(words) ?? search(words, {}).then(({ results }) => results);
    known.delete(words);
    known.set(words, answer);
    answer.catch(() => known.delete(words));
    for (const old of [...known.keys()].slice(0, -KEPT)) known.delete(old);
    return answer;
  };
}

/** Every report that holds what was asked, by a sort or in Pagefind's order; there those that it misses come behind. */
async function resultsOf(
  pagefind: Ask,
  term: string | null,
  searched: Searched | null,
  { table, key }: { readonly table: ReportTable; readonly key: SearchSort },
): Promise<readonly Result[]> {
  const reportOf = ({ id }: Result): number => table.numberOf.get(id)!;
  const ask = async (words: string | null): Promise<readonly Result[]> =>
    (await pagefind(words)).filter(({ id }) => table.numberOf.has(id));
  const sorted = async (results: readonly Result[], by = key): Promise<readonly Result[]> => {
    if (by === 'best') return results;
    const places = await table.placesIn(by);
    return results
      .map((result) => [result, places[reportOf(result)]!] as const)
      .toSorted(([, a], [, b]) => a - b)
      .map(([result]) => result);
  };
  if (searched === null) return sorted(await ask(null));
  const { used, words, parts } = searched;
  const holds = ({ reports }: QueryPart, result: Result): boolean =>
    reports?.has(reportOf(result)) ?? true;
  if (term?.includes('"')) {
    const quoted = words.length > used.length ? [] : await ask(term);
    return sorted(quoted.filter((result) => parts.some((part) => holds(part, result))));
  }
  const found: Result[] = [];
  for (const part of parts) {
    const of = new Map<string, Result>();
    const isWhole = (): boolean => of.size >= (part.reports?.size ?? Infinity);
    for (const wording of wordingsOf(part)) {
      for (const result of await ask(wording)) {
        if (holds(part, result) && !of.has(result.id)) of.set(result.id, result);
      }
      if (isWhole() || part.reports === null) break;
    }
    const wholes = (result: Result): number =>
      part.words.filter(({ whole }) => whole.has(reportOf(result))).length;
    found.push(...[...of.values()].toSorted((a, b) => wholes(b) - wholes(a)));
    if (!isWhole() && part.reports !== null) {
      const all = await sorted(await ask(null), 'newest');
      found.push(...all.filter((result) => holds(part, result) && !of.has(result.id)));
    }
  }
  return sorted(found);
}

/** Of the forms of a word so many are asked for. */
const MOST_FORMS = 3;

/** What Pagefind is asked for until all are found: it knows no joined word, and the forms of one language only. */
function* wordingsOf({ words }: QueryPart): Generator<string> {
  const asked = words.map((word) => word.asked);
  const whole = asked.join(' ');
  yield whole;
  const apart = whole.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ');
  if (apart !== whole) yield apart;
  for (const [i, { forms }] of words.entries()) {
    for (const form of forms.slice(0, MOST_FORMS)) yield asked.with(i, form).join(' ');
  }
}

/** Without words nothing matches better than anything else: then the newest come first. */
export function effectiveSort(term: string | null, sort: SearchSort): SearchSort {
  return sort === 'best' && !term ? 'newest' : sort;
}

function inOrder(counts: Counts, order: FacetOrder): Counts {
  return Object.fromEntries(
    order.map(([facet, values]) => [
      facet,
      Object.fromEntries(values.map((value) => [value, counts[facet]?.[value] ?? 0])),
    ]),
  );
}
