// Faults between reports, and of what a report allows itself.
import type { RuleDocs } from '../rule.ts';

export const REFERENCE_FAULTS: readonly RuleDocs[] = [
  {
    id: 'reference/unknown-report',
    level: 'error',
    meaning: 'Ids in `repeats` and `related` are those of reports in this archive.',
    why: 'The chain of repeats is drawn from them.',
    source: null,
    good: [
      {
        frontmatter: 'related: [2024-03-01-checkout-errors]',
        beside: { '2024-03-01-checkout-errors': 'rootCauses: [expired-certificate]' },
      },
    ],
    bad: [
      { frontmatter: 'repeats: [2024-03-01-chekout-errors]' },
      {
        frontmatter: 'repeats: [2024-03-01-cart-errors]',
        beside: { '2024-03-01-checkout-errors': 'aliases: [2024-03-01-cart-errors]' },
      },
    ],
  },
  {
    id: 'reference/outside',
    level: 'warning',
    meaning:
      'Pages outside of the site that a report links to still answer. Looked at only by `npm run check -- --external`, which asks each of them.',
    why: 'Half of the pages that old reports point to are gone within ten years. A copy in an archive outlives them.',
    source: {
      label: 'danluu/post-mortems, where most pull requests mend links',
      url: 'https://github.com/danluu/post-mortems',
    },
    good: [{}],
    bad: [{ told: 'A link to a page of a provider that has since closed' }],
  },
  {
    id: 'reference/itself',
    level: 'error',
    meaning: 'A report does not name itself.',
    why: 'A report that repeats itself says nothing; another id was meant.',
    source: null,
    good: [{}],
    bad: [{ frontmatter: 'related: [2024-06-01-checkout-errors]' }],
  },
  {
    id: 'reference/alias-taken',
    level: 'error',
    meaning: 'An earlier name of a report is not the name of another one.',
    why: 'An address can lead to one report only.',
    source: null,
    good: [{ frontmatter: 'aliases: [checkout-errors-june]' }],
    bad: [
      {
        frontmatter: 'aliases: [2024-03-01-checkout-errors]',
        beside: { '2024-03-01-checkout-errors': 'rootCauses: [expired-certificate]' },
      },
    ],
  },
];

export const ALLOW_FAULTS: readonly RuleDocs[] = [
  {
    id: 'allow/unknown-rule',
    level: 'error',
    meaning: '`allow` names rules that can be allowed.',
    why: 'A misspelt rule would allow nothing, and faults of shape have to be mended, for the report cannot be read otherwise.',
    source: null,
    good: [
      {
        frontmatter: `allow: [{ rule: complete/prevent-action, reason: The service was switched off for good. }]`,
        without: ['actions'],
      },
    ],
    bad: [
      {
        frontmatter: `allow: [{ rule: complete/prevent-acton, reason: The service was switched off for good. }]`,
        without: ['actions'],
      },
    ],
  },
  {
    id: 'allow/unused',
    level: 'warning',
    meaning: 'What `allow` excepts is found in the report.',
    why: 'An exception that is not needed any more hides the next finding of its kind.',
    source: null,
    good: [{}],
    bad: [
      {
        frontmatter: `allow: [{ rule: complete/prevent-action, reason: The service was switched off for good. }]`,
      },
    ],
  },
];
