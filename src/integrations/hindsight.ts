// What Hindsight adds to an Astro build: the search index after the pages, and the end of the processes
// that drew diagrams.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Diagrams } from './diagrams.ts';
import { indexSite } from './search-index.ts';

export function hindsight({ diagrams }: { readonly diagrams: Diagrams }): AstroIntegration {
  return {
    name: 'hindsight',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await indexSite(fileURLToPath(dir));
        await diagrams.close();
      },
      'astro:server:done': () => diagrams.close(),
    },
  };
}
