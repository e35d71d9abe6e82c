// Under which values of which facets a report is found. Apart from the filters, which the browser knows without vocabularies.
import { yearOf, type Archive } from '../archive/archive.ts';
import { idsListed } from '../report/id-fields.ts';
import { DETECTORS, STATUSES } from '../report/kinds.ts';
import type { Report } from '../report/report.ts';
import { VALUES } from '../sentences/facts/values.ts';
import { entryOf, type Vocabularies, type VocabularyName } from '../report/vocabulary.ts';
import { FILTERS, type Filed, type FilterName, type WrittenMeanings } from './filters.ts';

const named = (name: string): Filed => ({ id: name, name });

/** The values under which a report is found, by the name of the facet, as the author ordered them. */
export function filtersOf(
  report: Report,
  vocabularies: Vocabularies,
): ReadonlyMap<string, readonly Filed[]> {
  const listed = (vocabulary: VocabularyName): Filed[] =>
    idsListed(report, vocabulary).map((id) => {
      const { name, description } = entryOf(vocabularies[vocabulary], id);
      return description === null ? { id, name } : { id, name, meaning: description };
    });
  const fixed: Record<FilterName, readonly Filed[]> = {
    [FILTERS.severity]: listed('severities'),
    [FILTERS.service]: listed('services'),
    [FILTERS['root-cause']]: listed('rootCauses'),
    [FILTERS.trigger]: listed('triggers'),
    [FILTERS['detected-by']]: [{ id: report.detectedBy, ...DETECTORS[report.detectedBy] }],
    [FILTERS.team]: listed('teams'),
    [FILTERS.tag]: listed('tags'),
    [FILTERS.year]: [named(yearOf(report) ?? VALUES.notRecorded)],
    [FILTERS.status]: [{ id: report.status, ...STATUSES[report.status] }],
    [FILTERS.source]: report.source ? [named(report.source.name)] : [],
  };
  return new Map([
    ...Object.entries(fixed),
    ...report.own.flatMap(({ label, values, facet }) =>
      facet ? [[label, values.map(named)] as const] : [],
    ),
  ]);
}

/** What the values mean that the reports carry, as far as somebody has written it. */
export function meaningsOf({ reports, vocabularies }: Archive): WrittenMeanings {
  const meanings = new Map<string, Map<string, string>>();
  for (const report of reports) {
    for (const [facet, values] of filtersOf(report, vocabularies)) {
      for (const { name, meaning } of values) {
        if (meaning === undefined) continue;
        const of = meanings.get(facet);
        if (of) of.set(name, meaning);
        else meanings.set(facet, new Map([[name, meaning]]));
      }
    }
  }
  return [...meanings].map(([facet, of]) => [facet, [...of]]);
}
