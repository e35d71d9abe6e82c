// The charts of the trends, by the word in their addresses.
import type { MetricName } from '../report/metrics.ts';

export const CHARTS = [
  'incidents',
  'severities',
  'time-to-detect',
  'time-to-mitigate',
  'time-to-resolve',
  'phases',
  'root-causes',
  'triggers',
  'detected-by',
  'hours',
  'actions',
  'reviews',
] as const;
export type ChartName = (typeof CHARTS)[number];

/** The charts of durations. */
export const SPREADS = {
  'time-to-detect': 'timeToDetect',
  'time-to-mitigate': 'timeToMitigate',
  'time-to-resolve': 'timeToResolve',
} as const satisfies Partial<Record<ChartName, MetricName>>;
