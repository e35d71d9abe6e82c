import { expect, test } from 'vitest';
import { toggled } from './filters.ts';
import { readListQuestion, WHOLE_LIST, writeListQuestion } from './question.ts';

test('the address holds filters, order, view and page, and one question has one address', () => {
  const search =
    '?severity=SEV+1&service=A&service=B&own%3ATier=gold&sort=-impact-time&view=table&page=3';
  const question = readListQuestion(search);
  expect(question).toEqual({
    filters: { Severity: ['SEV 1'], Service: ['A', 'B'], Tier: ['gold'] },
    order: { column: 'impact-time', reversed: true },
    view: 'table',
    page: 3,
  });
  expect(writeListQuestion(question)).toBe(search);
  expect(
    writeListQuestion(
      readListQuestion(
        '?page=3&view=table&service=B&own%3ATier=gold&service=A&severity=SEV 1&sort=-impact-time',
      ),
    ),
  ).toBe(search);
});

test('what the address does not know is left out', () => {
  expect(readListQuestion('')).toEqual(WHOLE_LIST);
  expect(writeListQuestion(WHOLE_LIST)).toBe('');
  for (const search of [
    '?page=0',
    '?page=-1',
    '?page=2.5',
    '?sort=colour',
    '?view=map',
    '?service=',
  ]) {
    expect(readListQuestion(search), search).toEqual(WHOLE_LIST);
  }
});

test('a value is chosen and taken away again', () => {
  const one = toggled({}, 'Service', 'A');
  expect(one).toEqual({ Service: ['A'] });
  const two = toggled(one, 'Service', 'B');
  expect(two).toEqual({ Service: ['A', 'B'] });
  expect(toggled(two, 'Service', 'A')).toEqual({ Service: ['B'] });
  expect(toggled(one, 'Service', 'A')).toEqual({});
});

test('only the first page has no number', () => {
  const pageOf = (page: number): string => writeListQuestion({ ...WHOLE_LIST, page });
  expect([1, 2, 3].map(pageOf)).toEqual(['', '?page=2', '?page=3']);
});
