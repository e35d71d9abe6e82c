// Files that are kept between builds under the name of their key (keys.ts): whoever finds one may use it.
import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the output of a key lies: in one of 256 folders, which even a hundred thousand files leave short. */
export const keptFile = (folder: string, key: string, ending: string): string =>
  join(folder, key.slice(0, 2), `${key}.${ending}`);

/** The bytes that are kept; null when there are none. */
export function readKept(file: string): Buffer<ArrayBuffer> | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Written beside its place and moved there, so that another build never reads half a file, and a kill leaves none. */
export function keep(file: string, data: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, data);
  renameSync(unfinished, file);
}

/** Puts a file at a second place as well: as a link, or as a copy where the disk has no links. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // A file that is there or is not there would not be by a copy, either.
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(from, to);
  }
}
