// Files that are put among a user's own: each appears whole or not at all, and nowhere else. The text is written beside
// its place first, under a name that nobody has, and takes its name in one step.
import { linkSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './folders.ts';
import { processStart } from './processes.ts';

/** A leading dot keeps the check and the site from reading it. */
const unfinished = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}.new`);

/** In a container a process gets the number of the killed one again, and finds what that one left under its own name. */
function writeUnfinished(path: string, text: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, text, { flag: 'wx' });
}

/** Writes a file that is not there yet; false where it is. It never takes the place of another. */
export function writeNew(path: string, text: string): boolean {
  makeFolder(dirname(path));
  const beside = unfinished(path);
  try {
    writeUnfinished(beside, text);
    // A link refuses to replace; a rename would not.
    linkSync(beside, path);
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && syscall === 'link') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    // Disks without hard links: the flag still refuses to overwrite.
    return writeDirectly(path, text);
  } finally {
    rmSync(beside, { force: true });
  }
}

function writeDirectly(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Writes a file that this tool keeps, whether it is there or not. A link that stands there is replaced and not followed: it
 * may lead anywhere.
 */
export function writeOver(path: string, text: string): void {
  const beside = unfinished(path);
  try {
    writeUnfinished(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Removes what killed processes left unfinished below a folder; what another living one is writing stays. */
export function clearUnfinished(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const pid = Number(/^\..+\.(\d+)\.new$/.exec(basename(name))?.[1]);
    if (pid === process.pid || (pid > 0 && processStart(pid) === null))
      rmSync(join(folder, name), { force: true });
  }
}
