import { expect, test } from 'vitest';
import { statedLength } from './stated-length.ts';

const HOUR = 3_600_000;

test.each([
  ['1h 37m', '1 h 37 min', HOUR + 37 * 60_000],
  ['0h 07m', '7 min', 7 * 60_000],
  ['10 seconds.', '10 s', 10_000],
  ['1 hour and 30 minutes', '1 h 30 min', 1.5 * HOUR],
  ['approximately 45 minutes', 'about 45 min', 0.75 * HOUR],
  ['~2 hours', 'about 2 h', 2 * HOUR],
  // Two units cannot hold it: it is rounded, as every other length, and said to be so once.
  ['673h 34m', 'about 28 d 2 h', 673 * HOUR + 34 * 60_000],
  ['about 673h 34m', 'about 28 d 2 h', 673 * HOUR + 34 * 60_000],
])('%s reads %s', (words, text, ms) => {
  expect(statedLength(words)).toEqual({ text, ms });
});

test.each([
  'from the evening to the next morning',
  'more than 2 hours',
  'two outages of 20 minutes',
  '20 minutes, then 3 hours',
  '2 hours for users in Europe',
])('what says more than a length stays as it is: %s', (words) => {
  expect(statedLength(words)).toEqual({ text: words, ms: null });
});
