import { defineConfig } from 'vitest/config';

process.env['HINDSIGHT_CONFIG'] ??= new URL('../hindsight.config.ts', import.meta.url).pathname;

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: (process.env['MUTATED_TESTS'] ?? 'src/**/*.test.ts').split(','),
    // It sets the time after which code is stopped, which the other tests of its process must not have.
    exclude: ['**/endless.test.ts'],
    testTimeout: 60_000,
    isolate: false,
  },
});
