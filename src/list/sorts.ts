// The orders in which the list of all reports is built as pages; in the browser it sorts by every column.
import type { Archive } from '../archive/archive.ts';
import type { Report } from '../report/report.ts';
import { sortRows } from './order.ts';
import { listRows } from './rows.ts';

/** The column by which each sorts. */
export const SORT_COLUMNS = {
  newest: 'began',
  severity: 'severity',
  longest: 'impact-time',
  users: 'users-hit',
  slowest: 'time-to-detect',
} as const;
export type SortName = keyof typeof SORT_COLUMNS;
export const SORT_NAMES = Object.keys(SORT_COLUMNS) as SortName[];

/** A copy of the archive's reports in the order asked for; equals by time, newest first. */
export function sortReports(archive: Archive, sort: SortName): readonly Report[] {
  const { reports } = archive;
  const order = { column: SORT_COLUMNS[sort], reversed: false };
  return sortRows(listRows(archive), order).map((n) => reports[n]!);
}
