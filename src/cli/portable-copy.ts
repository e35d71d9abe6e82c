// Makes of a built site a copy that is opened from files.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toPortable } from '../deploy/portable.ts';
import { under } from '../routes.ts';
import { writeOver } from '../written-files.ts';

/** What only a host reads, and what no browser reads from a file. */
const USELESS = [
  '_headers',
  '_redirects',
  'pagefind',
  'search/index.json',
  'search/ranking.js',
  'search/sorts',
  'search/words',
  'search/words.json',
];

/** Rewrites every page of a built site. A page taken over from the last site is a link to its file there, and stays. */
export function makePortable(folder: string): void {
  for (const name of USELESS) rmSync(join(folder, name), { recursive: true, force: true });
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.html')) continue;
    const path = join(folder, entry);
    const html = readFileSync(path, 'utf8');
    const made = toPortable(html, { file: entry.replaceAll('\\', '/'), base: under('/') });
    if (made !== html) writeOver(path, made);
  }
}
