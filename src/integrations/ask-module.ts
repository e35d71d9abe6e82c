// The module by which other programs ask the archive, `/ask/ask.js`: the ranking of ours in one file that imports
// nothing, so that whoever fetches it can run it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { engineFile, SOURCES } from '../keys.ts';

/** Writes the module into the site in `folder`. */
export async function writeAskModule(folder: string): Promise<void> {
  mkdirSync(join(folder, 'ask'), { recursive: true });
  writeFileSync(join(folder, 'ask/ask.js'), await askModule());
}

async function askModule(): Promise<string> {
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
      lib: {
        entry: engineFile('ask/fetched.ts'),
        formats: ['es'],
        fileName: () => 'ask.js',
      },
      // Its remarks would name the folders of whoever built it.
      rolldownOptions: { experimental: { attachDebugInfo: 'none' } },
    },
  });
  const [{ output }] = [made].flat() as [Extract<typeof made, { output: unknown }>];
  const [chunk, ...more] = output;
  if (more.length > 0 || chunk.imports.length > 0) {
    throw new Error('`/ask/ask.js` would need another file.');
  }
  return chunk.code;
}
