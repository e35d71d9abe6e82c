// How this site asks Pagefind, which ranks and finds the passages. Which reports answer is decided by the words that they
// hold (ask/searched.ts), and facets are counted and chosen here: Pagefind finds the beginning of a word that it does
// not know. Knows nothing of the page.
import { exactWord } from '../../ask/exact-words.ts';
import { searchFor, type Searched } from '../../ask/searched.ts';
import type { ReportTable } from '../../ask/searched-reports.ts';
import { SEARCH_FACETS, type SearchSort } from './facets.ts';
import { presentFound } from './present.ts';
import type { Asked, Counts, Result, Search } from './pagefind.ts';

/** The facets that can narrow anything, each with its values in the order in which they are shown. */
export type FacetOrder = readonly (readonly [facet: string, values: readonly string[]])[];

/**
 * Severities as they are named (the worst first), years too; of the others the most frequent first. A facet
 * with one value narrows nothing and is left out. The order stays the same while one searches.
 */
export function orderFacets(totals: Counts): FacetOrder {
  const known: readonly string[] = Object.values(SEARCH_FACETS);
  const own = Object.keys(totals).filter((name) => !known.includes(name));
  return [...known, ...own.toSorted()].flatMap((facet): FacetOrder => {
    const counts = Object.entries(totals[facet] ?? {});
    if (counts.length < 2) return [];
    const byName = facet === 'Severity' || facet === 'Year';
    const values = byName ? counts : counts.toSorted(([, a], [, b]) => b - a);
    return [[facet, values.map(([value]) => value)]];
  });
}

export interface Asking {
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
  { table, sort, typing }: Asking,
): (...asked: Parameters<Search>) => Promise<Asked> {
  const order = orderFacets(totalsOf(table));
  return async (term, { filters = {} }) => {
    const chosen = Object.entries(filters as Record<string, string[]>).filter(
      ([, values]) => values.length > 0,
    );
    if (!term && chosen.length === 0) {
      const all = inOrder(totalsOf(table), order);
      return { results: [], filters: all, totalFilters: all, searched: null };
    }
    const key = effectiveSort(term, sort());
    const searched = term
      ? await searchFor(term, table.words, { size: table.size, typing: typing() })
      : null;
    const found = (await resultsOf(search, term, searched, { table, key })).map((result) => ({
      result,
      report: table.numberOf.get(result.id)!,
    }));
    const narrowedBut = (facet: string | null): number[] => {
      const others = chosen.filter(([name]) => name !== facet);
      return found.flatMap(({ report }) => (table.passes(report, others) ? [report] : []));
    };
    const kept = new Set(narrowedBut(null));
    const isChosen = new Set(chosen.map(([facet]) => facet));
    const counts = Object.fromEntries(
      table.facets.map((facet) => [
        facet,
        table.count(facet, isChosen.has(facet) ? narrowedBut(facet) : kept),
      ]),
    );
    const shown = inOrder(counts, order);
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

export const totalsOf = (table: ReportTable): Counts => {
  const all = [...table.numberOf.values()];
  return Object.fromEntries(table.facets.map((facet) => [facet, table.count(facet, all)]));
};

/** Every report that holds what was asked, in Pagefind's order; those that it misses come behind. */
async function resultsOf(
  search: Search,
  term: string | null,
  searched: Searched | null,
  { table, key }: { readonly table: ReportTable; readonly key: SearchSort },
): Promise<readonly Result[]> {
  const sort = key === 'best' ? {} : { [key]: 'desc' as const };
  const ask = async (words: string | null): Promise<readonly Result[]> =>
    (await search(words, { sort })).results.filter(({ id }) => table.numberOf.has(id));
  if (searched === null) return ask(null);
  const { used, words, reports } = searched;
  if (used.length === 0) return [];
  const holds = ({ id }: Result): boolean => reports?.has(table.numberOf.get(id)!) ?? true;
  if (term?.includes('"')) {
    return words.length > used.length ? [] : (await ask(term)).filter(holds);
  }
  const asked = used.map((word) => word.asked).join(' ');
  const found = (await ask(asked)).filter(holds);
  const wholeFirst = (results: readonly Result[]): readonly Result[] =>
    key === 'best' ? results.toSorted((a, b) => wholes(b) - wholes(a)) : results;
  const wholes = ({ id }: Result): number => {
    const report = table.numberOf.get(id)!;
    return used.filter(({ whole }) => whole.has(report)).length;
  };
  if (reports === null || found.length === reports.size) return wholeFirst(found);
  const known = new Map(found.map((result) => [result.id, result]));
  // Of a joined word it may know the parts alone.
  const parts = asked.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ');
  if (parts !== asked) {
    for (const result of await ask(parts)) {
      if (holds(result) && !known.has(result.id)) known.set(result.id, result);
    }
  }
  if (key === 'best' && known.size === reports.size) return wholeFirst([...known.values()]);
  const all = (await search(null, { sort: { [key === 'best' ? 'newest' : key]: 'desc' } })).results;
  const missing = all.filter((result) => holds(result) && table.numberOf.has(result.id));
  if (key !== 'best') return missing.map((result) => known.get(result.id) ?? result);
  return wholeFirst([...known.values(), ...missing.filter(({ id }) => !known.has(id))]);
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
