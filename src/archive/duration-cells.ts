// Durations of many incidents as cells, a quarter wide and a step of this ladder high: above some hundred dots
// nobody can tell one from another or point at it, a cell still leads to exactly its reports.
import { quarterOf } from './days.ts';
import type { Dot } from './trends.ts';
import { compareTexts } from '../text/order.ts';

/** Above this many, durations are shown as cells. */
export const MOST_DOTS = 300;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Each step is about half as long again as the one below, so that steps are alike on a logarithmic scale. */
const LADDER = [
  ...[0, 2, 3, 5, 7, 10, 15, 20, 30, 45].map((n) => n * MINUTE),
  ...[1, 1.5, 2, 3, 4, 6, 8, 12, 16].map((n) => n * HOUR),
  ...[1, 1.5, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 180, 365].map((n) => n * DAY),
];

export interface DurationCell {
  /** `2024-Q2`. */
  readonly quarter: string;
  /** The group of its reports on a page of evidence, `q2-45m`: the quarter and the lower end in minutes. */
  readonly key: string;
  /** From, in milliseconds; 0 for the shortest. */
  readonly low: number;
  /** Up to, not included; null for the longest, which have no end. */
  readonly high: number | null;
  /** Longest first. */
  readonly dots: readonly Dot[];
}

/** Every cell that holds a report, by quarter, the longest first. */
export function durationCells(dots: readonly Dot[]): readonly DurationCell[] {
  const quarters = Map.groupBy(dots, ({ day }) => quarterOf(day));
  return [...quarters]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .flatMap(([quarter, own]) =>
      [...Map.groupBy(own, ({ ms }) => stepOf(ms))]
        .toSorted(([a], [b]) => b - a)
        .map(([step, list]) => ({
          quarter,
          key: `${quarter.slice(5).toLowerCase()}-${LADDER[step]! / MINUTE}m`,
          low: LADDER[step]!,
          high: LADDER[step + 1] ?? null,
          dots: longestFirst(list),
        })),
    );
}

export function longestFirst<T extends { readonly id: string; readonly ms: number }>(
  list: readonly T[],
): T[] {
  return list.toSorted((a, b) => b.ms - a.ms || compareTexts(a.id, b.id));
}

const stepOf = (ms: number): number => LADDER.findLastIndex((from) => from <= Math.max(ms, 0));
