// Files of `public/` at addresses of the site's own: a host would send them in place of what a build makes.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SOURCES } from '../keys.ts';

/** Folders that a build fills without a page of ours. */
const MADE = /^(?:_astro|pagefind|ask)\//;
/** Files that hosts read; a page of ours makes them under a name that no file of a folder may have. */
export const FOR_HOSTS: readonly string[] = ['_headers', '_redirects'];

/** Whether the site has a file of its own at a path of `public/`; `taken` are the folders whose names it chooses itself. */
export function isOfTheSite(path: string, taken: ReadonlySet<string>): boolean {
  const [first = ''] = path.split('/');
  return (
    FOR_HOSTS.includes(path) ||
    MADE.test(path) ||
    patterns().some(({ of, isNamed }) => (isNamed || taken.has(first)) && of.test(path))
  );
}

interface PathPattern {
  readonly of: RegExp;
  /** Whether the first folder is written out. */
  readonly isNamed: boolean;
}

let known: readonly PathPattern[] | undefined;

/** The paths of files that our pages make. */
const patterns = (): readonly PathPattern[] =>
  (known ??= readdirSync(join(SOURCES, 'pages'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:astro|[jt]s)$/.test(file) && !/(?:^|\/)_/.test(file))
    // It makes the files for hosts, and nothing else.
    .filter((file) => !file.startsWith('[hostfile]'))
    .map((file) => ({ of: patternOf(file), isNamed: !file.startsWith('[') })));

/** `postmortems/[id].json.ts` makes `postmortems/….json`, and `trends/index.astro` makes `trends/index.html`. */
function patternOf(file: string): RegExp {
  const bare = file.replace(/\.[a-z]+$/, '');
  const name = basename(bare).replace('...', '');
  const isPage = file.endsWith('.astro') || !name.includes('.');
  const path = !isPage
    ? bare
    : bare === '404' || /(?:^|\/)index$/.test(bare)
      ? `${bare}.html`
      : `${bare}/index.html`;
  const source = path
    .replaceAll('.', '\\.')
    .replace(/\/\[\\\.\\\.\\\.\w+\]/g, '(?:/.+)?')
    .replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
