// The modules of the engine in a server of Vite: that of the dev server, and the one by which a build fills its collections.
// Most of them run in this process already, where reports are read and judged. Vite would read, change and run each of them once
// more, one after the other, before the first page is there; so pages and collections are handed those that Node has. What asks
// Vite or Astro for something stays with Vite, and so does what imports it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { importedBy, SOURCES } from '../keys.ts';

/** What only Vite knows to answer. */
const ASKS_VITE = /\bimport\.meta\.(?:env|glob|hot)\b|['"](?:astro|virtual):/;

const PLACE = Symbol.for('hindsight.native-modules');
const shared = globalThis as { [PLACE]?: Map<string, object> };
/** By their paths. */
const handed = (shared[PLACE] ??= new Map());

/** Whether Node can run a module with all that it imports. */
const isNodes = new Map<string, boolean>();

/** Files of the engine that Node has loaded for pages: a change of them is seen by a new process alone. */
export const nativeFiles = (): string[] => [...isNodes].flatMap(([path, is]) => (is ? [path] : []));

/** @param source the folder in which Vite sees the engine, with a slash at its end */
export function nativeModules(source: string): Plugin {
  return {
    name: 'hindsight-native-modules',
    enforce: 'pre',
    async load(id) {
      // The program of the pages that a build makes is run without us; by `apply` Astro would leave out both.
      if (this.environment.config.command === 'build') return null;
      if (this.environment.name === 'client' || !id.startsWith(source)) return null;
      const path = join(SOURCES, id.slice(source.length));
      if (!canNodeRun(path)) return null;
      const module = (await import(pathToFileURL(path).href)) as object;
      handed.set(path, module);
      return [
        `const native = globalThis[Symbol.for('hindsight.native-modules')].get(${JSON.stringify(path)});`,
        ...Object.keys(module).map((name) =>
          name === 'default'
            ? 'export default native.default;'
            : `export const ${name} = native.${name};`,
        ),
      ].join('\n');
    },
  };
}

/** @param path of a file of the engine */
export function canNodeRun(path: string): boolean {
  const known = isNodes.get(path);
  if (known !== undefined) return known;
  const closure = new Set([path]);
  for (const one of closure) {
    if (isNodes.get(one) === true) continue;
    if (isNodes.get(one) === false || !isAlone(one)) {
      isNodes.set(path, false);
      return false;
    }
    for (const imported of importedBy(one)) closure.add(imported);
  }
  for (const one of closure) isNodes.set(one, true);
  return true;
}

const isAlone = (path: string): boolean =>
  /\.(?:ts|js|mjs)$/.test(path) && !ASKS_VITE.test(readFileSync(path, 'utf8'));
