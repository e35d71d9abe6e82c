import { expect, test } from 'vitest';
import { isNoKey, isNoPassword, isProse } from './harmless.ts';

const SEVEN = ['q', '7', 'w', '2', 'x', '9', 'z'].join('');
const EIGHT = `${SEVEN}4`;

test('a key has at least eight signs, a letter and a digit, and is no name', () => {
  expect([SEVEN, EIGHT].map(isNoKey)).toEqual([true, false]);
  expect(['20240601', 'qwertzui', 'checkout-db-2', 'v1.2.10'].map(isNoKey)).toEqual([true, true, true, true]); // prettier-ignore
});

test('a password may be shorter and without a digit or a letter, but no placeholder and no day', () => {
  expect(isNoPassword(SEVEN)).toBe(false);
  expect(['<password>', '$PASSWORD', '2024-06-01'].map(isNoPassword)).toEqual([true, true, true]);
});

test('without quotes a word of a sentence is none: short, without a sign, or a count', () => {
  expect(['w2x', 'expired', '300ms', '80%'].map(isProse)).toEqual([true, true, true, true]);
  expect(['w2x9', 'ex!pired'].map(isProse)).toEqual([false, false]);
});
