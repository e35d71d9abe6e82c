// The lists in which actions are shown: by state, and by team, kind, priority and age, each of these by state again.
import { capital } from '../text/capital.ts';
import { ACTION_KINDS, ACTION_PRIORITIES } from '../report/kinds.ts';
import type { AgeBand, ByState, Group, Register } from './actions.ts';
import { ACTION_STATES, byAge, byKind, byOwner, byPriority, byState } from './actions.ts';

export interface ActionView {
  /** Below `/actions/`: `overdue`, `teams/web`. */
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly entries: Register;
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
    teams,
    kinds,
    priorities,
    ages,
    all: [...states, ...teams, ...kinds, ...priorities, ...ages],
  };
}

function view(
  { key, entries, states }: Group<string>,
  path: string,
  name: string,
  title: string,
  lead: string,
): GroupView {
  return { key, path, name, title, lead, entries, states };
}

const slug = (band: AgeBand): string => band.replaceAll(' ', '-');
