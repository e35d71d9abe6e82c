// What is kept for one file of a report. In Astro's store stands its entry; what is in it is kept beside (readings.ts), for
// Astro writes its store as a whole, bundles it and reads it again.
import type { Block } from '../ask/passages.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Report } from '../report/report.ts';

/** What belongs to an entry of the store. */
export interface StoredEntry {
  readonly data: StoredReport;
  /** Markdown, as it was judged. */
  readonly body: string;
  /** The body as HTML; left out where it uses components, and becomes a module. */
  readonly rendered?: {
    readonly html: string;
    readonly metadata: {
      readonly headings: readonly { depth: number; slug: string; text: string }[];
      /** Pictures beside the report, as written. */
      readonly imagePaths: readonly string[];
    };
  };
}

/** What is known of one file. */
export interface StoredReport {
  /** Null for a broken report. */
  readonly report: Report | null;
  /** Of the report: pages are kept by it. Empty for a broken one. */
  readonly reportDigest: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The body as plain text, as this build's audience may read it. */
  readonly prose: string;
  /** The same line by line, as it is asked for. */
  readonly blocks: readonly Block[];
  /** Whether it shows pictures, which become files of the site with its page. */
  readonly pictures: boolean;
  /** Those of them that are files beside reports, as paths below the folder of reports. */
  readonly pictureFiles: readonly string[];
  /** Files that are published with it. */
  readonly linked: readonly LinkedFile[];
}

export interface LinkedFile {
  /** Path on the disk. */
  readonly from: string;
  /** Address in the site, without the base: `/postmortems/<id>/app.log`. */
  readonly to: string;
}
