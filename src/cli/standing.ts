// Where whoever calls a command stands, and where the command works. An archive is found from any folder inside it, as a
// repository is by git; a path that is typed is meant from where one stands.
import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { settingsFile } from '../settings/settings-file.ts';
import { complain } from './terminal.ts';

/** Handed on to the process in which a supervised command runs. */
const STANDING = 'HINDSIGHT_STANDING';
/** Variables of the environment that name folders. */
const FOLDERS = ['POSTMORTEMS_DIR', 'OUT_DIR', 'CACHE_DIR'] as const;

type Env = Record<string, string | undefined>;

/** Goes to the archive in or around the current folder, and says so where that is another; stays where there is none. */
export function enterArchive(env: Env = process.env): void {
  const here = process.cwd();
  env[STANDING] = calledFrom(env, here) ?? here;
  if (env['HINDSIGHT_CONFIG']) return;
  const root = archiveAround(here);
  if (root === null || root === here) return;
  for (const name of FOLDERS) if (env[name]) env[name] = resolve(env[name]);
  const [, source, path] = /^([^=]*=)(.+)$/.exec(env['SOURCE_DIR'] ?? '') ?? [];
  if (path !== undefined) env['SOURCE_DIR'] = source + resolve(path);
  process.chdir(root);
  complain(`The archive is in \`${relative(here, root)}\`, where ${basename(settingsFile(root)!)} stands. Files are named from there.`); // prettier-ignore
}

/** npm runs a script in the folder of its package, and tells where it was called. */
function calledFrom(env: Env, here: string): string | null {
  const { npm_package_json: manifest, INIT_CWD: from } = env;
  const isOurs = manifest !== undefined && dirname(manifest) === here;
  return isOurs && from && isAbsolute(from) && existsSync(from) ? from : null;
}

/** An archive needs no settings: a folder with reports is one. */
function archiveAround(here: string): string | null {
  if (existsSync(join(here, 'postmortems'))) return here;
  for (let folder = here; ; folder = dirname(folder)) {
    if (settingsFile(folder) !== null) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** A path that was typed, as a path from the archive. One that leads somewhere only from there is taken as well: messages name files so. */
export function fromArchive(path: string): string {
  const standing = process.env[STANDING] ?? process.cwd();
  if (standing === process.cwd() || isAbsolute(path)) return path;
  const meant = resolve(standing, path);
  if (!existsSync(meant) && existsSync(path)) return path;
  return relative(process.cwd(), meant) || '.';
}
