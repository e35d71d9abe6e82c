// Where a number or a mark leads: to one report or action directly, to several through the list of them.
import type { ChartName } from '../../archive/charts.ts';
import { sheetOf, type Evidence } from '../../archive/evidence.ts';
import type { Cut } from '../../archive/evidence-sheets.ts';
import { breakdownAnchor } from '../../archive/breakdown.ts';
import type { FacetName } from '../../archive/facets.ts';
import { routes } from '../../routes.ts';

/** A report, or an action of one. */
export type Counted = string | { readonly id: string; readonly n: number };

/** The address of what was counted; null where there is nothing. */
export type LeadTo = (
  chart: ChartName,
  row: string,
  group: string,
  counted: readonly Counted[],
) => string | null;

const orDirectly =
  (address: (chart: ChartName, row: string, group: string) => string): LeadTo =>
  (chart, row, group, counted) => {
    const [only] = counted;
    if (only === undefined) return null;
    if (counted.length > 1) return address(chart, row, group);
    return typeof only === 'string' ? routes.report(only) : routes.action(only.id, only.n);
  };

/** To the evidence of the whole archive. */
export function leadInto({ places }: Pick<Evidence, 'places'>): LeadTo {
  return orDirectly((chart, row, group) => {
    const sheet = sheetOf(places, chart, row, group);
    return sheet === null ? routes.evidence(chart, row) : routes.evidence(chart, row, group, sheet);
  });
}

/** To the evidence of one service or team. */
export function leadIntoBreakdown(
  facet: FacetName,
  id: string,
  { places }: Pick<Cut, 'places'>,
): LeadTo {
  return orDirectly((chart, row, group) => {
    const exact = breakdownAnchor(chart, row, group);
    const anchor = places.has(exact) ? exact : breakdownAnchor(chart, row, '');
    return routes.breakdownEvidence(facet, id, anchor, places.get(anchor) ?? 1);
  });
}

/** To the evidence of one year within that of the archive: there the hours of the week have a page for each year. */
export function leadIntoYear(year: string, lead: LeadTo): LeadTo {
  return (chart, row, group, counted) => {
    if (chart !== 'hours') return lead(chart, row === 'all' ? year : row, group, counted);
    return lead(chart, year, row === 'not-counted' ? row : `${row}-${group}`, counted);
  };
}
