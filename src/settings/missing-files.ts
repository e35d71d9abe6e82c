// Files of `public/` that settings name and that are not there: a picture that stands on every page is looked for before
// anything is built.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFolder } from '../folders.ts';
import { isSpeltAlike, nearest } from '../report/nearest.ts';
import { decoded } from '../text/decoded.ts';
import type { SettingError } from './places.ts';
import type { WholeSettings } from './settings.ts';

/** What is wrong with the addresses that name files of the folder `publicFolder`. */
export function missingFiles(
  { logo, favicon, fonts }: Pick<WholeSettings, 'logo' | 'favicon' | 'fonts'>,
  publicFolder: string,
): SettingError[] {
  const named: readonly (readonly [string, readonly string[], string | null | undefined])[] = [
    ['logo', ['logo'], logo],
    ['favicon', ['favicon'], favicon],
    ...(['text', 'interface', 'code'] as const).map(
      (use) => [`fonts.${use}.file`, ['fonts', use, 'file'], fonts[use]?.file] as const,
    ),
  ];
  return named.flatMap(([name, path, address]) => {
    if (!address || isThere(publicFolder, address)) return [];
    const advice = adviceFor(publicFolder, address);
    return [
      {
        path,
        message: `\`${name}\` is \`${address}\`, and there is no file \`public${address}\`. ${advice}`,
      },
    ];
  });
}

function adviceFor(publicFolder: string, address: string): string {
  const inside = address.replace(/^\/public(?=\/)/, '');
  if (inside !== address && isThere(publicFolder, inside)) {
    return `Write \`${inside}\`: an address begins inside \`public/\`.`;
  }
  const folder = address.replace(/[^/]+$/, '');
  const names = namesIn(join(publicFolder, folder));
  const name = address.slice(folder.length);
  const spelt = names.find((one) => isSpeltAlike(one, name));
  if (spelt !== undefined) return `Write \`${folder}${spelt}\`, as the file is spelt.`;
  const guess = nearest(name, names);
  return guess === null
    ? 'Put it there, or leave the line out.'
    : `Did you mean \`${folder}${guess}\`?`;
}

/** By the names in each folder: some disks take `Logo.svg` for `logo.svg`, and no host does. */
function isThere(publicFolder: string, address: string): boolean {
  const parts = decoded(address)
    .split('/')
    .filter((part) => part !== '');
  return parts.every((part, i) => namesIn(join(publicFolder, ...parts.slice(0, i))).includes(part));
}

const namesIn = (folder: string): string[] => (isFolder(folder) ? readdirSync(folder) : []);
