import { expect, test } from 'vitest';
import { PAGE_SIZE, slices } from './slices.ts';

const numbers = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

test.each([
  [0, [0]],
  [1, [1]],
  [PAGE_SIZE, [PAGE_SIZE]],
  [PAGE_SIZE + 1, [PAGE_SIZE, 1]],
  [3 * PAGE_SIZE, [PAGE_SIZE, PAGE_SIZE, PAGE_SIZE]],
])('%i items make pages of %j', (n, lengths) => {
  const pages = slices(numbers(n));
  expect(pages.map(({ items }) => items.length)).toEqual(lengths);
  expect(pages.map(({ page }) => page)).toEqual(lengths.map((_, i) => i + 1));
  expect(new Set(pages.map((one) => one.pages))).toEqual(new Set([lengths.length]));
  expect(pages.flatMap(({ items }) => items)).toEqual(numbers(n));
});
