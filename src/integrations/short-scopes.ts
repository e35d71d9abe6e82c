// Astro ties the styles of a component to its elements by an attribute of twenty-four bytes on every one of them, a fifth of a
// page. Here the component's number is its name. Components of an archive's own keep what Astro gave them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const SCOPE = /data-astro-cid-\w+/g;

/** A Vite plugin; `sources` is the folder of the engine. */
export function shortScopes(sources: string): Plugin {
  const numbers = new Map(styledComponents(sources).map((file, i) => [file, `data-${i}`]));
  return {
    name: 'hindsight-short-scopes',
    transform(code, id) {
      const file = id.replace(/\?.*$/s, '').replaceAll('\\', '/');
      const name = numbers.get(file);
      if (name === undefined || !code.includes('data-astro-cid-')) return null;
      return { code: code.replace(SCOPE, name), map: null };
    },
  };
}

/** The components that have styles of their own, sorted: what the number of one is must not change from build to build. */
function styledComponents(sources: string): string[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => join(sources, file).replaceAll('\\', '/'))
    .filter((file) => readFileSync(file, 'utf8').includes('<style'))
    .toSorted();
}
