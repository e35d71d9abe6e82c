// What the search says in the browser: its field, its results, and the answer to an alert. What its page says before is in
// search-page.ts, which the browser is not sent.
import { actionStateOf } from '../archive/actions.ts';
import { formatDay } from '../report/format.ts';
import { uncapital } from '../text/capital.ts';
import { counted, formatCount, plural } from '../text/count.ts';
import { betweenItems, list } from '../text/list.ts';
import { STATES } from './actions.ts';
import { FACT_NAMES } from './facts/values.ts';

/** The page before a question is asked. */
export const SEARCH = {
  title: 'Search',
  description: 'Search every report of the archive.',
  label: 'Search the archive',
  placeholder: 'Word, code or alert',
  homePlaceholder: 'an error message, a service, a cause …',
  submit: 'Search',
  sort: 'Sort',
  filters: 'Filters',
  chosen: 'Chosen filters',
  results: 'Reports found',
  answer: 'Answer',
  most: (n: number) =>
    `Only the first ${formatCount(n)} are shown. Add a word or a filter to reach the others.`,
  /** Each but the best match is a sort of the index. */
  sorts: { best: 'Best match', newest: 'Newest', longest: 'Longest', severity: 'Worst severity' },
} as const;

/** The field, grown to hold a pasted alert. */
export const PASTE = {
  label: 'Search the archive for this alert',
  ask: 'Search',
  clear: 'Clear',
  failed: 'The search could not be run. Reload the page and try again.',
} as const;

/** `T` is a button on the page. */
export const FOUND = {
  /** "4 reports for “pool”"; the query as it was typed. */
  summary: (query: string, n: number) => {
    const count = n === 0 ? 'No report' : counted(n, 'report');
    return query ? `${count} for “${query}”` : count;
  },
  filter: (facet: string, value: string) => `${facet}: ${value}`,
  removeFilter: (facet: string, value: string) => `Remove the filter ${facet}: ${value}`,
  removeAll: 'Remove all',
  removeAllFilters: 'Remove all filters',
  searchFor: (query: string) => `Search for ${query}`,
  didYouMean: <T>(query: T): (T | string)[] => ['Did you mean ', query, '?'],
} as const;

export const NOTHING_FOUND = {
  title: (query: string, filtered: boolean) =>
    `No report matches “${query}”${filtered ? ' with these filters' : ''}`,
  none: 'No report matches',
  removeFilters: 'Remove the filters',
  /** "Remove Service: Checkout", and behind it how many reports are left then. */
  removeFilter: (facet: string, values: readonly string[]) =>
    `Remove ${facet}: ${list(values, 'or')}`,
  without: <T>(remove: T, n: number): (T | string)[] => [remove, ` (${counted(n, 'report')})`],
  leaveOutQuotes: 'Leave out the quotes',
  withoutQuotes: <T>(leaveOut: T): (T | string)[] => [
    leaveOut,
    ': words in quotes must stand side by side, exactly as they are.',
  ],
  fewerWords: <T>(words: readonly { readonly word: T; readonly n: number | null }[]) => {
    const gaps = betweenItems(words.length, 'or');
    return [
      'Use fewer words: ',
      ...words.flatMap(({ word, n }, i): (T | string)[] => [
        gaps[i]!,
        word,
        n === null ? '' : ` (${formatCount(n)})`,
      ]),
      '.',
    ];
  },
  spelling: 'Check the spelling, or try another word.',
} as const;

/** The answer to a pasted alert. */
export const ALERT_ANSWER = {
  summary: (n: number) =>
    n === 0
      ? 'Nothing like this in the archive.'
      : `${counted(n, 'report')} ${plural(n, 'contains', 'contain')} something like this.`,
  says: 'It says',
  helped: 'What helped',
  deadEnds: (n: number) => plural(n, 'Dead end'),
  unfinished: FACT_NAMES.unfinished,
  /** Behind an unfinished action: " (due 3 May 2024)", " (overdue, due 3 May 2024)"; nothing where it has no due date. */
  due: (due: string | null, today: string) => {
    if (due === null) return '';
    const state = actionStateOf({ status: 'open', due }, today);
    const late = state === 'overdue' ? `${uncapital(STATES.overdue.name)}, ` : '';
    return ` (${late}due ${formatDay(due)})`;
  },
  more: (n: number) => `and ${formatCount(n)} more`,
  onlyVolatile:
    'It holds only times, addresses and counts, which differ from one incident to the next.',
  searchedFor: 'Searched for: ',
  /** After a word: in how many reports it stands. */
  inReports: (n: number) => (n === 0 ? ' (in no report)' : ` (in ${formatCount(n)})`),
  moreWords: (n: number) => `, and ${formatCount(n)} more words`,
  end: '.',
  leftOut: (pieces: readonly string[], more: number) =>
    `Ignored, as it changes from one incident to the next: ${list(pieces, 'none')}${more > 0 ? `, and ${formatCount(more)} more` : ''}.`,
} as const;
