// The other words for the entries under which reports are filed: who searches for one is told which entry it means.
import { idsListed } from '../report/id-fields.ts';
import { VOCABULARY_NAMES } from '../report/vocabulary.ts';
import type { Archive } from './archive.ts';

/** Each synonym with the name of its entry, as the audience of the archive may read them; by word, then name. */
export function otherWords({ reports, vocabularies }: Archive): [word: string, name: string][] {
  return VOCABULARY_NAMES.flatMap((vocabulary) => {
    const used = new Set(reports.flatMap((report) => idsListed(report, vocabulary)));
    return vocabularies[vocabulary].entries
      .filter(({ id }) => used.has(id))
      .flatMap(({ name, synonyms }) => synonyms.map((word): [string, string] => [word, name]));
  }).toSorted(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1));
}
