import { expect, test } from 'vitest';
import { explainEnd } from './start.ts';

const MB = 1024 * 1024;

test('who is out of memory is told how much to allow: what the machine can spare', () => {
  expect(explainEnd('build', 'SIGABRT', 16_000 * MB, 4144 * MB)).toBe(
    '`npm run build` ran out of memory: it may use 4144 MB. The last site is as it was. Let it have more: `NODE_OPTIONS=--max-old-space-size=12000 npm run build`.',
  );
});

test('who may use all there is needs another machine', () => {
  expect(explainEnd('check', 'SIGABRT', 4000 * MB, 4144 * MB)).toBe(
    '`npm run check` ran out of memory: it may use 4144 MB. This machine has no more to give: run it on one with more memory.',
  );
});

test('a system ends what fills its memory, and people what they no longer want', () => {
  expect(explainEnd('check', 'SIGKILL')).toBe(
    '`npm run check` was killed from outside, as a system does whose memory is full. Close other programs, or run it on a machine with more memory.',
  );
  expect(explainEnd('build', 'SIGKILL')).toContain('The last site is as it was.');
  expect(explainEnd('build', 'SIGTERM')).toBeNull();
});
