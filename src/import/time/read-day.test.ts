import { expect, test } from 'vitest';
import { day, readDayAt, readDaysAt } from './read-day.ts';

test.each([
  [1970, 1, 1, true],
  [1969, 12, 31, false],
  [2199, 12, 31, true],
  [2200, 1, 1, false],
  [2024, 0, 1, false],
  [2024, 13, 1, false],
  [2024, 1, 0, false],
  [2024, 1, 31, true],
  [2024, 4, 31, false],
  [2023, 2, 29, false],
  [2024, 2, 29, true],
  // A year that is not written may be one with such a day.
  [null, 2, 29, true],
  [null, 2, 30, false],
])('year %s, month %d, day %d: %s', (year, month, date, is) => {
  expect(day(year, month, date) !== null).toBe(is);
});

const read = (text: string, order: 'mdy' | 'dmy' | null): string | null => {
  const { value } = readDayAt(text, 0, order) ?? {};
  return value ? `${value.year}-${value.month}-${value.day}${value.swappable ? '!' : ''}` : null;
};

test.each([
  // Nobody can say which is which, until the document does, or one is no month.
  ['3/4/2024', null, '2024-3-4!'],
  ['3/4/2024', 'mdy', '2024-3-4'],
  ['3/4/2024', 'dmy', '2024-4-3'],
  ['12/12/2024', null, '2024-12-12'],
  ['11/12/2024', null, '2024-11-12!'],
  ['12/13/2024', null, '2024-12-13'],
  ['13/12/2024', null, '2024-12-13'],
  ['13/12/2024', 'mdy', '2024-12-13'],
  ['12/13/2024', 'dmy', '2024-12-13'],
  ['13/13/2024', null, null],
  // With dots the day stands first, wherever that is written.
  ['3.4.2024', null, '2024-4-3'],
  ['3.4.2024', 'mdy', '2024-3-4'],
  ['3. 4. 2024', null, '2024-4-3'],
  // Of the years of two digits.
  ['3/4/24', 'dmy', '2024-4-3'],
  ['令和6年3月5日', null, '2024-3-5'],
  ['令和元年5月1日', null, '2019-5-1'],
  ['平成31年4月30日', null, '2019-4-30'],
  ['2024-W01-1', null, '2024-1-1'],
  ['2021-W01-1', null, '2021-1-4'],
  ['2020-W53-7', null, '2021-1-3'],
])('%s, where days are written %s, is %s', (text, order, wanted) => {
  expect(read(text, order as 'mdy' | 'dmy' | null)).toBe(wanted);
});

test.each([
  ['13–14 June 2024', [13, 14]],
  ['June 13-14, 2024', [13, 14]],
  ['14–13 June 2024', null],
  ['13–13 June 2024', null],
  ['30–31 June 2024', null],
])('two days of a month: %s', (text, days) => {
  const { from, until } = readDaysAt(text, 0) ?? {};
  expect(from && until ? [from.day, until.day] : null).toEqual(days);
});
