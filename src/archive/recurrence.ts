// What happened again: chains of reports with one root cause, with one cause on one service, or declared to be
// repeats; the days between them; and what had been promised before it struck again.
// Knows days, not clocks: `today` is given. A report without a day belongs to its chain, but has no place in it.
import type { Action, Report } from '../report/report.ts';
import type { Archive } from './archive.ts';
import { newestFirst } from './archive.ts';
import { failuresOf, isSpecificCause, specificCauses } from './causes.ts';
import { daysBetween } from './days.ts';
import { dayOf, publishedDay } from '../report/moments.ts';
import { medianOf } from './median.ts';
import { compareTexts } from '../text/order.ts';

export type Basis =
  | { readonly kind: 'cause'; readonly cause: string }
  | { readonly kind: 'cause-and-service'; readonly cause: string; readonly service: string }
  /** Joined by `repeats`. */
  | { readonly kind: 'declared' };

export interface Chain {
  /** Unique among chains and the same in every build: `cause/retry-storm`. */
  readonly key: string;
  readonly basis: Basis;
  /** Oldest first. */
  readonly occurrences: readonly Occurrence[];
  /** Ids of members without a day. */
  readonly undated: readonly string[];
  /** Days between neighbouring occurrences. */
  readonly intervals: readonly number[];
  /** Days from the last occurrence to today; null when no occurrence has a day, or the last one lies after today. */
  readonly sinceLast: number | null;
  /** Whether the time between occurrences grows or shrinks; null with fewer than two intervals. */
  readonly trend: 'growing' | 'shrinking' | 'steady' | 'uneven' | null;
}

export interface Occurrence {
  readonly id: string;
  readonly day: string;
  /** Days since the occurrence before; null for the first. */
  readonly since: number | null;
}

/** All reports of a chain, those without a day among them. */
export function sizeOf({ occurrences, undated }: Pick<Chain, 'occurrences' | 'undated'>): number {
  return occurrences.length + undated.length;
}

/** What became of the actions of the earlier reports of a chain, by the day on which it failed again. */
export interface EarlierActions {
  /** Not finished on that day. */
  readonly open: readonly ActionRef[];
  /** Finished before that day: it did not help, or not enough. */
  readonly done: readonly ActionRef[];
  readonly dropped: readonly ActionRef[];
  /** Done by now; whether before that day is not recorded. */
  readonly unknown: readonly ActionRef[];
}

/** An action and where it stands: `/postmortems/<id>/#action-<n>`. */
export interface ActionRef {
  readonly id: string;
  readonly n: number;
  readonly action: Action;
}

export interface Recurrences {
  /** Chains of two or more, by key; those of one cause are longer than those of the cause with a service. */
  readonly chains: ReadonlyMap<string, Chain>;
  /** Per report, the chains that it belongs to, the most telling first. */
  readonly of: ReadonlyMap<string, readonly Chain[]>;
}

/** Cost: n log n. */
export function findRecurrences(archive: Archive, today: string): Recurrences {
  const isSpecific = isSpecificCause(archive);
  const groups = new Map<string, { basis: Basis; reports: Report[] }>();
  const join = (key: string, basis: Basis, report: Report): void => {
    const group = groups.get(key);
    if (group) group.reports.push(report);
    else groups.set(key, { basis, reports: [report] });
  };
  for (const [head, members] of declaredGroups(archive)) {
    for (const report of members) join(`declared/${head}`, { kind: 'declared' }, report);
  }
  for (const report of archive.reports) {
    for (const cause of new Set(specificCauses(report, isSpecific))) {
      join(`cause/${cause}`, { kind: 'cause', cause }, report);
    }
    for (const { key, cause, service } of failuresOf(report, isSpecific)) {
      join(key, { kind: 'cause-and-service', cause, service }, report);
    }
  }
  const chains = new Map<string, Chain>();
  const of = new Map<string, Chain[]>();
  for (const [key, { basis, reports }] of groups) {
    if (reports.length < 2) continue;
    const chain = chainOf(key, basis, reports, today);
    chains.set(key, chain);
    for (const { id } of reports) of.set(id, [...(of.get(id) ?? []), chain]);
  }
  for (const list of of.values()) list.sort(mostTellingFirst);
  return { chains, of };
}

/** What it is, on what; then what was declared, which has no name; then the cause wherever it struck. */
const ORDER = { 'cause-and-service': 0, declared: 1, cause: 2 } as const;

/** The most telling chain first: by basis, then the longer one. */
export function mostTellingFirst(a: Chain, b: Chain): number {
  return (
    ORDER[a.basis.kind] - ORDER[b.basis.kind] || sizeOf(b) - sizeOf(a) || compareTexts(a.key, b.key)
  );
}

function chainOf(key: string, basis: Basis, reports: readonly Report[], today: string): Chain {
  const oldestFirst = reports.toSorted((a, b) => -newestFirst(a, b));
  const dated = oldestFirst.flatMap((report) => {
    const day = dayOf(report);
    return day === null ? [] : [{ report, day }];
  });
  const occurrences = dated.map(({ report, day }, i): Occurrence => ({
    id: report.id,
    day,
    since: i === 0 ? null : Math.max(0, daysBetween(dated[i - 1]!.day, day)),
  }));
  const intervals = occurrences.flatMap(({ since }) => (since === null ? [] : [since]));
  const last = occurrences.at(-1);
  const sinceLast = last ? daysBetween(last.day, today) : null;
  return {
    key,
    basis,
    occurrences,
    undated: oldestFirst
      .filter((report) => dayOf(report) === null)
      .map(({ id }) => id)
      .toSorted(),
    intervals,
    sinceLast: sinceLast !== null && sinceLast >= 0 ? sinceLast : null,
    trend: trendOf(intervals),
  };
}

/**
 * What the occurrences before this one had promised, as it stood on the day of this one. Reports published after
 * that day are passed over: what was promised only later cannot have been broken. Not kept with the chain:
 * in a chain of k occurrences all promises together would be k² long.
 */
export function actionsBefore(archive: Archive, chain: Chain, id: string): EarlierActions {
  const byState = { open: [], done: [], dropped: [], unknown: [] } as Record<
    keyof EarlierActions,
    ActionRef[]
  >;
  const place = chain.occurrences.findIndex((occurrence) => occurrence.id === id);
  const occurrence = chain.occurrences[place];
  if (!occurrence) return byState;
  for (const earlier of chain.occurrences.slice(0, place)) {
    // The page of a report is handed only the nearest of many.
    const report = archive.byId.get(earlier.id);
    if (!report) continue;
    const on = publishedDay(report);
    if (on === null || on > occurrence.day) continue;
    for (const action of report.actions) {
      byState[stateOn(action, occurrence.day)].push({ id: report.id, n: action.n, action });
    }
  }
  return byState;
}

/** How an action stood at the beginning of a day. */
function stateOn(action: Action, day: string): keyof EarlierActions {
  if (action.status === 'dropped') return 'dropped';
  if (action.status !== 'done') return 'open';
  if (action.completed === null) return 'unknown';
  return action.completed < day ? 'done' : 'open';
}

/**
 * The later half of the intervals beside the earlier half, the one in the middle left out. Growing: the later median is half
 * as long again, and no later interval is shorter than the earlier median; shrinking is the reverse. Steady: none is more
 * than twice as long as another. All else is uneven, for a reader who sees the numbers would not believe a trend.
 */
function trendOf(intervals: readonly number[]): Chain['trend'] {
  if (intervals.length < 2) return null;
  const half = Math.floor(intervals.length / 2);
  const [earlier, later] = [intervals.slice(0, half), intervals.slice(-half)];
  const [early, late] = [medianOf(earlier)!, medianOf(later)!];
  const compared = [...earlier, ...later];
  if (late >= early * 1.5) return Math.min(...later) >= early ? 'growing' : 'uneven';
  if (late * 1.5 <= early) return Math.max(...later) <= early ? 'shrinking' : 'uneven';
  return Math.max(...compared) > 2 * Math.min(...compared) ? 'uneven' : 'steady';
}

/** Reports joined by `repeats`, in either direction and over any number of steps, or one alone; by the smallest id. */
function declaredGroups(archive: Archive): ReadonlyMap<string, readonly Report[]> {
  const parent = new Map<string, string>();
  const head = (id: string): string => {
    let top = id;
    while (parent.has(top)) top = parent.get(top)!;
    // Shorten the way for the next one.
    for (let at = id; at !== top;) {
      const next = parent.get(at)!;
      parent.set(at, top);
      at = next;
    }
    return top;
  };
  for (const { id, repeats } of archive.reports) {
    for (const earlier of repeats) {
      const [low, high] = [head(id), head(earlier)].toSorted();
      if (low !== high) parent.set(high!, low!);
    }
  }
  return Map.groupBy(archive.reports, ({ id }) => head(id));
}
