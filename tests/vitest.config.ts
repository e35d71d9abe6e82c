import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Whole-site builds and the browser take seconds; unit tests are quick on their own.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
