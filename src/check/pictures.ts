// The pictures that reports show: each is opened, and one that readers would not see is told where it is shown.
import { LineIndex, type Diagnostic, type Where } from '../report/diagnostic.ts';
import type { Parsed } from '../report/parse.ts';
import { MAX_PICTURE_BYTES, readPicture, tooManyBytes } from '../pictures/picture.ts';
import { isPictureName } from '../text/file-names.ts';

/** A file below the folder of reports. */
export interface PictureFile {
  /** In bytes. */
  readonly size: number;
  readonly read: () => Buffer;
}

/** Finds a file by its path below the folder of reports; null where there is none, which other rules tell. */
export type FindPicture = (path: string) => PictureFile | null;

/** Faults in the pictures that reports show or link to; a picture shown twice is told at both places at once. */
export function checkPictures(archive: readonly Parsed[], find: FindPicture): Diagnostic[] {
  const faults = new Map<string, PictureError | null>();
  const faultOf = (path: string): PictureError | null => {
    if (!faults.has(path)) faults.set(path, faultIn(path, find));
    return faults.get(path) ?? null;
  };
  return archive.flatMap((parsed) => {
    const found = new Map<string, Diagnostic>();
    for (const { target, url, where } of parsed.references) {
      if (target.to !== 'file' || target.path === null || !isPictureName(target.path)) continue;
      const earlier = found.get(target.path);
      if (earlier) {
        found.set(target.path, { ...earlier, also: [...(earlier.also ?? []), where] });
        continue;
      }
      const fault = faultOf(target.path);
      if (!fault) continue;
      const { what, hint, place } = fault;
      const inside = place ? ` (${target.path}:${place.line}:${place.column})` : '';
      found.set(target.path, {
        file: parsed.source.file,
        where,
        rule: 'file/picture',
        level: 'error',
        message: `\`${url}\` ${what}${inside}.`,
        hint,
      });
    }
    return [...found.values()];
  });
}

export interface PictureError {
  /** Completes a sentence that begins with the file's name. */
  readonly what: string;
  readonly hint: string;
  /** Where in the text of a drawing; null where the file is no text. */
  readonly place: Where | null;
}

const UNREADABLE: PictureError = {
  what: 'may not be read',
  hint: 'Give the user who builds the right to read it (`chmod u+r`).',
  place: null,
};

/** One picture that the system refuses must not end the reading of all others. */
function readOrNull({ read }: PictureFile): Buffer | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Why readers would not see a picture; null where they would. `path` is how it is named to the author. */
export function faultIn(path: string, find: FindPicture): PictureError | null {
  const file = find(path);
  if (!file) return null;
  if (file.size > MAX_PICTURE_BYTES) {
    const { what, hint } = tooManyBytes(file.size);
    return { what, hint, place: null };
  }
  const bytes = readOrNull(file);
  if (bytes === null) return UNREADABLE;
  const reading = readPicture(bytes, path);
  if (reading.ok) return null;
  const { what, hint, at } = reading;
  return {
    what,
    hint,
    place: at === null ? null : new LineIndex(bytes.toString('utf8')).where(at),
  };
}
