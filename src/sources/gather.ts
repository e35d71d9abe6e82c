// The reports of many folders and repositories as one folder, which everything else reads as it reads any. The archive's own
// reports stand in it as they are, each source in a folder of its name. A source that cannot be read is there as it was
// read last; no report changes its address because another source has one of the same name.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { isFolder, makeFolder } from '../folders.ts';
import { keepOrigins, type ArchiveSource } from '../report/origins.ts';
import type { SourceSetting } from '../settings/settings.ts';
import { PERMALINKS_FILE } from '../check/permalinks.ts';
import { mirror } from './mirror.ts';
import { nameApart, type SourceReports } from './name-apart.ts';
import { NoSnapshot, takeSnapshot } from './git-snapshot.ts';

/** The settings that say where reports are. */
export type Choices = Pick<Config, 'postmortems' | 'sources' | 'cache'>;

export interface GatherOptions {
  /** Whether repositories are asked for what is new; otherwise only one that was never fetched is. */
  readonly fetch: boolean;
  readonly now?: () => Date;
}

/** How many repositories are asked at the same time. */
const AT_ONCE = 8;

/** The folder in which the reports of an archive stand together: its own where it has no sources. */
export function gatheredFolder({ postmortems, sources, cache }: Choices): string {
  return sources.length === 0 ? resolve(postmortems) : resolve(cache, 'gathered');
}

/** Brings the folder of all reports up to date and returns it. @throws the fault of the disk */
export async function gather(choices: Choices, options: GatherOptions): Promise<string> {
  const folder = gatheredFolder(choices);
  if (choices.sources.length === 0) return folder;
  const read: ReadSource[] = [];
  const waiting = [...choices.sources.entries()];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        read[next[0]] = await readSource(next[1], choices, options);
      }
    }),
  );
  putTogether(folder, choices, read);
  return folder;
}

/** The folders on this disk in which reports of the archive are written. */
export const writtenIn = ({ postmortems, sources }: Choices): readonly string[] => [
  resolve(postmortems),
  ...sources.flatMap(({ path, folder = '.' }) => (path === undefined ? [] : resolve(path, folder))),
];

/** Brings what can be edited on this disk up to date: the archive's own reports and those of folders. */
export function gatherAgain(choices: Choices, now: () => Date = () => new Date()): void {
  if (choices.sources.length === 0) return;
  const read = choices.sources.map((setting) =>
    setting.git === undefined
      ? readFolder(setting, choices, now())
      : asKept(setting, choices, faults.get(setting.name) ?? null),
  );
  putTogether(gatheredFolder(choices), choices, read);
}

/** Why a repository could not be fetched by this process: it is not asked again while somebody writes. */
const faults = new Map<string, string>();

interface ReadSource extends ArchiveSource {
  /** The folder that goes into the archive. */
  readonly copy: string;
}

async function readSource(
  setting: SourceSetting,
  choices: Choices,
  { fetch, now = () => new Date() }: GatherOptions,
): Promise<ReadSource> {
  if (setting.git === undefined) return readFolder(setting, choices, now());
  const kept = asKept(setting, choices, null);
  if (!fetch && kept.known) return kept;
  const { git, ref, folder = 'postmortems' } = setting;
  try {
    const snapshot = await takeSnapshot({ git, ref, folder }, placeOf(setting, choices));
    keepState(setting, choices, { folder: snapshot.folder, at: now().toISOString() });
    faults.delete(setting.name);
    return sourceFrom(setting, { folder: snapshot.folder, copy: snapshot.folder });
  } catch (error) {
    if (!(error instanceof NoSnapshot)) throw error;
    faults.set(setting.name, error.message);
    return asKept(setting, choices, error.message);
  }
}

/** A folder on this disk, of which a copy is kept for the day on which it is not there. */
function readFolder(setting: SourceSetting, choices: Choices, now: Date): ReadSource {
  const folder = resolve(setting.path!, setting.folder ?? '.');
  if (!isFolder(folder)) {
    return asKept(
      setting,
      choices,
      `there is no folder \`${join(setting.path!, setting.folder ?? '')}\``,
    );
  }
  const copy = join(placeOf(setting, choices), 'copy');
  mirror(folder, copy);
  keepState(setting, choices, { folder: copy, at: now.toISOString() });
  return sourceFrom(setting, { folder, copy });
}

/** A source as it was read last. */
function asKept(setting: SourceSetting, choices: Choices, fault: string | null): ReadSource {
  const state = stateOf(setting, choices);
  const copy = state && isFolder(state.folder) ? state.folder : null;
  return sourceFrom(setting, {
    folder:
      setting.git === undefined ? resolve(setting.path!, setting.folder ?? '.') : (copy ?? ''),
    copy: copy ?? '',
    fault,
    asOf: fault !== null && state && copy !== null ? state.at.slice(0, 10) : null,
    known: copy !== null,
  });
}

function sourceFrom(
  { name, git, visibility = 'public' }: SourceSetting,
  read: Pick<ReadSource, 'folder' | 'copy'> & Partial<Pick<ReadSource, 'fault' | 'asOf' | 'known'>>,
): ReadSource {
  return {
    name,
    editable: git === undefined,
    visibility,
    asOf: null,
    fault: null,
    known: true,
    ...read,
  };
}

/** What is known of a source from one time to the next. */
interface State {
  /** What was read last, as a folder on this disk. */
  readonly folder: string;
  /** When it was read, `2026-11-26T08:00:00.000Z`. */
  readonly at: string;
}

/** A source that moves is another one: nothing of the old place is taken for the new. */
function placeOf({ name, path, git, folder }: SourceSetting, { cache }: Choices): string {
  const where = createHash('sha256')
    .update(JSON.stringify([path, git, folder]))
    .digest('hex');
  return resolve(cache, 'sources', `${name}-${where.slice(0, 8)}`);
}

const stateFile = (setting: SourceSetting, choices: Choices): string =>
  join(placeOf(setting, choices), 'state.json');

function stateOf(setting: SourceSetting, choices: Choices): State | null {
  try {
    const state = JSON.parse(readFileSync(stateFile(setting, choices), 'utf8')) as Partial<State>;
    const { folder, at } = state;
    return typeof folder === 'string' && typeof at === 'string' ? { folder, at } : null;
  } catch {
    return null;
  }
}

function keepState(setting: SourceSetting, choices: Choices, state: State): void {
  const file = stateFile(setting, choices);
  const fresh = `${file}.${process.pid}.new`;
  makeFolder(placeOf(setting, choices));
  writeFileSync(fresh, JSON.stringify(state));
  renameSync(fresh, file);
}

function putTogether(folder: string, choices: Choices, read: readonly ReadSource[]): void {
  const own = resolve(choices.postmortems);
  makeFolder(folder);
  const names = new Set(read.map(({ name }) => name));
  for (const name of names) {
    if (!existsSync(join(own, name))) continue;
    throw new Error(
      `\`${join(choices.postmortems, name)}\` has the name of the source \`${name}\`, whose reports would stand in its place. Rename one of the two.`,
    );
  }
  const record = existsSync(join(own, PERMALINKS_FILE))
    ? readFileSync(join(own, PERMALINKS_FILE), 'utf8')
    : '';
  const parts: SourceReports[] = [
    { name: null, files: isFolder(own) ? reportsIn(own, names) : [] },
    ...read.map(({ name, copy, known }) => ({ name, files: known ? reportsIn(copy) : [] })),
  ];
  const { renamed, clashes } = nameApart(parts, record);
  if (isFolder(own)) mirror(own, folder, { keep: names });
  for (const { name, copy, known } of read) {
    // What was never read has nothing to show, and what it shows of an earlier place is not this source's.
    if (!known) continue;
    const here = new Map(
      [...renamed].flatMap(([to, from]) =>
        to.startsWith(`${name}/`) ? [[from, to] as const] : [],
      ),
    );
    mirror(copy, join(folder, name), { nameOf: (file) => here.get(file) ?? file });
  }
  keepOrigins(folder, {
    own,
    sources: read.map(({ copy: _, ...source }) => source),
    renamed,
    clashes,
  });
}

/** The files of reports below a folder, as the listing of reports passes over what is none. */
function reportsIn(folder: string, except: ReadonlySet<string> = new Set()): string[] {
  const files: string[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (/^[_.]/.test(entry.name) || entry.name === 'node_modules') continue;
      if (below === '' && except.has(entry.name)) continue;
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(file);
      else if (entry.name.endsWith('.mdx')) files.push(file);
    }
  };
  visit('');
  return files.toSorted();
}
