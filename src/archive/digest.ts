// A year or a quarter as a review reads it: what happened, what repeated, what was promised and kept, the
// longest, the best detected. Chooses and counts; wording and pictures are the page's.
import type { MetricValue } from '../report/metrics.ts';
import type { ImpactLength } from '../report/format-impact.ts';
import { impactLength } from '../report/impact-length.ts';
import { metricsOf } from '../report/metrics.ts';
import type { Report } from '../report/report.ts';
import { rankOf } from '../report/severity.ts';
import { LAST_RANK } from '../report/vocabulary.ts';
import type { ActionEntry, ActionLog } from './actions.ts';
import type { Archive } from './archive.ts';
import { isSpecificCause, namedServices } from './causes.ts';
import { quarterOf } from './days.ts';
import { dayOf } from '../report/moments.ts';
import { longestFirst } from './duration-cells.ts';
import type { Chain, Recurrences, Occurrence } from './recurrence.ts';
import { mostTellingFirst } from './recurrence.ts';
import type { Bin } from './trends.ts';
import { rankingOf } from './trends.ts';
import { compareTexts } from '../text/order.ts';

export interface Digest {
  /** `2024` or `2024-Q2`. */
  readonly period: string;
  /** Ids of the reports, newest first. */
  readonly ids: readonly string[];
  /** Ids of the period before, for comparison; null when the archive does not reach back that far. */
  readonly before: readonly string[] | null;
  /** Worst first. */
  readonly severities: readonly Bin[];
  /** Those that are recorded. */
  readonly services: readonly Bin[];
  /** Specific causes only. */
  readonly causes: readonly Bin[];
  /** What `causes` leaves out: categories, and causes that are not recorded. */
  readonly broadCauses: readonly Bin[];
  readonly triggers: readonly Bin[];
  /**
   * The first few by severity, and by how long they lasted where that is the same; null: not known. An incident
   * of which neither is known has no place among them. Empty where no more than these few happened, or fewer than two have a place.
   */
  readonly worst: readonly { readonly id: string; readonly length: ImpactLength }[];
  /** Every known time with impact, longest first. */
  readonly durations: readonly MeasuredReport[];
  /** Reports in the period that were not the first of their kind: one chain for each, the narrowest. */
  readonly repeated: readonly {
    readonly chain: Chain;
    readonly occurrences: readonly Occurrence[];
  }[];
  /** Actions promised in the period, as they stand today. */
  readonly promised: ActionLog;
  /** Actions finished in the period, whenever they were promised. */
  readonly finished: ActionLog;
  /** Of those promised in the period, the finished ones of which nobody wrote down when: it may be within it. */
  readonly finishedSomeDay: ActionLog;
  /** Reports whose impact time is not known. */
  readonly unknownDuration: readonly string[];
  /** Known impact time, all together, in milliseconds. */
  readonly impactMs: number;
}

export interface MeasuredReport {
  readonly id: string;
  readonly ms: number;
}

/** Years and quarters that hold at least one report, newest first. */
export function reviewPeriods(archive: Archive): {
  readonly years: readonly string[];
  readonly quarters: readonly string[];
} {
  const days = archive.reports.flatMap((report) => dayOf(report) ?? []);
  const distinct = (periods: readonly string[]): string[] =>
    [...new Set(periods)].toSorted().reverse();
  return {
    years: distinct(days.map((day) => day.slice(0, 4))),
    quarters: distinct(days.map(quarterOf)),
  };
}

export interface DigestSources {
  readonly archive: Archive;
  readonly recurrences: Recurrences;
  readonly actionLog: ActionLog;
}

/** How many are named in lists of the longest and the best. */
const NAMED = 5;

export function periodDigest(period: string, sources: DigestSources): Digest {
  const { archive, recurrences } = sources;
  const within = byPeriod(sources);
  const reports = within.reports.get(period) ?? [];
  const isSpecific = isSpecificCause(archive);
  const rank = (id: string): number => rankOf(archive.vocabularies, id);
  const bySeverity = rankingOf(reports, ({ severity }) => [severity]).toSorted(
    (a, b) => rank(a.key) - rank(b.key) || compareTexts(a.key, b.key),
  );
  const durations = reports.map((report) => ({
    id: report.id,
    figure: metricsOf(report).impactTime,
  }));
  const impact = longestFirst(measured(durations));
  const promised = within.promised.get(period) ?? [];
  return {
    period,
    ids: idsOfReports(reports),
    before: reaches(within.first, previous(period))
      ? idsOfReports(within.reports.get(previous(period)) ?? [])
      : null,
    severities: bySeverity,
    services: rankingOf(reports, namedServices),
    causes: rankingOf(reports, ({ rootCauses }) => rootCauses.filter(isSpecific)),
    broadCauses: rankingOf(reports, ({ rootCauses }) => rootCauses.filter((id) => !isSpecific(id))),
    triggers: rankingOf(reports, ({ trigger }) => (trigger === 'unknown' ? [] : [trigger])),
    worst: worstOf(reports, rank),
    durations: impact,
    repeated: repeatedIn(reports, recurrences),
    promised,
    finished: within.finished.get(period) ?? [],
    finishedSomeDay: promised.filter(
      ({ state, action }) => state === 'done' && action.completed === null,
    ),
    unknownDuration: durations.flatMap(({ id, figure }) => (figure.known ? [] : [id])),
    impactMs: impact.reduce((sum, { ms }) => sum + ms, 0),
  };
}

/** The period before: `2023` of `2024`, `2023-Q4` of `2024-Q1`. */
export function previous(period: string): string {
  const year = Number(period.slice(0, 4));
  if (period.length === 4) return String(year - 1);
  const quarter = Number(period.slice(-1));
  return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
}

const reaches = (first: string | null, period: string): boolean =>
  first !== null && (period.length === 4 ? first.slice(0, 4) : quarterOf(first)) <= period;

/** What falls into each year and each quarter, by `2024` and `2024-Q2`. */
interface ByPeriod {
  readonly reports: ReadonlyMap<string, readonly Report[]>;
  readonly promised: ReadonlyMap<string, ActionLog>;
  readonly finished: ReadonlyMap<string, ActionLog>;
  /** The first day of the archive; null where none is known. */
  readonly first: string | null;
}
const grouped = new WeakMap<DigestSources, ByPeriod>();

/** Grouped once: every period asks. */
function byPeriod(sources: DigestSources): ByPeriod {
  const known = grouped.get(sources);
  if (known) return known;
  const { archive, actionLog } = sources;
  const days = archive.reports.flatMap((report) => dayOf(report) ?? []);
  const made: ByPeriod = {
    reports: periodsOf(archive.reports, dayOf),
    promised: periodsOf(actionLog, ({ promised }) => promised),
    finished: periodsOf(actionLog, ({ action }: ActionEntry) => action.completed),
    first: days.reduce<string | null>(
      (first, day) => (first === null || day < first ? day : first),
      null,
    ),
  };
  grouped.set(sources, made);
  return made;
}

function periodsOf<T>(
  all: readonly T[],
  dayIn: (one: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const periods = new Map<string, T[]>();
  for (const one of all) {
    const day = dayIn(one);
    for (const period of day === null ? [] : [day.slice(0, 4), quarterOf(day)]) {
      const of = periods.get(period);
      if (of) of.push(one);
      else periods.set(period, [one]);
    }
  }
  return periods;
}

/** Occurrences after the first, each told once: by what was declared, else by cause and service, else by cause. */
function repeatedIn(reports: readonly Report[], recurrences: Recurrences): Digest['repeated'] {
  const told = new Map<Chain, Occurrence[]>();
  for (const { id } of reports.toReversed()) {
    for (const chain of recurrences.of.get(id) ?? []) {
      const occurrence = chain.occurrences.find((one) => one.id === id);
      if (!occurrence || occurrence.since === null) continue;
      told.set(chain, [...(told.get(chain) ?? []), occurrence]);
      break;
    }
  }
  return [...told]
    .map(([chain, occurrences]) => ({ chain, occurrences }))
    .toSorted((a, b) => mostTellingFirst(a.chain, b.chain));
}

function worstOf(reports: readonly Report[], rank: (severity: string) => number): Digest['worst'] {
  const placed = reports
    .map((report) => {
      const length = impactLength(report);
      return { report, length, ms: length.ms ?? length.stated?.ms ?? null };
    })
    .filter(({ report, ms }) => ms !== null || rank(report.severity) < LAST_RANK);
  if (reports.length <= NAMED || placed.length < 2) return [];
  return placed
    .toSorted(
      (a, b) =>
        rank(a.report.severity) - rank(b.report.severity) ||
        (b.ms ?? -1) - (a.ms ?? -1) ||
        compareTexts(a.report.id, b.report.id),
    )
    .slice(0, NAMED)
    .map(({ report: { id }, length }) => ({ id, length }));
}

function measured(
  list: readonly { readonly id: string; readonly figure: MetricValue }[],
): MeasuredReport[] {
  return list.flatMap(({ id, figure }) => (figure.known ? [{ id, ms: figure.ms }] : []));
}

const idsOfReports = (reports: readonly Report[]): readonly string[] => reports.map(({ id }) => id);
