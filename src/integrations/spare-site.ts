// The site before the last one serves the next: most of its files are the very files of the last site, and to link them all
// into a new folder, and to remove them all from an old one, costs as much as the archive is large. What is in the folder
// is not trusted: a file stays there where it is the one that the last site has, whatever somebody did to it.
import {
  lstatSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';

/** What tells one file of a disk from another, and from what it was before. */
export type FileIdentity = Pick<Stats, 'dev' | 'ino' | 'size' | 'mtimeMs'>;

/**
 * Fills the folder `fresh` up with what a spare site has of the files that are kept. Returns their paths; the others are still
 * to be taken over. Afterwards there is no spare site.
 * @param kept the files of the last site, by path with forward slashes
 */
export function fillFromSpare(
  spare: string,
  fresh: string,
  kept: ReadonlyMap<string, FileIdentity>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const about = statSync(spare, { throwIfNoEntry: false });
  if (!about?.isDirectory() || about.dev !== statSync(fresh).dev) return found;
  leaveOnly(spare, '', kept, found);
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
