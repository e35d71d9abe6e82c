import { expect, test } from 'vitest';
import { spaced } from './svg.ts';

test('names that would run into each other on a phone stand on wide screens only, then nowhere', () => {
  const years = Array.from({ length: 12 }, (_, i) => i / 12);
  // 256 px hold six names of 40, 560 px all twelve.
  expect(spaced(years, 40).filter((room) => room === 'always').length).toBe(6);
  expect(spaced(years, 40).filter((room) => room === null).length).toBe(0);
  const months = Array.from({ length: 60 }, (_, i) => i / 60);
  expect(spaced(months, 40).filter((room) => room !== null).length).toBe(12);
});

test('a first year of one month keeps its name, and the next one waits', () => {
  expect(spaced([0, 0.01, 0.5], 40)).toEqual(['always', null, 'always']);
});
