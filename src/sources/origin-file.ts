// Where people find a file of the folder of reports: in an archive of several sources it is written somewhere else.
import { existsSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { Diagnostic } from '../report/diagnostic.ts';
import { addressBelow, ownFolder, sourceOf } from '../report/origins.ts';

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

/** Findings at the files that people write; of a clone by their path in its repository, with the name of the source. */
export const atOrigins = (folder: string, found: readonly Diagnostic[]): readonly Diagnostic[] =>
  ownFolder(folder) === folder
    ? found
    : found.map((told) => {
        const one = withOrigins(folder, told);
        const of = one.file.startsWith('../') ? null : sourceOf(folder, one.file);
        if (!of || of.source.editable) return { ...one, file: originFile(folder, one.file) };
        const { name, at, edit } = of.source;
        return {
          ...one,
          file: `${name}: ${posix.join(at, of.path)}`,
          elsewhere: {
            source: name,
            edit: edit === null ? null : addressBelow(edit, of.path),
            path: join(folder, one.file),
          },
        };
      });

/** Paths of the folder in the words of a finding, which lead nowhere for whoever reads them, as those that people know. */
function withOrigins(folder: string, found: Diagnostic): Diagnostic {
  const known = (text: string): string =>
    text.replace(/`([^`\n]+\/[^`\n]*)`/g, (all, path: string) => {
      const of = path.startsWith('../') ? null : sourceOf(folder, path);
      if (!of || !existsSync(join(folder, path))) return all;
      const { name, at, folder: place, editable } = of.source;
      return editable
        ? `\`${relative(join(ownFolder(folder), '..'), join(place, of.path))
            .split(sep)
            .join('/')}\``
        : `\`${name}: ${posix.join(at, of.path)}\``;
    });
  return {
    ...found,
    message: known(found.message),
    hint: found.hint === null ? null : known(found.hint),
  };
}
