// The rows of reports.
import { startOf, type Archive } from '../archive/archive.ts';
import { instantAttribute } from '../report/format.ts';
import { impactLength } from '../report/impact-length.ts';
import { metricsOf } from '../report/metrics.ts';
import { dayOf } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import { shortWindow } from '../report/short-window.ts';
import { VALUES } from '../sentences/facts/values.ts';
import { entryOf, type Vocabularies } from '../report/vocabulary.ts';
import { uncapital } from '../text/capital.ts';
import { filtersOf } from './filed.ts';
import { METRIC_NAMES, type ListRow } from './row.ts';

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
    window:
      shortWindow(report) ?? (dayOf(report) === null ? null : uncapital(VALUES.startNotRecorded)),
    began: impact.from && instantAttribute(impact.from),
    ended: impact.to && instantAttribute(impact.to),
    ongoing: impact.ongoing,
    stated: impactLength(report).stated,
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
