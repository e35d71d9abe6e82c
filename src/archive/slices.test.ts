import { expect, test } from 'vitest';
import { slices } from './slices.ts';

const numbers = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

test.each([
  [0, [0]],
  [1, [1]],
  [50, [50]],
  [51, [50, 1]],
  [150, [50, 50, 50]],
])('%i items make pages of %j', (n, lengths) => {
  const pages = slices(numbers(n));
  expect(pages.map(({ items }) => items.length)).toEqual(lengths);
  expect(pages.map(({ page }) => page)).toEqual(lengths.map((_, i) => i + 1));
  expect(new Set(pages.map((one) => one.pages))).toEqual(new Set([lengths.length]));
  expect(pages.flatMap(({ items }) => items)).toEqual(numbers(n));
});
