// Writes a file that this tool keeps, whether it is there or not: whole or not at all, and nowhere else.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The text is written beside the file first, under a name that nobody has, and takes its place in one step. A link that
 * stands there is replaced and not followed: it may lead anywhere.
 */
export function writeOver(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
