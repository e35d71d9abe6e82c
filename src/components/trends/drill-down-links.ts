// Where a number or a mark leads: to one report or action directly, to several through the list of them.
import type { ChartName } from '../../archive/charts.ts';
import { pageOfGroup, type DrillDownPages } from '../../archive/drill-down.ts';
import type { PagedGroups } from '../../archive/drill-down-pages.ts';
import { breakdownAnchor } from '../../archive/breakdown.ts';
import type { FacetName } from '../../archive/facets.ts';
import { routes } from '../../routes.ts';

/** A report, or an action of one. */
export type Counted = string | { readonly id: string; readonly n: number };

/** The address of what was counted; null where there is nothing. */
export type LinkTo = (
  chart: ChartName,
  row: string,
  group: string,
  counted: readonly Counted[],
) => string | null;

const orDirectly =
  (address: (chart: ChartName, row: string, group: string) => string): LinkTo =>
  (chart, row, group, counted) => {
    const [only] = counted;
    if (only === undefined) return null;
    if (counted.length > 1) return address(chart, row, group);
    return typeof only === 'string' ? routes.report(only) : routes.action(only.id, only.n);
  };

/** To the drill-down of the whole archive. */
export function linkInto({ places }: Pick<DrillDownPages, 'places'>): LinkTo {
  return orDirectly((chart, row, group) => {
    const page = pageOfGroup(places, chart, row, group);
    return page === null ? routes.drillDown(chart, row) : routes.drillDown(chart, row, group, page);
  });
}

/** To the drill-down of one service or team. */
export function linkIntoBreakdown(
  facet: FacetName,
  id: string,
  { places }: Pick<PagedGroups, 'places'>,
): LinkTo {
  return orDirectly((chart, row, group) => {
    const exact = breakdownAnchor(chart, row, group);
    const anchor = places.has(exact) ? exact : breakdownAnchor(chart, row, '');
    return routes.breakdown(facet, id, anchor, places.get(anchor) ?? 1);
  });
}

/** To the drill-down of one year within that of the archive: there the hours of the week have a page for each year. */
export function linkIntoYear(year: string, lead: LinkTo): LinkTo {
  return (chart, row, group, counted) => {
    if (chart !== 'hours') return lead(chart, row === 'all' ? year : row, group, counted);
    return lead(chart, year, row === 'not-counted' ? row : `${row}-${group}`, counted);
  };
}
