// How this site asks Pagefind. Stands between the Component UI and the search and adds what the former lacks:
// a sort, facets of which several values can be chosen, and counts that say what one more choice would find.
// Knows nothing of the page.
import { SEARCH_FACETS, type SearchSort } from './facets.ts';
import { presentFound } from './present.ts';
import type { Counts, Search } from './pagefind.ts';

/** The facets that can narrow anything, each with its values in the order in which they are shown. */
export type FacetOrder = readonly (readonly [facet: string, values: readonly string[]])[];

/**
 * Severities as they are named (the worst first), years too; of the others the most frequent first. A facet
 * with one value narrows nothing and is left out. The order stays the same while one searches.
 */
export function orderFacets(totals: Counts): FacetOrder {
  return Object.values(SEARCH_FACETS).flatMap((facet): FacetOrder => {
    const counts = Object.entries(totals[facet] ?? {});
    if (counts.length < 2) return [];
    const byName = facet === 'Severity' || facet === 'Year';
    const values = byName ? counts : counts.toSorted(([, a], [, b]) => b - a);
    return [[facet, values.map(([value]) => value)]];
  });
}

/**
 * Wraps Pagefind's search. Values of one facet are alternatives, facets narrow each other. A facet is counted
 * without its own choice, so that its other values can still be added. Without a query or a filter the answer
 * holds the counts only: nothing was asked.
 */
export function askWith(
  search: Search,
  { totals, sort }: { readonly totals: Counts; readonly sort: () => SearchSort },
): Search {
  const order = orderFacets(totals);
  return async (term, { filters = {} }) => {
    const chosen = Object.entries(filters).filter(([, values]) => (values as string[]).length > 0);
    if (!term && chosen.length === 0) {
      const all = inOrder(totals, order);
      return { results: [], filters: all, totalFilters: all };
    }
    const key = effectiveSort(term, sort());
    const ask = (facets: typeof chosen) =>
      search(term, {
        filters: Object.fromEntries(facets.map(([facet, any]) => [facet, { any }])),
        sort: key === 'best' ? {} : { [key]: 'desc' },
      });
    const [answer, ...without] = await Promise.all([
      ask(chosen),
      ...chosen.map(([facet]) => ask(chosen.filter(([other]) => other !== facet))),
    ]);
    const counts: Counts = { ...answer.filters };
    chosen.forEach(([facet], i) => (counts[facet] = without[i]?.filters[facet] ?? {}));
    const shown = inOrder(counts, order);
    return {
      ...answer,
      results: answer.results.map((result) => ({
        ...result,
        data: async () => presentFound(await result.data()),
      })),
      filters: shown,
      totalFilters: shown,
    };
  };
}

/** Without words nothing matches better than anything else: then the newest come first. */
export function effectiveSort(term: string | null, sort: SearchSort): SearchSort {
  return sort === 'best' && !term ? 'newest' : sort;
}

/** More words than these are not asked for one by one. */
const MOST_WORDS = 8;

/**
 * How many reports each word of a query finds alone. Pagefind leaves a word that it does not know out of a
 * longer query and says nothing; whoever misspelt it should be told.
 */
export async function countWords(
  search: Search,
  query: string,
): Promise<readonly { readonly word: string; readonly found: number }[]> {
  if (query.includes('"')) return [];
  const words = [...new Set(query.split(/\s+/).filter((word) => word !== ''))];
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  return Promise.all(
    words.map(async (word) => ({ word, found: (await search(word, {})).results.length })),
  );
}

function inOrder(counts: Counts, order: FacetOrder): Counts {
  return Object.fromEntries(
    order.map(([facet, values]) => [
      facet,
      Object.fromEntries(values.map((value) => [value, counts[facet]?.[value] ?? 0])),
    ]),
  );
}
