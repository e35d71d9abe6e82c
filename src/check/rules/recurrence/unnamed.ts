import { idWritten } from '../../../report/address.ts';
import { formatDay } from '../../../report/format.ts';
import { dayOf } from '../../../report/moments.ts';
import { defineRule } from '../../rule.ts';
import { WIKIMEDIA } from '../sources.ts';

const EARLIER = `rootCauses: [connection-limit]
services: [checkout]
impact: { from: 2024-03-01 09:00, to: 2024-03-01 09:30, users: 10% }
timeline:
  - { at: 2024-03-01 09:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-03-01 09:30, kind: recovery, text: The limit was raised. }`;

export const unnamed = defineRule({
  id: 'recurrence/unnamed',
  level: 'warning',
  meaning:
    'A report with the cause and the service of an earlier one names it: in `repeats`, or in `related`, which says that somebody compared the two.',
  why: 'Failing twice because of the same issue is what an archive is there to end. A repeat that nobody declares is taken for bad luck. Pages count as one failure what has one cause in one service; what is another failure has a cause of its own.',
  source: WIKIMEDIA,
  good: [
    {
      frontmatter: 'repeats: [2024-03-01-checkout-errors]',
      beside: { '2024-03-01-checkout-errors': EARLIER },
    },
    {
      frontmatter: 'related: [2024-03-01-checkout-errors]',
      beside: { '2024-03-01-checkout-errors': EARLIER },
    },
  ],
  bad: [{ beside: { '2024-03-01-checkout-errors': EARLIER } }],
  *check({ report, history, locate }) {
    const alike = history.lastAlike(report);
    if (!alike) return;
    const named = [...report.repeats, ...report.related].some((id) => {
      const other = history.byId.get(id);
      return (
        other?.rootCauses.includes(alike.cause) === true && other.services.includes(alike.service)
      );
    });
    if (named) return;
    const { report: earlier, cause, service } = alike;
    const day = dayOf(earlier);
    const name = idWritten(earlier.id, report);
    yield {
      where: locate(['rootCauses', report.rootCauses.indexOf(cause)]),
      message: `\`${cause}\` has already hit \`${service}\`: “${earlier.title}”${day ? `, ${formatDay(day)}` : ''}.`,
      hint: `If it is the same failure, add \`repeats: [${name}]\`. If it is another, write another cause than \`${cause}\`: pages count both as one failure while they share it; \`related: [${name}]\` only puts them beside each other.`,
    };
  },
});
