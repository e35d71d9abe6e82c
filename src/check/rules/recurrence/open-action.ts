import { defineRule } from '../../rule.ts';
import { WIKIMEDIA } from '../sources.ts';
import { counted } from '../../../text/count.ts';

const earlier = (status: string): string => `rootCauses: [connection-limit]
services: [checkout]
impact: { from: 2024-03-01 09:00, to: 2024-03-01 09:30, users: 10% }
timeline:
  - { at: 2024-03-01 09:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-03-01 09:30, kind: recovery, text: The limit was raised. }
actions:
  - do: Derive the limit from the observed peak.
    kind: prevent
    owner: payments
    status: ${status}
    due: 2024-05-01
    ticket: https://tracker.example/PAY-3`;

export const openAction = defineRule({
  id: 'recurrence/open-action',
  level: 'advice',
  meaning: 'What an earlier report of the same failure promised to prevent it is not still open.',
  why: 'If the promise had been kept, this report might not exist. That is worth a sentence, and a new day for the promise.',
  source: WIKIMEDIA,
  good: [
    {
      frontmatter: 'repeats: [2024-03-01-checkout-errors]',
      beside: { '2024-03-01-checkout-errors': earlier('done') },
    },
  ],
  bad: [
    {
      frontmatter: 'repeats: [2024-03-01-checkout-errors]',
      beside: { '2024-03-01-checkout-errors': earlier('open') },
    },
  ],
  *check({ report, history, locate }) {
    for (const [i, id] of report.repeats.entries()) {
      const open = history.byId
        .get(id)
        ?.actions.filter(
          ({ kind, status }) =>
            kind === 'prevent' && (status === 'open' || status === 'in-progress'),
        );
      const first = open?.[0];
      if (!open || !first) continue;
      yield {
        where: locate(['repeats', i]),
        message: `\`${id}\` promised to prevent this, and ${open.length === 1 ? 'the promise is' : counted(open.length, 'promise is', 'promises are')} still open: “${first.do}”`,
        hint: 'Say in the body whether it would have helped, and move it forward; if it is done, set its `status` there.',
      };
    }
  },
});
