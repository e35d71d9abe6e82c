import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
/** One more than there are cores: a test that starts a command or asks a browser waits for it. */
const maxWorkers = availableParallelism() + 1;
/** Milliseconds after which something hangs: a slow machine may take long for what it does. */
const HANGS = 600_000;
/** What starts builds or asks a browser beside eight others is tried twice; the reporter says which test needed it. */
const RETRY = 1;

// Also for the commands that tests start.
process.env['HINDSIGHT_CONFIG'] ??= new URL('hindsight.config.ts', import.meta.url).pathname;
// The tests start commands by the hundred, and half of what a short one costs is Node compiling the same files again.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/node-compile');

export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: [
            'src/**/*.test.ts',
            'tests/*.test.ts',
            'tests/diagnostics/**/*.test.ts',
            'tests/archive/**/*.test.ts',
            'tests/import/**/*.test.ts',
            'tests/share/**/*.test.ts',
            'tests/drawings/**/*.test.ts',
          ],
          testTimeout: HANGS,
          hookTimeout: HANGS,
          maxWorkers,
        },
      },
      {
        // Whole sites are built, after the other tests: each file's in folders of its own.
        test: {
          name: 'site',
          root,
          include: ['tests/site/**/*.test.ts'],
          maxWorkers,
          sequence: { groupOrder: 1 },
          testTimeout: HANGS,
          hookTimeout: HANGS,
          retry: RETRY,
        },
      },
      {
        // One browser and one build of each archive for all files: see tests/browser/setup.ts.
        test: {
          name: 'browser',
          root,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
          retry: RETRY,
          maxWorkers,
          // A page answers when the machine gets round to it; a wrong answer stays wrong.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
