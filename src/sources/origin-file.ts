// Where people find a file of the folder of reports: in an archive of several sources it is written somewhere else.
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../report/diagnostic.ts';
import { ownFolder, sourceOf } from '../report/origins.ts';

/** The path on the disk of a file of the folder: where it is written, or where it was gathered from a clone. */
export function originPath(folder: string, file: string): string {
  const found = sourceOf(folder, file);
  if (!found) return join(ownFolder(folder), file);
  return found.source.editable ? join(found.source.folder, found.path) : join(folder, file);
}

/** The same from the archive's own folder of reports, with forward slashes; what lies outside begins with `../`. */
export const originFile = (folder: string, file: string): string =>
  relative(
    ownFolder(folder),
    file.startsWith('../') ? join(folder, file) : originPath(folder, file),
  )
    .split(sep)
    .join('/');

/** Findings at the files that people write. */
export const atOrigins = (folder: string, found: readonly Diagnostic[]): readonly Diagnostic[] =>
  ownFolder(folder) === folder
    ? found
    : found.map((one) => ({ ...one, file: originFile(folder, one.file) }));
