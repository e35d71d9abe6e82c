import { expect, test } from 'vitest';
import type { Chain } from '../archive/recurrence.ts';
import { intervalWords, placeInChain } from './chains.ts';

const chain = (intervals: readonly number[], trend: Chain['trend'] = null): Chain => ({
  key: 'cause/x',
  basis: { kind: 'cause', cause: 'x' },
  occurrences: [],
  undated: [],
  intervals,
  sinceLast: null,
  trend,
});

test.each([
  [[], null, null],
  [[31], null, 'The two were 31 days apart.'],
  [[1], null, 'The two were 1 day apart.'],
  [[0], null, 'The two were on the same day.'],
  [
    [181, 31],
    'shrinking',
    'The last two were 31 days apart; the time between them is shrinking (181, then 31 days).',
  ],
  [
    [10, 20, 40],
    'growing',
    'The last two were 40 days apart; the time between them is growing (10, 20, then 40 days).',
  ],
  [
    [7, 7, 7, 7, 7],
    'steady',
    'The last two were 7 days apart; the time between them stays about the same.',
  ],
] as const)('%j, %s', (intervals, trend, words) => {
  expect(intervalWords(chain(intervals, trend))).toBe(words);
});

const told = (undated: readonly string[]): Chain => ({
  ...chain([31]),
  occurrences: [
    { id: 'a', day: '2024-01-01', since: null },
    { id: 'b', day: '2024-02-01', since: 31 },
  ],
  undated,
});

test('a report knows which time it is, unless a day of its chain is not recorded', () => {
  expect(placeInChain(told([]), 'b')).toBe('2nd of 2 times');
  expect(placeInChain(told(['c']), 'b')).toBe('One of 3 times');
  expect(placeInChain(told(['c']), 'c')).toBe('One of 3 times');
});
