// The page of a quarter: its review, and all its reports.
import type { Archive } from '../archive/archive.ts';
import type { Digest } from '../archive/digest.ts';
import { placesIn, type DrillDownPlaces } from '../archive/drill-down.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { entriesAround } from './around.ts';

export interface QuarterPage {
  readonly digest: Digest;
  /** Newest first. */
  readonly reports: readonly Report[];
  readonly vocabularies: Vocabularies;
  /** Where the drill-down of the review is. */
  readonly places: DrillDownPlaces;
}

export function quarterPage(
  digest: Digest,
  { byId, vocabularies }: Archive,
  places: DrillDownPlaces,
): QuarterPage {
  const reports = digest.ids.map((id) => byId.get(id)!);
  return {
    digest,
    reports,
    vocabularies: entriesAround(vocabularies, reports),
    places: placesIn(places, digest.period.toLowerCase()),
  };
}
