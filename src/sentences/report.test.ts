import { expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import { milestonesOf } from '../report/milestones.ts';
import { HEAD } from './report.ts';

test.each([
  ['2024-06-01 14:05', '2024-06-01', 'At 14:05'],
  ['2024-06-01 14h', '2024-06-01', 'At 14h'],
  ['2024-06-01', '2024-06-01', '1 June 2024'],
  ['2024-06-02 00:10', '2024-06-01', '2 June 2024, 00:10'],
  ['2024-06-01 14:05', null, '1 June 2024, 14:05'],
])('detected %s, in a report of %s: %s', (at, day, words) => {
  const { detected } = milestonesOf(
    reportOf({ from: '2024-06-01 13:00', events: [`${at} | detection | Seen`] }),
  );
  expect(HEAD.detectedAt(detected!, day)).toBe(words);
});

test('of an undated report the clock is told, or how many days later', () => {
  const at = (moment: string): string => {
    const { detected } = milestonesOf(
      reportOf({ from: '13:00', events: [`${moment} | detection | Seen`] }),
    );
    return HEAD.detectedAt(detected!, null);
  };
  expect([at('14:05'), at('+1 00:10')]).toEqual(['At 14:05', '00:10 the next day']);
});

test('what goes on says how long, up to the day on which that was known', () => {
  expect(HEAD.soFar(89, '2026-11-29')).toBe('89 days so far, as of 29 November 2026');
  expect(HEAD.soFar(1, '2026-11-29')).toBe('1 day so far, as of 29 November 2026');
  expect(HEAD.soFar(0, '2026-11-29')).toBe('began on 29 November 2026');
});
