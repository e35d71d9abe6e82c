import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

process.env['HINDSIGHT_CONFIG'] ??= new URL('../hindsight.config.ts', import.meta.url).pathname;

/**
 * The first test that fails ends the run of a mutant, so those whose paths have most in common with the mutated file go
 * first: `rules/time/future.ts` is asked of the tests of rules before those of the whole room.
 */
class NearestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // Stryker hands over the one file that it mutated, in its copy of the checkout.
    const mutated = [this.ctx.config.related ?? []].flat()[0] ?? '';
    const common = ({ moduleId }: TestSpecification): number => {
      let length = 0;
      while (length < mutated.length && moduleId[length] === mutated[length]) length++;
      return length;
    };
    return Promise.resolve(files.toSorted((a, b) => common(b) - common(a)));
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
