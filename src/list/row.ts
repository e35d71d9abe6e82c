// One report as a row of a list: what is shown of it, what it is found under and what it is sorted by. Pages that are built
// and lists that are drawn in the browser show the same rows.
import { startOf, type Archive } from '../archive/archive.ts';
import { instantAttribute } from '../report/format.ts';
import { metricsOf, METRICS, type MetricName } from '../report/metrics.ts';
import { dayOf } from '../report/moments.ts';
import type { Report, Share } from '../report/report.ts';
import { entryOf, type Vocabularies } from '../report/vocabulary.ts';
import { filtersOf, type Filed } from './filters.ts';
import { shortWindow } from './window.ts';

export interface ListRow {
  readonly id: string;
  readonly title: string;
  /** By the name of the facet. */
  readonly filed: ReadonlyMap<string, readonly Filed[]>;
  /** Of its severity: 1 is the worst. */
  readonly rank: number | null;
  readonly published: boolean;
  /** Whether it names an earlier report of the same failure. */
  readonly repeat: boolean;
  readonly day: string | null;
  /** The times of its window; null where nobody recorded a moment of it. */
  readonly window: string | null;
  /** Start and end of the impact, as `<time>` writes them. */
  readonly began: string | null;
  readonly ended: string | null;
  readonly ongoing: boolean;
  readonly users: Share | null;
  /** In milliseconds; null: not known. */
  readonly metrics: Readonly<Record<MetricName, number | null>>;
  readonly events: number;
  readonly actions: number;
  readonly unfinished: number;
  /** Its place in time, 1 for the earliest; null for one without a day. */
  readonly place: number | null;
}

/** The row of a report, but for its place among the others. */
export function listRow(report: Report, vocabularies: Vocabularies): Omit<ListRow, 'place'> {
  const { impact } = report;
  const metrics = metricsOf(report);
  return {
    id: report.id,
    title: report.title,
    filed: filtersOf(report, vocabularies),
    rank: entryOf(vocabularies.severities, report.severity).rank,
    published: report.status === 'published',
    repeat: report.repeats.length > 0,
    day: dayOf(report),
    // The day is that of the first event where nobody recorded when the impact began.
    window: shortWindow(report) ?? (dayOf(report) === null ? null : 'start not recorded'),
    began: impact.from && instantAttribute(impact.from),
    ended: impact.to && instantAttribute(impact.to),
    ongoing: impact.ongoing,
    users: impact.users,
    metrics: Object.fromEntries(
      METRIC_NAMES.map((name) => {
        const figure = metrics[name];
        return [name, figure.known ? figure.ms : null];
      }),
    ) as ListRow['metrics'],
    events: report.timeline.length,
    actions: report.actions.length,
    unfinished: report.actions.filter(({ status }) => status === 'open' || status === 'in-progress')
      .length,
  };
}

export const METRIC_NAMES = Object.keys(METRICS) as MetricName[];

const known = new WeakMap<Archive, readonly ListRow[]>();

/** The rows of an archive, the newest first. */
export function listRows(archive: Archive): readonly ListRow[] {
  let rows = known.get(archive);
  if (!rows) {
    const { reports, vocabularies } = archive;
    rows = reports.map((report, i) => ({
      ...listRow(report, vocabularies),
      place: startOf(report) === null ? null : reports.length - i,
    }));
    known.set(archive, rows);
  }
  return rows;
}
