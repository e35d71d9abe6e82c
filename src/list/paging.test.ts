import { expect, test } from 'vitest';
import { pagesNamed } from './paging.ts';

test('names the first, the last and those near the current one', () => {
  expect(pagesNamed(1, 3)).toEqual([1, 2, 3]);
  expect(pagesNamed(10, 20)).toEqual([1, null, 8, 9, 10, 11, 12, null, 20]);
  expect(pagesNamed(4, 20)).toEqual([1, 2, 3, 4, 5, 6, null, 20]);
  // One page that is left out is left out, too.
  expect(pagesNamed(5, 8)).toEqual([1, null, 3, 4, 5, 6, 7, 8]);
});
