// Whether promises were kept, by the year in which they were made.
import type { ActionEntry } from './actions.ts';

export const FULFILMENTS = ['in-time', 'late', 'done', 'open', 'overdue', 'dropped'] as const;
export type Fulfilment = (typeof FULFILMENTS)[number];

/** Whether a promise was kept. Without a due day or a day of completion nobody can say whether in time. */
export function fulfilmentOf({ state, action, daysLate }: ActionEntry): Fulfilment {
  if (state !== 'done') return state;
  if (action.due === null || action.completed === null) return 'done';
  return daysLate === null ? 'in-time' : 'late';
}

export interface FulfilmentOverTime {
  readonly periods: readonly {
    /** Year in which it was promised. */
    readonly year: string;
    readonly entries: Readonly<Record<Fulfilment, readonly ActionEntry[]>>;
    readonly total: number;
  }[];
  /** Actions of reports without a day of promise. */
  readonly undated: readonly ActionEntry[];
}

export function fulfilmentOverTime(actionLog: readonly ActionEntry[]): FulfilmentOverTime {
  const years = Map.groupBy(
    actionLog.filter(({ promised }) => promised !== null),
    ({ promised }) => promised!.slice(0, 4),
  );
  return {
    periods: [...years.keys()].toSorted().map((year) => {
      const own = Map.groupBy(years.get(year)!, fulfilmentOf);
      const entries = {
        'in-time': own.get('in-time') ?? [],
        late: own.get('late') ?? [],
        done: own.get('done') ?? [],
        open: own.get('open') ?? [],
        overdue: own.get('overdue') ?? [],
        dropped: own.get('dropped') ?? [],
      };
      return { year, entries, total: years.get(year)!.length };
    }),
    undated: actionLog.filter(({ promised }) => promised === null),
  };
}
