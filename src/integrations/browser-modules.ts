// Scripts that are fetched by their names, each in one file that imports nothing of ours: `/ask/ask.js`, by which other
// programs ask the archive, and `/search/ranking.js`, the thread of the search page.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { engineFile, SOURCES } from '../keys.ts';

/** The path below the site, and the module that it is made of. */
const MODULES = {
  'ask/ask': engineFile('ask/fetched.ts'),
  'search/ranking': engineFile('browser/search/ranking-worker.ts'),
};

/** Writes the scripts into the site in `folder`. */
export async function writeBrowserModules(folder: string): Promise<void> {
  const made = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    root: SOURCES,
    build: {
      write: false,
      // What Node 20 runs, too.
      target: 'es2022',
      lib: { entry: MODULES, formats: ['es'], fileName: (_, name) => `${name}.js` },
      // Its remarks would name the folders of whoever built it.
      rolldownOptions: { experimental: { attachDebugInfo: 'none' } },
    },
  });
  const [{ output }] = [made].flat() as [Extract<typeof made, { output: unknown }>];
  for (const chunk of output) {
    if (chunk.type !== 'chunk' || !chunk.isEntry || chunk.imports.length > 0) {
      throw new Error(`\`${chunk.fileName}\` would need another file.`);
    }
    const file = join(folder, chunk.fileName);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, chunk.code);
  }
}
