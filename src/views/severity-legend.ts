// What the colours of severities mean, beside a picture. Four ranks have one each; whatever ranks below them, or has no rank,
// shares the next, and is told as one: a legend that named them apart would show the same colour several times. What nobody
// recorded is hollow.
import { severityStep, type SeverityStep } from '../report/severity-step.ts';
import type { Entry } from '../report/vocabulary.ts';
import { SEVERITY_COLOURS } from '../sentences/facets.ts';
import { list } from '../text/list.ts';

export interface SeverityColour {
  /** "SEV1"; of several "P5, Major, Not recorded". */
  readonly name: string;
  readonly step: SeverityStep;
  readonly meaning: string | null;
}

/** The colours of these severities, in their order, each once. */
export function severityLegend(severities: readonly Entry[]): readonly SeverityColour[] {
  return [...Map.groupBy(severities, severityStep)].map(([step, shared]) => ({
    name: list(
      shared.map(({ name }) => name),
      'none',
    ),
    step,
    meaning: shared.length === 1 ? shared[0]!.description : SEVERITY_COLOURS.shared(shared),
  }));
}
