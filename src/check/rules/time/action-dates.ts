import { dayOf } from '../../../report/moments.ts';
import { defineRule } from '../../rule.ts';

export const actionDates = defineRule({
  id: 'time/action-dates',
  level: 'warning',
  meaning: 'The days of an action fit the incident and the status of the action.',
  why: 'The list of open actions is only as good as its states. An action that was done but still says `open` is asked about again and again.',
  source: null,
  good: [
    {
      frontmatter: `actions:
  - do: Reject connection limits below the observed peak.
    kind: prevent
    owner: payments
    status: done
    completed: 2024-06-20
    ticket: https://tracker.example/PAY-12`,
    },
  ],
  bad: [
    {
      frontmatter: `actions:
  - do: Reject connection limits below the observed peak.
    kind: prevent
    owner: payments
    completed: 2024-06-20
    ticket: https://tracker.example/PAY-12`,
    },
    {
      frontmatter: `actions:
  - do: Reject connection limits below the observed peak.
    kind: prevent
    owner: payments
    due: 2023-07-01
    ticket: https://tracker.example/PAY-12`,
    },
  ],
  *check({ report, locate }) {
    const began = dayOf(report);
    for (const [i, action] of report.actions.entries()) {
      if (action.completed && action.status !== 'done' && action.status !== 'dropped') {
        yield {
          where: locate(['actions', i, 'completed']),
          message: `Action ${action.n} was completed on \`${action.completed}\`, but its status is \`${action.status}\`.`,
          hint: 'Write `status: done`, or remove `completed`.',
        };
      }
      if (began && action.due && action.due < began && action.status !== 'done') {
        yield {
          where: locate(['actions', i, 'due']),
          message: `Action ${action.n} is due on \`${action.due}\`, before the incident began on \`${began}\`.`,
          hint: 'Correct the year or the month.',
        };
      }
    }
  },
});
