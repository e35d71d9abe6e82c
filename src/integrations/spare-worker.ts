// A thread that matches a spare site with the last one, while the build finds out what has changed.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { asRecorded, type SiteFiles } from './site-manifest.ts';
import { matchSpare, type FileIdentity } from './spare-site.ts';

/** What the thread is started with. */
export interface SpareOrder {
  readonly spare: string;
  readonly site: string;
  /** What the last site held. */
  readonly files: SiteFiles;
}
/** The files that the spare site holds now. */
export type Matched = readonly string[];

const { spare, site, files } = workerData as SpareOrder;
const there = new Map<string, FileIdentity>();
for (const [file, recorded] of Object.entries(files)) {
  const about = asRecorded(join(site, file), recorded);
  if (about) there.set(file, about);
}
parentPort?.postMessage([...matchSpare(spare, site, there)] satisfies Matched);
