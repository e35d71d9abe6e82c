import { expect, test } from 'vitest';
import { formatWhen, whenApart } from './format-when.ts';
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
  expect(until('2019-01-23')).toBe('until 23 January 2019, start not recorded');
});

test('without any day it is not known', () => {
  const report = reportOf({ from: '2019-01-23 01:00', events: [] });
  expect(
    formatWhen({ ...report, timeline: [], impact: { ...report.impact, from: null, to: null } }),
  ).toBeNull();
});

test('a zone stands apart, unless it is not recorded together with something else', () => {
  const [from, to] = ['2019-01-23 01:00', '2019-01-23 05:00'];
  const apart = (zone: string | null, hasStart = true) => {
    const { impact, ...report } = reportOf({ zone, from, to, events });
    return whenApart({ ...report, impact: hasStart ? impact : { ...impact, from: null } });
  };
  expect(apart('UTC')).toEqual({ when: '23 January 2019, 01:00–05:00', zone: 'UTC' });
  expect(apart(null)).toEqual({
    when: '23 January 2019, 01:00–05:00',
    zone: 'time zone not recorded',
  });
  expect(apart(null, false)).toEqual({
    when: '23 January 2019, until 05:00, start and time zone not recorded',
    zone: null,
  });
});
