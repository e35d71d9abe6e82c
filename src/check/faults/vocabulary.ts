// Faults of ids, and of the vocabularies that list them.
import type { RuleDocs } from '../rule.ts';

const TAG_SYNONYMS = {
  source: {
    label: 'Docusaurus, issue 5913',
    url: 'https://github.com/facebook/docusaurus/issues/5913',
  },
};

export const VOCABULARY_FAULTS: readonly RuleDocs[] = [
  {
    id: 'vocabulary/unlisted',
    level: 'error',
    meaning:
      'Severities, services, teams, triggers and root causes are ids that the archive lists.',
    why: 'An index is only as good as its words. A new word is welcome: it is added in a file of its own, with what it means, in the same pull request.',
    source: null,
    good: [{ vocabulary: { 'services.yaml': '- id: checkout\n' } }],
    bad: [
      { frontmatter: 'services: [chekout]', vocabulary: { 'services.yaml': '- id: checkout\n' } },
    ],
  },
  {
    id: 'vocabulary/spelling',
    level: 'error',
    meaning: 'A listed word is spelt as the archive spells it, hyphens and capitals included.',
    why: '`SEV-2` and `sev2` would be two entries of every list. `npm run check -- --fix` writes the listed one.',
    source: null,
    good: [{ vocabulary: { 'severities.yaml': '- id: sev2\n' } }],
    bad: [{ frontmatter: 'severity: SEV-2', vocabulary: { 'severities.yaml': '- id: sev2\n' } }],
  },
  {
    id: 'vocabulary/synonym',
    level: 'error',
    meaning: 'A word that the archive lists as a synonym is written as the id that it stands for.',
    why: 'Readers who pick `kubernetes` must not miss what somebody called `k8s`.',
    ...TAG_SYNONYMS,
    good: [
      {
        frontmatter: 'tags: [kubernetes]',
        vocabulary: { 'tags.yaml': '- { id: kubernetes, synonyms: [k8s] }\n' },
      },
    ],
    bad: [
      {
        frontmatter: 'tags: [k8s]',
        vocabulary: { 'tags.yaml': '- { id: kubernetes, synonyms: [k8s] }\n' },
      },
    ],
  },
  {
    id: 'vocabulary/yaml',
    level: 'error',
    meaning: 'A vocabulary is a list in YAML.',
    why: 'A list that cannot be read leaves every id unchecked.',
    source: null,
    good: [{ vocabulary: { 'tags.yaml': '- id: kubernetes\n' } }],
    bad: [{ vocabulary: { 'tags.yaml': '- id: [kubernetes\n' } }],
  },
  {
    id: 'vocabulary/entry',
    level: 'error',
    meaning: 'An entry of a vocabulary has an `id` and only fields that entries have.',
    why: 'A misspelt field would be ignored in silence.',
    source: null,
    good: [{ vocabulary: { 'tags.yaml': '- { id: kubernetes, name: Kubernetes }\n' } }],
    bad: [{ vocabulary: { 'tags.yaml': '- { id: kubernetes, label: Kubernetes }\n' } }],
  },
  {
    id: 'vocabulary/twice',
    level: 'error',
    meaning: 'An id is listed once.',
    why: 'Two descriptions of one word contradict each other sooner or later.',
    source: null,
    good: [{ vocabulary: { 'tags.yaml': '- id: kubernetes\n- id: postgres\n' } }],
    bad: [{ vocabulary: { 'tags.yaml': '- id: kubernetes\n- id: kubernetes\n' } }],
  },
  {
    id: 'vocabulary/category',
    level: 'error',
    meaning: 'The `category` of a root cause is an entry that has none itself.',
    why: 'Causes have two levels, so that a list of them can be read at a glance.',
    source: null,
    good: [
      {
        vocabulary: {
          'root-causes.yaml': '- id: capacity\n- { id: connection-limit, category: capacity }\n',
        },
      },
    ],
    bad: [
      {
        vocabulary: { 'root-causes.yaml': '- { id: connection-limit, category: capcity }\n' },
      },
    ],
  },
];
