// The lists in which actions are shown: by state, and by team, kind, priority and age, each of these by state again.
import {
  ACTION_KINDS,
  ACTION_PRIORITIES,
  idsOf,
  type ActionKind,
  type ActionPriority,
} from '../report/kinds.ts';
import type { ActionState, AgeBand, ByState, ActionLog } from './actions.ts';
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
export type ActionOrder = 'due' | 'newest' | 'oldest' | 'owner' | 'kind' | 'priority' | 'report';
/** The first is that of the action log. What is finished is due no more. */
const UNFINISHED: readonly ActionOrder[] = ['due', 'oldest', 'owner', 'kind', 'priority', 'report'];
const FINISHED: readonly ActionOrder[] = ['newest', 'owner', 'kind', 'priority', 'report'];

/** Which actions a list holds; null: not recorded. */
export type ActionsOf =
  | { readonly by: 'state'; readonly key: ActionState }
  | { readonly by: 'lack'; readonly key: 'due' | 'owner' }
  | { readonly by: 'team'; readonly key: string | null }
  | { readonly by: 'kind'; readonly key: ActionKind }
  | { readonly by: 'priority'; readonly key: ActionPriority | null }
  | { readonly by: 'age'; readonly key: AgeBand | null };

export interface ActionView {
  /** Below `/actions/`: `overdue`, `teams/web`. */
  readonly path: string;
  readonly of: ActionsOf;
  readonly entries: ActionLog;
  /** Of a list that can be read in several orders: the order of this one, and where the others are. */
  readonly order?: {
    readonly is: ActionOrder;
    readonly paths: ReadonlyMap<ActionOrder, string>;
  };
}

/** What a team, a kind, a priority or an age has, as one row of a table. */
export interface GroupView extends ActionView {
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

export function actionViews(actionLog: ActionLog, teamName: (id: string) => string): ActionViews {
  const grouped = byState(actionLog);
  const states = ACTION_STATES.map((state): ActionView => ({
    path: state,
    of: { by: 'state', key: state },
    entries: grouped[state],
  }));
  const unfinished = [...grouped.overdue, ...grouped.open];
  const undue: ActionView = {
    path: 'no-due-date',
    of: { by: 'lack', key: 'due' },
    entries: unfinished.filter(({ action }) => action.due === null),
  };
  const unowned: ActionView = {
    path: 'unowned',
    of: { by: 'lack', key: 'owner' },
    entries: unfinished.filter(({ action }) => action.owner === null),
  };
  const teams = byOwner(actionLog).map(({ key, ...group }) => ({
    ...group,
    path: key === null ? 'no-owner' : `teams/${key}`,
    of: { by: 'team', key } as const,
  }));
  const kinds = byKind(actionLog).map(({ key, ...group }) => ({
    ...group,
    path: `kinds/${key!}`,
    of: { by: 'kind', key: key! } as const,
  }));
  const priorities = byPriority(actionLog).map(({ key, ...group }) => ({
    ...group,
    path: `priorities/${key ?? 'not-set'}`,
    of: { by: 'priority', key } as const,
  }));
  const ages = byAge(actionLog).map(({ key, ...group }) => ({
    ...group,
    path: `ages/${key ?? 'not-recorded'}`,
    of: { by: 'age', key } as const,
  }));
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

/** A copy in the order asked for; what is not recorded comes last, and equals keep the order of the action log. */
function inOrder(
  entries: ActionLog,
  order: ActionOrder,
  teamName: (id: string) => string,
): ActionLog {
  const keyOf = ({ action, promised, report }: ActionLog[number]): string | null => {
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
