import { expect, test } from 'vitest';
import { summaryOf } from './view.ts';

const asked = (query: string) => ({ query, filters: {}, sort: 'best' as const });

test('the summary counts what was found, and repeats the query as it was typed', () => {
  expect(summaryOf(asked('pool'), 0)).toBe('No report for “pool”');
  expect(summaryOf(asked('pool'), 1)).toBe('1 report for “pool”');
  expect(summaryOf(asked('pool'), 1204)).toBe('1\u00a0204 reports for “pool”');
  expect(summaryOf(asked(''), 12)).toBe('12 reports');
  for (const query of ['[SEARCH_TERM]', '[COUNT]', '$& $1', '{{ query }}']) {
    expect(summaryOf(asked(query), 2)).toBe(`2 reports for “${query}”`);
  }
});
