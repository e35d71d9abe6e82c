// Folders that users name.
import { lstatSync, mkdirSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Whether there is a folder at a path. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Makes a folder with those around it, one at a time: Node's own `recursive` never ends where a disk calls a folder that
 * it does not take one that is not there, as `/proc` does. Nothing is done where the folder is there. @throws the fault of the disk, with the first folder that it does not take
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process was faster.
    if (!isFolder(path)) throw error;
  }
}

/**
 * Where a path leads, also where the last parts of it do not exist yet. Every folder has one such path, also on a disk that
 * takes `Site` and `site` for the same name. `list` tells what is in a folder.
 */
export function realPath(path: string, list = namesIn): string {
  const whole = resolve(path);
  try {
    return asSpelt(realpathSync(whole), list);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const link = lstatSync(whole, { throwIfNoEntry: false })?.isSymbolicLink();
  if (link) return realPath(resolve(dirname(whole), readlinkSync(whole)), list);
  return join(realPath(dirname(whole), list), basename(whole));
}

/** A name as disks compare it that know no capitals, and no two ways to write an `é`. */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase();

/** A path that exists, as the folders spell it that it leads through. */
export function asSpelt(path: string, list: (folder: string) => string[] = namesIn): string {
  const around = dirname(path);
  if (around === path) return path;
  const folder = asSpelt(around, list);
  const name = basename(path);
  const names = list(folder);
  const spelt = names.includes(name)
    ? name
    : names.find((other) => foldName(other) === foldName(name));
  return join(folder, spelt ?? name);
}

/** What was in a folder when it last changed: many paths lead through the same few folders, which can be large. */
const listed = new Map<string, { readonly changed: bigint; readonly names: string[] }>();

function namesIn(folder: string): string[] {
  try {
    const changed = statSync(folder, { bigint: true }).mtimeNs;
    const known = listed.get(folder);
    if (known?.changed === changed) return known.names;
    const names = readdirSync(folder);
    listed.set(folder, { changed, names });
    return names;
  } catch {
    return [];
  }
}
