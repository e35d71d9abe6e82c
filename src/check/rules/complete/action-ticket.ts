import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';
import { actionsWithout } from './actions-without.ts';

export const actionTicket = defineRule({
  id: 'complete/action-ticket',
  level: 'advice',
  meaning: 'Every action that is still to be done is tracked in a ticket.',
  why: 'Work that is in no backlog competes with nothing and so is not done; the report alone reminds nobody.',
  source: SRE_WORKBOOK,
  good: [{}],
  bad: [
    {
      frontmatter: `actions:
  - do: Reject connection limits below the observed peak.
    kind: prevent
    owner: payments
    due: 2024-07-01`,
    },
  ],
  check: (subject) =>
    actionsWithout(subject, 'ticket', {
      one: 'has no ticket',
      many: 'have no ticket',
      hint: 'Write `ticket:` with the address of the ticket in which the work is planned.',
    }),
});
