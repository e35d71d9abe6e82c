// Makes of sources what a package holds: TypeScript without its types, for Node takes none away in `node_modules`. Pages and
// components stay as they are written, since Astro compiles them; both name each other by the compiled names. No line
// moves, so that an error leads to the line of the source.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

/** What only tests and the making of packages need. */
const LEFT_OUT =
  /\.test\.ts$|\.d\.ts$|\.mjs$|(?:^|\/)(?:golden|hostile)\/|^(?:create|pack)\/|\/metrics\/make\.ts$/;

/** Compiles every file of a folder of sources into another. */
export function compileFolder(from: string, to: string, leftOut: RegExp = LEFT_OUT): void {
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(from.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !leftOut.test(file));
  for (const file of files) {
    const target = join(to, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    if (/\.(?:ts|astro)$/.test(file))
      writeFileSync(target, compile(file, readFileSync(join(from, file), 'utf8')));
    else cpSync(join(from, file), target);
  }
}

/** The compiled text of a source. */
export function compile(file: string, text: string): string {
  return withCompiledNames(file.endsWith('.ts') ? withoutTypes(text) : text);
}

const withoutTypes = (text: string): string => stripTypeScriptTypes(text).replace(/[ \t]+$/gm, '');

const NAMED = [
  // At the beginning of a line: in the middle of one it is a text that shows how something is imported.
  /(^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]\.{1,2}\/[^'"\n]*)\.ts(?=['"])/gm,
  /(\bimport\(\s*['"]\.{1,2}\/[^'"\n]*)\.ts(?=['"]\s*\))/g,
  /(\bnew URL\(\s*['"][^'":\n]+)\.ts(?=['"],\s*import\.meta\.url)/g,
];

/** Imports of sources as imports of what becomes of them. */
function withCompiledNames(text: string): string {
  return NAMED.reduce((now, pattern) => now.replace(pattern, '$1.js'), text);
}
