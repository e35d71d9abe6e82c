import { expect, test } from 'vitest';
import { clipPaste, MOST_TEXT } from './paste-limit.ts';

test('reads the beginning and the end of a long log', () => {
  const log = `started\n${'all is well\n'.repeat(9_000)}pool exhausted`;
  const read = clipPaste(log);
  expect(read).toHaveLength(MOST_TEXT);
  expect(read.startsWith('started\n')).toBe(true);
  expect(read.endsWith('\npool exhausted')).toBe(true);
  expect(clipPaste(read)).toBe(read);
  expect(clipPaste('short')).toBe('short');
});

test('cuts no sign in two', () => {
  expect(clipPaste(`${'x'.repeat(9_998)}💥${'y'.repeat(20_000)}`).isWellFormed()).toBe(true);
});
