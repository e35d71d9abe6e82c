// All that goes into a site, as one digest: where it is that of the last site, there is nothing to build.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBefore } from '../check/git-history.ts';
import { digestOfData } from '../keys.ts';
import type { ArchiveSource } from '../report/origins.ts';

export interface BuildInputs {
  /** The key of code, packages and configuration (`pagesAround`). */
  readonly around: string;
  /** Folders of which any file may go into the site, or stop the build. */
  readonly folders: readonly string[];
  /** The folder of reports, whose history in git tells which addresses were published. */
  readonly reports: string;
  /** Where the reports come from, and which of it could not be read. */
  readonly sources: readonly ArchiveSource[];
  /** The day that the site is built for. */
  readonly day: string;
}

export function digestOfInputs({ around, folders, reports, sources, day }: BuildInputs): string {
  const files = folders.map((folder) => [folder, digestOfFolder(folder)]);
  return digestOfData([around, day, files, readBefore(reports), sources]);
}

/** The digest of the names and bytes of all files below a folder; links are followed. */
function digestOfFolder(folder: string): string {
  const hash = createHash('sha256');
  const visit = (path: string, name: string, within: readonly string[]): void => {
    const about = statSync(path, { throwIfNoEntry: false });
    if (about?.isDirectory()) {
      const real = realpathSync(path);
      // A link to a folder that holds it would lead on without end.
      if (within.includes(real)) return;
      for (const entry of readdirSync(path).toSorted()) {
        if (entry === '.git' || entry === 'node_modules') continue;
        visit(join(path, entry), `${name}/${entry}`, [...within, real]);
      }
    } else {
      const bytes = about?.isFile() ? readFileSync(path) : null;
      hash.update(`${JSON.stringify(name)} ${bytes?.length ?? 'none'}\n`);
      if (bytes) hash.update(bytes);
    }
  };
  visit(folder, '', []);
  return hash.digest('hex');
}
