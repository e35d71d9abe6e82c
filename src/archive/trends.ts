// What the archive shows over time. Every figure carries the ids of the reports behind it, and the ids of
// those that could not be counted. Functions take any list of reports, so that the page of a service, a team or
// a year shows its own share. There is no mean here: durations of incidents are skewed, and a mean of them
// follows the longest one.
import type { Detector } from '../report/kinds.ts';
import { DETECTORS, idsOf } from '../report/kinds.ts';
import type { MetricName } from '../report/metrics.ts';
import { impactLength } from '../report/impact-length.ts';
import { metricsOf } from '../report/metrics.ts';
import type { PhaseKind } from '../report/milestones.ts';
import { phasesOf } from '../report/milestones.ts';
import type { NotKnown } from '../sentences/facts/not-known.ts';
import { PHASES } from '../sentences/facts/measures.ts';
import type { Report } from '../report/report.ts';
import { dayOf } from '../report/moments.ts';
import { medianOf } from './median.ts';
import { compareTexts } from '../text/order.ts';

export interface Bin {
  readonly key: string;
  readonly ids: readonly string[];
}

/** A table of counts: one row per period, one column per series. */
export interface CountTable {
  readonly periods: readonly string[];
  /** The most frequent first. */
  readonly series: readonly string[];
  /** `cells[period][series]`, in the order of both lists. */
  readonly cells: readonly (readonly (readonly string[])[])[];
  /** Reports without a day, which belong to no period. */
  readonly undated: readonly string[];
}

export type Period = 'month' | 'year';

const periodOf = {
  month: (day: string) => day.slice(0, 7),
  year: (day: string) => day.slice(0, 4),
};

/**
 * Every month or year from the first report to the last, those without a report among them.
 * @param until a day up to which they reach, where that is later
 */
export function periodsOf(
  reports: readonly Report[],
  period: Period,
  until = '',
): readonly string[] {
  const days = reports.flatMap((report) => dayOf(report) ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const periods: string[] = [];
  const end = periodOf[period](until > last ? until : last);
  for (let at = periodOf[period](first); at <= end; at = next(at)) {
    periods.push(at);
  }
  return periods;
}

function next(period: string): string {
  const [year = 0, month] = period.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(nextMonth).padStart(2, '0')}`;
}

/**
 * How often each value of a facet stands in each period. A report with two values counts under both.
 * @param order the series to show, in their order; left out: by frequency.
 * @param periods those to show; left out: from the first report to the last.
 */
export function countOverTime(
  reports: readonly Report[],
  period: Period,
  valuesOf: (report: Report) => readonly string[],
  order?: readonly string[],
  periods: readonly string[] = periodsOf(reports, period),
): CountTable {
  const place = new Map(periods.map((key, i) => [key, i]));
  const totals = new Map<string, number>();
  const found = new Map<string, string[]>();
  const undated: string[] = [];
  for (const report of reports) {
    const day = dayOf(report);
    if (day === null) {
      undated.push(report.id);
      continue;
    }
    const row = place.get(periodOf[period](day));
    if (row === undefined) continue;
    for (const value of new Set(valuesOf(report))) {
      totals.set(value, (totals.get(value) ?? 0) + 1);
      const key = `${row} ${value}`;
      const cell = found.get(key);
      if (cell) cell.push(report.id);
      else found.set(key, [report.id]);
    }
  }
  const series = order
    ? order.filter((value) => totals.has(value))
    : [...totals.keys()].toSorted((a, b) => totals.get(b)! - totals.get(a)! || compareTexts(a, b));
  return {
    periods,
    series,
    cells: periods.map((_, row) => series.map((value) => found.get(`${row} ${value}`) ?? [])),
    undated,
  };
}

/** How many reports stand under each value, the most frequent first; a report with two counts under both. */
export function rankingOf(
  reports: readonly Report[],
  valuesOf: (report: Report) => readonly string[],
): readonly Bin[] {
  const found = new Map<string, string[]>();
  for (const report of reports) {
    for (const value of new Set(valuesOf(report))) {
      const ids = found.get(value);
      if (ids) ids.push(report.id);
      else found.set(value, [report.id]);
    }
  }
  return [...found]
    .map(([key, ids]) => ({ key, ids }))
    .toSorted((a, b) => b.ids.length - a.ids.length || compareTexts(a.key, b.key));
}

export interface Dot {
  readonly id: string;
  readonly day: string;
  readonly ms: number;
}

export interface Spread {
  /** Oldest first; one per report whose duration is known. */
  readonly dots: readonly Dot[];
  /** Known durations of reports without a day: in the median, on no time axis. */
  readonly undated: readonly { readonly id: string; readonly ms: number }[];
  readonly unknown: readonly { readonly id: string; readonly why: string }[];
  /** The same, counted by what is told of them. */
  readonly notKnown: NotKnown;
  /** Of all known durations; null where there is none. */
  readonly median: number | null;
  /** The same, year by year. */
  readonly years: readonly YearSpread[];
}

export interface YearSpread {
  readonly year: string;
  readonly median: number | null;
  /** Number of durations behind the median. */
  readonly n: number;
  readonly unknown: number;
}

/** Of how many reports a figure is not known, by what they tell of it; how long it was is stated of the whole impact only. */
export function notKnownOf(reports: readonly Report[], metric: MetricName): NotKnown {
  const found = { silent: 0, stated: 0, contradicted: 0 };
  const ofTheWhole = metric === 'impactTime' || metric === 'timeToResolve';
  for (const report of reports) {
    const figure = metricsOf(report)[metric];
    if (figure.known) continue;
    const stated = ofTheWhole && impactLength(report).stated !== null;
    found[figure.contradicted ? 'contradicted' : stated ? 'stated' : 'silent'] += 1;
  }
  return found;
}

/**
 * The durations of one metric, in milliseconds: every dot, the median, how many, and how many are not known.
 * @param until a day up to which the years reach, where that is later
 */
export function spreadOf(reports: readonly Report[], metric: MetricName, until = ''): Spread {
  const dots: Dot[] = [];
  const undated: { id: string; ms: number }[] = [];
  const unknown: { id: string; why: string; day: string | null }[] = [];
  for (const report of reports) {
    const figure = metricsOf(report)[metric];
    const day = dayOf(report);
    if (!figure.known) unknown.push({ id: report.id, why: figure.why, day });
    else if (day === null) undated.push({ id: report.id, ms: figure.ms });
    else dots.push({ id: report.id, day, ms: figure.ms });
  }
  const known = Map.groupBy(dots, ({ day }) => day.slice(0, 4));
  const missing = Map.groupBy(unknown, ({ day }) => day?.slice(0, 4) ?? '');
  return {
    dots: dots.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1)),
    undated,
    unknown: unknown.map(({ id, why }) => ({ id, why })),
    notKnown: notKnownOf(reports, metric),
    median: medianOf([...dots, ...undated].map(({ ms }) => ms)),
    years: periodsOf(reports, 'year', until).map((year) => {
      const values = (known.get(year) ?? []).map(({ ms }) => ms);
      return {
        year,
        median: medianOf(values),
        n: values.length,
        unknown: missing.get(year)?.length ?? 0,
      };
    }),
  };
}

export interface TimeSpent {
  readonly phases: readonly {
    readonly kind: PhaseKind;
    readonly ms: number;
    /** Of the time of all reports counted, 0 to 1. */
    readonly share: number;
    /** Median among the reports that have such a phase. */
    readonly median: number;
    /** Reports that have such a phase. */
    readonly ids: readonly string[];
  }[];
  readonly ms: number;
  /** Reports counted: those whose start and end are known. */
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
}

/** Where the time went: the time of all incidents together, by phase. Long incidents weigh as long as they were. */
export function timeSpent(reports: readonly Report[]): TimeSpent {
  const spent = new Map<PhaseKind, { ms: number; id: string }[]>();
  const ids: string[] = [];
  const unknown: string[] = [];
  let total = 0;
  for (const report of reports) {
    if (!report.impact.from || !report.impact.to) {
      unknown.push(report.id);
      continue;
    }
    ids.push(report.id);
    const own = Map.groupBy(phasesOf(report), ({ kind }) => kind);
    for (const [kind, phases] of own) {
      const ms = phases.reduce((sum, { from, to }) => sum + to.t - from.t, 0);
      const list = spent.get(kind);
      if (list) list.push({ ms, id: report.id });
      else spent.set(kind, [{ ms, id: report.id }]);
      total += ms;
    }
  }
  const kinds = Object.keys(PHASES) as PhaseKind[];
  return {
    phases: kinds.flatMap((kind) => {
      const own = spent.get(kind);
      if (!own) return [];
      const ms = own.reduce((sum, one) => sum + one.ms, 0);
      return [
        {
          kind,
          ms,
          share: total === 0 ? 0 : ms / total,
          median: medianOf(own.map((one) => one.ms))!,
          ids: own.map(({ id }) => id),
        },
      ];
    }),
    ms: total,
    ids,
    unknown,
  };
}

/** By whom incidents were noticed, in the order of the word list; `unknown` is among them. */
export function detectedBy(
  reports: readonly Report[],
): readonly { readonly detector: Detector; readonly ids: readonly string[] }[] {
  const grouped = Map.groupBy(reports, (report) => report.detectedBy);
  return idsOf(DETECTORS).flatMap((detector) => {
    const own = grouped.get(detector);
    return own ? [{ detector, ids: own.map(({ id }) => id) }] : [];
  });
}
