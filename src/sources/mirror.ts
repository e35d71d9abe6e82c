// One folder made like another: files are linked, not copied, so that ten thousand cost two looks each. What is there and
// as it should be is left alone; what is not there any more goes. Two processes may do it at the same time.
import {
  copyFileSync,
  linkSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  type Stats,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { makeFolder } from '../folders.ts';

/** What `mirror` leaves alone, renames or leaves out. */
export interface MirrorOptions {
  /** Entries of the target's own root that stay, whatever the other folder holds. */
  readonly keep?: ReadonlySet<string>;
  /** The name of a file in the target; its own when left out. */
  readonly nameOf?: (file: string) => string;
  /** Which files and folders are left out; none when left out itself. */
  readonly without?: (file: string) => boolean;
  /** Copies that stay as they are when somebody writes into the files they were made of. */
  readonly apart?: boolean;
}

/** What is not an archive's: hidden files, and packages that somebody installed beside the reports. */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** Makes `to` hold what `from` holds. @throws the fault of the disk */
export function mirror(from: string, to: string, options: MirrorOptions = {}): void {
  const { keep = new Set(), nameOf = (file: string) => file, without, apart = false } = options;
  const visit = (below: string): void => {
    const folder = join(to, below);
    const held = entriesOf(folder);
    if (held === null) makeFolder(folder);
    const there = new Map((held ?? []).map((entry) => [entry.name, entry]));
    for (const entry of readdirSync(join(from, below), { withFileTypes: true })) {
      if (isPassedOver(entry.name)) continue;
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (without?.(file)) continue;
      const name = entry.isDirectory() ? entry.name : (nameOf(file).split('/').at(-1) ?? '');
      if (below === '' && keep.has(name)) continue;
      const old = there.get(name);
      there.delete(name);
      const target = join(folder, name);
      // What was a file and is a folder now, or the other way round.
      if (old && old.isDirectory() !== entry.isDirectory()) remove(target);
      if (entry.isDirectory()) visit(file);
      else if (entry.isSymbolicLink()) link(join(from, file), target, from, to);
      else bring(join(from, file), target, apart);
    }
    for (const name of there.keys())
      if (below !== '' || !keep.has(name)) remove(join(folder, name));
  };
  visit('');
}

/** Whether a folder holds copies of all that another holds, as it was copied. */
export function isMirrored(from: string, to: string): boolean {
  const there = new Map((entriesOf(to) ?? []).map((entry) => [entry.name, entry]));
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (isPassedOver(entry.name)) continue;
    const old = there.get(entry.name);
    there.delete(entry.name);
    if (!old || old.isDirectory() !== entry.isDirectory()) return false;
    const [here, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (!isMirrored(here, copy)) return false;
    } else if (entry.isSymbolicLink() ? !old.isSymbolicLink() : !isCopyOf(here, copy)) return false;
  }
  return there.size === 0;
}

function isCopyOf(from: string, to: string): boolean {
  const [source, copy] = [look(from), look(to)];
  return source !== undefined && copy !== undefined && isCopy(copy, source);
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const look = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });
const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

/** A plain file, as a second name of it; as a copy with its time where the disk has none. */
function bring(from: string, to: string, apart: boolean): void {
  const there = look(to);
  const source = look(from);
  // It went since the folder was listed.
  if (!source) return remove(to);
  // A pipe or a device is told by whoever lists the folder; nothing reads it here.
  if (there && (there.ino === source.ino ? !apart : isCopy(there, source))) return;
  const fresh = `${to}.${process.pid}.new`;
  remove(fresh);
  if (apart && !source.isFile()) return;
  if (apart || !isLinked(from, fresh)) {
    copyFileSync(from, fresh);
    utimesSync(fresh, source.atime, source.mtime);
  }
  renameSync(fresh, to);
  // A rename does nothing where both are names of one file.
  remove(fresh);
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

const isCopy = (a: Stats, b: Stats): boolean =>
  a.isFile() && a.size === b.size && Math.abs(a.mtimeMs - b.mtimeMs) < 1;

/** A link: one that stays inside leads to the same place in the mirror, one that leads out still does, and is refused. */
function link(from: string, to: string, root: string, mirrored: string): void {
  const target = resolve(dirname(from), readlinkSync(from));
  const inside = target === root || target.startsWith(root + sep);
  const text = inside ? relative(dirname(to), join(mirrored, relative(root, target))) : target;
  const there = look(to);
  if (there?.isSymbolicLink() && readlinkSync(to) === text) return;
  remove(to);
  symlinkSync(text, to);
}
