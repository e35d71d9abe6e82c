import { expect, test } from 'vitest';
import { buildDate } from './build-date.ts';

test('the build counts from SOURCE_DATE_EPOCH where it is set, else from the clock', () => {
  expect(buildDate(1717200000, () => 0)).toBe('2024-06-01');
  expect(buildDate(0, () => 1)).toBe('1970-01-01');
  expect(buildDate(undefined, () => Date.parse('2024-07-01T23:59Z'))).toBe('2024-07-01');
});
