// Where Astro works while it builds one site. Astro keeps its generated modules in its root, so each site has a root of its own;
// the sources stand in it as links, which keeps their names, and so the bytes of the site, the same in every checkout.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const WORK = join('.astro', 'builds');
const LINKED = ['src', 'public', 'node_modules', 'package.json', 'tsconfig.json'];
/** A build that was killed leaves its work; another that takes so long, in milliseconds, is not under way. */
const FORGOTTEN = 24 * 60 * 60 * 1000;

export interface WorkFolder {
  /** What Astro is given as its root. */
  readonly root: string;
  /** Where the new site is written. */
  readonly site: string;
  /** A name that only this site has; part of a path. */
  readonly name: string;
  remove(): void;
}

/** A name that only the site at a real path has; part of a path. */
export function siteName(site: string): string {
  const digest = createHash('sha256').update(site).digest('hex').slice(0, 8);
  return `${basename(site)}-${digest}`;
}

/** An empty root for the site at a real path. Only whoever has claimed the site may ask for it. */
export function makeWorkFolder(site: string, checkout = process.cwd()): WorkFolder {
  const name = siteName(site);
  const root = join(checkout, WORK, name);
  sweep(join(checkout, WORK));
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'site'), { recursive: true });
  for (const entry of LINKED) {
    const from = resolve(checkout, entry);
    if (!existsSync(from)) continue;
    // A junction needs no rights on Windows; elsewhere the kind of a link is not asked for.
    symlinkSync(from, join(root, entry), statSync(from).isDirectory() ? 'junction' : 'file');
  }
  return {
    root,
    site: join(root, 'site'),
    name,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Removes the work of builds that were killed, which may hold what is internal. */
function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const age =
      Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > FORGOTTEN) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
