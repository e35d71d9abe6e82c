// What is asked of the search, and how it stands in the address, so that it can be shared and gone back to.
import { readFilters, writeFilters, type Filters } from '../../list/filters.ts';
import { SEARCH_SORTS, type SearchSort } from './facets.ts';

export interface Question {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: SearchSort;
}

export const NO_QUESTION: Question = { query: '', filters: {}, sort: 'best' };

/** Reads `?q=load+balancer&severity=SEV+1&sort=newest`. What it does not know is left out. */
export function readQuestion(search: string): Question {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get('sort') ?? '';
  return {
    query: (parameters.get('q') ?? '').trim(),
    filters: readFilters(parameters),
    sort: Object.hasOwn(SEARCH_SORTS, sort) ? (sort as SearchSort) : 'best',
  };
}

/** The inverse: one question has one address, whatever the order in which it was put together. */
export function writeQuestion(question: Question): string {
  const parameters = new URLSearchParams();
  if (question.query.trim()) parameters.set('q', question.query.trim());
  writeFilters(question.filters, parameters);
  if (question.sort !== 'best') parameters.set('sort', question.sort);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** Whether there is anything to answer. */
export function isEmpty(question: Question): boolean {
  return question.query.trim() === '' && Object.keys(question.filters).length === 0;
}
