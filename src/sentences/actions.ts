// The register of actions, and every list of them.
import { formatDayCount } from '../archive/days.ts';
import type { ActionEntry } from '../archive/actions.ts';
import { formatDay } from '../report/format.ts';
import { counted, formatCount } from '../text/count.ts';
import { joined, linked, said, timed, type Said } from '../text/said.ts';
import { ACTION } from './report.ts';

export const ACTIONS = {
  title: 'Actions',
  description: (n: {
    readonly overdue: number;
    readonly open: number;
    readonly done: number;
    readonly dropped: number;
  }) =>
    `${formatCount(n.overdue)} overdue, ${formatCount(n.open)} open, ${formatCount(n.done)} done, ${formatCount(n.dropped)} dropped.`,
  lead: 'Everything that was promised after an incident, and what became of it.',
  none: 'No report has promised any action yet.',
  noDueDate: (n: number) => `${counted(n, 'has', 'have')} no due date`,
  noOwner: (n: number) => `${counted(n, 'has', 'have')} no owner`,
  /** "Of the unfinished actions, 12 have no due date and 3 have no owner." */
  lacks: (lacks: readonly { readonly href: string; readonly says: string }[]): Said =>
    said`Of the unfinished actions, ${joined(lacks.map(({ href, says }) => linked(href, says)))}.`,
  files: (
    today: string,
    to: { readonly csv: string; readonly json: string; readonly ics: string },
  ): Said =>
    said`As of ${timed(formatDay(today), today)}. Export: ${joined(
      [linked(to.csv, 'table'), linked(to.json, 'JSON'), linked(to.ics, 'calendar of due dates')],
      'none',
    )}.`,
  allOf: (n: number, state: string) => `All ${formatCount(n)} ${state.toLowerCase()} actions`,
  listDescription: (n: number, lead: string) => `${counted(n, 'action')}. ${lead}`,
  reportsOfTeam: 'Reports of this team',
  continued: (state: string) => `${state}, continued`,
} as const;

/** The tables of the register: what each tells apart. */
export const ACTION_TABLES = {
  owner: { title: 'By owner', what: 'Team' },
  age: { title: 'Unfinished, by age', what: 'Promised' },
  kind: { title: 'By kind', what: 'Kind' },
  priority: { title: 'By priority', what: 'Priority' },
} as const;

/** "Done 1 June 2024, 5 days late", "Due 3 May 2024, 2 months ago", "No due date". */
export function whenOf({ action, state, daysLate }: ActionEntry): string {
  if (state === 'dropped') return 'Dropped';
  if (state === 'done') {
    if (action.completed === null) return 'Done, date not recorded';
    const late = daysLate === null ? '' : `, ${formatDayCount(daysLate)} late`;
    return `${ACTION.done(action.completed)}${late}`;
  }
  if (action.due === null) return ACTION.noDueDate;
  return daysLate === null
    ? ACTION.due(action.due)
    : `${ACTION.due(action.due)}, ${formatDayCount(daysLate)} ago`;
}
