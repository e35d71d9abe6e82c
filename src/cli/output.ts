// How a new site takes the place of the last one: by renames beside it, so that whoever serves the folder sees the old site
// or the new one. Only whoever has claimed the site (claims.ts) may call these.
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SITE_MARK, SITE_MARK_TEXT } from './targets.ts';

const beside = (site: string, name: string): string =>
  join(dirname(site), `.${basename(site)}-${name}`);

/** Puts back the last site where a build was killed between the two renames, and removes what another left half copied. */
export function recoverSite(site: string): void {
  mkdirSync(dirname(site), { recursive: true });
  if (!existsSync(site) && existsSync(beside(site, 'last'))) renameSync(beside(site, 'last'), site);
  for (const name of ['last', 'next']) rmSync(beside(site, name), { recursive: true, force: true });
}

/**
 * Makes what was built the site. No system call that Node has exchanges two folders in one step: between the renames,
 * for some microseconds, there is only the last site under another name.
 */
export async function publishSite(built: string, site: string): Promise<void> {
  writeFileSync(join(built, SITE_MARK), SITE_MARK_TEXT);
  const next = beside(site, 'next');
  const last = beside(site, 'last');
  // A rename is one step on one disk; from another the site is copied first. Not by cpSync, which calls a disk that is full a
  // fault of input and output.
  if (statSync(built).dev === statSync(dirname(site)).dev) renameSync(built, next);
  else await cp(built, next, { recursive: true });
  if (existsSync(site)) renameSync(site, last);
  renameSync(next, site);
  rmSync(last, { recursive: true, force: true });
}
