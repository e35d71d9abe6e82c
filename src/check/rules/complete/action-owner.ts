import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';
import { actionsWithout } from './actions-without.ts';

export const actionOwner = defineRule({
  id: 'complete/action-owner',
  level: 'advice',
  meaning: 'Every action has an owner.',
  why: 'An action without an owner is a wish. One team, which can hand it on, is enough.',
  source: SRE_WORKBOOK,
  good: [{}],
  bad: [
    {
      frontmatter: `actions:
  - do: Reject connection limits below the observed peak.
    kind: prevent
    due: 2024-07-01
    ticket: https://tracker.example/PAY-12`,
    },
  ],
  check: (subject) =>
    actionsWithout(subject, 'owner', {
      one: 'has no owner',
      many: 'have no owner',
      hint: 'Write `owner:` with the id of one team: what everybody owns is done by nobody.',
    }),
});
