// The charts of the trends, by the word in their addresses.
import { DETECTORS, type Detector } from '../report/kinds.ts';
import type { MetricName } from '../report/metrics.ts';
import type { Report } from '../report/report.ts';
import { entryOf, type Vocabularies } from '../report/vocabulary.ts';

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

/** A chart that counts the values of a field. */
export interface FacetChart {
  readonly valuesOf: (report: Report) => readonly string[];
  /** What readers see of a value, and what it means where somebody has written that. */
  readonly entryOf: (
    id: string,
    vocabularies: Vocabularies,
  ) => { readonly name: string; readonly meaning: string | null };
  /** The facet whose entries are its values; null: values have no pages, and their totals lead to the reports behind them. */
  readonly facet: 'severities' | 'rootCauses' | 'triggers' | null;
}

const ofVocabulary = (
  facet: NonNullable<FacetChart['facet']>,
  valuesOf: FacetChart['valuesOf'],
): FacetChart => ({
  valuesOf,
  entryOf: (id, vocabularies) => {
    const { name, description } = entryOf(vocabularies[facet], id);
    return { name, meaning: description };
  },
  facet,
});

/** The charts of fields, in the order in which a service or a team shows them. */
export const FACET_CHARTS = {
  severities: ofVocabulary('severities', ({ severity }) => [severity]),
  'root-causes': ofVocabulary('rootCauses', ({ rootCauses }) => rootCauses),
  triggers: ofVocabulary('triggers', ({ trigger }) => [trigger]),
  'detected-by': {
    valuesOf: ({ detectedBy }) => [detectedBy],
    entryOf: (id) => DETECTORS[id as Detector],
    facet: null,
  },
} as const satisfies Partial<Record<ChartName, FacetChart>>;

export type FacetChartName = keyof typeof FACET_CHARTS;
/** Drawn over the years, too, on the page of the trends: there the severities are the colours of the incidents. */
export type YearlyChartName = Exclude<FacetChartName, 'severities'>;
export const FACET_CHART_NAMES = Object.keys(FACET_CHARTS) as readonly FacetChartName[];
export const YEARLY_CHARTS = FACET_CHART_NAMES.filter(
  (chart): chart is YearlyChartName => chart !== 'severities',
);
