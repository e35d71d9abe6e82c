// Which folders a command may fill: a new one, an empty one, or one that carries the mark of this tool. What holds or lies in
// the sources of the site is never a target, whatever is in it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import type { Config } from '../config.ts';
import { Misuse } from './arguments.ts';
import { namedBy } from '../environment.ts';
import { makeFolder, realPath } from '../folders.ts';
import { writeOver } from '../written-files.ts';

/** What a folder is wanted for. */
export interface Target {
  /** How it was named by the user: `OUT_DIR`, `--out`. */
  readonly name: string;
  /** The path as the user wrote it. */
  readonly path: string;
}

/** A folder that no target may be, hold or lie in. */
export interface ProtectedFolder {
  readonly path: string;
  /** `the reports`. */
  readonly what: string;
  /** Whether a target may lie in it, as the site lies in the checkout. */
  readonly mayHold?: boolean;
}

/** The file in a built site that says who wrote it; a leading dot keeps `cp dist/* elsewhere` from taking it along. */
export const SITE_MARK = '.hindsight-site';
export const SITE_MARK_TEXT =
  'Written by `npm run build` of Hindsight. The next build replaces this folder as a whole.\n';
/** See bford.info/cachedir: programs that make backups pass over a folder with this file. */
export const CACHE_MARK = 'CACHEDIR.TAG';
export const CACHE_MARK_TEXT = `Signature: 8a477f597d28d172789f06886806bc55
# ProtectedFolder between builds by Hindsight. Deleting this folder costs time and nothing else.
`;

/** What every site of a version without the mark holds, and no other program's does. */
const EARLIER_SITE = [
  'index.html',
  '404.html',
  'postmortems.json',
  'pagefind/pagefind.js',
  'schema/v1',
];
/** What a cache of a version without the mark holds. */
const EARLIER_CACHE = new Set(['astro', 'cards', 'mermaid']);
/** What systems put into every folder that somebody looks at. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', 'lost+found']);

/** The folders of one build, as real paths. */
export interface BuildTargets {
  readonly site: string;
  readonly cache: string;
}

/** Where a build of this configuration may write. Touches nothing. @throws `Misuse` */
export function buildTargets(
  config: Pick<Config, 'output' | 'cache' | 'postmortems' | 'sources'>,
): BuildTargets {
  const { kept, output, cache } = wanted(config);
  const site = siteTarget(output, kept);
  return { site, cache: cacheTarget(cache, kept, site, '.cache') };
}

/** What the settings want of a build, and the folders that are no targets of it. */
function wanted(config: Pick<Config, 'output' | 'cache' | 'postmortems' | 'sources'>) {
  const kept = [
    ...keptFolders(process.cwd(), resolve(config.postmortems)),
    ...config.sources.flatMap(({ name, path, folder = '.' }) =>
      path === undefined ? [] : { path: resolve(path, folder), what: `the reports of \`${name}\`` },
    ),
  ];
  const output: Target = { name: namedBy('OUT_DIR', 'output'), path: config.output };
  const cache: Target = { name: namedBy('CACHE_DIR', 'cache'), path: config.cache };
  return { kept, output, cache };
}

/** Refuses folders in which no build may ever write, whatever they hold today. @throws `Misuse` */
export function refuseMisplaced(
  config: Pick<Config, 'output' | 'cache' | 'postmortems' | 'sources'>,
): void {
  const { kept, output, cache } = wanted(config);
  refuseAcross(cache, apartFrom(cache, kept), apartFrom(output, kept));
}

/** The folder of the cache, marked as such; null where a command had better do without one, as a build would tell. */
export function usableCache(
  config: Pick<Config, 'output' | 'cache' | 'postmortems' | 'sources'>,
): string | null {
  try {
    const { cache } = buildTargets(config);
    markCache(cache);
    return cache;
  } catch {
    return null;
  }
}

/** The folders that are never targets, whether they exist yet or not. */
export function keptFolders(checkout: string, reports: string): ProtectedFolder[] {
  // `.astro` is where builds work.
  const source = ['src', 'public', 'node_modules', '.git', '.astro'].map((name) => ({
    path: join(checkout, name),
    what: `\`${name}\` of the project`,
  }));
  return [
    { path: checkout, what: 'the project', mayHold: true },
    { path: homedir(), what: 'your home folder', mayHold: true },
    { path: reports, what: 'the reports' },
    ...source,
  ];
}

/** Where the site goes; a link is followed, so that what it leads to is brought up to date. @throws `Misuse` */
export function siteTarget(target: Target, kept: readonly ProtectedFolder[]): string {
  const folder = apartFrom(target, kept);
  refuseInside(dirname(folder), target);
  // A branch of pages is checked out here, with the mark that an earlier build left in it.
  if (existsSync(join(folder, '.git'))) {
    throw new Misuse(
      `${target.name} is \`${target.path}\`, which holds \`.git\`: a build would delete that. Build into a folder of its own and copy the site over.`,
    );
  }
  if (!isFree(folder) && !isSite(folder)) {
    throw new Misuse(
      `${target.name} is \`${target.path}\`, which holds ${contents(folder)} and was not written by a build: a build would delete that. Set ${target.name} to a new or an empty folder, or empty this one.`,
    );
  }
  return folder;
}

/** Where the cache goes, apart from the `site`. `usual` is the folder that needs no mark. @throws `Misuse` */
export function cacheTarget(
  target: Target,
  kept: readonly ProtectedFolder[],
  site: string,
  usual: string,
): string {
  const folder = apartFrom(target, kept);
  refuseAcross(target, folder, site);
  refuseInside(dirname(folder), target);
  const known =
    folder === realPath(usual) ||
    isFree(folder) ||
    hasCacheMark(folder) ||
    entriesOf(folder).every((name) => EARLIER_CACHE.has(name));
  if (!known) {
    throw new Misuse(
      `${target.name} is \`${target.path}\`, which holds ${contents(folder)} of something else. Set it to a folder of its own, such as \`${join(target.path, 'hindsight')}\`.`,
    );
  }
  return folder;
}

/** Refuses a cache in the site, or around it. @throws `Misuse` */
function refuseAcross(target: Target, folder: string, site: string): void {
  if (folder === site || folder.startsWith(site + sep)) {
    throw new Misuse(
      `${target.name} is \`${target.path}\`, which lies in the built site: it would be published, and deleted with the next build. Name a folder of its own.`,
    );
  }
  if (site.startsWith(folder + sep)) {
    throw new Misuse(
      `${target.name} is \`${target.path}\`, which holds the built site: whoever empties the cache would delete it. Name a folder of its own.`,
    );
  }
}

/**
 * Where drafts go: among the reports, or into any folder that the next build neither reads as source nor deletes. They
 * are added to what is there. @throws `Misuse`
 */
export function draftsTarget(
  target: Target,
  kept: readonly ProtectedFolder[],
  reports: string,
): string {
  const real = realPath(target.path);
  if (lies(real, reports)) return real;
  const folder = apartFrom(target, kept);
  refuseInside(folder, target);
  return folder;
}

/** @throws `Misuse` where a folder is or lies in a site or a cache: it would be published with it, or deleted. */
function refuseInside(folder: string, target: Target): void {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (!hasCacheMark(at) && !isSite(at)) continue;
    throw new Misuse(
      `${target.name} is \`${target.path}\`, which lies in what a build made (\`${at}\`) and replaces or deletes. Name a folder of its own.`,
    );
  }
}

/** Makes the cache, and says in it what it is. */
export function markCache(folder: string): void {
  makeFolder(folder);
  if (!hasCacheMark(folder)) writeOver(join(folder, CACHE_MARK), CACHE_MARK_TEXT);
}

/** The real path of a target. @throws `Misuse` where it is, holds or lies in what is kept. */
export function apartFrom(target: Target, kept: readonly ProtectedFolder[]): string {
  if (/^~[\\/]|^~$/.test(target.path)) {
    throw new Misuse(
      `${target.name} is \`${target.path}\`, and only a shell knows \`~\`. Write the whole path, \`${join(homedir(), target.path.slice(1))}\`.`,
    );
  }
  const folder = realPath(target.path);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) {
    throw new Misuse(`${target.name} is \`${target.path}\`, which is a file. Name a folder.`);
  }
  for (const { path, what, mayHold } of kept) {
    const how = lies(path, folder) ? (lies(folder, path) ? 'is' : 'holds') : null;
    const inside = !how && !mayHold && lies(folder, path) ? 'lies in' : null;
    if (how ?? inside) {
      throw new Misuse(
        `${target.name} is \`${target.path}\`, which ${how ?? inside} ${what} (\`${path}\`). Name a folder of its own.`,
      );
    }
  }
  return folder;
}

/** Whether a path is a folder or lies in it. Compared by what the disk says, so that case and links do not hide it. */
function lies(path: string, folder: string): boolean {
  // A disk that tells no files apart by their numbers, as some that are shared do, is asked for the names alone.
  if (`${realPath(path)}${sep}`.startsWith(`${realPath(folder)}${sep}`)) return true;
  const wanted = statSync(folder, { throwIfNoEntry: false });
  if (!wanted) return false;
  for (let at = realPath(path); ; at = dirname(at)) {
    const here = statSync(at, { throwIfNoEntry: false });
    if (here && here.dev === wanted.dev && here.ino === wanted.ino) return true;
    if (at === dirname(at)) return false;
  }
}

const entriesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !LITTER.has(name))
        .toSorted()
    : [];
const isFree = (folder: string): boolean => entriesOf(folder).length === 0;
const isSite = (folder: string): boolean =>
  existsSync(join(folder, SITE_MARK)) || isEarlierSite(folder);
const isEarlierSite = (folder: string): boolean =>
  EARLIER_SITE.every((name) => existsSync(join(folder, name)));

function hasCacheMark(folder: string): boolean {
  const mark = join(folder, CACHE_MARK);
  return existsSync(mark) && readFileSync(mark, 'utf8') === CACHE_MARK_TEXT;
}

function contents(folder: string): string {
  const [first, ...others] = entriesOf(folder);
  return others.length === 0 ? `\`${first}\`` : `\`${first}\` and ${others.length} more`;
}
