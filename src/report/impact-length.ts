// How long the impact lasted: measured where its moments are recorded, else as the report states it in words. What is
// stated is shown, and counted by no statistic.
import type { ImpactLength } from './format-impact.ts';
import { inlineText } from './inline.ts';
import { metricsOf } from './metrics.ts';
import type { Measure, Report } from './report.ts';
import { statedLength } from './stated-length.ts';
import { STATED_DURATION } from '../sentences/facts/values.ts';

type Timed = Pick<Report, 'impact' | 'timeline' | 'published'>;

const statedIn = ({ impact }: Timed): Measure | undefined =>
  impact.measures.find(({ label }) => label === STATED_DURATION);

/** The length of the impact, with what the report says of it only where its moments do not tell. */
export function impactLength(report: Timed): ImpactLength {
  const { impactTime } = metricsOf(report);
  const { ongoing } = report.impact;
  const stated = impactTime.known || ongoing ? undefined : statedIn(report);
  return {
    ms: impactTime.known ? impactTime.ms : null,
    ongoing,
    stated: stated ? statedLength(inlineText(stated.value)) : null,
  };
}

/** What the report itself wrote, where that is what is told of its length. */
export function statedWords(report: Timed): string | null {
  if (impactLength(report).stated === null) return null;
  return inlineText(statedIn(report)!.value);
}

/** All measures but the one that is told as the length. */
export const otherMeasures = (report: Timed): readonly Measure[] =>
  impactLength(report).stated === null
    ? report.impact.measures
    : report.impact.measures.filter((measure) => measure !== statedIn(report));
