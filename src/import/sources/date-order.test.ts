import { expect, test } from 'vitest';
import type { Foreign } from './document.ts';
import { dateOrderOf } from './date-order.ts';

const order = (text: string, path = 'a.md') =>
  dateOrderOf({ path, lines: text.split('\n') } as unknown as Foreign);

test.each([
  ['31/12/2024 it broke', 'dmy'],
  ['12/31/2024 it broke', 'mdy'],
  ['12-31-24 it broke', 'mdy'],
  ['03/04/2024 and 13/04/2024', 'dmy'],
  ['Dates are dd/mm/yyyy: 12/31/2024', 'dmy'],
  ['Dates are MM.DD.YYYY: 31.12.2024', 'mdy'],
  ['[12-05 16:21] stuck\n[03-26 02:50] runs', 'mdy'],
  ['[26-03 02:50] runs', 'dmy'],
  ['03/04/2024, that is 2024-03-04', 'mdy'],
  ['03/04/24, that is 2024-04-03', 'dmy'],
  // Both ways, no way, or no date at all.
  ['31/12/2024 and 12/31/2024', null],
  ['03/04/2024 it broke', null],
  ['04/04/2024, that is 2024-04-04', null],
  ['40/50/2024 it broke', null],
  ['00/31/2024 and 31/00/2024 it broke', null],
  ['1/31/12/2024/5', null],
  // A language that writes the day first, or the month.
  ['Der Ausfall begann am Montag und die Ursache war nicht bekannt.', 'dmy'],
  ['障害が発生しました。原因は設定の誤りです。', 'mdy'],
])('%j: %s', (text, expected) => {
  expect(order(text)).toBe(expected);
});

test('the day in the name of the file settles it', () => {
  expect(order('03/04/2024 it broke', 'x/2024-04-03-queue.md')).toBe('dmy');
  expect(order('03/04/2024 it broke', 'x/2024-03-04-queue.md')).toBe('mdy');
});
