// What the last site holds, as it is written down in the cache once a site is published: so the next build knows what it
// may take over, and whether there is anything to do at all. Knows files; what stands in them it does not know.
import type { ReportCount } from '../archive/archive.ts';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keep, readKept } from '../kept-files.ts';
import type { FileIdentity } from './spare-site.ts';

/**
 * A file: size in bytes, when it was written in milliseconds, its key where its route gives it one, and a 1 where it shows the
 * archive alone (archive-routes.ts).
 */
export type RecordedFile = readonly [size: number, time: number, key?: string, ofArchive?: 1];
/** By path below the site, with forward slashes. */
export type SiteFiles = Readonly<Record<string, RecordedFile>>;

export interface SiteManifest {
  /** The key of all that is the same for every page (`pagesAround`). */
  readonly around: string;
  /** The digest of all that went into the site; null where something changed while it was built. */
  readonly inputs: string | null;
  /** The digest of the archive that it shows; null where that is not known, left out in earlier versions. */
  readonly archive?: string | null;
  /** How many reports it shows, and how many it leaves out. */
  readonly reports: ReportCount;
  /** What was said of the sources that are not shown as they are now; left out in earlier versions. */
  readonly late?: readonly string[];
  /** Every file of the site. */
  readonly files: SiteFiles;
}

/** Null where nothing is written down, or nothing that can be read. */
export function readManifest(file: string): SiteManifest | null {
  try {
    const manifest = JSON.parse(String(readKept(file))) as SiteManifest | null;
    return manifest?.files ? manifest : null;
  } catch {
    return null;
  }
}

export function writeManifest(file: string, manifest: SiteManifest): void {
  keep(file, JSON.stringify(manifest));
}

/** Every file of a site with its size and time, and with its key where it has one. */
export function recordFiles(
  site: string,
  keys: ReadonlyMap<string, string>,
  ofArchive: ReadonlySet<string> = new Set(),
): SiteFiles {
  const files: Record<string, RecordedFile> = {};
  for (const { file, size, time } of filesOf(site)) {
    const key = keys.get(file);
    if (key === undefined) files[file] = [size, time];
    else files[file] = ofArchive.has(file) ? [size, time, key, 1] : [size, time, key];
  }
  return files;
}

/** Whether a site holds the files that were written down, as they were, and no other. */
export function holdsFiles(site: string, files: SiteFiles): boolean {
  let found = 0;
  for (const { file, size, time } of filesOf(site)) {
    const recorded = files[file];
    if (recorded?.[0] !== size || recorded[1] !== time) return false;
    found++;
  }
  return found === Object.keys(files).length;
}

/** How many pages a site has: files that a browser opens. */
export const countPages = (files: SiteFiles): number =>
  Object.keys(files).filter((file) => file.endsWith('.html')).length;

/** A file that was written down, where nobody wrote to it since; else null. */
export function asRecorded(path: string, recorded: RecordedFile): FileIdentity | null {
  const about = lstatSync(path, { throwIfNoEntry: false });
  return about?.isFile() && about.size === recorded[0] && about.mtimeMs === recorded[1]
    ? about
    : null;
}

interface SiteFile {
  readonly file: string;
  readonly size: number;
  readonly time: number;
}

function* filesOf(site: string, below = ''): Generator<SiteFile> {
  for (const entry of entriesOf(join(site, below))) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesOf(site, file);
    else {
      const { size, mtimeMs } = lstatSync(join(site, file));
      // A link is nothing that a build writes: it never is as recorded.
      yield { file, size: entry.isFile() ? size : -1, time: mtimeMs };
    }
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
