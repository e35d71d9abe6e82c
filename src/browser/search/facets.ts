// The sorts of the search: what they are called in the index, on the page and in the address. The index is written from
// these names (SearchFacts.astro) and asked with them; its facets are those of every list (list/filters.ts).
import { SEARCH } from '../../sentences/search.ts';

/** Each but the best match is a sort of the index, the greatest value first; every report carries all of them. */
export const SEARCH_SORTS = SEARCH.sorts;
/** A sort by its word in the address. */
export type SearchSort = keyof typeof SEARCH_SORTS;

/** The parameter that carries the words to mark to the page that opens. */
export const MARK_PARAMETER = 'highlight';
