// The folder of the built site, and how a new one takes its place. A build is made beside it and swapped
// in by renames, so that whoever serves `dist` sees the old site or the new one.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { config } from '../config.ts';

export const OUTPUT = config.output;
// Beside the output, so on the same disk: a rename is then one step, not a copy.
const NEXT = join(dirname(OUTPUT), `.${basename(OUTPUT)}-next`);
/** Where Astro keeps its own work, which git passes over: for a site that cannot be built where it belongs. */
const BESIDE_CHECKOUT = join('.astro', 'site-next');
const LAST = join(dirname(OUTPUT), `.${basename(OUTPUT)}-last`);

/** An empty place for the next build. Mends what a build that was killed left behind. */
export function prepareOutput(): string {
  recoverOutput();
  dropNext();
  mkdirSync(dirname(OUTPUT), { recursive: true });
  const built = canBuildAt(NEXT) ? NEXT : BESIDE_CHECKOUT;
  mkdirSync(built, { recursive: true });
  return built;
}

/**
 * Whether Astro can build there; elsewhere a site is copied when it is made. Astro moves files from the checkout to where
 * it builds, which no disk does to another. And it takes `/srv/archive-site` for a folder in `/srv/archive`, since one
 * name begins with the other, and then misses its packages there (astro 7.3.4, getOutDirWithinCwd).
 */
function canBuildAt(folder: string): boolean {
  if (statSync(dirname(folder)).dev !== statSync('.').dev) return false;
  const [path, checkout] = [resolve(folder), process.cwd()];
  return !path.startsWith(checkout) || path.startsWith(checkout + sep);
}

/** Removes what a build that failed has made so far; it may be what fills the disk. */
export function dropNext(): void {
  for (const folder of [NEXT, BESIDE_CHECKOUT]) rmSync(folder, { recursive: true, force: true });
}

/** Puts back the last site where a build was killed between the two renames. */
export function recoverOutput(): void {
  if (!existsSync(OUTPUT) && existsSync(LAST)) renameSync(LAST, OUTPUT);
  rmSync(LAST, { recursive: true, force: true });
}

/**
 * Makes what was built the site. No system call that Node has exchanges two folders in one step: between the renames,
 * for some microseconds, there is only LAST.
 */
export async function publishOutput(): Promise<void> {
  if (existsSync(BESIDE_CHECKOUT)) {
    // Not cpSync, which calls a disk that is full a fault of input and output.
    await cp(BESIDE_CHECKOUT, NEXT, { recursive: true });
    rmSync(BESIDE_CHECKOUT, { recursive: true });
  }
  if (existsSync(OUTPUT)) renameSync(OUTPUT, LAST);
  renameSync(NEXT, OUTPUT);
  rmSync(LAST, { recursive: true, force: true });
}

/** How many pages a site has: files that a browser opens. */
export function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((file) => String(file).endsWith('.html'))
    .length;
}
