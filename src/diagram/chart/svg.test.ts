import { expect, test } from 'vitest';
import { axisNames } from './svg.ts';

/** Names of four figures that begin at these places. */
const shown = (places: readonly number[], margin = 0): readonly (string | null)[] =>
  axisNames(margin, () => places.map((at) => ({ at, text: '2024' }))).map((names) =>
    names.length === 0 ? null : names.map(([where]) => where.trim()).join(' and '),
  );

test('names that would run into each other on a phone stand on wide screens only, then nowhere', () => {
  const years = Array.from({ length: 12 }, (_, i) => i / 12);
  // 288 px hold every second name of some 35, 560 px all twelve.
  expect(shown(years).filter((where) => where === '')).toHaveLength(6);
  expect(shown(years)).not.toContain(null);
  const months = Array.from({ length: 60 }, (_, i) => i / 60);
  expect(shown(months).filter((where) => where === null)).not.toEqual([]);
});

test('a first year of one month waits for its name, which would seem to be that of the next', () => {
  expect(shown([0, 0.01, 0.5])).toEqual([null, '', '']);
});

test('no name leaves the plot', () => {
  expect(shown([0, 0.99])).toEqual(['', null]);
});

test('beside a margin there is less room', () => {
  expect(shown([0, 0.14])).toEqual(['', '']);
  expect(shown([0, 0.14], 68)).toEqual(['chart-wide', '']);
});

test('each kind of screen is given a text of its own', () => {
  const names = axisNames(0, (width) => [{ at: 0, text: width < 500 ? '’24' : '2024' }]);
  expect(names).toEqual([
    [
      [' chart-wide', '2024'],
      [' chart-phone', '’24'],
    ],
  ]);
});
