// The texts beside reports that are pushed with them: logs, tables, drawings, vocabularies, the template. It reads; it
// never writes.
import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isOpenFolder } from '../../report/read.ts';
import type { OtherText } from './credentials.ts';

/** Longer files are dumps, of which the beginning tells what they are. */
const MAX_BYTES = 16_000_000;
const SNIFFED = 8_000;

/** Every file below the folder but the reports, with its text where it holds text. Links are passed over. */
export function readOtherTexts(folder: string, reports: readonly string[]): readonly OtherText[] {
  const known = new Set(reports);
  const texts: OtherText[] = [];
  const visit = (directory: string, below: string): void => {
    for (const name of readdirSync(directory).toSorted()) {
      const file = below + name;
      // Most are reports, of which the listing has looked at each.
      if (name === 'node_modules' || name === '.git' || known.has(file)) continue;
      const path = join(directory, name);
      const about = lstatSync(path, { throwIfNoEntry: false });
      // A folder that is closed is told by the listing.
      if (about?.isDirectory() && isOpenFolder(path)) visit(path, `${file}/`);
      else if (about?.isDirectory()) continue;
      else if (about?.isFile()) texts.push({ file, text: textOf(path) });
    }
  };
  visit(folder, '');
  return texts;
}

/** The texts of a file or of all below a folder, by their paths from another folder; none where nothing is there. */
export function readTextsAt(path: string, from: string): readonly OtherText[] {
  const about = statSync(path, { throwIfNoEntry: false });
  const texts = about?.isDirectory()
    ? readOtherTexts(path, [])
    : about?.isFile()
      ? [{ file: '', text: textOf(path) }]
      : [];
  return texts.map(({ file, text }) => ({
    file: relative(from, join(path, file)).split(sep).join('/'),
    text,
  }));
}

/** What a file holds as text; null for pictures, archives and what cannot be read. */
function textOf(path: string): string | null {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(SNIFFED);
      const read = readSync(file, head, 0, SNIFFED, 0);
      if (head.subarray(0, read).includes(0)) return null;
      if (read < SNIFFED) return head.subarray(0, read).toString('utf8');
      const { size } = lstatSync(path);
      if (size <= MAX_BYTES) return readFileSync(path, 'utf8');
      const begin = Buffer.alloc(MAX_BYTES);
      return begin.subarray(0, readSync(file, begin, 0, MAX_BYTES, 0)).toString('utf8');
    } finally {
      closeSync(file);
    }
  } catch {
    // Whether it may be read is told by the listing.
    return null;
  }
}
