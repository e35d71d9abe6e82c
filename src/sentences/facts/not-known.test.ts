import { expect, test } from 'vitest';
import { allOf, notKnown } from './not-known.ts';

test.each([
  [4, 0, 0, 'not recorded in 4'],
  [4, 1, 0, 'not recorded in 4, 1 as stated is not counted'],
  [0, 2, 0, '2 as stated are not counted'],
  [0, 0, 1, '1 contradicted is not counted'],
  [3, 2, 1, 'not recorded in 3, 2 as stated and 1 contradicted are not counted'],
])('%i silent, %i stated, %i contradicted: %s', (silent, stated, contradicted, words) => {
  const missing = { silent, stated, contradicted };
  expect(notKnown(missing)).toBe(words);
  expect(allOf(missing)).toBe(silent + stated + contradicted);
});
