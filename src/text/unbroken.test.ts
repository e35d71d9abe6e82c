import { expect, test } from 'vitest';
import { unbroken } from './unbroken.ts';

test('a figure stays on the line of what it counts', () => {
  const tied = (text: string): string => unbroken(text).replaceAll('\u00a0', '_');
  expect(tied('about 2 d 13 h')).toBe('about 2_d 13_h');
  expect(tied('spread over 5 min')).toBe('spread over 5_min');
  expect(tied('5 of 9')).toBe('5_of_9');
  expect(tied('part of 9')).toBe('part of 9');
  expect(tied('1 June 2024, 14:05 UTC')).toBe('1_June 2024, 14:05_UTC');
});
