// Where a mark leads: one report directly, several through a list of them.
import type { ChartName } from '../../archive/evidence.ts';
import { routes } from '../../routes.ts';

/** The address of the reports behind a mark; null where there are none. */
export type LeadTo = (
  chart: ChartName,
  row: string,
  group: string,
  ids: readonly string[],
) => string | null;

/** To the pages of evidence, which hold every report of the archive. */
export const leadToEvidence: LeadTo = (chart, row, group, ids) => {
  if (ids.length === 0) return null;
  return ids.length === 1 ? routes.report(ids[0]!) : routes.evidence(chart, row, group);
};
