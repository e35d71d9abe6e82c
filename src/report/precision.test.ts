import { expect, test } from 'vitest';
import { instantOf } from './fixture.ts';
import { isBefore, reachOf } from './precision.ts';

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

test('a day reaches to its end, an hour to its own, a moment to itself', () => {
  const [day, hour, moment] = [at('2024-03-01'), at('2024-03-01 22h'), at('2024-03-01 22:10')];
  expect(reachOf(day) - day.t).toBe(24 * 3_600_000);
  expect(reachOf(hour) - hour.t).toBe(3_600_000);
  expect(reachOf(moment)).toBe(moment.t);
});
