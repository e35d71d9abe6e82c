// Pages, theme and public files of an archive's own: what would do nothing, or take the place of a page of the site. It reads; it never writes.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SOURCES } from '../keys.ts';
import type { Diagnostic, Explanation } from '../report/diagnostic.ts';
import { isSpeltAlike, nearest } from '../report/nearest.ts';
import { THEMED } from './own-code.ts';
import { FOR_HOSTS, isOfTheSite } from './public-clashes.ts';
import { TAKEN_FOLDERS } from './settings.ts';

export interface OwnFoldersOptions {
  /** Names of own fields whose values have pages. */
  readonly facets: readonly string[];
  /** The path of a file of the archive, from the folder of reports. */
  readonly below: (path: string) => string;
}

/** What is wrong with the files of `pages/`, `theme/` and `public/` in an archive. */
export function checkOwnFolders(
  archive: string,
  { facets, below }: OwnFoldersOptions,
): Diagnostic[] {
  const told = (folder: string, rule: string, faultOf: (file: string) => Explanation | null) =>
    filesIn(join(archive, folder)).flatMap((file): Diagnostic[] => {
      const fault = faultOf(file);
      const where = { line: 1, column: 1, endLine: 1, endColumn: 1 };
      return fault ? [{ file: below(`${folder}/${file}`), where, rule, level: 'error', ...fault }] : []; // prettier-ignore
    });
  const taken = new Set(
    [...TAKEN_FOLDERS, ...ownAddresses(), ...facets].map((name) => name.toLowerCase()),
  );
  return [
    ...told('pages', 'file/page', (file) => pageFault(file, taken)),
    ...told('theme', 'file/theme', (file) => themeFault(file)),
    ...told('public', 'file/public', (file) => publicFault(file, taken)),
  ];
}

function pageFault(file: string, taken: ReadonlySet<string>): Explanation | null {
  const [, bare = ''] = /^(.*)\.(?:astro|mdx?|markdown|html)$/.exec(file) ?? [];
  if (bare === '') return null; // a helper, a style, a picture
  if (!file.endsWith('.astro')) {
    return {
      message: `\`pages/${file}\` is no page: pages of an archive are \`.astro\` files.`,
      hint: file.endsWith('.html')
        ? `Put it into \`public/\`, where files are published as they are.`
        : `Write \`pages/${bare}.astro\`: \`---\`, \`import Page from 'hindsight/layouts/Page.astro';\`, \`---\`, then \`<Page title="…">\` around the HTML. A name that begins with \`_\` is no page.`,
    };
  }
  const [first = ''] = bare.split('/');
  const address = bare === 'index' ? '/' : `/${bare.replace(/\/index$/, '')}/`;
  if (first !== 'index' && !first.startsWith('[') && !taken.has(first.toLowerCase())) return null;
  return {
    message: `\`${address}\` is an address of the site’s own${first === 'index' || first === bare ? '' : `, as all below \`/${first}/\``}.`,
    hint:
      first === 'index'
        ? 'Rename the page; what the home page says is `home` in hindsight.config.ts.'
        : `Rename the page, or put it into a folder of another name: \`pages/team/${basename(file)}\`.`,
  };
}

function publicFault(file: string, taken: ReadonlySet<string>): Explanation | null {
  if (!isOfTheSite(file, taken)) return null;
  return {
    message: `\`public/${file}\` would take the place of a file that a build makes.`,
    hint: 'Rename it. What the home page says is `home` in hindsight.config.ts, who may read is `audience`, and headers are for the host to add.',
  };
}

/** A file that nobody reads under its name, and that was surely meant to take the place of one of ours. */
function themeFault(file: string): Explanation | null {
  const names = Object.keys(THEMED);
  if (names.includes(file) || !/\.(?:astro|css)$/.test(file)) return null;
  const name = basename(file);
  const meant = names.includes(name)
    ? name
    : (names.find((one) => isSpeltAlike(one, name)) ?? nearest(name, names));
  if (meant === null) return null; // something that the theme itself imports
  return {
    message: `\`theme/${file}\` takes the place of nothing.`,
    hint: `Did you mean \`theme/${meant}\`? What the theme itself imports needs a name that is less like it.`,
  };
}

/** What the addresses of the site begin with, by the files of its pages. */
const ownAddresses = (): readonly string[] =>
  readdirSync(join(SOURCES, 'pages')).flatMap((name) => {
    const bare = name.replace(/\..*$/, '');
    return /^[[_]/.test(name) || bare === 'index' ? [] : [bare];
  });

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(?:^|\/)[_.]/.test(file) || FOR_HOSTS.includes(file))
    .toSorted();
}
