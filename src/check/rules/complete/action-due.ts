import { defineRule } from '../../rule.ts';
import { ATLASSIAN } from '../sources.ts';
import { actionsWithout } from './actions-without.ts';

export const actionDue = defineRule({
  id: 'complete/action-due',
  level: 'advice',
  meaning: 'Every action that is still to be done has a day by which it is promised.',
  why: 'Without a day nothing is ever late. A month or two ahead is usual for what prevents the failure.',
  source: ATLASSIAN,
  good: [{}],
  bad: [
    {
      frontmatter: `actions:
  - do: Reject connection limits below the observed peak.
    kind: prevent
    owner: payments
    ticket: https://tracker.example/PAY-12`,
    },
  ],
  check: (subject) =>
    actionsWithout(subject, 'due', {
      one: 'has no date',
      many: 'have no date',
      hint: 'Write `due:` with a day, such as `due: 2024-07-01`; a day can be moved, but without one nothing is ever late.',
    }),
});
