import { expect, test } from 'vitest';
import { formatDayCount } from '../report/format.ts';
import { addDays, daysBetween, quarterOf } from './days.ts';

test('days count from the one to the other, across the change of clocks and of years', () => {
  expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
  expect(daysBetween('2024-04-01', '2024-03-30')).toBe(-2);
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});

test('a quarter ends with its third month', () => {
  expect(['2024-03-31', '2024-04-01', '2024-12-31'].map(quarterOf)).toEqual([
    '2024-Q1',
    '2024-Q2',
    '2024-Q4',
  ]);
});

test('days are told as days up to three months, then as months, then as years and halves of them', () => {
  expect([0, 1, 89, 90, 699, 700, 913, 1096].map(formatDayCount)).toEqual([
    '0 days',
    '1 day',
    '89 days',
    '3 months',
    '23 months',
    '2 years',
    '2.5 years',
    '3 years',
  ]);
});
