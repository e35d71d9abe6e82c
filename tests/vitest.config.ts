import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = new URL('..', import.meta.url).pathname;
/** One more than there are cores: a test that starts a command or asks a browser waits for it. */
const maxWorkers = availableParallelism() + 1;
/** Milliseconds after which something hangs: a slow machine may take long for what it does. */
const HANGS = 600_000;
/** What starts builds or asks a browser beside eight others is tried twice; the reporter says which test needed it. */
const RETRY = 1;

/** Of what is neither a whole site nor read in a browser. */
const UNIT = [
  'src/**/*.test.ts',
  'tests/*.test.ts',
  'tests/{diagnostics,archive,import,share,drawings}/**/*.test.ts',
];
/** What changes its process for good, and what measures time or memory, which those before it in a process would stretch. */
const NOT_SHARED =
  /^vi\.(?:mock|stubEnv|stubGlobal)\(|\bvi\.resetModules\(|\bslowness\b|\bcpuUsage\b|\bperformance\.now\b/m;
const alone = globSync(UNIT, { cwd: root }).filter((file) =>
  NOT_SHARED.test(readFileSync(join(root, file), 'utf8')),
);

/** Those that take longest, the longest first: what begins last is short, so that all cores end together. */
const LONG = [
  'tests/site/edited',
  'tests/site/kill',
  'tests/browser/accessibility',
  'tests/site/reproducible',
  'tests/site/collisions',
  'tests/growth',
  'tests/browser/search',
  'tests/site/interrupt',
].map((file) => join(root, `${file}.test.ts`));
/** Unit tests are the shortest. */
const PROJECTS = ['site', 'browser', 'unit-alone', 'unit'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = (file: TestSpecification): number => {
      const place = LONG.indexOf(file.moduleId);
      return place === -1 ? LONG.length : place;
    };
    const project = (file: TestSpecification): number => PROJECTS.indexOf(file.project.name);
    // The rest by size, or by what they took the last time.
    return (await super.sort(files)).toSorted(
      (a, b) => long(a) - long(b) || project(a) - project(b),
    );
  }
}

// Also for the commands that tests start.
process.env['HINDSIGHT_CONFIG'] ??= new URL('hindsight.config.ts', import.meta.url).pathname;
// The tests start commands by the hundred, and half of what a short one costs is Node compiling the same files again.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/node-compile');

export default defineConfig({
  test: {
    root,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        // Files share a process: it takes as long to start one and to load what is tested as the tests of a file take.
        test: {
          name: 'unit',
          root,
          include: UNIT,
          exclude: alone,
          isolate: false,
          unstubEnvs: true,
          unstubGlobals: true,
          testTimeout: HANGS,
          hookTimeout: HANGS,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'unit-alone',
          root,
          include: alone,
          testTimeout: HANGS,
          hookTimeout: HANGS,
          maxWorkers,
        },
      },
      {
        // Whole sites are built: each file's in folders of its own.
        test: {
          name: 'site',
          root,
          include: ['tests/site/**/*.test.ts'],
          maxWorkers,
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
