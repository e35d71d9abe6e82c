// The reports behind every mark of a chart: pages by chart and row, groups by column. A chart links a mark to
// its group; a mark of a single report leads to the report itself.
import { formatDuration } from '../report/format.ts';
import { DETECTORS } from '../report/kinds.ts';
import type { MetricName } from '../report/metrics.ts';
import { METRICS } from '../report/metrics.ts';
import type { Report } from '../report/report.ts';
import { entryOf } from '../report/vocabulary.ts';
import type { Register } from './actions.ts';
import type { Archive } from './archive.ts';
import { dayOf, monthName, quarterName, quarterOf } from './days.ts';
import type { Digest } from './digest.ts';
import type { EvidenceGroup } from './evidence-groups.ts';
import { group, grouped, phaseGroups, reviewGroups } from './evidence-groups.ts';
import { KEPT, keptOverTime } from './kept.ts';
import { WEEKDAYS, weekHours } from './week-hours.ts';
import { spreadOf } from './trends.ts';

export const CHARTS = {
  incidents: 'Incidents',
  'time-to-detect': METRICS.timeToDetect.name,
  'time-to-mitigate': METRICS.timeToMitigate.name,
  'time-to-resolve': METRICS.timeToResolve.name,
  phases: 'Where the time went',
  'root-causes': 'Root causes',
  triggers: 'Triggers',
  'detected-by': 'Noticed by',
  hours: 'Hours of the week',
  actions: 'Promises',
  reviews: 'Review',
} as const;
export type ChartName = keyof typeof CHARTS;

/** The charts of durations. */
export const SPREADS = {
  'time-to-detect': 'timeToDetect',
  'time-to-mitigate': 'timeToMitigate',
  'time-to-resolve': 'timeToResolve',
} as const satisfies Partial<Record<ChartName, MetricName>>;

export interface EvidencePage {
  readonly chart: ChartName;
  /** A year, a weekday, `undated`; the last part of the address. */
  readonly row: string;
  readonly title: string;
  readonly groups: readonly EvidenceGroup[];
}

export interface EvidenceSources {
  readonly archive: Archive;
  readonly register: Register;
  /** By period, `2024` and `2024-Q2`. */
  readonly digests: ReadonlyMap<string, Digest>;
}

/** Pages of at least two reports; a mark of a single one leads straight to it. */
export function evidenceOf({
  archive,
  register,
  digests,
}: EvidenceSources): readonly EvidencePage[] {
  const { reports, vocabularies } = archive;
  const pages: EvidencePage[] = [];
  const add = (
    chart: ChartName,
    row: string,
    rowTitle: string,
    groups: readonly EvidenceGroup[],
  ): void => {
    const filled = groups.filter(({ items }) => items.length > 0);
    if (filled.reduce((sum, { items }) => sum + items.length, 0) < 2) return;
    pages.push({ chart, row, title: `${CHARTS[chart]}: ${rowTitle}`, groups: filled });
  };
  const undated = reports.filter((report) => dayOf(report) === null);
  add('incidents', 'undated', 'day not recorded', [group('reports', 'Day not recorded', undated)]);

  const years = Map.groupBy(reports, (report) => dayOf(report)?.slice(0, 4) ?? null);
  for (const [year, own] of [...years].toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))) {
    if (year === null) continue;
    add(
      'incidents',
      year,
      year,
      grouped(own, (report) => [dayOf(report)!.slice(0, 7)], monthName).toReversed(),
    );
    add('phases', year, year, phaseGroups(own));
    const { rootCauses, triggers } = vocabularies;
    add(
      'root-causes',
      year,
      year,
      grouped(
        own,
        (r) => r.rootCauses,
        (id) => entryOf(rootCauses, id).name,
      ),
    );
    add(
      'triggers',
      year,
      year,
      grouped(
        own,
        (r) => [r.trigger],
        (id) => entryOf(triggers, id).name,
      ),
    );
    add(
      'detected-by',
      year,
      year,
      grouped(
        own,
        (r) => [r.detectedBy],
        (id) => DETECTORS[id as keyof typeof DETECTORS].name,
      ),
    );
  }
  for (const [chart, metric] of Object.entries(SPREADS))
    addSpread(reports, chart as ChartName, metric, add);

  const { cells, undated: noDay, noStart } = weekHours(reports);
  cells.forEach((hours, weekday) => {
    const name = WEEKDAYS[weekday]!;
    add(
      'hours',
      name.toLowerCase(),
      name,
      hours.map((ids, hour) => ({
        key: `h${hour}`,
        title: `From ${String(hour).padStart(2, '0')}:00`,
        items: ids.map((id) => ({ id })),
      })),
    );
  });
  add('hours', 'not-counted', 'not counted', [
    { key: 'undated', title: 'Day not recorded', items: noDay.map((id) => ({ id })) },
    { key: 'no-start', title: 'Start not recorded', items: noStart.map((id) => ({ id })) },
  ]);

  for (const { year, entries } of keptOverTime(register).periods) {
    add(
      'actions',
      year,
      `promised in ${year}`,
      Object.entries(entries).map(([kept, list]) => ({
        key: kept,
        title: KEPT[kept as keyof typeof KEPT].name,
        items: list.map(({ id, n }) => ({ id, action: n })),
      })),
    );
  }
  for (const [period, digest] of digests) {
    const name = period.length === 4 ? period : quarterName(period);
    add('reviews', period.toLowerCase(), name, reviewGroups(archive, digest));
  }
  return pages;
}

type Add = (
  chart: ChartName,
  row: string,
  rowTitle: string,
  groups: readonly EvidenceGroup[],
) => void;

/** By quarter, the longest first; then those without a duration, each with the reason. */
function addSpread(
  reports: readonly Report[],
  chart: ChartName,
  metric: MetricName,
  add: Add,
): void {
  const { dots, unknown } = spreadOf(reports, metric);
  const days = new Map(reports.map((report) => [report.id, dayOf(report)]));
  const byYear = Map.groupBy(dots, ({ day }) => day.slice(0, 4));
  const missing = Map.groupBy(unknown, ({ id }) => days.get(id)?.slice(0, 4) ?? 'undated');
  for (const year of new Set([...byYear.keys(), ...missing.keys()])) {
    const quarters = Map.groupBy(byYear.get(year) ?? [], ({ day }) => quarterOf(day));
    const known = [...quarters]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([quarter, list]) => ({
        key: quarter.slice(5).toLowerCase(),
        title: quarterName(quarter),
        items: list
          .toSorted((a, b) => b.ms - a.ms || (a.id < b.id ? -1 : 1))
          .map(({ id, ms }) => ({ id, note: formatDuration(ms) })),
      }));
    const items = (missing.get(year) ?? []).map(({ id, why }) => ({ id, note: why }));
    add(chart, year, year === 'undated' ? 'day not recorded' : year, [
      ...known,
      { key: 'not-recorded', title: 'Not recorded', items },
    ]);
  }
}
