import { expect, test } from 'vitest';
import { instantOf } from './fixture.ts';
import { readInstant } from './instant.ts';
import { isBefore, reachOf } from './precision.ts';
import type { Instant } from './report.ts';

const at = (text: string) => instantOf(text, { zone: 'Europe/Paris', dated: true });

test.each([
  ['2024-03-01', '2024-03-02', true],
  ['2024-03-01', '2024-03-02 00:10', true],
  ['2024-03-01', '2024-03-01 14:00', false],
  ['2024-03-01 22h', '2024-03-01 22:40', false],
  ['2024-03-01 22h', '2024-03-01 23:00', true],
  ['2024-03-01 21:59', '2024-03-01 22h', true],
  ['2024-03-01 22:10', '2024-03-01 22:11', true],
])('%s is before %s: %s', (a, b, expected) => {
  expect(isBefore(at(a), at(b))).toBe(expected);
  expect(isBefore(at(b), at(a))).toBe(false);
});

function undated(text: string): Instant {
  const read = readInstant(text, { zone: null, dated: false });
  if (!read.ok) throw new Error(read.message);
  return read.instant;
}

test.each([
  ['14h', '+1 14h', true],
  ['14h', '+1 14:20', true],
  ['14:20', '+1 14h', true],
  ['+1 14h', '+2 14h', true],
  ['+1 14h', '+1 14:20', false],
  ['14h', '14:20', false],
  ['14h', '15:00', true],
])('without a date, %s is before %s: %s', (a, b, expected) => {
  const [first, second] = [undated(a), undated(b)];
  expect(isBefore(first, second)).toBe(expected);
  expect(isBefore(second, first)).toBe(false);
});

test('a day reaches to its end, an hour to its own, a moment to itself', () => {
  const [day, hour, moment] = [at('2024-03-01'), at('2024-03-01 22h'), at('2024-03-01 22:10')];
  expect(reachOf(day) - day.t).toBe(24 * 3_600_000);
  expect(reachOf(hour) - hour.t).toBe(3_600_000);
  expect(reachOf(moment)).toBe(moment.t);
});
