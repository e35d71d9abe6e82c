// Where ids of the vocabularies stand in a report: one row a field. The check, the editor's schema, the indexes of the
// archive, search and what the public may see of a vocabulary read the same rows.
import type { Report } from './report.ts';
import type { VocabularyName } from './vocabulary.ts';

export interface IdField {
  readonly vocabulary: VocabularyName;
  /** Where it stands in frontmatter; `*` is any place of a list. */
  readonly pattern: string;
  /** Its ids in a report, as the author ordered them. */
  readonly idsOf: (report: Report) => readonly string[];
  /** Whether the report is listed under them: it is for its teams, not for those that own an action. */
  readonly listed: boolean;
}

export const ID_FIELDS: readonly IdField[] = [
  {
    vocabulary: 'severities',
    pattern: 'severity',
    idsOf: ({ severity }) => [severity],
    listed: true,
  },
  { vocabulary: 'triggers', pattern: 'trigger', idsOf: ({ trigger }) => [trigger], listed: true },
  {
    vocabulary: 'rootCauses',
    pattern: 'rootCauses.*',
    idsOf: ({ rootCauses }) => rootCauses,
    listed: true,
  },
  {
    vocabulary: 'services',
    pattern: 'services.*',
    idsOf: ({ services }) => services,
    listed: true,
  },
  { vocabulary: 'teams', pattern: 'teams.*', idsOf: ({ teams }) => teams, listed: true },
  { vocabulary: 'tags', pattern: 'tags.*', idsOf: ({ tags }) => tags, listed: true },
  {
    vocabulary: 'teams',
    pattern: 'actions.*.owner',
    idsOf: ({ actions }) => actions.flatMap(({ owner }) => owner ?? []),
    listed: false,
  },
];

const fieldsOf = (vocabulary: VocabularyName): readonly IdField[] =>
  ID_FIELDS.filter((field) => field.vocabulary === vocabulary);

/** Every id of a vocabulary that a report names anywhere. */
export function idsNamed(report: Report, vocabulary: VocabularyName): readonly string[] {
  return fieldsOf(vocabulary).flatMap(({ idsOf }) => idsOf(report));
}

/** The ids of a vocabulary under which a report is listed. */
export function idsListed(report: Report, vocabulary: VocabularyName): readonly string[] {
  return fieldsOf(vocabulary).flatMap(({ listed, idsOf }) => (listed ? idsOf(report) : []));
}
