import { expect, test } from 'vitest';
import { formatWhen } from './format-when.ts';
import { reportOf } from './fixture.ts';

const events = [
  '2019-01-22 14:54 | change | A merge.',
  '2019-01-23 04:49 | detection | A user asks.',
];

test('the impact says when', () => {
  const report = reportOf({ from: '2019-01-23 01:00', to: '2019-01-23 05:00', events });
  expect(formatWhen(report)).toBe('23 January 2019, 01:00–05:00 UTC');
});

test('without a start and an end, the days that the report tells of do', () => {
  const report = reportOf({ from: '2019-01-23 01:00', to: '2019-01-23 05:00', events });
  const unknown = { ...report.impact, from: null, to: null };
  expect(formatWhen({ ...report, impact: unknown })).toBe(
    '23 January 2019, start and end not recorded',
  );
  expect(formatWhen({ ...report, impact: { ...unknown, ongoing: true } })).toBe(
    '23 January 2019, start not recorded, ongoing',
  );
});

test('without a start, the day of the first event stands before the end', () => {
  const until = (to: string): string | null => {
    const { impact, ...report } = reportOf({ from: '2019-01-23 01:00', to, events });
    return formatWhen({ ...report, impact: { ...impact, from: null } });
  };
  expect(until('2019-01-23 05:00')).toBe('23 January 2019, until 05:00 UTC, start not recorded');
  expect(until('2019-01-25 05:00')).toBe(
    '23 January 2019, until 25 January 2019, 05:00 UTC, start not recorded',
  );
  expect(until('2019-01-23')).toBe('23 January 2019, until 23 January 2019, start not recorded');
});

test('without any day it is not known', () => {
  const report = reportOf({ from: '2019-01-23 01:00', events: [] });
  expect(
    formatWhen({ ...report, timeline: [], impact: { ...report.impact, from: null, to: null } }),
  ).toBeNull();
});
