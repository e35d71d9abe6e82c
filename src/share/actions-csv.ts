// The action log as a table.
import type { ActionEntry, ActionLog } from '../archive/actions.ts';
import { inlineText } from '../report/inline.ts';
import { addressAnywhere } from '../routes.ts';
import { toCsv, type Columns } from '../text/csv.ts';

/** @param addressOf the absolute address of an action */
export function actionsCsv(
  actionLog: ActionLog,
  addressOf: (id: string, n: number) => string,
): string {
  const columns: Columns<ActionEntry> = [
    ['state', ({ state }) => state],
    ['action', ({ action }) => inlineText(action.do)],
    ['kind', ({ action }) => action.kind],
    ['owner', ({ action }) => action.owner],
    ['priority', ({ action }) => action.priority],
    ['status', ({ action }) => action.status],
    ['due', ({ action }) => action.due],
    ['completed', ({ action }) => action.completed],
    ['promised', ({ promised }) => promised],
    ['days late', ({ daysLate }) => daysLate],
    ['report', ({ id }) => id],
    ['report title', ({ report }) => report.title],
    ['address', ({ id, n }) => addressOf(id, n)],
    ['ticket', ({ action, report }) => action.ticket && addressAnywhere(action.ticket, report)],
  ];
  return toCsv(columns, actionLog);
}
