import { expect, test } from 'vitest';
import { METRICS } from './facts/measures.ts';
import { columnMeaning, listSummary } from './list.ts';

const said = (filters: Record<string, string[]>, kept: number, page = 1, pages = 1): string =>
  listSummary({ filters, page }, { kept, size: 1_204, pages });

test('a list says how many reports it holds, and of how many', () => {
  expect(said({}, 1_204)).toBe('1\u00a0204 reports.');
  expect(said({ Service: ['A'] }, 12)).toBe('12 of 1\u00a0204 reports.');
  expect(said({ Service: ['A'] }, 1_204)).toBe('1\u00a0204 of 1\u00a0204 reports.');
  expect(said({ Service: ['A'] }, 0)).toBe('None of 1\u00a0204 reports.');
  expect(said({}, 1_204, 2, 25)).toBe('1\u00a0204 reports, page 2 of 25.');
  expect(listSummary({ filters: {}, page: 1 }, { kept: 1, size: 1, pages: 1 })).toBe('1 report.');
});

test('a head says what its column means, of a measure what every page says of it', () => {
  expect(columnMeaning('time-to-detect')).toBe(METRICS.timeToDetect.meaning);
  expect(columnMeaning('impact-time')).toBe(METRICS.impactTime.meaning);
  expect(columnMeaning('severity')).toMatch(/^How bad/);
  expect(columnMeaning('title')).toBeNull();
});
