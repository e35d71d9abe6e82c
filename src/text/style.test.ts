import { afterEach, describe, expect, test } from 'vitest';
import { formatDay, formatDays } from '../report/format.ts';
import { counted, formatCount } from './count.ts';
import { style, writeAs, type DateStyle } from './style.ts';

const usual = style();
afterEach(() => writeAs(usual));

describe.each<[DateStyle, string, string, string, string]>([
  ['1 June 2024', '1 June 2024', '1 Jun', '1–3 June 2024', '30 May – 1 June 2024'],
  [
    'June 1, 2024',
    'June 1, 2024',
    'Jun 1',
    'June 1, 2024 – June 3, 2024',
    'May 30, 2024 – June 1, 2024',
  ],
  ['2024-06-01', '2024-06-01', '06-01', '2024-06-01 – 2024-06-03', '2024-05-30 – 2024-06-01'],
])('days as %s', (dates, long, short, days, months) => {
  test('alone, in short, and from one to another', () => {
    writeAs({ ...usual, dates });
    expect(formatDay('2024-06-01')).toBe(long);
    expect(formatDay('2024-06-01', 'short')).toBe(short);
    expect(formatDays('2024-06-01', '2024-06-03')).toBe(days);
    expect(formatDays('2024-05-30', '2024-06-01')).toBe(months);
    expect(formatDays('2024-06-01', '2024-06-01')).toBe(long);
  });
});

test('thousands are apart by what the archive chose', () => {
  writeAs({ ...usual, numbers: '12,345' });
  expect(formatCount(1_234_567)).toBe('1,234,567');
  expect(counted(12_345, 'report')).toBe('12,345 reports');
  writeAs({ ...usual, numbers: '12 345' });
  expect(formatCount(1_234_567)).toBe('1\u00a0234\u00a0567');
});
