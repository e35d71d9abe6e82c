// Writes a file that is not there yet: whole or not at all, and never over another.
import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../folders.ts';

/** False where the file is there already. The text is written beside it first and takes its name in one step. */
export function writeNew(path: string, text: string): boolean {
  const folder = dirname(path);
  makeFolder(folder);
  // A leading dot keeps the check and the site from reading it.
  const draft = join(folder, `.${basename(path)}.${process.pid}.new`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    linkSync(draft, path);
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && syscall === 'link') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    // Disks without hard links: the flag still refuses to overwrite.
    return writeDirectly(path, text);
  } finally {
    rmSync(draft, { force: true });
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
