import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

process.env['HINDSIGHT_CONFIG'] ??= new URL('../hindsight.config.ts', import.meta.url).pathname;

/** The first test that fails ends the run of a mutant: those beside the modules go first, for they cost least. */
class NearestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const far = ({ moduleId }: TestSpecification): number => (moduleId.includes('/src/') ? 0 : 1);
    return Promise.resolve(files.toSorted((a, b) => far(a) - far(b)));
  }
}

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: (process.env['MUTATED_TESTS'] ?? 'src/**/*.test.ts').split('\n'),
    // It sets the time after which code is stopped, which the other tests of its process must not have.
    exclude: ['**/endless.test.ts'],
    sequence: { sequencer: NearestFirst },
    testTimeout: 60_000,
    isolate: false,
  },
});
