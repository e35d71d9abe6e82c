// The vocabularies as a build may show them. The public sees the entries that its reports use, and no others: the
// name of a team or a service can tell what no report does.
import type { Audience } from '../report/kinds.ts';
import { idsNamed } from '../report/id-fields.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies, Vocabulary, VocabularyName } from '../report/vocabulary.ts';
import { VOCABULARY_NAMES } from '../report/vocabulary.ts';

/**
 * The vocabularies with the texts that an audience may read: to the public a description or a synonym, in which a
 * company talks to itself, only of an entry that says `public: true`.
 */
export function textsShown(vocabularies: Vocabularies, audience: Audience): Vocabularies {
  if (audience === 'internal') return vocabularies;
  return mapped((name) => {
    const { entries, ...rest } = vocabularies[name];
    return {
      ...rest,
      entries: entries.map((entry) =>
        entry.public ? entry : { ...entry, description: null, synonyms: [] },
      ),
    };
  });
}

/** For the company all of them; for the public what is used, as open lists, for there may be more. */
export function vocabulariesShown(
  {
    reports,
    vocabularies,
  }: { readonly reports: readonly Report[]; readonly vocabularies: Vocabularies },
  audience: Audience,
): Vocabularies {
  if (audience === 'internal') return vocabularies;
  const shown = (name: VocabularyName): Vocabulary => {
    const used = new Set(reports.flatMap((report) => idsNamed(report, name)));
    const { entries } = vocabularies[name];
    const categories = new Set(entries.map(({ id, category }) => (used.has(id) ? category : null)));
    return {
      name,
      closed: false,
      entries: entries.filter(({ id }) => used.has(id) || categories.has(id)),
    };
  };
  return textsShown(mapped(shown), audience);
}

const mapped = (of: (name: VocabularyName) => Vocabulary): Vocabularies =>
  Object.fromEntries(VOCABULARY_NAMES.map((name) => [name, of(name)])) as Record<
    VocabularyName,
    Vocabulary
  >;
