import { expect, test } from 'vitest';
import { reportOf } from './fixture.ts';
import type { Report } from './report.ts';
import { shortWindow } from './short-window.ts';

const windowOf = (zone: string | null, from: string, to?: string | null): string | null =>
  shortWindow(reportOf({ zone, from, ...(to === undefined ? {} : { to }), events: [] }));

test('a window within a day', () => {
  expect(windowOf('UTC', '2024-06-01 14:00', '2024-06-01 16:00')).toBe('14:00–16:00 UTC');
  expect(windowOf('America/New_York', '2024-06-01 14:00', '2024-06-01 16:00')).toBe(
    '14:00–16:00 UTC−04:00',
  );
});

test('a window into another day names the day', () => {
  expect(windowOf('UTC', '2024-06-01 22:00', '2024-06-03 04:00')).toBe('22:00 – 3 Jun, 04:00 UTC');
  expect(windowOf('UTC', '2023-12-31 22:00', '2024-01-01 04:00')).toBe(
    '22:00 – 1 Jan 2024, 04:00 UTC',
  );
  expect(windowOf('UTC', '2018-03-01', '2023-03-14')).toBe('until 14 Mar 2023');
  expect(windowOf('UTC', '22:00', '+1 04:00')).toBe('22:00 – day 2, 04:00 UTC');
});

test('what is not recorded is said', () => {
  expect(windowOf(null, '2024-06-01 14:00', '2024-06-01 16:00')).toBe('14:00–16:00');
  expect(windowOf('UTC', '2024-06-01 14:00')).toBe('14:00 UTC, ongoing');
  expect(windowOf('UTC', '2024-06-01 14:00', null)).toBe('14:00 UTC, end not recorded');
  expect(windowOf('UTC', '2024-06-01')).toBe('ongoing');
  expect(windowOf('UTC', '2024-06-01', null)).toBe('end not recorded');
});

test('a start that nobody recorded is said, and is no reason to keep silent about the end', () => {
  const { impact, clock } = reportOf({
    from: '2024-06-01 14:00',
    to: '2024-06-01 16:00',
    events: [],
  });
  const without = (to: typeof impact.to, timeline: Report['timeline'] = []): string | null =>
    shortWindow({ clock, timeline, impact: { ...impact, from: null, to } });
  expect(without(impact.to)).toBe('start not recorded, until 16:00');
  expect(without(null)).toBe(null);
  // The day of the row is that of the change, weeks before.
  const { timeline } = reportOf({
    from: '2024-05-20 10:00',
    events: ['2024-05-20 10:00 | change | A merge.'],
  });
  expect(without(impact.to, timeline)).toBe('start not recorded, until 1 Jun, 16:00');
  expect(without({ ...impact.to!, precision: 'day' }, timeline)).toBe(
    'start not recorded, until 1 Jun',
  );
  // The day stands above it.
  expect(without({ ...impact.to!, precision: 'day' })).toBe('start not recorded');
});

test('a window of one moment, and one whose end or start is only a day', () => {
  expect(windowOf('UTC', '2024-06-01 14:00', '2024-06-01 14:00')).toBe('14:00 UTC');
  expect(windowOf('UTC', '2024-06-01', '2024-06-01')).toBe('times not recorded');
  expect(windowOf('UTC', '2024-06-01', '2024-06-01 14:00')).toBe('times not recorded');
  expect(windowOf('UTC', '2024-06-01 14:00', '2024-06-03')).toBe('14:00 UTC – 3 Jun');
  expect(windowOf('UTC', '14:00', '+1 14:00')).toBe('14:00 – day 2, 14:00 UTC');
});
