// The action log as JSON for other programs. Its shape is published, see machine/schema.ts.
import type { ActionState, ActionLog } from '../archive/actions.ts';
import { inlineText } from '../report/inline.ts';
import { absolute, addressAnywhere, routes } from '../routes.ts';
import type { ActionsDocument } from './machine/schema.ts';

/**
 * The log as its published document.
 * @param today the day of the build, `2024-06-01`, against which actions are overdue
 */
export function actionsDocument(actionLog: ActionLog, today: string): ActionsDocument {
  const count = (state: ActionState): number =>
    actionLog.filter((entry) => entry.state === state).length;
  return {
    $schema: absolute(routes.schema('actions')),
    version: 1,
    date: today,
    counts: {
      overdue: count('overdue'),
      open: count('open'),
      done: count('done'),
      dropped: count('dropped'),
    },
    actions: actionLog.map(({ id, n, action, report, state, promised, daysLate }) => ({
      url: absolute(routes.action(id, n)),
      action: inlineText(action.do),
      state,
      status: action.status,
      kind: action.kind,
      owner: action.owner,
      priority: action.priority,
      due: action.due,
      completed: action.completed,
      promised,
      daysLate,
      ticket: action.ticket === null ? null : addressAnywhere(action.ticket, report),
      report: { id, title: report.title, url: absolute(routes.report(id)) },
    })),
  };
}
