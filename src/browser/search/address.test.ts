import { describe, expect, test } from 'vitest';
import { NO_QUESTION, isEmpty, readQuestion, writeQuestion } from './address.ts';

describe('the address of a search', () => {
  test('says the query, the filters and the sort', () => {
    const question = readQuestion(
      '?q=load+bal&severity=SEV+1&severity=SEV+2&root-cause=Split+brain&sort=longest',
    );
    expect(question).toEqual({
      query: 'load bal',
      filters: { Severity: ['SEV 1', 'SEV 2'], 'Root cause': ['Split brain'] },
      sort: 'longest',
    });
    expect(readQuestion(writeQuestion(question))).toEqual(question);
  });

  test.each(['C++', 'C#', '/checkout', 'a&b=c', '100%', 'x-request-id', '"load balancer"', 'é'])(
    'keeps `%s` as it was typed',
    (query) => {
      expect(readQuestion(writeQuestion({ ...NO_QUESTION, query })).query).toBe(query);
    },
  );

  test('is the same whichever filter was ticked first', () => {
    const [a, b] = [
      { ...NO_QUESTION, filters: { Year: ['2024', '2023'], Tag: ['dns'] } },
      { ...NO_QUESTION, filters: { Tag: ['dns'], Year: ['2023', '2024'] } },
    ];
    expect(writeQuestion(a)).toBe(writeQuestion(b));
  });

  test('is bare when nothing is asked', () => {
    expect(writeQuestion(NO_QUESTION)).toBe('');
    expect(isEmpty(readQuestion(''))).toBe(true);
    expect(isEmpty(readQuestion('?q=+'))).toBe(true);
    expect(isEmpty(readQuestion('?year=2024'))).toBe(false);
  });

  test('leaves out what the search does not know', () => {
    expect(readQuestion('?q=a&sort=toString&colour=red&tag=')).toEqual({
      query: 'a',
      filters: {},
      sort: 'best',
    });
  });
});

test('a field of the archive’s own stands in the address by its name, and nothing else becomes a filter', () => {
  const question = { query: '', filters: { 'Customer tier': ['gold'] }, sort: 'best' } as const;
  const address = writeQuestion(question);
  expect(address).toBe('?own%3ACustomer+tier=gold');
  expect(readQuestion(address)).toEqual(question);
  expect(readQuestion('?utm_source=mail').filters).toEqual({});
});
