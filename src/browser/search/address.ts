// What is asked of the search, and how it stands in the address, so that it can be shared and gone back to.
import { SEARCH_FACETS, SEARCH_SORTS, type SearchSort } from './facets.ts';

export interface Question {
  readonly query: string;
  /** Facet as the index names it → the values of which one is enough. No facet without a value. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: SearchSort;
}

/** What stands before the name of a field of the archive's own: `?own:Customer+tier=gold`. */
const OWN = 'own:';

export const NO_QUESTION: Question = { query: '', filters: {}, sort: 'best' };

/** Reads `?q=load+balancer&severity=SEV+1&sort=newest`. What it does not know is left out. */
export function readQuestion(search: string): Question {
  const parameters = new URLSearchParams(search);
  const filters: Record<string, readonly string[]> = {};
  for (const [word, name] of Object.entries(SEARCH_FACETS)) {
    const values = [...new Set(parameters.getAll(word))].filter((value) => value !== '');
    if (values.length > 0) filters[name] = values;
  }
  for (const word of new Set(parameters.keys())) {
    const values = [...new Set(parameters.getAll(word))].filter((value) => value !== '');
    if (word.startsWith(OWN) && values.length > 0) filters[word.slice(OWN.length)] = values;
  }
  const sort = parameters.get('sort') ?? '';
  return {
    query: (parameters.get('q') ?? '').trim(),
    filters,
    sort: Object.hasOwn(SEARCH_SORTS, sort) ? (sort as SearchSort) : 'best',
  };
}

/** The inverse: one question has one address, whatever the order in which it was put together. */
export function writeQuestion(question: Question): string {
  const parameters = new URLSearchParams();
  if (question.query.trim()) parameters.set('q', question.query.trim());
  for (const [word, name] of Object.entries(SEARCH_FACETS)) {
    for (const value of (question.filters[name] ?? []).toSorted()) parameters.append(word, value);
  }
  const known: readonly string[] = Object.values(SEARCH_FACETS);
  for (const name of Object.keys(question.filters).toSorted()) {
    if (known.includes(name)) continue;
    for (const value of question.filters[name]!.toSorted()) parameters.append(OWN + name, value);
  }
  if (question.sort !== 'best') parameters.set('sort', question.sort);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** Whether there is anything to answer. */
export function isEmpty(question: Question): boolean {
  return question.query.trim() === '' && Object.keys(question.filters).length === 0;
}
