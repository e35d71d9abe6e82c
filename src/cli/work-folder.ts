// Where Astro works while it builds one site. Astro keeps its generated modules in its root, so each site has a root of its own;
// the engine and the archive stand in it as links, wherever each of them lies. So their names, and with them the bytes of the
// site, are the same in every checkout, and Astro finds pages and collections of an archive that has none of its own.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SOURCES } from '../keys.ts';
import { OWN_FOLDERS } from '../settings/own-code.ts';
import { Misuse } from './arguments.ts';
import { isAlive, placeOfProcesses, processStart, tokenOf } from '../processes.ts';

const WORK = join('.astro', 'builds');

/** What stands in the root, and where it lies: pages, collections and styles in the engine, the rest with the archive. */
const linked = (archive: string): Readonly<Record<string, string>> => ({
  src: SOURCES,
  node_modules: packagesOf(SOURCES),
  ...Object.fromEntries(
    ['public', ...OWN_FOLDERS].map((name) => [name, join(archive, name)] as const),
  ),
  'package.json': join(archive, 'package.json'),
  'tsconfig.json': join(archive, 'tsconfig.json'),
});

/** The folder that holds the packages of the engine: one that was installed itself lies among them. */
function packagesOf(engine: string): string {
  const around = dirname(engine);
  return basename(dirname(around)) === 'node_modules'
    ? dirname(around)
    : join(around, 'node_modules');
}

/** A build that was killed leaves its work; another that takes so long, in milliseconds, is not under way. */
const FORGOTTEN = 24 * 60 * 60 * 1000;

export interface WorkFolder {
  /** What Astro is given as its root. */
  readonly root: string;
  /** Where the new site is written. */
  readonly site: string;
  /** A name that only this site has; part of a path. */
  readonly name: string;
  /** Whether it is the usual one, which Astro knows from the last time. */
  readonly isUsual: boolean;
  remove(): void;
}

/** The file in a root that says who works there: `place number start`. */
const WORKER = '.worker';

/** A name that only the site at a real path has; part of a path. */
export function siteName(site: string): string {
  const digest = createHash('sha256').update(site).digest('hex').slice(0, 8);
  return `${basename(site)}-${digest}`;
}

/**
 * An empty root for the site at a real path. Only whoever has claimed the site may ask for it. Where one may be at work in the
 * usual root who was taken for dead and only sleeps, it is another: who wakes goes on writing by names.
 */
export function makeWorkFolder(site: string, checkout = process.cwd()): WorkFolder {
  refuseUnreadable(checkout);
  sweep(join(checkout, WORK));
  const me = workerName(process.pid);
  const usual = siteName(site);
  const isUsual = isLeft(join(checkout, WORK, usual));
  const name = isUsual ? usual : `${usual}-${tokenOf(me)}`;
  const root = join(checkout, WORK, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'site'), { recursive: true });
  writeFileSync(join(root, WORKER), me);
  linkInto(root, checkout);
  return {
    root,
    site: join(root, 'site'),
    name,
    isUsual,
    remove: () => {
      if (workerIn(root) === me) rmSync(root, { recursive: true, force: true });
    },
  };
}

const workerName = (pid: number): string =>
  [placeOfProcesses(), pid, processStart(pid) ?? ''].join(' ');

function workerIn(root: string): string | null {
  try {
    return readFileSync(join(root, WORKER), 'utf8');
  } catch {
    return null;
  }
}

/** Whether nobody works in a root any more, as far as this process can ask. One of an earlier version says nothing. */
function isLeft(root: string): boolean {
  const [place, pid, start = ''] = workerIn(root)?.split(' ') ?? [];
  return place === undefined || (place === placeOfProcesses() && !isAlive(Number(pid), start));
}

/** Astro writes paths into programs and addresses, where these signs end them. @throws `Misuse` */
export function refuseUnreadable(archive: string): void {
  const sign = /['"#?$]/.exec(archive)?.[0];
  if (sign === undefined) return;
  throw new Misuse(
    `The archive lies in \`${archive}\`, and a folder with \`${sign}\` in its name cannot be read by Astro, which makes the pages. Rename it.`,
  );
}

/** The root of the dev server, which stays from one time to the next. */
export function devRoot(archive = process.cwd()): string {
  refuseUnreadable(archive);
  const root = join(archive, '.astro', 'dev');
  mkdirSync(root, { recursive: true });
  linkInto(root, archive);
  return root;
}

/** Puts the links to engine and archive into a root. */
function linkInto(root: string, archive: string): void {
  for (const [entry, path] of Object.entries(linked(archive))) {
    const from = resolve(path);
    rmSync(join(root, entry), { force: true });
    if (!existsSync(from)) continue;
    // A junction needs no rights on Windows; elsewhere the kind of a link is not asked for.
    symlinkSync(from, join(root, entry), statSync(from).isDirectory() ? 'junction' : 'file');
  }
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
