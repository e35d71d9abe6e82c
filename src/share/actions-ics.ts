// Unfinished actions with a due day as a calendar that can be subscribed to: an all-day event each.
// Events rather than to-dos, since common calendars show only events of a subscription.
import type { ActionLog } from '../archive/actions.ts';
import { addDays } from '../archive/days.ts';
import { inlineText } from '../report/inline.ts';
import { ACTION } from '../sentences/report.ts';
import { CALENDARS } from '../sentences/share.ts';
import { toIcs } from './ics.ts';

export interface ActionCalendarOptions {
  readonly name: string;
  /** Host that makes the ids of events unique in the world. */
  readonly host: string;
  /** The day of the build: a calendar says when it was made. */
  readonly today: string;
  /** The absolute address of an action. */
  readonly addressOf: (id: string, n: number) => string;
  readonly ownerName: (id: string) => string;
}

/**
 * The calendar as the text of an `.ics` file: an all-day event on the due day of every open or overdue action that has
 * one.
 */
export function actionsIcs(actionLog: ActionLog, options: ActionCalendarOptions): string {
  const { name, host, today, addressOf, ownerName } = options;
  return toIcs({
    name: CALENDARS.actions(name),
    product: 'Hindsight//Actions',
    events: actionLog.flatMap(({ id, n, action, report, state }) => {
      if (action.due === null || (state !== 'open' && state !== 'overdue')) return [];
      const owner = action.owner === null ? ACTION.noOwner : ownerName(action.owner);
      return {
        uid: `${id}-action-${n}@${host}`,
        changed: today,
        start: { day: action.due },
        end: { day: addDays(action.due, 1) },
        summary: CALENDARS.action(inlineText(action.do), owner, state === 'overdue'),
        description: CALENDARS.promisedAfter(report.title, addressOf(id, n)),
        url: addressOf(id, n),
      };
    }),
  });
}
