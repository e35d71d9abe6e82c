// Actions that are still to be done and lack a field: one finding for all of them, not one each.
import type { RuleDiagnostic, Subject } from '../../rule.ts';
import { plural } from '../../../text/count.ts';
import { list } from '../../../text/list.ts';

/** One diagnostic, at the first action that lacks the field; none where all that are not finished have it. */
export function* actionsWithout(
  { report, locate }: Subject,
  field: 'owner' | 'due' | 'ticket',
  words: { readonly one: string; readonly many: string; readonly hint: string },
): Iterable<RuleDiagnostic> {
  const lacking = report.actions.filter(
    (action) => action[field] === null && action.status !== 'done' && action.status !== 'dropped',
  );
  const first = lacking[0];
  if (!first) return;
  const numbers = lacking.map(({ n }) => String(n));
  yield {
    where: locate(['actions', first.n - 1, 'do']),
    message: `${plural(numbers.length, 'Action')} ${list(numbers)} ${plural(numbers.length, words.one, words.many)}.`,
    hint: words.hint,
  };
}
