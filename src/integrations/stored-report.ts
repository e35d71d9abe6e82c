// What Astro's store holds for one file of a report.
import type { Block } from '../ask/passages.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Report } from '../report/report.ts';

/** What the store holds for one file. */
export interface StoredReport extends Record<string, unknown> {
  /** Null for a broken report. */
  readonly report: Report | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The body as plain text, as this build's audience may read it. */
  readonly prose: string;
  /** The same line by line, as it is asked for. */
  readonly blocks: readonly Block[];
  /** Whether it shows pictures, which become files of the site with its page. */
  readonly pictures: boolean;
  /** Files that are published with it. */
  readonly linked: readonly LinkedFile[];
}

export interface LinkedFile {
  /** Path on the disk. */
  readonly from: string;
  /** Address in the site, without the base: `/postmortems/<id>/app.log`. */
  readonly to: string;
}
