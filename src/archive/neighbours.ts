// Which incident came before a report and which after it. Undated reports have no place in time and so no neighbours.
import type { Report } from '../report/report.ts';
import type { Archive } from './archive.ts';
import { startOf } from './archive.ts';

export interface Neighbours {
  readonly earlier: Report | null;
  readonly later: Report | null;
}

/** The neighbours of every dated report. Linear in the number of reports. */
export function neighboursOf(archive: Archive): ReadonlyMap<string, Neighbours> {
  // Newest first, as the archive is.
  const dated = archive.reports.filter((report) => startOf(report) !== null);
  return new Map(
    dated.map(({ id }, i) => [id, { earlier: dated[i + 1] ?? null, later: dated[i - 1] ?? null }]),
  );
}
