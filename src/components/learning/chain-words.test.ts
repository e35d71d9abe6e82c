import { expect, test } from 'vitest';
import type { Chain } from '../../archive/recurrence.ts';
import { intervalWords } from './chain-words.ts';

const chain = (intervals: readonly number[], trend: Chain['trend'] = null): Chain => ({
  key: 'cause/x',
  basis: { kind: 'cause', cause: 'x' },
  strikes: [],
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
    'The last two were 31 days apart; the time between strikes is shrinking (181, then 31 days).',
  ],
  [
    [10, 20, 40],
    'growing',
    'The last two were 40 days apart; the time between strikes is growing (10, 20, then 40 days).',
  ],
  [
    [7, 7, 7, 7, 7],
    'steady',
    'The last two were 7 days apart; the time between strikes stays about the same.',
  ],
] as const)('%j, %s', (intervals, trend, words) => {
  expect(intervalWords(chain(intervals, trend))).toBe(words);
});
