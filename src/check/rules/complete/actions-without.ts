// Actions that are still to be done and lack a field: one finding for all of them, not one each.
import type { Finding, Subject } from '../../rule.ts';

export function* actionsWithout(
  { report, locate }: Subject,
  field: 'owner' | 'due' | 'ticket',
  words: { readonly one: string; readonly many: string; readonly hint: string },
): Iterable<Finding> {
  const lacking = report.actions.filter(
    (action) => action[field] === null && action.status !== 'done' && action.status !== 'dropped',
  );
  const first = lacking[0];
  if (!first) return;
  const numbers = lacking.map(({ n }) => String(n));
  const list =
    numbers.length === 1 ? numbers[0] : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
  yield {
    where: locate(['actions', first.n - 1, 'do']),
    message: `Action${numbers.length === 1 ? '' : 's'} ${list} ${numbers.length === 1 ? words.one : words.many}.`,
    hint: words.hint,
  };
}
