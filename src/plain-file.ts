// Reading files that somebody else put there: what has a file's name may be a pipe or a device, which never ends.
import { readFileSync, statSync } from 'node:fs';

/** The bytes of a file, or of that which a link leads to; null where there is none, or something else than a file. */
export function readPlain(path: string): Buffer | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : null;
}

/** The same as text. */
export const readPlainText = (path: string): string | null =>
  readPlain(path)?.toString('utf8') ?? null;
