// What is known of a source from one command to the next: what was read last, and what of it was sound last. Each source has
// a place of its own in the cache. Nothing here judges; whoever does says what is sound.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { isFolder, makeFolder } from '../folders.ts';
import type { SourceSetting } from '../settings/settings.ts';
import { COMMIT } from './git-snapshot.ts';
import { isMirrored, mirror } from './mirror.ts';

/** The settings that say where reports are. */
export type Choices = Pick<Config, 'postmortems' | 'sources' | 'cache'>;

/** What was read, as a folder on this disk, and when, `2026-11-26T08:00:00.000Z`. */
export interface ReadState {
  readonly folder: string;
  readonly at: string;
}

/** What was read last, and the last of it that had no error. */
export interface SourceState extends ReadState {
  readonly sound?: ReadState;
}

/** A source that moves is another one: nothing of the old place is taken for the new. */
export function cacheOf({ name, path, git, folder }: SourceSetting, { cache }: Choices): string {
  const where = createHash('sha256')
    .update(JSON.stringify([path, git, folder]))
    .digest('hex');
  return resolve(cache, 'sources', `${name}-${where.slice(0, 8)}`);
}

/** Null where nothing is known, or nothing that can be read. */
export function sourceState(setting: SourceSetting, choices: Choices): SourceState | null {
  try {
    const file = join(cacheOf(setting, choices), 'state.json');
    const state = JSON.parse(readFileSync(file, 'utf8')) as Partial<SourceState>;
    if (!isRead(state)) return null;
    const place = cacheOf(setting, choices);
    const found = ({ folder, at }: ReadState): ReadState => ({
      folder: resolve(place, folder),
      at,
    });
    const sound = isRead(state.sound) ? found(state.sound) : null;
    return { ...found(state), ...(sound && isFolder(sound.folder) && { sound }) };
  } catch {
    return null;
  }
}

const isRead = <T extends Partial<ReadState>>(state: T | undefined): state is T & ReadState =>
  typeof state?.folder === 'string' && typeof state.at === 'string';

/** Remembers what was read; what was sound before stays known. */
export function keepRead(setting: SourceSetting, choices: Choices, read: ReadState): void {
  const sound = sourceState(setting, choices)?.sound;
  write(setting, choices, { ...read, ...(sound && { sound }) });
}

/** Remembers that what was read last is sound. */
export function keepSound(setting: SourceSetting, choices: Choices): void {
  const state = sourceState(setting, choices);
  if (!state || !isFolder(state.folder)) return;
  const { folder, at, sound } = state;
  if (setting.git !== undefined) {
    // A commit is never changed.
    if (sound?.folder !== folder) write(setting, choices, { folder, at, sound: { folder, at } });
    return;
  }
  if (sound && isMirrored(folder, sound.folder)) {
    if (sound.at !== at)
      write(setting, choices, { folder, at, sound: { folder: sound.folder, at } });
    return;
  }
  // Of two copies the one that is not in use is made anew: who is killed meanwhile leaves the other whole.
  const place = cacheOf(setting, choices);
  const next = sound && basename(sound.folder) === 'sound-1' ? 'sound-2' : 'sound-1';
  const into = join(place, next);
  mirror(folder, into, { apart: true });
  write(setting, choices, { folder, at, sound: { folder: into, at } });
}

/** The commits of a repository whose snapshots are still wanted. */
export function wantedSnapshots(setting: SourceSetting, choices: Choices): ReadonlySet<string> {
  const sound = sourceState(setting, choices)?.sound?.folder ?? '';
  return new Set(sound.split(/[\\/]/).filter((part) => COMMIT.test(part)));
}

function write(setting: SourceSetting, choices: Choices, state: SourceState): void {
  const place = cacheOf(setting, choices);
  // A cache may be kept by a workflow, and be somewhere else the next time.
  const within = ({ folder, at }: ReadState): ReadState => ({
    folder: relative(place, folder),
    at,
  });
  const file = join(place, 'state.json');
  const fresh = `${file}.${process.pid}.new`;
  if (!existsSync(place)) makeFolder(place);
  writeFileSync(
    fresh,
    JSON.stringify({ ...within(state), ...(state.sound && { sound: within(state.sound) }) }),
  );
  renameSync(fresh, file);
}
