// The reports of many folders and repositories as one folder, which everything else reads as it reads any. The archive's own
// reports stand in it as they are, each source in a folder of its name. A source that cannot be read, or whose newest state
// would stop a site, is there as it was last; no report changes its address because another source has one of the same name.
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isFolder, makeFolder } from '../folders.ts';
import { readPlainText } from '../plain-file.ts';
import { keepOrigins, type ArchiveSource } from '../report/origins.ts';
import type { SourceSetting } from '../settings/settings.ts';
import { PERMALINKS_FILE } from '../check/permalinks.ts';
import { mirror } from './mirror.ts';
import { nameApart, type SourceReports } from './name-apart.ts';
import { NoSnapshot, takeSnapshot } from './git-snapshot.ts';
import { reportsIn } from './past.ts';
import {
  keepRead,
  keepSound,
  cacheOf,
  sourceState,
  wantedSnapshots,
  type Choices,
} from './state.ts';

export type { Choices } from './state.ts';

export interface GatherOptions {
  /** Whether repositories are asked for what is new; otherwise only one that was never fetched is. */
  readonly fetch: boolean;
  readonly now?: () => Date;
  /** Told once, with the names of the repositories that have not answered yet. */
  readonly onWait?: (names: readonly string[]) => void;
  /** How long nothing is said of waiting, in milliseconds. */
  readonly waitUnsaid?: number;
}

const WAIT_UNSAID = 5000;

/** How many repositories are asked at the same time. */
const AT_ONCE = 8;

const PLACE = Symbol.for('hindsight.gathered');
/** Pages are bundled, and a bundle is another instance of this module. */
const shared = globalThis as { [PLACE]?: string };

/** Below it each process has a place of its own: another one that gathers must not change what this one reads. */
export const gatheringRoot = ({ cache }: Pick<Choices, 'cache'>): string =>
  resolve(cache, 'gathered');

/** From now on this process gathers in the place of this name. */
export function gatherIn(place: string): void {
  shared[PLACE] = place;
}

/** The folder in which the reports of an archive stand together: its own where it has no sources. */
export function gatheredFolder(choices: Choices): string {
  return choices.sources.length === 0
    ? resolve(choices.postmortems)
    : join(gatheringRoot(choices), shared[PLACE] ?? 'astro');
}

/** Brings the folder of all reports up to date and returns it. @throws the fault of the disk */
export async function gather(choices: Choices, options: GatherOptions): Promise<string> {
  const folder = gatheredFolder(choices);
  if (choices.sources.length === 0) return folder;
  const read: ReadSource[] = [];
  const waiting = [...choices.sources.entries()];
  const asked = new Set<string>();
  const timer = setTimeout(() => options.onWait?.([...asked]), options.waitUnsaid ?? WAIT_UNSAID);
  try {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          asked.add(next[1].name);
          read[next[0]] = await readSource(next[1], choices, options);
          asked.delete(next[1].name);
        }
      }),
    );
  } finally {
    clearTimeout(timer);
  }
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

/** What is shown of a source whose newest state has errors. */
export interface StandIn {
  /** The errors as a sentence, `The source … has 2 errors, …`. */
  readonly fault: string;
  readonly errors: number;
  /** As it was last without an error, not at all, or its newest state without these files. */
  readonly state: 'sound' | 'nothing' | ReadonlySet<string>;
}

/** Puts together what was read last, with other states of the sources that are named. */
export function gatherInstead(choices: Choices, instead: ReadonlyMap<string, StandIn>): void {
  const read = choices.sources.map((setting) => {
    const standIn = instead.get(setting.name);
    const newest = asKept(setting, choices, faults.get(setting.name) ?? null);
    return standIn ? asStandIn(setting, choices, newest, standIn) : newest;
  });
  putTogether(gatheredFolder(choices), choices, read);
}

/** The last state of a source that had no error; null where none is known. */
export function soundState(
  choices: Choices,
  name: string,
): { readonly isEarlier: boolean; readonly has: (file: string) => boolean } | null {
  const state = sourceState(settingOf(choices, name), choices);
  const sound = state?.sound;
  if (!sound) return null;
  return {
    isEarlier: sound.folder !== state.folder,
    has: (file) => existsSync(join(sound.folder, file)),
  };
}

/** Remembers the newest state of these sources as the one to show on a day on which there is an error. */
export function rememberSound(choices: Choices, names: readonly string[]): void {
  for (const name of names) keepSound(settingOf(choices, name), choices);
}

const settingOf = ({ sources }: Choices, name: string): SourceSetting =>
  sources.find((one) => one.name === name)!;

function asStandIn(
  setting: SourceSetting,
  choices: Choices,
  newest: ReadSource,
  { fault, errors, state }: StandIn,
): ReadSource {
  if (state instanceof Set) {
    return { ...newest, fault, errors, leftOut: [...state], without: new Set(state) };
  }
  const sound = state === 'sound' ? sourceState(setting, choices)?.sound : undefined;
  if (!sound) {
    const leftOut = newest.known ? reportsIn(newest.copy) : [];
    return { ...newest, fault, errors, leftOut, asOf: null, known: false };
  }
  const folder = newest.editable ? newest.folder : sound.folder;
  return { ...newest, folder, copy: sound.folder, fault, errors, asOf: sound.at.slice(0, 10) };
}

/** Why a source could not be read by this process: a repository is not asked again while somebody writes. */
const faults = new Map<string, string>();

interface ReadSource extends ArchiveSource {
  /** The folder that goes into the archive. */
  readonly copy: string;
  /** What of it does not. */
  readonly without?: ReadonlySet<string>;
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
    const wanted = wantedSnapshots(setting, choices);
    const snapshot = await takeSnapshot({ git, ref, folder }, cacheOf(setting, choices), wanted);
    keepRead(setting, choices, { folder: snapshot.folder, at: now().toISOString() });
    faults.delete(setting.name);
    return sourceFrom(setting, { folder: snapshot.folder, copy: snapshot.folder });
  } catch (error) {
    if (!(error instanceof NoSnapshot)) throw error;
    const fault = unread(setting, error.message);
    faults.set(setting.name, fault);
    return asKept(setting, choices, fault);
  }
}

const unread = ({ name }: SourceSetting, why: string): string =>
  `The source \`${name}\` could not be read: ${why}.`;

/** A folder on this disk, of which a copy is kept for the day on which it is not there. */
function readFolder(setting: SourceSetting, choices: Choices, now: Date): ReadSource {
  const folder = resolve(setting.path!, setting.folder ?? '.');
  if (!isFolder(folder)) {
    const missing = `there is no folder \`${join(setting.path!, setting.folder ?? '')}\``;
    const fault = unread(setting, missing);
    faults.set(setting.name, fault);
    return asKept(setting, choices, fault);
  }
  faults.delete(setting.name);
  const copy = join(cacheOf(setting, choices), 'copy');
  mirror(folder, copy);
  keepRead(setting, choices, { folder: copy, at: now.toISOString() });
  return sourceFrom(setting, { folder, copy });
}

/** A source as it was read last. */
function asKept(setting: SourceSetting, choices: Choices, fault: string | null): ReadSource {
  const state = sourceState(setting, choices);
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
  { name, git, folder, edit, visibility = 'public' }: SourceSetting,
  read: Pick<ReadSource, 'folder' | 'copy'> & Partial<Pick<ReadSource, 'fault' | 'asOf' | 'known'>>,
): ReadSource {
  const at = git === undefined ? '' : (folder ?? 'postmortems').replace(/^\.?\/|\/+$|^\.$/g, '');
  return {
    name,
    editable: git === undefined,
    at,
    edit: edit ?? null,
    visibility,
    asOf: null,
    fault: null,
    known: true,
    ...read,
  };
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
  const record = readPlainText(join(own, PERMALINKS_FILE)) ?? '';
  const parts: SourceReports[] = [
    { name: null, files: isFolder(own) ? reportsIn(own, names) : [] },
    ...read.map(({ name, copy, known, without }) => ({
      name,
      files: known ? reportsIn(copy).filter((file) => !without?.has(file)) : [],
      more: !known || without !== undefined,
    })),
  ];
  const { renamed, clashes } = nameApart(parts, record);
  if (isFolder(own)) mirror(own, folder, { keep: names });
  for (const { name, copy, known, without } of read) {
    if (!known) {
      // What stands there is of an earlier place, or of a state that is not to be shown.
      rmSync(join(folder, name), { recursive: true, force: true });
      continue;
    }
    const here = new Map(
      [...renamed].flatMap(([to, from]) =>
        to.startsWith(`${name}/`) ? [[from, to] as const] : [],
      ),
    );
    mirror(copy, join(folder, name), {
      nameOf: (file) => here.get(file) ?? file,
      ...(without && { without: (file: string) => without.has(file) }),
    });
  }
  keepOrigins(folder, {
    own,
    sources: read.map(({ copy: _, without: __, ...source }) => source),
    renamed,
    clashes,
  });
}
