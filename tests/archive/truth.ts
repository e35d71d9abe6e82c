// What the generator knows of an archive because it planted it: counted from plans, never read back from
// reports, so that tests of the archive compare two independent answers. Drafts are left out.
import type { Composed } from './compose.ts';
import type { Family, Options, Plan, World } from './plan.ts';
import { PEAK, RISING, SLOWING } from './plan.ts';

export interface Truth {
  readonly today: string;
  /** The same failure of the same service, in time order. */
  readonly families: readonly (Family & { readonly ids: readonly string[] })[];
  /** Failure mode of each report that has one; two reports resemble each other exactly when it is the same. */
  readonly modeOf: ReadonlyMap<string, string>;
  /** Dated reports by cause, in time order; causes of one-offs (categories) included. */
  readonly causes: ReadonlyMap<string, readonly string[]>;
  /** `id#action-1` by what has become of it. */
  readonly actions: Readonly<Record<'open' | 'overdue' | 'done' | 'dropped', ReadonlySet<string>>>;
  /** Ids by `2024-06`. */
  readonly months: ReadonlyMap<string, readonly string[]>;
  /** Ids by weekday (0 is Sunday) and hour, `2-14`; reports without a day or a start are not among them. */
  readonly hours: ReadonlyMap<string, readonly string[]>;
  readonly undated: readonly string[];
  readonly peak: typeof PEAK;
  readonly risingCause: string;
  /** Minutes to detect by year; null where it is not recorded. */
  readonly detection: ReadonlyMap<string, readonly (number | null)[]>;
  readonly slowingTeam: string;
  /** Minutes to resolve by team and year, `team-search 2024`; null where it is not recorded. */
  readonly resolution: ReadonlyMap<string, readonly (number | null)[]>;
}

export function truthOf(options: Options, world: World, all: readonly (Plan & Composed)[]): Truth {
  const shown = all.filter(({ published }) => published);
  const dated = shown.filter(({ day }) => day !== null);
  const ids = (list: readonly Plan[]): string[] => list.map(({ id }) => id);
  const grouped = (
    list: readonly (Plan & Composed)[],
    key: (one: Plan & Composed) => string,
  ): Map<string, string[]> =>
    new Map([...Map.groupBy(list, key)].map(([name, members]) => [name, ids(members)]));

  const actions = {
    open: new Set<string>(),
    overdue: new Set<string>(),
    done: new Set<string>(),
    dropped: new Set<string>(),
  };
  for (const one of shown) {
    one.actions.forEach(({ status, due }, i) => {
      const unfinished = status === 'open' || status === 'in-progress';
      const late = unfinished && due !== null && due < options.today;
      actions[late ? 'overdue' : unfinished ? 'open' : status].add(`${one.id}#action-${i + 1}`);
    });
  }
  return {
    today: options.today,
    families: world.families
      .map((family) => ({ ...family, ids: ids(shown.filter((one) => one.family === family)) }))
      .filter((family) => family.ids.length > 1),
    modeOf: new Map(shown.flatMap(({ id, scenario }) => (scenario ? [[id, scenario.cause]] : []))),
    causes: grouped(dated, ({ cause }) => cause),
    actions,
    months: grouped(dated, ({ day }) => day!.slice(0, 7)),
    hours: grouped(
      dated.filter(({ startKnown }) => startKnown),
      ({ day, minute }) => `${new Date(day!).getUTCDay()}-${Math.floor(minute / 60)}`,
    ),
    undated: ids(shown.filter(({ day }) => day === null)),
    peak: PEAK,
    risingCause: RISING,
    slowingTeam: SLOWING,
    resolution: new Map(
      [...Map.groupBy(dated, ({ team, day }) => `${team} ${day!.slice(0, 4)}`)].map(
        ([key, list]) => [key, list.map(({ resolved }) => resolved)],
      ),
    ),
    detection: new Map(
      [...Map.groupBy(dated, ({ day }) => day!.slice(0, 4))].map(([year, list]) => [
        year,
        list.map(({ detected }) => detected),
      ]),
    ),
  };
}
