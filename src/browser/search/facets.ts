// The facets and the sorts of the search: what they are called in the index, on the page and in the address.
// The index is written from these names (SearchFacts.astro) and asked with them.

/** Word in the address → name in the index, in the order in which the page shows them. */
export const SEARCH_FACETS = {
  severity: 'Severity',
  service: 'Service',
  'root-cause': 'Root cause',
  trigger: 'Trigger',
  'detected-by': 'Detected by',
  team: 'Team',
  tag: 'Tag',
  year: 'Year',
  status: 'Status',
  source: 'Source',
} as const;
export type SearchFacet = (typeof SEARCH_FACETS)[keyof typeof SEARCH_FACETS];

/** Each but the best match is a sort of the index, the greatest value first; every report carries all of them. */
export const SEARCH_SORTS = {
  best: 'Best match',
  newest: 'Newest',
  longest: 'Longest',
  severity: 'Worst severity',
} as const;
export type SearchSort = keyof typeof SEARCH_SORTS;

/** The parameter that carries the words to mark to the page that opens. */
export const MARK_PARAMETER = 'highlight';
