// One page of a list of actions.
import type { ActionView } from '../archive/action-views.ts';
import { byState, type ActionState, type ActionLog } from '../archive/actions.ts';
import { digestOnce } from '../keys.ts';
import { entryOf, type Vocabulary } from '../report/vocabulary.ts';
import { actionListWords, STATES } from '../sentences/actions.ts';
import { formatCount } from '../text/count.ts';
import { mentioned } from './around.ts';

export interface ActionListPage extends Omit<ActionView, 'entries' | 'of'> {
  readonly title: string;
  readonly lead: string;
  /** Actions on all pages. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Whether the list holds more than one state. */
  readonly mixed: boolean;
  readonly figures: readonly {
    readonly label: string;
    readonly meaning: string;
    readonly value: string;
    readonly href: string;
  }[];
  readonly groups: readonly {
    readonly state: ActionState;
    readonly entries: ActionLog;
    readonly total: number;
    /** Whether the state begins on this page. */
    readonly begins: boolean;
  }[];
  /** Those who own actions. */
  readonly teams: Vocabulary;
  /** Whether the team whose actions these are has reports of its own. */
  readonly hasReports: boolean;
}

export interface ActionListFrame extends Pick<ActionListPage, 'teams' | 'hasReports'> {
  /** The address at which the list has the first action of a state. */
  readonly placeOf: (state: ActionState) => string;
}

export function actionListPage(
  { path, of, entries: all, order }: ActionView,
  slice: { readonly page: number; readonly pages: number; readonly items: ActionLog },
  { teams, hasReports, placeOf }: ActionListFrame,
): ActionListPage {
  const { title, lead } = actionListWords(of, (id) => entryOf(teams, id).name);
  const states = byState(all);
  const used = (Object.keys(states) as ActionState[]).filter((state) => states[state].length > 0);
  return {
    path,
    title,
    lead,
    ...(order ? { order } : {}),
    total: all.length,
    page: slice.page,
    pages: slice.pages,
    mixed: used.length > 1,
    figures: used.map((state) => ({
      label: STATES[state].name,
      meaning: STATES[state].meaning,
      value: formatCount(states[state].length),
      href: placeOf(state),
    })),
    groups: [...Map.groupBy(slice.items, ({ state }) => state)].map(([state, entries]) => ({
      state,
      // How old a promise is stands in no row, and grows every day.
      entries: entries.map((entry) => ({ ...entry, age: null, report: mentioned(entry.report) })),
      total: states[state].length,
      begins: states[state][0] === entries[0],
    })),
    teams: digestOnce(teams),
    hasReports,
  };
}
