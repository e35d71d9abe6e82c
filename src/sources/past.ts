// What a source held before: of a folder what git knows of it, of a clone the last state that was shown without an error, or
// the commit before where none is known yet.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readPlainText } from '../plain-file.ts';
import { openGit, readBefore, type Before, type GitHistory } from '../check/git-history.ts';
import type { ArchiveSource } from '../report/origins.ts';
import { idOf } from '../report/read.ts';
import { BEFORE_FILE, COMMIT, type SnapshotBefore } from './git-snapshot.ts';
import { sourceState, type Choices } from './state.ts';

const NOTHING_KNOWN: GitHistory = { known: false, why: null };

/** The earlier state of a source, in the names that its reports have there. @param checkedOut the source whose change this is */
export function pastOf(
  choices: Choices,
  source: ArchiveSource,
  checkedOut: string | null,
): GitHistory {
  if (!source.known) return NOTHING_KNOWN;
  if (!source.editable) return pastOfClone(choices, source);
  if (source.fault !== null || !existsSync(source.folder)) return NOTHING_KNOWN;
  if (!isBelowGit(source.folder)) {
    return { known: false, why: 'Without git its addresses are judged by the record alone.' };
  }
  const isOfThisChange =
    source.name === checkedOut || topOf(source.folder) === topOf(resolve(choices.postmortems));
  const history = readBefore(source.folder, isOfThisChange ? process.env : {});
  return history.known || history.why === null
    ? history
    : {
        known: false,
        why: 'It is a shallow clone, so that its addresses are judged by the record alone.',
      };
}

const topOf = (folder: string): string | null => {
  const top = existsSync(folder) ? openGit(folder)(['rev-parse', '--show-toplevel']) : null;
  return top?.trim() ?? null;
};

/** Asked of every source: a look at the disk costs less than a question to git. */
function isBelowGit(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (at === dirname(at)) return false;
  }
}

function pastOfClone(choices: Choices, { name, folder }: ArchiveSource): GitHistory {
  const setting = choices.sources.find((one) => one.name === name)!;
  const sound = sourceState(setting, choices)?.sound;
  const before = sound
    ? difference(sound.folder, folder)
    : fromParent(join(snapshotOf(folder), BEFORE_FILE));
  return before ? { known: true, before } : NOTHING_KNOWN;
}

/** The folder of the snapshot that holds a folder, which is called by its commit. */
function snapshotOf(folder: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (COMMIT.test(at.split(/[\\/]/).at(-1) ?? '')) return at;
  }
  return folder;
}

function difference(old: string, now: string): Before {
  const files = reportsIn(old);
  return {
    ...named(files),
    commit: snapshotOf(old).split(/[\\/]/).at(-1)!.slice(0, 8),
    changed:
      old === now
        ? []
        : files.flatMap((file) => {
            const text = readPlainText(join(old, file)) ?? '';
            const isSame = readPlainText(join(now, file)) === text;
            return isSame ? [] : [{ id: idOf(file), file, text }];
          }),
  };
}

function fromParent(path: string): Before | null {
  try {
    const { commit, files, changed } = JSON.parse(readFileSync(path, 'utf8')) as SnapshotBefore;
    return {
      ...named(files),
      commit: commit.slice(0, 8),
      changed: changed.map(({ file, text }) => ({ id: idOf(file), file, text })),
    };
  } catch {
    return null; // the first commit, or a snapshot of an earlier version
  }
}

const named = (files: readonly string[]): Pick<Before, 'ids' | 'files'> => ({
  ids: new Set(files.map(idOf)),
  files: new Set(files),
});

/** The files of reports below a folder, as the listing of reports passes over what is none. */
export function reportsIn(folder: string, except: ReadonlySet<string> = new Set()): string[] {
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
