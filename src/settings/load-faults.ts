// What is wrong where the settings, or code that they import, cannot be loaded: told at the archive's own file, in words that
// name the file and the edit. Node tells a wrong import at the file that imports, and of a loop without an end nothing at all.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { closureOf, engineFile, SOURCES } from '../keys.ts';
import { nearest } from '../report/nearest.ts';
import { Endless } from '../run-own-code.ts';
import { list } from '../text/list.ts';
import { placeOfFault } from './fault-place.ts';

/** The files of an archive that its settings are made of, with `/`, from the folder of the settings. */
export function ownFilesOf(settings: string): readonly string[] {
  const root = dirname(settings);
  try {
    return closureOf({ code: [settings] }, root).files.filter(
      (file) => !resolve(root, file).startsWith(SOURCES + sep) && !file.includes('node_modules/'),
    );
  } catch {
    // An import that leads nowhere, which loading tells.
    return [basename(settings)];
  }
}

/** The sentence about an error of loading `settings`, with the place in front. */
export function explainLoadFault(error: unknown, settings: string): string {
  const root = dirname(settings);
  const { code, message = String(error) } = error as NodeJS.ErrnoException;
  if (error instanceof Endless) return `${quoteAll(ownFilesOf(settings))}: ${message}`;
  if (code === 'ERR_REQUIRE_ASYNC_MODULE') {
    const waits = ownFilesOf(settings).find((file) => /^\s*(?:(?:const|let|export)\b[^=\n]*=\s*)?await\b/m.test(read(root, file))); // prettier-ignore
    return `${waits ?? basename(settings)} waits for something with \`await\` outside of a function. Take it out.`;
  }
  const imported = explainImport(message, settings);
  if (imported !== null) return imported;
  const place = placeOfFault(error, root) ?? basename(settings);
  const [, unknown = ''] = /^([\w$]+) is not defined$/.exec(message) ?? [];
  const advice =
    code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX'
      ? '. Node only takes types away: write it as JavaScript would'
      : ofPackage().includes(unknown)
        ? `. Write \`import { ${unknown} } from 'hindsight';\` above`
        : '';
  return `${place} cannot be read: ${message.trim()}${advice}`;
}

/** An import of something that is not there; null for every other message of Node. */
function explainImport(message: string, settings: string): string | null {
  const root = dirname(settings);
  const [, from = '', name = ''] =
    /^The requested module '(.+)' does not provide an export named '(.+)'$/.exec(message) ?? [];
  if (name !== '') {
    const importer = ownFilesOf(settings).find((file) => importsIn(root, file, from, name));
    return noExport({ root, importer: importer ?? basename(settings), from, name });
  }
  const [, wanted = '', importer = ''] =
    /^Cannot find (?:module|package) '(.+)' imported from (.+)$/.exec(message) ?? [];
  if (wanted === '') return null;
  const asking = relative(root, importer).split(sep).join('/');
  if (asking.startsWith('..') || asking.includes('node_modules/')) return null;
  if (!message.startsWith('Cannot find module')) {
    // Ours is installed from its packed file: under its name the registry has somebody else's.
    const install = wanted === 'hindsight' ? 'npm install' : `npm install ${wanted}`;
    return `${placeOf(root, asking, wanted)}  The package \`${wanted}\` is not installed. Run \`${install}\`.`;
  }
  const path = relative(root, wanted).split(sep).join('/');
  const folder = dirname(wanted);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const bare = (file: string): string => file.replace(/\.[a-z]+$/, '');
  const meant =
    names.find((one) => bare(one) === bare(basename(wanted))) ?? nearest(basename(wanted), names);
  const advice = meant
    ? `Write \`${relativeTo(dirname(importer), join(folder, meant))}\`.`
    : 'Write the file, or take the import out.';
  return `${placeOf(root, asking, basename(wanted))}  There is no file \`${path}\`. ${advice}`;
}

interface WantedImport {
  readonly root: string;
  readonly importer: string;
  readonly from: string;
  readonly name: string;
}

function noExport({ root, importer, from, name }: WantedImport): string {
  const isFile = from.startsWith('.');
  const file = isFile ? resolve(root, dirname(importer), from) : engineFile('index.ts');
  const isKnown = isFile || from === 'hindsight';
  const there = isKnown && existsSync(file) ? exportsOf(readFileSync(file, 'utf8')) : [];
  const called = isFile ? relative(root, file).split(sep).join('/') : from;
  const what = name === 'default' ? '`export default`' : `export \`${name}\``;
  return `${placeOf(root, importer, from)}  \`${called}\` has no ${what}. ${adviceFor(name, there, from)}`;
}

function adviceFor(name: string, there: readonly string[], from: string): string {
  const guess = nearest(name, there) ?? (there.length === 1 ? there[0]! : null);
  if (guess === 'default') return `Write \`import ${name} from '${from}'\`.`;
  if (guess !== null) return `Did you mean \`import { ${guess} } from '${from}'\`?`;
  return there.length === 0
    ? `Write \`export const ${name} = …\` in it.`
    : `It exports ${quoteAll(there)}.`;
}

/** What the package exports. */
const ofPackage = (): string[] => exportsOf(readFileSync(engineFile('index.ts'), 'utf8'));

const EXPORTED = /^export\s+(?:(?:async\s+)?function\s*\*?|const|let|class)\s+([\w$]+)/gm;
const EXPORT_LIST = /^export\s*\{([^}]*)\}/gm;

/** The names that a text exports, as far as they are written out. */
function exportsOf(text: string): string[] {
  const listed = [...text.matchAll(EXPORT_LIST)].flatMap(([, names = '']) =>
    names.split(',').flatMap((one) => /(?:as\s+)?([\w$]+)\s*$/.exec(one)?.[1] ?? []),
  );
  const direct = [...text.matchAll(EXPORTED)].map(([, name]) => name!);
  return [...direct, ...listed, ...(/^export default\b/m.test(text) ? ['default'] : [])];
}

function importsIn(root: string, file: string, from: string, name: string): boolean {
  const text = read(root, file);
  return [...text.matchAll(/import\s+([^'";]*?)\s*from\s*['"]([^'"]+)['"]/g)].some(
    ([, names = '', source]) =>
      source === from &&
      (name === 'default' ? /^[\w$]/.test(names) : new RegExp(`\\b${RegExp.escape(name)}\\b`).test(names)), // prettier-ignore
  );
}

/** `rules/a.ts:3:9`, where the text first holds a name in an import. */
function placeOf(root: string, file: string, name: string): string {
  const lines = read(root, file).split('\n');
  const line = lines.findIndex((one) => /\b(?:from|import)\b/.test(one) && one.includes(name));
  return line < 0 ? file : `${file}:${line + 1}:${lines[line]!.lastIndexOf(name) + 1}`;
}

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const quoteAll = (names: readonly string[]): string => list(names.map((name) => `\`${name}\``), 'or'); // prettier-ignore

function relativeTo(folder: string, file: string): string {
  const path = relative(folder, file).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}
