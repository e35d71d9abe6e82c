// Where in a long list a month or a state begins.
import type { ActionView } from '../archive/action-views.ts';
import type { ActionState } from '../archive/actions.ts';
import { PAGE_SIZE } from '../archive/slices.ts';
import { dayOf } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import { routes } from '../routes.ts';

export interface MonthPlaces {
  /** By report: the anchor of the row with which its month begins; only those rows have one. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Where a month begins, a year, or what is `undated`: the page of the list and its anchor. */
  readonly hrefOf: (period: string) => string;
}

/** Where each month begins in a list that is ordered by time. */
export function monthPlaces(
  reports: readonly Report[],
  address: (page: number) => string,
): MonthPlaces {
  const anchors = new Map<string, string>();
  const places = new Map<string, string>();
  reports.forEach((report, i) => {
    const month = dayOf(report)?.slice(0, 7) ?? 'undated';
    if (places.has(month)) return;
    const anchor = `m-${month}`;
    const place = `${address(Math.floor(i / PAGE_SIZE) + 1)}#${anchor}`;
    anchors.set(report.id, anchor);
    places.set(month, place);
    if (month !== 'undated' && !places.has(month.slice(0, 4))) places.set(month.slice(0, 4), place);
  });
  return { anchors, hrefOf: (period) => places.get(period) ?? address(1) };
}

/** Where a list of actions begins, or has the first one of a state. */
export function actionPlace({ path, entries }: ActionView, state?: ActionState): string {
  if (state === undefined) return routes.actions(path);
  const at = entries.findIndex((entry) => entry.state === state);
  return `${routes.actions(path, Math.floor(at / PAGE_SIZE) + 1)}#${state}`;
}
