// What an address of a site stands for on the disk. A host on the internet tells capitals apart, follows no link out of
// the site and shows no hidden file, whatever the disk does; so does this.
import { realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

export type FoundFile =
  | { readonly kind: 'file'; readonly path: string }
  /** A folder that was asked for without the slash at its end; its address with it. */
  | { readonly kind: 'folder'; readonly address: string }
  | { readonly kind: 'missing' }
  /** An address that says nothing: a broken escape, or bytes that are no UTF-8. */
  | { readonly kind: 'unreadable' };

const MISSING: FoundFile = { kind: 'missing' };
/** What hosts read and do not publish. */
const UNPUBLISHED = new Set(['_headers', '_redirects']);

/** The part of a request's target before the query, `/a/b`; null where it is no path. */
export function requestPath(target: string): string | null {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return path.startsWith('/') ? path : null;
}

/** Whether an address says something: where it does not, nothing is looked for. */
export function isReadable(target: string): boolean {
  const path = requestPath(target);
  return path !== null && namesIn(path) !== null;
}

/** What a path stands for in the site of a folder below `base`, `/` or `/archive/`. */
export function findFile(folder: string, base: string, path: string): FoundFile {
  const names = namesIn(path);
  if (names === null) return { kind: 'unreadable' };
  const below = namesIn(base)!.filter((name) => name !== '');
  const own = names.slice(below.length);
  if (below.some((name, i) => names[i] !== name)) return MISSING;
  // `/archive` is the folder below which the site lies, without its slash.
  if (own.length === 0) return { kind: 'folder', address: addressOf(names) };
  const asFolder = own.at(-1) === '';
  const inside = asFolder ? own.slice(0, -1) : own;
  if (!inside.every(isPublished) || (inside.length === 1 && UNPUBLISHED.has(inside[0]!)))
    return MISSING;
  if (!asFolder && isFolder(folder, inside)) return { kind: 'folder', address: addressOf(names) };
  const file = realFile(folder, asFolder ? [...inside, 'index.html'] : inside);
  return file === null ? MISSING : { kind: 'file', path: file };
}

/** The names between the slashes of a path, each decoded by itself, so that none can hold a slash of the address. */
function namesIn(path: string): string[] | null {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}

const addressOf = (names: readonly string[]): string =>
  `/${names.map((name) => `${encodeURIComponent(name)}/`).join('')}`;

/** Whether a name may be one of a published file: not empty, hidden or a step upwards, and no path by itself. */
const isPublished = (name: string): boolean =>
  name !== '' && !/^\.(?!well-known$)|[/\\\0]/.test(name) && !(sep === '\\' && name.includes(':'));

const isFolder = (folder: string, names: readonly string[]): boolean =>
  statSync(join(folder, ...names), { throwIfNoEntry: false })?.isDirectory() === true;

/** The path of a file, where the disk has it under exactly these names and within the site. */
function realFile(folder: string, names: readonly string[]): string | null {
  try {
    const wanted = resolve(join(realpathSync.native(folder), ...names));
    return realpathSync.native(wanted) === wanted && statSync(wanted).isFile() ? wanted : null;
  } catch {
    return null;
  }
}
