// The site before the last one serves the next: most of its files are the very files of the last site, and to link them all
// into a new folder, and to remove them all from an old one, costs as much as the archive is large. What is in the folder
// is not trusted: a file stays there where it is the one that the last site has, whatever somebody did to it.
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What tells one file of a disk from another, and from what it was before. */
export type FileIdentity = Pick<Stats, 'dev' | 'ino' | 'size' | 'mtimeMs'>;

/**
 * Makes of a spare site, or of none, one that holds these files of the last site and nothing else: beforehand, while others
 * find out which of them are kept. Returns the paths of those that are there. Where the disk has no links, these are few.
 */
export function matchSpare(
  spare: string,
  site: string,
  files: ReadonlyMap<string, FileIdentity>,
): ReadonlySet<string> {
  const about = lstatSync(spare, { throwIfNoEntry: false });
  const found = new Set<string>();
  if (about?.isDirectory() && about.dev === statSync(site).dev) {
    leaveOnly(spare, '', files, found);
  } else {
    rmSync(spare, { recursive: true, force: true });
    mkdirSync(spare, { recursive: true });
  }
  const made = new Set<string>();
  for (const file of files.keys()) {
    if (found.has(file)) continue;
    const folder = join(spare, dirname(file));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      linkSync(join(site, file), join(spare, file));
    } catch {
      // What cannot be linked is taken over another way, if it is kept at all.
      break;
    }
    found.add(file);
  }
  return found;
}

/**
 * Fills the folder `fresh` up with what a spare site has of the files that are kept. Returns their paths; the others are still
 * to be taken over. Afterwards there is no spare site.
 * @param kept the files of the last site, by path with forward slashes
 * @param matched what `matchSpare` has just said; without it all is looked at
 */
export function fillFromSpare(
  spare: string,
  fresh: string,
  kept: ReadonlyMap<string, FileIdentity>,
  matched: ReadonlySet<string> | null = null,
): ReadonlySet<string> {
  const found = new Set<string>();
  const about = statSync(spare, { throwIfNoEntry: false });
  if (!about?.isDirectory() || about.dev !== statSync(fresh).dev) return found;
  if (matched === null) leaveOnly(spare, '', kept, found);
  else {
    for (const file of matched) {
      const about = lstatSync(join(spare, file), { throwIfNoEntry: false });
      if (about && isSame(about, kept.get(file))) found.add(file);
      else if (about) removeFrom(spare, file);
    }
  }
  moveInto(spare, fresh);
  rmSync(fresh, { recursive: true });
  renameSync(spare, fresh);
  return found;
}

/** Removes all that is not kept. Returns whether anything is left in the folder `below`. */
function leaveOnly(
  spare: string,
  below: string,
  kept: ReadonlyMap<string, FileIdentity>,
  found: Set<string>,
): boolean {
  let left = false;
  for (const entry of readdirSync(join(spare, below), { withFileTypes: true })) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) left = leaveOnly(spare, file, kept, found) || left;
    else if (isSame(lstatSync(join(spare, file)), kept.get(file))) {
      found.add(file);
      left = true;
    } else rmSync(join(spare, file));
  }
  if (!left && below !== '') rmdirSync(join(spare, below));
  return left;
}

/** Removes a file, and the folders that it leaves empty. */
function removeFrom(folder: string, file: string): void {
  rmSync(join(folder, file));
  for (let below = dirname(file); below !== '.'; below = dirname(below)) {
    if (readdirSync(join(folder, below)).length > 0) return;
    rmdirSync(join(folder, below));
  }
}

const isSame = (one: FileIdentity, other: FileIdentity | undefined): boolean =>
  other !== undefined &&
  one.dev === other.dev &&
  one.ino === other.ino &&
  one.size === other.size &&
  one.mtimeMs === other.mtimeMs;

/** Moves what is in the folder `from` into another, which has no file of the same name that is kept. */
function moveInto(to: string, from: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && statSync(target, { throwIfNoEntry: false }))
      moveInto(target, source);
    else renameSync(source, target);
  }
}
