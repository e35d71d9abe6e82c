// What the list of all reports says: its heads, what narrows and orders it, what is left.
import type { ListQuestion } from '../list/question.ts';
import { columnOfMetric } from '../list/columns.ts';
import { METRIC_NAMES } from '../list/row.ts';
import type { SortName } from '../list/sorts.ts';
import { METRICS } from './facts/measures.ts';
import { FACT_NAMES } from './facts/values.ts';
import { counted, formatCount, plural } from '../text/count.ts';
import { linked, said, type Said } from '../text/said.ts';

export const LIST = {
  /** Behind a number, for those who hear it. */
  reports: (n: number) => ` ${plural(n, 'report')}`,
  title: 'All reports',
  description: (total: number, sort: string) =>
    `${counted(total, 'postmortem')}, ${sort.toLowerCase()} first.`,
  order: 'Order',
  withoutScript:
    'Without JavaScript the list shows every report: an address with filters, another order or the table is not followed.',
  months: 'The archive by month',
  narrow: 'Narrow the list',
  skipFilters: 'Skip to the list',
  all: (n: number) => `All ${formatCount(n)}`,
  fewer: 'Fewer',
  chosen: 'Chosen filters',
  view: 'View',
  list: 'List',
  table: 'Table',
  tableLabel: 'Table of reports',
  csv: 'CSV',
  notRecorded: 'not recorded',
  dash: '–: not recorded.',
  page: (n: number) => `Page ${formatCount(n)}`,
  noneLeft: 'No report has all of these filters',
  /** Where the rows could not be fetched. */
  unread: (csv: string): Said =>
    said`The list could not be narrowed or sorted, because its data did not load. Without it every filter still has a page of its own, and ${linked(csv, 'the table of all reports')} opens in a spreadsheet.`,
} as const;

/** The heads of the columns of a list, by the column that each sorts by. */
export const LIST_HEADS: readonly (readonly [column: string, name: string])[] = [
  ['began', FACT_NAMES.began],
  ['impact-time', METRICS.impactTime.name],
  ['users-hit', FACT_NAMES.usersHit],
];

/** What the head of a column means; null where its name says it all. */
export function columnMeaning(name: string): string | null {
  const metric = METRIC_NAMES.find((one) => columnOfMetric(one) === name);
  return metric ? METRICS[metric].meaning : (COLUMN_MEANINGS[name] ?? null);
}

const COLUMN_MEANINGS: Readonly<Record<string, string>> = {
  severity: 'How bad it was; sorted from the worst.',
  began: 'The day on which the impact began, in the local time of the incident.',
  'users-hit': 'The share of users that were hit.',
  'root-cause': 'Why it could happen.',
  trigger: 'What set the incident off.',
  'detected-by': 'Who or what noticed it first.',
  unfinished: 'Actions that are neither done nor dropped.',
};

/** The orders in which the list is built. */
export const SORTS: Readonly<Record<SortName, string>> = {
  newest: 'Newest',
  severity: 'Worst severity',
  longest: 'Longest impact',
  users: 'Most users hit',
  slowest: 'Slowest to detect',
};

/** A report that names an earlier one of the same failure. */
export const REPEAT = 'Repeat';

/** "12 of 88 reports, page 2 of 3." */
export function listSummary(
  { filters, page }: Pick<ListQuestion, 'filters' | 'page'>,
  { kept, size, pages }: { readonly kept: number; readonly size: number; readonly pages: number },
): string {
  const all = counted(size, 'report');
  const narrowed = Object.keys(filters).length > 0;
  const count = !narrowed ? all : kept === 0 ? `None of ${all}` : `${formatCount(kept)} of ${all}`;
  const place = page > 1 ? `, page ${formatCount(page)} of ${formatCount(pages)}` : '';
  return `${count}${place}.`;
}
