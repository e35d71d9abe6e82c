// Six steps from a few to many. By square root: with equal steps one busy hour would leave all others alike.
import { CHART_MARKS } from '../../sentences/trends.ts';

const STEPS = 6;
/** A scale ends here or higher: where nothing happened twice, one is still not much. */
const LEAST = 4;

/** 0 for none, 6 for the most. */
export function heatOf(n: number, most: number): number {
  if (n <= 0) return 0;
  const share = Math.sqrt(n / Math.max(most, LEAST));
  return Math.min(STEPS, Math.max(1, Math.ceil(STEPS * share - 1e-9)));
}

/** What each step stands for, as a legend says it: "1", "2 to 4"; steps that no number falls on are left out. */
export function heatLegend(most: number): { readonly name: string; readonly className: string }[] {
  const counts = Map.groupBy(
    Array.from({ length: most }, (_, i) => i + 1),
    (n) => heatOf(n, most),
  );
  return [...counts].map(([heat, ns]) => ({
    name: CHART_MARKS.range(ns[0]!, ns.at(-1)!),
    className: `heat-${heat}`,
  }));
}
