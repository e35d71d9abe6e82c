// Which reports a change touches, as git knows it, and what of the findings its author should see first.
import { realpathSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import type { Diagnostic } from '../report/diagnostic.ts';
import { openGit } from './git-history.ts';

/** GitHub shows no more of one kind at a step; what comes later is not shown at all. */
export const MOST_ANNOTATIONS = 10;

export interface Changed {
  /** Files below the folder of reports that differ from the base, also those that git does not know yet. */
  readonly files: ReadonlySet<string>;
}

/** What differs between a folder and the commit at which its change began; null where `base` is no commit here. */
export function changedSince(folder: string, base: string): Changed | null {
  const git = openGit(folder);
  const commit = git(['merge-base', base, 'HEAD'])?.trim();
  if (!commit) return null;
  const list = (args: readonly string[]): string[] =>
    (git(args) ?? '').split('\0').filter((file) => file !== '');
  return {
    files: new Set([
      ...list(['diff', '--name-only', '-z', '--relative', commit, '--', '.']),
      ...list(['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
    ]),
  };
}

export interface Sorted {
  /** What to show: the findings of the change, then errors elsewhere, which stop a build all the same. */
  readonly shown: readonly Diagnostic[];
  /** How many findings of other reports were left out. */
  readonly others: number;
}

const LEVELS = ['error', 'warning', 'advice'] as const;

/** The findings of the files that changed, the worst first; of the others errors only. */
export function changeFirst(found: readonly Diagnostic[], { files }: Changed): Sorted {
  const byLevel = (list: readonly Diagnostic[]): Diagnostic[] =>
    LEVELS.flatMap((level) => list.filter((one) => one.level === level));
  const own = found.filter(({ file }) => files.has(file));
  const rest = found.filter(({ file }) => !files.has(file));
  const errors = rest.filter(({ level }) => level === 'error');
  return { shown: [...byLevel(own), ...errors], others: rest.length - errors.length };
}

/** The folder of reports as a path of its repository, by which hosts attach findings; null without git. */
export function folderInRepository(folder: string): string | null {
  const known = inRepositories.get(folder);
  if (known !== undefined) return known;
  const top = openGit(folder)(['rev-parse', '--show-toplevel'])?.trim();
  const inside = top ? relative(top, realpathSync(folder)).split(sep).join('/') : null;
  inRepositories.set(folder, inside);
  return inside;
}

/** Each finding asks, and git is asked once. */
const inRepositories = new Map<string, string | null>();

/** Whether a file, named from a folder, lies in the repository of the folder: a host can attach a finding there alone. */
export function isInRepository(folder: string, file: string): boolean {
  const inside = folderInRepository(folder);
  return inside === null || !posix.join(inside, file).startsWith('../');
}
