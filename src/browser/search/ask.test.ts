import { describe, expect, test } from 'vitest';
import { askWith, countWords, orderFacets } from './ask.ts';
import type { SearchSort } from './facets.ts';
import type { Counts, Search } from './pagefind.ts';

const reports = [
  { id: 'a', Severity: ['SEV 1'], Service: ['Checkout', 'Payments'] },
  { id: 'b', Severity: ['SEV 2'], Service: ['Payments'] },
  { id: 'c', Severity: ['SEV 3'], Service: ['Checkout', 'Payments'] },
];
type Any = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** Answers as Pagefind does, over three reports and without words. */
function stub(): { search: Search; asked: { filters: Any; sort: unknown }[] } {
  const asked: { filters: Any; sort: unknown }[] = [];
  const count = (rows: typeof reports): Counts => {
    const counts: Counts = {};
    for (const facet of ['Severity', 'Service'] as const) {
      const of: Record<string, number> = (counts[facet] = {});
      for (const value of reports.flatMap((row) => row[facet])) of[value] = 0;
      for (const value of rows.flatMap((row) => row[facet])) of[value]! += 1;
    }
    return counts;
  };
  return {
    asked,
    search: async (_term, { filters = {}, sort }) => {
      asked.push({ filters: filters as Any, sort });
      const rows = reports.filter((row) =>
        Object.entries(filters as Any).every(([facet, { any }]) =>
          row[facet as 'Severity' | 'Service'].some((value) => any.includes(value)),
        ),
      );
      const results = rows.map(({ id }) => ({ id, data: () => Promise.reject(new Error(id)) }));
      return { results, filters: count(rows), totalFilters: count(reports) };
    },
  };
}

const totals: Counts = {
  Year: { 2023: 1, 2024: 2 },
  Service: { Checkout: 2, Payments: 3 },
  Status: { Published: 3 },
  Severity: { 'SEV 1': 1, 'SEV 2': 1, 'SEV 3': 1 },
};

describe('the order of facets', () => {
  test('is the page’s own; what cannot narrow anything is left out', () => {
    expect(orderFacets(totals)).toEqual([
      ['Severity', ['SEV 1', 'SEV 2', 'SEV 3']],
      ['Service', ['Payments', 'Checkout']],
      ['Year', ['2023', '2024']],
    ]);
  });
});

describe('asking', () => {
  const best = { totals, sort: (): SearchSort => 'best' };
  const idsOf = async (filters: Record<string, string[]>, term: string | null = 'pool') => {
    const { search } = stub();
    const { results } = await askWith(search, best)(term, { filters });
    return results.map(({ id }) => id).join('');
  };

  test('takes values of one facet as alternatives, and facets together', async () => {
    expect(await idsOf({ Severity: ['SEV 1', 'SEV 2'] })).toBe('ab');
    expect(await idsOf({ Severity: ['SEV 1', 'SEV 2'], Service: ['Checkout'] })).toBe('a');
    expect(await idsOf({ Severity: [] })).toBe('abc');
  });

  test('counts a facet as if nothing in it were chosen, and the others under the choice', async () => {
    const { search } = stub();
    const { filters } = await askWith(search, best)('pool', {
      filters: { Severity: ['SEV 2'] },
    });
    expect(filters).toEqual({
      Severity: { 'SEV 1': 1, 'SEV 2': 1, 'SEV 3': 1 },
      Service: { Payments: 1, Checkout: 0 },
      Year: { 2023: 0, 2024: 0 },
    });
  });

  test('has counts and no results when nothing was asked', async () => {
    expect(await idsOf({}, null)).toBe('');
    expect(await idsOf({ Service: ['Checkout'] }, null)).toBe('ac');
  });

  test.each([
    ['pool', 'best', {}],
    ['pool', 'longest', { longest: 'desc' }],
    [null, 'best', { newest: 'desc' }],
  ] as const)('sorts %s by %s as %o', async (term, sort, expected) => {
    const { search, asked } = stub();
    await askWith(search, { totals, sort: () => sort })(term, {
      filters: { Service: ['Checkout'] },
    });
    expect(asked.map((one) => one.sort)).toEqual([expected, expected]);
  });
});

describe('the words of a query', () => {
  const knows: Search = async (term) => ({
    results: term === 'pool' ? [{ id: 'a', data: () => Promise.reject(new Error('a')) }] : [],
    filters: {},
    totalFilters: {},
  });

  test('are counted one by one, so that an unknown one can be named', async () => {
    expect(await countWords(knows, ' pool  pol pool ')).toEqual([
      { word: 'pool', found: 1 },
      { word: 'pol', found: 0 },
    ]);
  });

  test('are not counted where there is one, or where quotes hold them together', async () => {
    expect(await countWords(knows, 'pool')).toEqual([]);
    expect(await countWords(knows, '"pool pol"')).toEqual([]);
  });
});
