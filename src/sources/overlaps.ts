// Sources that lie in one another, or in the archive's own folder: their reports would be there twice.
import { realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { isFolder } from '../folders.ts';
import type { SettingError } from '../settings/places.ts';
import type { Choices } from './state.ts';

/** What is wrong with the folders of `sources`, each at its entry in the settings. */
export function overlapFaults({ postmortems, sources }: Choices): readonly SettingError[] {
  const own = { words: `the archive’s own folder \`${postmortems}\``, at: realOf(postmortems) };
  const folders = sources.map(({ name, path, git, ref = '', folder }, index) => ({
    index,
    name,
    words: `the source \`${name}\``,
    // A repository as if it were a folder: another branch of it is another one.
    at:
      path === undefined
        ? join(`git ${git} ${ref}`.replaceAll(sep, ' '), folder ?? 'postmortems')
        : realOf(join(path, folder ?? '.')),
  }));
  return folders.flatMap(({ index, at, name }, i) => {
    const other = [own, ...folders.slice(0, i)].find((one) => isWithin(at, one.at) || isWithin(one.at, at)); // prettier-ignore
    if (!other) return [];
    const how = other.at === at ? 'is' : isWithin(at, other.at) ? 'lies in' : 'holds';
    return [
      {
        path: ['sources', index],
        message: `The folder of the source \`${name}\` ${how} ${other.words}: each of its reports would be there twice. Leave the source out, or name another folder.`,
      },
    ];
  });
}

const realOf = (path: string): string => (isFolder(path) ? realpathSync(path) : resolve(path));

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.replace(/[\\/]$/, '') + sep);
