// The lists in which actions are shown: by state, and by team, kind, priority and age, each of these by state again.
import { capital } from '../text/capital.ts';
import { ACTION_KINDS, ACTION_PRIORITIES, idsOf } from '../report/kinds.ts';
import type { AgeBand, ByState, ActionGroup, Register } from './actions.ts';
import {
  ACTION_STATES,
  byAge,
  byKind,
  byOwner,
  byPriority,
  byState,
  isUnfinished,
} from './actions.ts';

/** The orders of a list of actions: by every column of it. */
export const ACTION_ORDERS = {
  due: 'Due date',
  newest: 'Newest',
  oldest: 'Oldest',
  owner: 'Owner',
  kind: 'Kind',
  priority: 'Priority',
  report: 'Report',
} as const;
export type ActionOrder = keyof typeof ACTION_ORDERS;
/** The first is that of the register. What is finished is due no more. */
const UNFINISHED: readonly ActionOrder[] = ['due', 'oldest', 'owner', 'kind', 'priority', 'report'];
const FINISHED: readonly ActionOrder[] = ['newest', 'owner', 'kind', 'priority', 'report'];

export interface ActionView {
  /** Below `/actions/`: `overdue`, `teams/web`. */
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly entries: Register;
  /** Of a list that can be read in several orders: the order of this one, and where the others are. */
  readonly order?: {
    readonly is: ActionOrder;
    readonly paths: ReadonlyMap<ActionOrder, string>;
  };
}

/** What a team, a kind, a priority or an age has, as one row of a table. */
export interface GroupView extends ActionView {
  /** The id of the team, the word of the kind; null: not recorded. */
  readonly key: string | null;
  readonly name: string;
  readonly states: ByState;
}

export interface ActionViews {
  readonly states: readonly ActionView[];
  /** What is unfinished and lacks a due date, and what lacks an owner. */
  readonly undue: ActionView;
  readonly unowned: ActionView;
  readonly teams: readonly GroupView[];
  readonly kinds: readonly GroupView[];
  readonly priorities: readonly GroupView[];
  /** Of what is unfinished: what is done has no age. */
  readonly ages: readonly GroupView[];
  readonly all: readonly ActionView[];
}

export function actionViews(register: Register, teamName: (id: string) => string): ActionViews {
  const grouped = byState(register);
  const states = Object.entries(ACTION_STATES).map(([state, { name, meaning }]) => ({
    path: state,
    title: `${name} actions`,
    lead: meaning,
    entries: grouped[state as keyof typeof grouped],
  }));
  const unfinished = [...grouped.overdue, ...grouped.open];
  const undue = {
    path: 'no-due-date',
    title: 'Actions without a due date',
    lead: 'Not finished, and never overdue: nobody said by when.',
    entries: unfinished.filter(({ action }) => action.due === null),
  };
  const unowned = {
    path: 'unowned',
    title: 'Unfinished actions without an owner',
    lead: 'Not finished, and nobody has taken them on.',
    entries: unfinished.filter(({ action }) => action.owner === null),
  };
  const teams = byOwner(register).map((group) =>
    group.key === null
      ? view(group, 'no-owner', 'No owner', 'Actions without an owner', 'Nobody has taken them on.')
      : view(
          group,
          `teams/${group.key}`,
          teamName(group.key),
          `Actions of ${teamName(group.key)}`,
          'All that this team has promised.',
        ),
  );
  const kinds = byKind(register).map((group) => {
    const { name, meaning } = ACTION_KINDS[group.key!];
    return view(group, `kinds/${group.key!}`, name, `Actions: ${name.toLowerCase()}`, meaning);
  });
  const priorities = byPriority(register).map((group) => {
    if (group.key === null) {
      const lead = 'Nobody said how urgent they are.';
      return view(group, 'priorities/not-set', 'Not set', 'Actions: priority not set', lead);
    }
    const { name, meaning } = ACTION_PRIORITIES[group.key];
    const title = `Actions of ${name.toLowerCase()} priority`;
    return view(group, `priorities/${group.key}`, name, title, meaning);
  });
  const ages = byAge(register).map((group) => {
    const name = group.key ?? 'day not recorded';
    return view(
      group,
      `ages/${group.key === null ? 'not-recorded' : slug(group.key)}`,
      capital(name),
      `Unfinished: promised ${group.key === null ? 'on a day not recorded' : `${group.key} ago`}`,
      'Counted from the publication of the report, or from the end of the incident.',
    );
  });
  return {
    states,
    undue,
    unowned,
    teams,
    kinds,
    priorities,
    ages,
    all: [
      ...[...states, undue, unowned].flatMap((one) => inEveryOrder(one, teamName)),
      ...teams,
      ...kinds,
      ...priorities,
      ...ages,
    ],
  };
}

/** A list in each of its orders; one that holds what is finished beside what is not has the order of its states. */
function inEveryOrder(of: ActionView, teamName: (id: string) => string): readonly ActionView[] {
  const unfinished = of.entries.filter(({ action }) => isUnfinished(action)).length;
  if (unfinished > 0 && unfinished < of.entries.length) return [of];
  const names = unfinished > 0 ? UNFINISHED : FINISHED;
  const paths = new Map(
    names.map((name, i) => [name, i === 0 ? of.path : `${of.path}/by/${name}`] as const),
  );
  return names.map((is, i) => ({
    ...of,
    path: paths.get(is)!,
    entries: i === 0 ? of.entries : inOrder(of.entries, is, teamName),
    order: { is, paths },
  }));
}

/** A copy in the order asked for; what is not recorded comes last, and equals keep the order of the register. */
function inOrder(
  entries: Register,
  order: ActionOrder,
  teamName: (id: string) => string,
): Register {
  const keyOf = ({ action, promised, report }: Register[number]): string | null => {
    switch (order) {
      case 'due':
        return action.due;
      case 'newest':
        return null;
      case 'oldest':
        return promised;
      case 'kind':
        return String(idsOf(ACTION_KINDS).indexOf(action.kind));
      case 'report':
        return report.title.toLowerCase();
      case 'owner':
        return action.owner === null ? null : teamName(action.owner).toLowerCase();
      case 'priority':
        return action.priority && String(idsOf(ACTION_PRIORITIES).indexOf(action.priority));
    }
  };
  return entries.toSorted((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    if (x === y) return 0;
    if (x === null || y === null) return x === null ? 1 : -1;
    return x < y ? -1 : 1;
  });
}

function view(
  { key, entries, states }: ActionGroup<string>,
  path: string,
  name: string,
  title: string,
  lead: string,
): GroupView {
  return { key, path, name, title, lead, entries, states };
}

const slug = (band: AgeBand): string => band.replaceAll(' ', '-');
