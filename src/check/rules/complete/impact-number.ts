import { defineRule } from '../../rule.ts';
import { ATLASSIAN } from '../sources.ts';

export const impactNumber = defineRule({
  id: 'complete/impact-number',
  level: 'advice',
  meaning: 'The impact holds at least one number: a share of users, or a measure.',
  why: '“Some users were affected” cannot be compared with anything. A rough number that says that it is rough is worth more.',
  source: ATLASSIAN,
  good: [
    { frontmatter: 'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: about 20% }' },
  ],
  bad: [
    {
      frontmatter:
        'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, scope: Some shoppers could not pay. }',
    },
  ],
  *check({ report, locate, frontmatter }) {
    const { users, scope, measures } = report.impact;
    // Written out as unknown: somebody looked, and nobody can know.
    if (users || frontmatter.impact.users === 'unknown' || measures.length > 0) return;
    if (/\d|\b(?:all|every|no|none|nobody)\b/i.test(scope ?? '')) return;
    yield {
      where: locate(['impact']),
      message: 'The impact has no number: neither `users` nor a measure.',
      hint: 'Add `users: 20%` (or `about 20%`), or `measures:` such as `- { label: Orders lost, value: about 1 200 }`; `users: unknown` where nobody can know.',
    };
  },
});
