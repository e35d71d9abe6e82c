// How a new site takes the place of the last one: by renames beside it, so that whoever serves the folder sees the old site
// or the new one. Only whoever has claimed the site (claims.ts) may call these.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Misuse } from './arguments.ts';
import { makeFolder } from '../folders.ts';
import { SITE_MARK, SITE_MARK_TEXT } from './targets.ts';

const lastOf = (site: string): string => join(dirname(site), `.${basename(site)}-last`);
/** A name of its own for each build: one that was taken for dead and wakes must not copy into that of another. */
const nextOf = (site: string): string =>
  join(dirname(site), `.${basename(site)}-next-${randomBytes(4).toString('hex')}`);

function nextsOf(site: string): string[] {
  const prefix = `.${basename(site)}-next`;
  return readdirSync(dirname(site))
    .filter(
      (name) => name.startsWith(prefix) && /^(?:-[0-9a-f]{8})?$/.test(name.slice(prefix.length)),
    )
    .map((name) => join(dirname(site), name));
}

/**
 * Puts back the last site where a build was killed between the two renames, and removes what another left half copied.
 * @throws `Misuse` where somebody else's folder has the name of one of them.
 */
export function recoverSite(site: string): void {
  makeFolder(dirname(site));
  const last = lastOf(site);
  const folders = [last, ...nextsOf(site)];
  for (const folder of folders) refuseForeign(folder);
  if (!existsSync(site) && existsSync(last)) renameSync(last, site);
  for (const folder of folders) removeMarked(folder);
}

function refuseForeign(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found || (found.isDirectory() && isOurs(folder))) return;
  throw new Misuse(
    `\`${folder}\` was not written by a build, and a build needs that name beside the site for a moment. Rename it, or set OUT_DIR to another folder.`,
  );
}

const isOurs = (folder: string): boolean =>
  readdirSync(folder).length === 0 || existsSync(join(folder, SITE_MARK));

const mark = (folder: string): void => writeFileSync(join(folder, SITE_MARK), SITE_MARK_TEXT);

/** The mark goes last, so that who is killed on the way leaves what can still be told for ours. */
function removeMarked(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== SITE_MARK) rmSync(join(folder, name), { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

export interface Publishing {
  /** Where the last site is put, if that is on the same disk; null: nowhere. */
  readonly spare?: string | null;
  /** Asked before each step. @throws where another build took the site meanwhile: then nothing of it is touched */
  readonly check?: () => void;
}

/**
 * Makes what was built the site. No system call that Node has exchanges two folders in one step: between the renames,
 * for some microseconds, there is only the last site under another name.
 */
export async function publishSite(
  built: string,
  site: string,
  { spare = null, check = () => {} }: Publishing = {},
): Promise<void> {
  mark(built);
  const next = nextOf(site);
  const last = lastOf(site);
  try {
    // A rename is one step on one disk; from another the site is copied first. Not by cpSync, which calls a disk that is full
    // a fault of input and output.
    if (statSync(built).dev === statSync(dirname(site)).dev) renameSync(built, next);
    else {
      mkdirSync(next);
      mark(next);
      await cp(built, next, { recursive: true });
    }
    check();
    if (existsSync(site)) {
      // An empty folder, and the site of an earlier version, have none.
      mark(site);
      renameSync(site, last);
    }
    renameSync(next, site);
  } catch (error) {
    // Where another build took the site and removed the new one, the last one stays.
    if (!existsSync(site) && existsSync(last)) renameSync(last, site);
    removeMarked(next);
    throw error;
  }
  check();
  if (spare === null || !existsSync(last)) return removeMarked(last);
  mkdirSync(dirname(spare), { recursive: true });
  if (statSync(last).dev !== statSync(dirname(spare)).dev) return removeMarked(last);
  removeMarked(spare);
  renameSync(last, spare);
}
