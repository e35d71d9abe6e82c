// All that a diagnostic may be called, with its page in the guide: the faults of reading, and the rules.
import { BODY_FAULTS } from './faults/body.ts';
import { FILE_FAULTS } from './faults/file.ts';
import { INSTANT_FAULTS } from './faults/instant.ts';
import { PERMALINK_FAULTS } from './faults/permalink.ts';
import { ALLOW_FAULTS, REFERENCE_FAULTS } from './faults/reference.ts';
import { SCHEMA_FAULTS } from './faults/schema.ts';
import { SOURCE_FAULTS } from './faults/source.ts';
import { VOCABULARY_FAULTS } from './faults/vocabulary.ts';
import type { OwnRule, RuleDocs } from './rule.ts';
import { RULES } from './rules.ts';

/** The groups of rules, in the order of the guide. */
export const GROUPS = {
  file: { name: 'The file', about: 'Its name, its bytes, its frontmatter as YAML.' },
  schema: { name: 'Fields', about: 'Every field is known, present, and of its kind.' },
  instant: { name: 'Moments and zones', about: 'Every moment can be read, and is one.' },
  vocabulary: { name: 'Vocabularies', about: 'One word for one thing.' },
  reference: { name: 'References', about: 'What leads somewhere leads somewhere.' },
  source: { name: 'Sources', about: 'Reports of several repositories stand beside each other.' },
  permalink: { name: 'Permanent addresses', about: 'A link to a report never dies.' },
  body: { name: 'The body', about: 'Text that is reviewed as text, and cannot run.' },
  time: { name: 'Time', about: 'The times fit together.' },
  prose: { name: 'Prose and data', about: 'What the prose says is what the frontmatter says.' },
  complete: { name: 'Completeness', about: 'What the next person will look for is there.' },
  markup: { name: 'Markup', about: 'What is written is what is shown.' },
  blameless: { name: 'Blameless language', about: 'Causes are never persons.' },
  secrets: { name: 'Secrets', about: 'What must not be published.' },
  recurrence: { name: 'Recurrence', about: 'Whether it has happened before.' },
  allow: { name: 'Exceptions', about: 'What a report allows itself.' },
} as const;
export type RuleGroup = keyof typeof GROUPS;

export interface Chapter {
  readonly group: RuleGroup | 'own';
  readonly name: string;
  readonly about: string;
  readonly rules: readonly HandbookEntry[];
}

export interface HandbookEntry extends RuleDocs {
  /** Whether an archive can set its level and a report can allow it; faults of reading cannot be. */
  readonly adjustable: boolean;
}

const ENTRIES: readonly HandbookEntry[] = [
  ...[
    ...FILE_FAULTS,
    ...SCHEMA_FAULTS,
    ...INSTANT_FAULTS,
    ...VOCABULARY_FAULTS,
    ...REFERENCE_FAULTS,
    ...SOURCE_FAULTS,
    ...PERMALINK_FAULTS,
    ...BODY_FAULTS,
    ...ALLOW_FAULTS,
  ].map((docs) => ({ ...docs, adjustable: false })),
  ...RULES.map((rule) => ({ ...rule, adjustable: true })),
];

export const HANDBOOK: readonly Chapter[] = (Object.keys(GROUPS) as RuleGroup[]).map((group) => ({
  group,
  ...GROUPS[group],
  rules: ENTRIES.filter(({ id }) => id.startsWith(`${group}/`)),
}));

export const DOCUMENTED: ReadonlyMap<string, HandbookEntry> = new Map(
  ENTRIES.map((entry) => [entry.id, entry]),
);

/** The handbook of an archive that has rules of its own. */
export function handbookWith(ownRules: readonly OwnRule[]): readonly Chapter[] {
  if (ownRules.length === 0) return HANDBOOK;
  const rules = ownRules.map((rule) => ({
    source: null,
    good: [],
    bad: [],
    ...rule,
    adjustable: true,
  }));
  return [
    ...HANDBOOK,
    { group: 'own', name: 'Of this archive', about: 'What this archive asks besides.', rules },
  ];
}
