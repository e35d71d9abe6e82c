// Which incident came before a report and which after it: among all, and among those with the same main
// cause. Undated reports have no place in time and so no neighbours.
import type { Report } from '../report/report.ts';
import type { Archive } from './archive.ts';
import { startOf } from './archive.ts';
import { isSpecificCause } from './causes.ts';

export interface Neighbours {
  readonly earlier: Report | null;
  readonly later: Report | null;
}

export interface NeighboursOf {
  readonly inTime: ReadonlyMap<string, Neighbours>;
  /** Only for reports whose main cause names a failure: "not recorded" is nothing to have in common. */
  readonly withSameCause: ReadonlyMap<string, Neighbours>;
}

/** The neighbours of every dated report. Linear in the number of reports. */
export function neighboursOf(archive: Archive): NeighboursOf {
  const dated = archive.reports.filter((report) => startOf(report) !== null);
  const isSpecific = isSpecificCause(archive);
  const withSameCause = new Map<string, Neighbours>();
  for (const [cause, reports] of Map.groupBy(
    dated,
    ({ rootCauses }) => rootCauses[0] ?? 'unknown',
  )) {
    if (isSpecific(cause)) link(reports, withSameCause);
  }
  return { inTime: link(dated, new Map()), withSameCause };
}

/** `reports` are in the archive's order, newest first. */
function link(
  reports: readonly Report[],
  into: Map<string, Neighbours>,
): ReadonlyMap<string, Neighbours> {
  reports.forEach(({ id }, i) => {
    into.set(id, { earlier: reports[i + 1] ?? null, later: reports[i - 1] ?? null });
  });
  return into;
}
