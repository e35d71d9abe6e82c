// The action log, and every list of them.
import type { ActionOrder, ActionsOf } from '../archive/action-views.ts';
import type { ActionEntry, ActionState, AgeBand } from '../archive/actions.ts';
import type { Fulfilment } from '../archive/fulfilment.ts';
import { formatDay, formatDayCount } from '../report/format.ts';
import { VALUES } from './facts/values.ts';
import { counted, formatCount } from '../text/count.ts';
import { joined, linked, said, timed, type Said } from '../text/said.ts';
import { ACTION_KINDS, ACTION_PRIORITIES, ACTION_STATUSES } from '../report/kinds.ts';
import { uncapital } from '../text/capital.ts';
import { ACTION } from './report.ts';

const LACKS = { due: 'no due date', owner: 'no owner' } as const;

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
  /** "Of the unfinished actions, 12 have no due date and 3 have no owner." */
  lacks: (
    unfinished: number,
    lacks: readonly {
      readonly href: string;
      readonly n: number;
      readonly what: keyof typeof LACKS;
    }[],
  ): Said => {
    const alone = unfinished === 1;
    const parts = lacks.map(({ href, n, what }) =>
      linked(href, alone ? LACKS[what] : `${counted(n, 'has', 'have')} ${LACKS[what]}`),
    );
    return alone
      ? said`The only unfinished action has ${joined(parts)}.`
      : said`Of the unfinished actions, ${joined(parts)}.`;
  },
  files: (
    today: string,
    to: { readonly csv: string; readonly json: string; readonly ics: string },
  ): Said =>
    said`As of ${timed(formatDay(today), today)}. Export: ${joined(
      [linked(to.csv, 'CSV'), linked(to.json, 'JSON'), linked(to.ics, 'calendar of due dates')],
      'none',
    )}.`,
  allOf: (n: number, state: string) => `All ${formatCount(n)} ${state.toLowerCase()} actions`,
  listDescription: (n: number, lead: string) => `${counted(n, 'action')}. ${lead}`,
  reportsOfTeam: 'Reports of this team',
  continued: (state: string) => `${state}, continued`,
} as const;

export const STATES: Readonly<
  Record<ActionState, { readonly name: string; readonly meaning: string }>
> = {
  overdue: { name: 'Overdue', meaning: 'Not finished, and past the due date.' },
  open: { name: 'Open', meaning: 'Not finished; not due yet, or without a due date.' },
  done: { name: 'Done', meaning: 'Finished.' },
  dropped: { name: 'Dropped', meaning: 'Decided against.' },
};

/** What has become of a promise. */
export const FULFILMENT_NAMES: Readonly<Record<Fulfilment, string>> = {
  'in-time': 'Done on time',
  late: 'Done late',
  done: 'Done, dates not recorded',
  open: STATES.open.name,
  overdue: STATES.overdue.name,
  dropped: STATES.dropped.name,
};

/** The orders of a list. */
export const ACTION_ORDERS: Readonly<Record<ActionOrder, string>> = {
  due: 'Due date',
  newest: 'Newest',
  oldest: 'Oldest',
  owner: 'Owner',
  kind: 'Kind',
  priority: 'Priority',
  report: 'Report',
};

/** How long ago an unfinished action was promised. */
const AGES: Readonly<Record<AgeBand, string>> = {
  'up-to-4-weeks': 'Up to 4 weeks',
  '4-to-8-weeks': '4 to 8 weeks',
  '8-weeks-to-6-months': '8 weeks to 6 months',
  '6-months-to-a-year': '6 months to a year',
  'over-a-year': 'Over a year',
};

/** A list of actions: its name in a table, its title and its first sentence. */
export function actionListWords(
  of: ActionsOf,
  teamName: (id: string) => string,
): { readonly name: string; readonly title: string; readonly lead: string } {
  switch (of.by) {
    case 'state': {
      const { name, meaning } = STATES[of.key];
      return { name, title: `${name} actions`, lead: meaning };
    }
    case 'lack':
      return of.key === 'due'
        ? {
            name: ACTION.noDueDate,
            title: 'Unfinished actions without a due date',
            lead: 'Not finished, and never overdue, because they have no due date.',
          }
        : {
            name: ACTION.noOwner,
            title: 'Unfinished actions without an owner',
            lead: 'Not finished, and nobody has taken them on.',
          };
    case 'team': {
      if (of.key === null) {
        const lead = 'Nobody has taken them on.';
        return { name: ACTION.noOwner, title: 'Actions without an owner', lead };
      }
      const name = teamName(of.key);
      return { name, title: `Actions of ${name}`, lead: 'Everything this team has promised.' };
    }
    case 'kind': {
      const { name, meaning } = ACTION_KINDS[of.key];
      return { name, title: `Actions: ${uncapital(name)}`, lead: meaning };
    }
    case 'priority': {
      if (of.key === null) {
        const lead = 'Nobody has said how urgent they are.';
        return { name: 'Not set', title: 'Actions without a priority', lead };
      }
      const { name, meaning } = ACTION_PRIORITIES[of.key];
      return { name, title: `Actions of ${uncapital(name)} priority`, lead: meaning };
    }
    case 'age': {
      const lead = 'Counted from the publication of the report, or from the end of the incident.';
      if (of.key === null) {
        const title = 'Unfinished actions promised on an unknown day';
        return { name: VALUES.dayNotRecorded, title, lead };
      }
      const name = AGES[of.key];
      return { name, title: `Unfinished actions promised ${uncapital(name)} ago`, lead };
    }
  }
}

/** The tables of the action log: what each tells apart. */
export const ACTION_TABLES = {
  owner: { title: 'By owner', what: 'Owner' },
  age: { title: 'Unfinished, by age', what: 'Promised' },
  kind: { title: 'By kind', what: 'Kind' },
  priority: { title: 'By priority', what: 'Priority' },
} as const;

/** "Overdue", and of what is not: "Open", "In progress", "Done", "Dropped". */
export function stateWord({ action, state }: Pick<ActionEntry, 'action' | 'state'>): string {
  return state === 'overdue' ? STATES.overdue.name : ACTION_STATUSES[action.status].name;
}

/** "Done 1 June 2024, 5 days late", "Due 3 May 2024, 2 months ago", "No due date". */
export function whenOf({
  action,
  state,
  daysLate,
}: Pick<ActionEntry, 'action' | 'state' | 'daysLate'>): string {
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
