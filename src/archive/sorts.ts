// The orders in which a list of reports can be read. Unknown values come last, never as zero.
import { metricsOf } from '../report/metrics.ts';
import type { Report } from '../report/report.ts';
import { rankOf } from '../report/severity.ts';
import type { Archive } from './archive.ts';
import { newestFirst } from './archive.ts';

export const SORTS = {
  newest: 'Newest',
  severity: 'Worst severity',
  longest: 'Longest impact',
  users: 'Most users hit',
  slowest: 'Slowest to detect',
} as const;
export type SortName = keyof typeof SORTS;
export const SORT_NAMES = Object.keys(SORTS) as SortName[];

/** A copy of the archive's reports in the order asked for; equals by time, newest first. */
export function sortReports(archive: Archive, sort: SortName): readonly Report[] {
  const key = (report: Report): number | null => {
    switch (sort) {
      case 'newest':
        return null;
      case 'severity':
        return -rankOf(archive.vocabularies, report.severity);
      case 'longest': {
        const { impactTime } = metricsOf(report);
        return impactTime.known ? impactTime.ms : null;
      }
      case 'users':
        return report.impact.users?.share ?? null;
      case 'slowest': {
        const { timeToDetect } = metricsOf(report);
        return timeToDetect.known ? timeToDetect.ms : null;
      }
    }
  };
  const keyed = archive.reports.map((report) => ({ report, key: key(report) }));
  return keyed
    .toSorted((a, b) => {
      if (a.key === b.key) return newestFirst(a.report, b.report);
      if (a.key === null) return 1;
      if (b.key === null) return -1;
      return b.key - a.key;
    })
    .map(({ report }) => report);
}
