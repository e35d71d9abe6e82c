// Folders that users name.
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

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
