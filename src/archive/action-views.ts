// The lists in which actions are shown: by state, by team; and what is unfinished by kind, priority and age.
import { ACTION_KINDS, ACTION_PRIORITIES } from '../report/kinds.ts';
import type { AgeBand, Group, Register } from './actions.ts';
import { ACTION_STATES, byAge, byKind, byOwner, byPriority, byState } from './actions.ts';

export interface ActionView {
  /** Below `/actions/`: `overdue`, `teams/web`. */
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly entries: Register;
}

export interface ActionViews {
  readonly states: readonly ActionView[];
  readonly teams: readonly (ActionView & { readonly group: Group<string> })[];
  readonly kinds: readonly ActionView[];
  readonly priorities: readonly ActionView[];
  readonly ages: readonly ActionView[];
  readonly all: readonly ActionView[];
}

export function actionViews(register: Register, teamName: (id: string) => string): ActionViews {
  const grouped = byState(register);
  const unfinished = [...grouped.overdue, ...grouped.open];
  const states = Object.entries(ACTION_STATES).map(([state, { name, meaning }]) => ({
    path: state,
    title: `${name} actions`,
    lead: meaning,
    entries: grouped[state as keyof typeof grouped],
  }));
  const teams = byOwner(register).map((group) => ({
    path: group.key === null ? 'no-owner' : `teams/${group.key}`,
    title: group.key === null ? 'Actions without an owner' : `Actions of ${teamName(group.key)}`,
    lead: group.key === null ? 'Nobody has taken them on.' : 'All that this team has promised.',
    entries: group.entries,
    group,
  }));
  const kinds = byKind(unfinished).map(({ key, entries }) => ({
    path: `kinds/${key!}`,
    title: `Unfinished: ${ACTION_KINDS[key!].name.toLowerCase()}`,
    lead: ACTION_KINDS[key!].meaning,
    entries,
  }));
  const priorities = byPriority(unfinished).map(({ key, entries }) => ({
    path: `priorities/${key ?? 'not-set'}`,
    title: `Unfinished: ${key === null ? 'priority not set' : `${ACTION_PRIORITIES[key].name.toLowerCase()} priority`}`,
    lead: key === null ? 'Nobody said how urgent they are.' : ACTION_PRIORITIES[key].meaning,
    entries,
  }));
  const ages = byAge(register).map(({ key, entries }) => ({
    path: `ages/${key === null ? 'not-recorded' : slug(key)}`,
    title: `Unfinished: promised ${key === null ? 'on a day not recorded' : `${key} ago`}`,
    lead: 'Counted from the publication of the report, or from the end of the incident.',
    entries,
  }));
  return {
    states,
    teams,
    kinds,
    priorities,
    ages,
    all: [...states, ...teams, ...kinds, ...priorities, ...ages],
  };
}

const slug = (band: AgeBand): string => band.replaceAll(' ', '-');
