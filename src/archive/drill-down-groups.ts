// The groups of a page of the drill-down: which reports, under which mark, with what was counted.
import { METRICS } from '../sentences/facts/measures.ts';
import { phasesOf } from '../report/milestones.ts';
import { PHASES } from '../sentences/facts/measures.ts';
import type { Report } from '../report/report.ts';
import { entryOf, UNKNOWN } from '../report/vocabulary.ts';
import type { ActionLog } from './actions.ts';
import type { Archive } from './archive.ts';
import { formatQuarter } from '../report/format.ts';
import { quarterOf } from './days.ts';
import type { Digest } from './digest.ts';
import type { ChartName } from './charts.ts';
import { durationCells, longestFirst, type DurationCell } from './duration-cells.ts';
import { FULFILMENTS, fulfilmentOf, type Fulfilment } from './fulfilment.ts';
import type { Dot, Spread } from './trends.ts';
import { compareTexts } from '../text/order.ts';

/** A name as the archive writes it, or what a sentence of the site says. */
export type GroupTitle =
  | string
  | {
      readonly says:
        | 'known'
        | 'unknown'
        | 'undated'
        | 'no-start'
        | 'no-start-or-end'
        | 'no-day-or-start'
        | 'not-counted'
        | 'no-impact-time'
        | 'repeats'
        | 'unfinished';
    }
  | { readonly says: 'none-of'; readonly facet: 'severities' | 'services' | 'rootCauses' }
  | { readonly says: 'promised'; readonly fulfilment: Fulfilment }
  | { readonly says: 'closed'; readonly period: string }
  | { readonly says: 'hour'; readonly weekday: string | null; readonly hour: number }
  | {
      readonly says: 'cell';
      readonly cell: Pick<DurationCell, 'quarter' | 'low' | 'high'>;
    }
  | {
      readonly says: 'chart';
      readonly chart: ChartName;
      readonly row: string;
      readonly known: boolean;
    };

export interface DrillDownGroup {
  /** The anchor on the page. */
  readonly key: string;
  readonly title: GroupTitle;
  readonly items: readonly DrillDownItem[];
  /** What groups that follow one another make up together: a month, of its severities. */
  readonly section?: { readonly key: string; readonly title: GroupTitle };
}

export interface DrillDownItem {
  readonly id: string;
  /** An action of the report, where actions are counted. */
  readonly action?: number;
  /** The duration that was counted, in milliseconds. */
  readonly ms?: number;
  /** Why there is none. */
  readonly why?: string;
}

/** The reports and actions behind the numbers of a review. */
export function reviewGroups({ vocabularies }: Archive, digest: Digest): readonly DrillDownGroup[] {
  /** "Not recorded" alone would not say what. */
  const named = (facet: 'severities' | 'services' | 'rootCauses', id: string): GroupTitle =>
    id === UNKNOWN ? { says: 'none-of', facet } : entryOf(vocabularies[facet], id).name;
  const plain = (key: string, title: GroupTitle, ids: readonly string[]): DrillDownGroup => ({
    key,
    title,
    items: ids.map((id) => ({ id })),
  });
  return [
    ...digest.severities.map(({ key, ids }) => plain(key, named('severities', key), ids)),
    ...digest.services
      .slice(0, NAMED)
      .map(({ key, ids }) => plain(`service-${key}`, named('services', key), ids)),
    ...[...digest.causes.slice(0, NAMED), ...digest.broadCauses.slice(0, NAMED)].map(
      ({ key, ids }) => plain(`cause-${key}`, named('rootCauses', key), ids),
    ),
    {
      key: 'impact',
      title: METRICS.impactTime.name,
      items: digest.durations.map(({ id, ms }) => ({ id, ms })),
    },
    plain('no-time', { says: 'no-impact-time' }, digest.unknownDuration),
    plain(
      'repeats',
      { says: 'repeats' },
      digest.repeated.flatMap(({ occurrences }) => occurrences.map(({ id }) => id)),
    ),
    ...fulfilmentGroups(digest.promised),
    {
      key: 'finished',
      title: { says: 'closed', period: digest.period },
      items: digest.finished.map(({ id, n }) => ({ id, action: n })),
    },
  ];
}

/** Actions by what has become of them; those that are not finished stand together. */
export function fulfilmentGroups(entries: ActionLog): readonly DrillDownGroup[] {
  const byFulfilment = Map.groupBy(entries, fulfilmentOf);
  return FULFILMENTS.map((key) => ({
    key,
    title: { says: 'promised', fulfilment: key },
    items: (byFulfilment.get(key) ?? []).map(({ id, n }) => ({ id, action: n })),
    ...(key === 'open' || key === 'overdue'
      ? { section: { key: 'unfinished', title: { says: 'unfinished' } } }
      : {}),
  }));
}

/**
 * Durations by quarter, the longest first, where they are too many to be dots by the cells of the chart; then
 * those that are not known, each with the reason.
 */
export function spreadGroups(
  { dots, unknown }: Pick<Spread, 'dots' | 'unknown'>,
  cells: boolean,
): readonly DrillDownGroup[] {
  const items = (list: readonly Dot[]): DrillDownItem[] => list.map(({ id, ms }) => ({ id, ms }));
  const known = cells
    ? durationCells(dots).map((cell): DrillDownGroup => ({
        key: cell.key,
        title: { says: 'cell', cell: { quarter: cell.quarter, low: cell.low, high: cell.high } },
        items: items(cell.dots),
        section: KNOWN,
      }))
    : [...Map.groupBy(dots, ({ day }) => quarterOf(day))].map(([quarter, list]) => ({
        key: quarter.slice(5).toLowerCase(),
        title: formatQuarter(quarter),
        items: items(longestFirst(list)),
        section: KNOWN,
      }));
  return [...known, notRecorded(unknown)];
}

/** The durations of all years: the known ones of each, those without a day, and those that are not known. */
export function allSpreadGroups({ dots, undated, unknown }: Spread): readonly DrillDownGroup[] {
  const items = (list: readonly { readonly id: string; readonly ms: number }[]): DrillDownItem[] =>
    longestFirst(list).map(({ id, ms }) => ({ id, ms }));
  return [
    ...[...Map.groupBy(dots, ({ day }) => day.slice(0, 4))]
      .toSorted(([a], [b]) => compareTexts(b, a))
      .map(([year, list]) => ({
        key: `y${year}`,
        title: year,
        items: items(list),
        section: KNOWN,
      })),
    { key: 'undated', title: { says: 'undated' }, items: items(undated), section: KNOWN },
    notRecorded(unknown),
  ];
}

/** Everything that a median stands on. */
const KNOWN = { key: 'known', title: { says: 'known' } } as const;

function notRecorded(unknown: Spread['unknown']): DrillDownGroup {
  return {
    key: 'not-recorded',
    title: { says: 'unknown' },
    items: unknown.map(({ id, why }) => ({ id, why })),
  };
}

/** How many of the services and causes of a review are named. */
const NAMED = 3;

export function phaseGroups(reports: readonly Report[]): readonly DrillDownGroup[] {
  const found = new Map<string, { id: string; ms: number }[]>();
  for (const report of reports) {
    if (!report.impact.from || !report.impact.to) continue;
    for (const [kind, own] of Map.groupBy(phasesOf(report), (phase) => phase.kind)) {
      const ms = own.reduce((sum, { from, to }) => sum + to.t - from.t, 0);
      const list = found.get(kind);
      if (list) list.push({ id: report.id, ms });
      else found.set(kind, [{ id: report.id, ms }]);
    }
  }
  const uncounted = reports.filter(({ impact }) => !impact.from || !impact.to);
  return [
    ...Object.entries(PHASES).map(([kind, { name }]) => ({
      key: kind,
      title: name,
      items: (found.get(kind) ?? [])
        .toSorted((a, b) => b.ms - a.ms || compareTexts(a.id, b.id))
        .map(({ id, ms }) => ({ id, ms })),
    })),
    group('not-counted', { says: 'no-start-or-end' }, uncounted),
  ];
}

/** By any number of keys each, in the order of the keys. */
export function grouped(
  reports: readonly Report[],
  keysOf: (report: Report) => readonly string[],
  nameOf: (key: string) => string,
): DrillDownGroup[] {
  const found = new Map<string, Report[]>();
  for (const report of reports) {
    for (const key of new Set(keysOf(report))) {
      const list = found.get(key);
      if (list) list.push(report);
      else found.set(key, [report]);
    }
  }
  return [...found]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([key, list]) => group(key, nameOf(key), list));
}

export function group(key: string, title: GroupTitle, reports: readonly Report[]): DrillDownGroup {
  return { key, title, items: reports.map(({ id }) => ({ id })) };
}
