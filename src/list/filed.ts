// Under which values of which facets a report is found. Apart from the filters, which the browser knows without vocabularies.
import { yearOf } from '../archive/archive.ts';
import { idsListed } from '../report/id-fields.ts';
import { DETECTORS, STATUSES } from '../report/kinds.ts';
import type { Report } from '../report/report.ts';
import { entryOf, type Vocabularies, type VocabularyName } from '../report/vocabulary.ts';
import type { Filed, FilterName } from './filters.ts';

const named = (name: string): Filed => ({ id: name, name });

/** The values under which a report is found, by the name of the facet, as the author ordered them. */
export function filtersOf(
  report: Report,
  vocabularies: Vocabularies,
): ReadonlyMap<string, readonly Filed[]> {
  const listed = (vocabulary: VocabularyName): Filed[] =>
    idsListed(report, vocabulary).map((id) => ({
      id,
      name: entryOf(vocabularies[vocabulary], id).name,
    }));
  const fixed: Record<FilterName, readonly Filed[]> = {
    Severity: listed('severities'),
    Service: listed('services'),
    'Root cause': listed('rootCauses'),
    Trigger: listed('triggers'),
    'Detected by': [{ id: report.detectedBy, name: DETECTORS[report.detectedBy].name }],
    Team: listed('teams'),
    Tag: listed('tags'),
    Year: [named(yearOf(report) ?? 'Not recorded')],
    Status: [{ id: report.status, name: STATUSES[report.status].name }],
    Source: report.source ? [named(report.source.name)] : [],
  };
  return new Map([
    ...Object.entries(fixed),
    ...report.own.flatMap(({ label, values, facet }) =>
      facet ? [[label, values.map(named)] as const] : [],
    ),
  ]);
}
