// Where the code of an archive is at fault that could not be loaded or that stopped: its own file, not the one that imports it.
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

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

function below(root: string, path: string, at: string): string | null {
  const file = relative(root, path.startsWith('file://') ? fileURLToPath(path) : path);
  const isOwn = !file.startsWith('..') && !file.split(sep).includes('node_modules');
  return isOwn ? `${file.split(sep).join('/')}:${at}` : null;
}
