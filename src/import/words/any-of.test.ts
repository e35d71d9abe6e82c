// Patterns of patterns: one that is read with other flags than its own says so at once.
import { expect, test } from 'vitest';
import { anyOf, inTurn, oneWordOf, perhaps } from './any-of.ts';

test.each([
  ['anyOf', anyOf],
  ['inTurn', inTurn],
  ['perhaps', perhaps],
] as const)('%s refuses a pattern whose flags are not those of the first', (_, build) => {
  expect(() => build(/a/iu, /b/i)).toThrow('/b/i has other flags than /a/iu.');
  expect(() => build(/a/, /b/, /c/u)).toThrow('/c/u has other flags than /a/.');
  expect(build(/\p{L}/iu, /\d/iu).flags).toBe('iu');
});

test('words stand in patterns that know letters', () => {
  expect(inTurn(/(?<!\p{L})/iu, oneWordOf('ask asks'), /(?!\p{L})/iu).exec('Él ASKS')?.[0]).toBe(
    'ASKS',
  );
});
