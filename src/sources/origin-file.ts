// Where people find a file of the folder of reports: in an archive of several sources it is written somewhere else.
import { existsSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { Diagnostic } from '../report/diagnostic.ts';
import { addressBelow, ownFolder, sourceOf, type ArchiveSource } from '../report/origins.ts';
import { lfsOfSource, LFS_PULL } from '../text/lfs.ts';
import { VOCABULARY_FOLDER } from '../report/vocabulary.ts';

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
  found.map((told) => {
    const one = withOrigins(folder, told);
    const of = originOf(folder, one.file);
    if (!of || of.source.editable) {
      return ownFolder(folder) === folder ? one : { ...one, file: originFile(folder, one.file) };
    }
    const { name, at, edit } = of.source;
    return {
      ...one,
      ...(one.hint === LFS_PULL && { hint: lfsOfSource(name) }),
      file: `${name}: ${posix.join(at, of.path)}`,
      elsewhere: {
        source: name,
        edit: edit === null ? null : addressBelow(edit, of.path),
        path: join(folder, one.file),
      },
    };
  });

const originOf = (folder: string, file: string) =>
  file.startsWith('../') ? null : sourceOf(folder, file);

/**
 * Paths in the words of a finding as those that people can go to from where they run the command: those of the gathered folder
 * lead nowhere, and a vocabulary is that of the folder in which the report is written.
 */
function withOrigins(folder: string, found: Diagnostic): Diagnostic {
  const here = originOf(folder, found.file)?.source ?? null;
  const known = (text: string): string =>
    text.replace(/`([^`\n]+\/[^`\n]*)`/g, (all, path: string) => {
      if (path.startsWith(`${VOCABULARY_FOLDER}/`)) return `\`${placeIn(here, path, folder)}\``;
      const of = originOf(folder, path);
      if (!of || !existsSync(join(folder, path))) return all;
      return `\`${placeIn(of.source, of.path, folder)}\``;
    });
  return {
    ...found,
    message: known(found.message),
    hint: found.hint === null ? null : known(found.hint),
  };
}

/** A file of the folder as people go to it from where they run the command; of a clone by its path in the repository. */
export function shownPath(folder: string, file: string): string {
  if (file.startsWith('../'))
    return relative(process.cwd(), join(folder, file)).split(sep).join('/');
  const of = originOf(folder, file);
  return placeIn(of?.source ?? null, of?.path ?? file, folder);
}

/** Where a file of a source is, of the archive itself where that is null: from here, or in the repository of a clone. */
function placeIn(source: ArchiveSource | null, path: string, folder: string): string {
  if (source && !source.editable) return `${source.name}: ${posix.join(source.at, path)}`;
  return relative(process.cwd(), join(source?.folder ?? ownFolder(folder), path))
    .split(sep)
    .join('/');
}
