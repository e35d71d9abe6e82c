// Where the code of an archive is at fault that could not be loaded or that stopped: its own file, not the one that imports it.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SOURCES } from '../keys.ts';
import { OWN_FOLDERS } from './own-code.ts';

/** `rules/no-friday.ts:3:9` of an error, below the folder of the archive; null where it names no file of it. */
export function placeOfFault(error: unknown, root: string): string | null {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  // What cannot be parsed is quoted before the error, with a mark below the place.
  const [, quoted, line, snippet = ''] =
    /^((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^\n]*?):(\d+)\n([^]*?)\n\n/.exec(stack) ?? [];
  if (quoted !== undefined) {
    const mark = /^ *(?=\^+ *$)/m.exec(snippet)?.[0].length;
    return below(root, quoted, mark === undefined ? line! : `${line}:${mark + 1}`);
  }
  for (const [, path = '', at = ''] of stack.matchAll(
    /\n\s+at (?:.*?\()?(file:\/\/[^\n]*?|\/[^\n]*?|[A-Za-z]:[^\n]*?):(\d+:\d+)\)?(?=\n|$)/g,
  )) {
    // prettier-ignore
    const place = below(root, path, at);
    if (place !== null) return place;
  }
  return null;
}

/** Whether a stack goes through what Astro has bundled: pages, ours and those of the archive. */
export const isBundled = (stack: string): boolean => BUNDLED.test(stack);

const BUNDLED = /[\\/]\.astro[\\/]builds[\\/]/;

/** A page or a part of the theme by its bundle, `on-call_CDWHNyFj.mjs`, whose lines are not those of the file. */
function bundledFile(root: string, path: string): string | null {
  const [, name = ''] = /^(.+)_[\w-]{8}\.mjs$/.exec(basename(path)) ?? [];
  const own = OWN_FOLDERS.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.split(sep).join('/')}`) // prettier-ignore
      : [],
  );
  return own.find((file) => basename(file) === `${name}.astro`) ?? null;
}

function below(root: string, path: string, at: string): string | null {
  if (BUNDLED.test(path)) return bundledFile(root, path);
  const whole = path.startsWith('file://') ? fileURLToPath(path) : path;
  const file = relative(root, whole);
  const isOurs = whole.startsWith(SOURCES + sep) || file.split(sep).includes('node_modules');
  const isOwn = !isOurs && !file.startsWith('..');
  return isOwn ? `${file.split(sep).join('/')}:${at}` : null;
}
