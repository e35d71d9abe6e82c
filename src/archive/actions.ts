// The action log: every action of every report, and what has become of it by a given day.
import type { ActionKind, ActionPriority } from '../report/kinds.ts';
import type { Action, Report } from '../report/report.ts';
import type { Archive } from './archive.ts';
import { daysBetween } from './days.ts';
import { publishedDay } from '../report/moments.ts';
import type { ActionRef } from './recurrence.ts';
import { compareTexts } from '../text/order.ts';

/** `overdue` is open with a due day that has passed; the day itself still counts as in time. */
export const ACTION_STATES = ['overdue', 'open', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export interface ActionEntry extends ActionRef {
  readonly report: Report;
  readonly state: ActionState;
  /** Day from which the promise holds; null when not recorded. */
  readonly promised: string | null;
  /** Days past its due day: until today while it is overdue, until it was completed when done late; otherwise null. */
  readonly daysLate: number | null;
  /** Days since it was promised, while it is open or overdue; null otherwise or when not recorded. */
  readonly age: number | null;
}

export type ActionLog = readonly ActionEntry[];

/** The actions of all reports: overdue first by days late, then open by due day, then done and dropped, newest first. */
export function actionLogOf(archive: Pick<Archive, 'reports'>, today: string): ActionLog {
  const place = new Map(archive.reports.map(({ id }, i) => [id, i]));
  return archive.reports
    .flatMap((report) => entriesOf(report, today))
    .toSorted(
      (a, b) =>
        STATE_ORDER[a.state] - STATE_ORDER[b.state] ||
        urgency(a, b) ||
        place.get(a.id)! - place.get(b.id)! ||
        a.n - b.n,
    );
}

/** Promised and neither done nor dropped. */
export function isUnfinished({ status }: Pick<Action, 'status'>): boolean {
  return status === 'open' || status === 'in-progress';
}

/** What has become of an action by a day. */
export function actionStateOf(
  { status, due }: Pick<Action, 'status' | 'due'>,
  today: string,
): ActionState {
  if (status === 'done' || status === 'dropped') return status;
  return due !== null && due < today ? 'overdue' : 'open';
}

export function entriesOf(report: Report, today: string): readonly ActionEntry[] {
  const promised = publishedDay(report);
  return report.actions.map((action) => {
    const unfinished = isUnfinished(action);
    const state = actionStateOf(action, today);
    const end = unfinished ? today : action.status === 'done' ? action.completed : null;
    const late = action.due !== null && end !== null ? daysBetween(action.due, end) : null;
    return {
      id: report.id,
      n: action.n,
      action,
      report,
      state,
      promised,
      daysLate: late !== null && late > 0 ? late : null,
      age:
        unfinished && promised !== null && promised <= today ? daysBetween(promised, today) : null,
    };
  });
}

/** What has become of an action. How late it is grows by the day and stands in the lists: a report would change every day. */
export type ActionTold = Pick<ActionEntry, 'state' | 'daysLate'>;

/** What the page of a report and its copies tell of each of its actions by a day, in their order. */
export function actionsTold(report: Report, today: string): readonly ActionTold[] {
  return entriesOf(report, today).map(({ state, daysLate }) => ({
    state,
    daysLate: state === 'overdue' ? null : daysLate,
  }));
}

const STATE_ORDER: Readonly<Record<ActionState, number>> = {
  overdue: 0,
  open: 1,
  done: 2,
  dropped: 3,
};
const PRIORITY_ORDER: Readonly<Record<ActionPriority, number>> = { high: 0, medium: 1, low: 2 };

function urgency(a: ActionEntry, b: ActionEntry): number {
  if (a.state === 'overdue') return (b.daysLate ?? 0) - (a.daysLate ?? 0);
  if (a.state !== 'open') return 0;
  const priority = (entry: ActionEntry): number =>
    entry.action.priority === null ? 3 : PRIORITY_ORDER[entry.action.priority];
  const [dueA, dueB] = [a.action.due ?? '9999', b.action.due ?? '9999'];
  return compareTexts(dueA, dueB) || priority(a) - priority(b);
}

export type ByState = Readonly<Record<ActionState, ActionLog>>;

const states = new WeakMap<ActionLog, ByState>();

/** The entries by state; every state is there, empty or not. Each page of a list asks for those of the whole list. */
export function byState(actionLog: ActionLog): ByState {
  const known = states.get(actionLog);
  if (known) return known;
  const grouped = Map.groupBy(actionLog, ({ state }) => state);
  const made: ByState = {
    overdue: grouped.get('overdue') ?? [],
    open: grouped.get('open') ?? [],
    done: grouped.get('done') ?? [],
    dropped: grouped.get('dropped') ?? [],
  };
  states.set(actionLog, made);
  return made;
}

export interface ActionGroup<Key> {
  /** Null: not recorded. */
  readonly key: Key | null;
  readonly entries: ActionLog;
  readonly states: ByState;
}

/** By owning team, most overdue first; entries without an owner last. */
export function byOwner(actionLog: ActionLog): readonly ActionGroup<string>[] {
  return groups(actionLog, ({ action }) => action.owner).toSorted(
    (a, b) =>
      Number(a.key === null) - Number(b.key === null) ||
      b.states.overdue.length - a.states.overdue.length ||
      b.states.open.length - a.states.open.length ||
      compareTexts(a.key ?? '', b.key ?? ''),
  );
}

export function byKind(actionLog: ActionLog): readonly ActionGroup<ActionKind>[] {
  return groups(actionLog, ({ action }) => action.kind);
}

/** The most urgent first; entries without a priority last. */
export function byPriority(actionLog: ActionLog): readonly ActionGroup<ActionPriority>[] {
  const place = (key: ActionPriority | null): number => (key === null ? 3 : PRIORITY_ORDER[key]);
  return groups(actionLog, ({ action }) => action.priority).toSorted(
    (a, b) => place(a.key) - place(b.key),
  );
}

/** Upper ends of the bands of age, in days, by the word in their addresses. */
const AGES = [
  { key: 'up-to-4-weeks', days: 28 },
  { key: '4-to-8-weeks', days: 56 },
  { key: '8-weeks-to-6-months', days: 183 },
  { key: '6-months-to-a-year', days: 365 },
  { key: 'over-a-year', days: Infinity },
] as const;
export type AgeBand = (typeof AGES)[number]['key'];

/** Unfinished entries by how long ago they were promised; those whose day is not recorded under null. */
export function byAge(actionLog: ActionLog): readonly ActionGroup<AgeBand>[] {
  const unfinished = actionLog.filter(({ state }) => state === 'open' || state === 'overdue');
  const found = groups(
    unfinished,
    ({ age }) => AGES.find(({ days }) => age !== null && age <= days)?.key ?? null,
  );
  const place = (key: AgeBand | null): number =>
    key === null ? AGES.length : AGES.findIndex((band) => band.key === key);
  return found.toSorted((a, b) => place(a.key) - place(b.key));
}

function groups<Key extends string>(
  actionLog: ActionLog,
  keyOf: (entry: ActionEntry) => Key | null,
): readonly ActionGroup<Key>[] {
  return [...Map.groupBy(actionLog, keyOf)]
    .map(([key, entries]) => ({ key, entries, states: byState(entries) }))
    .toSorted(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.entries.length - a.entries.length ||
        compareTexts(a.key ?? '', b.key ?? ''),
    );
}
