import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';

export const preventAction = defineRule({
  id: 'complete/prevent-action',
  level: 'warning',
  meaning: 'At least one action is of the kind `prevent`.',
  why: 'Failing is fine; failing twice because of the same issue is not. Watching better and reacting faster makes the next time shorter, but there is a next time.',
  source: SRE_WORKBOOK,
  good: [{}],
  bad: [
    { without: ['actions'] },
    {
      frontmatter: `actions:
  - do: Alert on failed payments after one minute instead of five.
    kind: detect
    owner: payments
    due: 2024-07-01
    ticket: https://tracker.example/PAY-13`,
    },
  ],
  *check({ report, locate }) {
    const standing = report.actions.filter(({ status }) => status !== 'dropped');
    if (standing.some(({ kind }) => kind === 'prevent')) return;
    yield {
      where: locate(report.actions.length > 0 ? ['actions'] : ['title']),
      message:
        report.actions.length === 0
          ? 'Nothing is promised: there are no `actions`.'
          : 'No action keeps this failure from coming back: none is of the kind `prevent`.',
      hint: 'What would have made it impossible, or harmless? Add it with `kind: prevent`. If nothing can or should be done, allow this rule and say why.',
    };
  },
});
