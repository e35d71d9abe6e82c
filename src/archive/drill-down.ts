// The reports behind every mark of a chart: pages by chart and row, groups by column. A chart links a mark to
// its group; a mark of a single report leads to the report itself.
import type { MetricName } from '../report/metrics.ts';
import type { Report } from '../report/report.ts';
import { rankOf } from '../report/severity.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { entryOf } from '../report/vocabulary.ts';
import type { ActionLog } from './actions.ts';
import type { Archive } from './archive.ts';
import {
  FACET_CHARTS,
  SPREADS,
  type ChartName,
  type FacetChartName,
  YEARLY_CHARTS,
} from './charts.ts';
import { formatMonth } from '../report/format.ts';
import { dayOf } from '../report/moments.ts';
import type { Digest } from './digest.ts';
import { MOST_DOTS } from './duration-cells.ts';
import type { DrillDownGroup } from './drill-down-groups.ts';
import {
  allSpreadGroups,
  group,
  grouped,
  fulfilmentGroups,
  phaseGroups,
  reviewGroups,
  spreadGroups,
} from './drill-down-groups.ts';
import type { PageSection } from './drill-down-pages.ts';
import { intoPages } from './drill-down-pages.ts';
import { fulfilmentOverTime } from './fulfilment.ts';
import { spreadOf } from './trends.ts';
import { ENOUGH_FOR_HOURS, weekHours } from './week-hours.ts';
import { WEEKDAYS } from '../text/calendar.ts';
import { compareTexts } from '../text/order.ts';

export interface DrillDown {
  readonly chart: ChartName;
  /** A year, a weekday, `all`, `undated`; the last part of the address. */
  readonly row: string;
  readonly groups: readonly DrillDownGroup[];
}

export interface DrillDownPage extends Pick<DrillDown, 'chart' | 'row'> {
  readonly number: number;
  readonly of: number;
  /** Rows of the drill-down, over all of its pages. */
  readonly total: number;
  readonly sections: readonly PageSection[];
}

export interface DrillDownPages {
  readonly pages: readonly DrillDownPage[];
  readonly places: DrillDownPlaces;
}

/** By drill-down (`<chart>/<row>`) and group: the page on which the group begins, from 1. */
export type DrillDownPlaces = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The page on which a group begins; null where the drill-down has no such group. */
export function pageOfGroup(
  places: DrillDownPlaces,
  chart: ChartName,
  row: string,
  group: string,
): number | null {
  return places.get(`${chart}/${row}`)?.get(group) ?? null;
}

/** The places of a year's pages, or of a quarter's (`2024-q2`). */
export function placesIn(places: DrillDownPlaces, period: string): DrillDownPlaces {
  return new Map([...places].filter(([page]) => page.endsWith(`/${period}`)));
}

export interface DrillDownSources {
  readonly archive: Archive;
  readonly actionLog: ActionLog;
  /** By period, `2024` and `2024-Q2`. */
  readonly digests: ReadonlyMap<string, Digest>;
}

/** All pages of all drill-downs of the archive. Linear in the number of reports. */
export function drillDownPages(sources: DrillDownSources): DrillDownPages {
  const places = new Map<string, ReadonlyMap<string, number>>();
  const pages = drillDowns(sources).flatMap(({ chart, row, groups }) => {
    const cut = intoPages(groups);
    places.set(`${chart}/${row}`, cut.places);
    const total = groups.reduce((sum, { items }) => sum + items.length, 0);
    return cut.pages.map((sections, i) => ({
      chart,
      row,
      number: i + 1,
      of: cut.pages.length,
      total,
      sections,
    }));
  });
  return { pages, places };
}

/** Pages of at least two reports; a mark of a single one leads straight to it. */
export function drillDowns({
  archive,
  actionLog,
  digests,
}: DrillDownSources): readonly DrillDown[] {
  const { reports, vocabularies } = archive;
  const pages: DrillDown[] = [];
  const add: AddPage = (chart, row, groups) => {
    const filled = groups.filter(({ items }) => items.length > 0);
    if (filled.reduce((sum, { items }) => sum + items.length, 0) < 2) return;
    pages.push({ chart, row, groups: filled });
  };
  const undated = reports.filter((report) => dayOf(report) === null);
  add('incidents', 'undated', [group('reports', { says: 'undated' }, undated)]);
  for (const [year, own] of byYear(reports)) {
    add('incidents', year, monthGroups(own, vocabularies));
    for (const chart of YEARLY_CHARTS) add(chart, year, facetGroups(chart, own, vocabularies));
    const week = weekHours(own);
    if (week.counted >= ENOUGH_FOR_HOURS) {
      const ofDays = WEEKDAYS.flatMap((name, weekday) => hourGroups(week.cells[weekday]!, name));
      const noStart = week.noStart.map((id) => ({ id }));
      add('hours', year, [
        ...ofDays,
        { key: 'not-counted', title: { says: 'no-start' }, items: noStart },
      ]);
    }
  }
  for (const chart of YEARLY_CHARTS) {
    if (FACET_CHARTS[chart].facet === null) {
      add(chart, 'all', facetGroups(chart, reports, vocabularies));
    }
  }
  addPhases(reports, add);
  for (const [chart, metric] of Object.entries(SPREADS)) {
    addSpread(reports, chart as ChartName, metric, add);
  }
  const { cells, undated: noDay, noStart } = weekHours(reports);
  cells.forEach((hours, weekday) => {
    const name = WEEKDAYS[weekday]!;
    add('hours', name.toLowerCase(), hourGroups(hours));
  });
  const section = { key: 'not-counted', title: { says: 'not-counted' } } as const;
  add('hours', 'not-counted', [
    { key: 'undated', title: { says: 'undated' }, items: noDay.map((id) => ({ id })), section },
    { key: 'no-start', title: { says: 'no-start' }, items: noStart.map((id) => ({ id })), section },
  ]);
  addFulfilment(actionLog, add);
  for (const [period, digest] of digests) {
    add('reviews', period.toLowerCase(), reviewGroups(archive, digest));
  }
  return pages;
}

export type AddPage = (chart: ChartName, row: string, groups: readonly DrillDownGroup[]) => void;

/** Years that hold a report, oldest first; reports without a day are in none. */
function byYear(reports: readonly Report[]): [string, readonly Report[]][] {
  const years = Map.groupBy(reports, (report) => dayOf(report)?.slice(0, 4) ?? '');
  years.delete('');
  return [...years].toSorted(([a], [b]) => compareTexts(a, b));
}

/** Months, the newest first, each by severity, the worst first. */
function monthGroups(
  reports: readonly Report[],
  { severities }: Vocabularies,
): readonly DrillDownGroup[] {
  const months = Map.groupBy(reports, (report) => dayOf(report)!.slice(0, 7));
  const rank = (id: string): number => rankOf({ severities }, id);
  return [...months]
    .toSorted(([a], [b]) => compareTexts(b, a))
    .flatMap(([month, own]) =>
      [...Map.groupBy(own, ({ severity }) => severity)]
        .toSorted(([a], [b]) => rank(a) - rank(b) || compareTexts(a, b))
        .map(([severity, list]) => ({
          ...group(`${month}-${severity}`, entryOf(severities, severity).name, list),
          section: { key: month, title: formatMonth(month) },
        })),
    );
}

/** One group for each value of a field. */
export function facetGroups(
  chart: FacetChartName,
  reports: readonly Report[],
  vocabularies: Vocabularies,
): readonly DrillDownGroup[] {
  const { valuesOf, entryOf: valueOf } = FACET_CHARTS[chart];
  return grouped(reports, valuesOf, (id) => valueOf(id, vocabularies).name);
}

/** @param weekday its name, where the page holds the hours of several */
export function hourGroups(
  hours: readonly (readonly string[])[],
  weekday: string | null = null,
): readonly DrillDownGroup[] {
  return hours.map((ids, hour) => ({
    key: `${weekday === null ? '' : `${weekday.toLowerCase()}-`}h${hour}`,
    title: { says: 'hour', weekday, hour },
    items: ids.map((id) => ({ id })),
  }));
}

/** By year and of all years. */
export function addPhases(reports: readonly Report[], add: AddPage): void {
  for (const [year, own] of byYear(reports)) add('phases', year, phaseGroups(own));
  add('phases', 'all', phaseGroups(reports));
}

/** By year and of all years. */
export function addSpread(
  reports: readonly Report[],
  chart: ChartName,
  metric: MetricName,
  add: AddPage,
): void {
  const spread = spreadOf(reports, metric);
  const cells = spread.dots.length > MOST_DOTS;
  const days = new Map(reports.map((report) => [report.id, dayOf(report)]));
  const known = Map.groupBy(spread.dots, ({ day }) => day.slice(0, 4));
  const missing = Map.groupBy(spread.unknown, ({ id }) => days.get(id)?.slice(0, 4) ?? '');
  for (const [year] of byYear(reports)) {
    const own = { dots: known.get(year) ?? [], unknown: missing.get(year) ?? [] };
    add(chart, year, spreadGroups(own, cells));
  }
  add(chart, 'all', allSpreadGroups(spread));
}

export function addFulfilment(actionLog: ActionLog, add: AddPage): void {
  const { periods, undated } = fulfilmentOverTime(actionLog);
  for (const { year, entries } of periods) {
    add('actions', year, fulfilmentGroups(Object.values(entries).flat()));
  }
  add('actions', 'undated', fulfilmentGroups(undated));
}
