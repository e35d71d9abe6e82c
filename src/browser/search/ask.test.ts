import { describe, expect, test } from 'vitest';
import { openReportTable } from '../../ask/searched-reports.ts';
import { writeSequence, writePostings } from '../../ask/postings.ts';
import { writeWordFiles } from '../../ask/word-list.ts';
import { askWith } from './ask.ts';
import type { SearchSort } from './facets.ts';
import type { FoundPage, Search } from './pagefind.ts';

const reports = [
  { id: 'a', text: 'pool of 503', Severity: ['SEV 1'], Service: ['Checkout', 'Payments'] },
  { id: 'b', text: 'pools of 5030', Severity: ['SEV 2'], Service: ['Payments'] },
  { id: 'c', text: 'pool of lanes', Severity: ['SEV 3'], Service: ['Checkout', 'Payments'] },
];
const files = writeWordFiles(reports.map(({ text }) => text));
const carriers = (facet: 'Severity' | 'Service'): Record<string, string> => {
  const values = new Set(reports.flatMap((row) => row[facet]));
  const of = (value: string) =>
    writePostings(reports.flatMap((row, i) => (row[facet].includes(value) ? [i] : [])));
  return Object.fromEntries([...values].map((value) => [value, of(value)]));
};
/** The newest is `c`, the longest `b`. */
const ORDERS = [
  [2, 1, 0],
  [1, 0, 2],
].map(writeSequence);
const table = openReportTable(
  {
    reports: 'a b c',
    facets: { Severity: carriers('Severity'), Service: carriers('Service') },
    sorts: { newest: '0', longest: '1' },
    words: files.map(({ first }, i) => [first, String(i)] as const),
  },
  {
    words: async (file) => files[Number(file)]!.words,
    order: async (file) => ORDERS[Number(file)]!,
  },
);
const found: FoundPage = {
  url: '/a/',
  excerpt: '',
  locations: [],
  meta: {},
  sub_results: [
    { title: '', url: '/a/', excerpt: '<mark>503</mark> beside <mark>5030</mark>.', locations: [] },
  ],
};

/** Finds as Pagefind does: every report that holds a word with the same beginning, however short; `only` it knows. */
function stub(only = 'abc'): { search: Search; asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  return {
    asked,
    search: async (term) => {
      asked.push(term);
      const rows = term === null ? reports : reports.filter(({ id }) => only.includes(id));
      const results = rows.toReversed().map(({ id }) => ({ id, data: async () => found }));
      return { results, filters: {}, totalFilters: {} };
    },
  };
}

describe('asking', () => {
  const best = { table, sort: (): SearchSort => 'best', typing: () => false };
  const idsOf = async (
    filters: Record<string, string[]>,
    term: string | null = 'pool',
    { search } = stub(),
  ) => {
    const { results } = await askWith(search, best)(term, { filters });
    return results.map(({ id }) => id).join('');
  };

  test('takes values of one facet as alternatives, and facets together', async () => {
    expect(await idsOf({ Severity: ['SEV 1', 'SEV 3'] })).toBe('ca');
    expect(await idsOf({ Severity: ['SEV 1', 'SEV 2'], Service: ['Checkout'] })).toBe('a');
    expect(await idsOf({ Severity: [] }, 'lanes')).toBe('c');
  });

  test('puts the word as it is before its forms', async () => {
    expect(await idsOf({})).toBe('cab');
    expect(await idsOf({}, 'pools')).toBe('bca');
  });

  test('finds what holds the word, and what Pagefind misses', async () => {
    expect(await idsOf({}, '503')).toBe('a');
    expect(await idsOf({}, '504')).toBe('');
    expect(await idsOf({}, 'haproxy pool')).toBe('cab');
    expect(await idsOf({}, '503', stub('c'))).toBe('a');
  });

  test('where none holds all, shows those that hold most, the rarest words first', async () => {
    expect(await idsOf({}, '503 lanes')).toBe('ac');
    expect(await idsOf({}, 'lanes 503 5030')).toBe('cab');
  });

  test('asks Pagefind for the forms that the archive holds', async () => {
    const { search, asked } = stub('');
    expect(await idsOf({}, 'lane', { search, asked })).toBe('c');
    expect(asked).toEqual(['lane', 'lanes', null]);
  });

  test('marks nothing but what was asked for', async () => {
    const { results } = await askWith(stub().search, best)('503', {});
    expect((await results[0]!.data()).excerpt).toBe('<mark>503</mark> beside 5030.');
  });

  test('counts a facet as if nothing in it were chosen, and the others under the choice', async () => {
    const { filters } = await askWith(stub().search, best)('pool', {
      filters: { Severity: ['SEV 2'] },
    });
    expect(filters).toEqual({
      Severity: { 'SEV 1': 1, 'SEV 2': 1, 'SEV 3': 1 },
      Service: { Payments: 1, Checkout: 0 },
    });
    expect((await askWith(stub().search, best)('503', {})).filters).toMatchObject({
      Severity: { 'SEV 1': 1, 'SEV 2': 0, 'SEV 3': 0 },
    });
  });

  test('has counts and no results when nothing was asked', async () => {
    expect(await idsOf({}, null)).toBe('');
    expect(await idsOf({ Service: ['Checkout'] }, null)).toBe('ca');
  });

  test.each([
    ['pool', 'best', 'ca'],
    ['pool', 'longest', 'ac'],
    [null, 'best', 'ca'],
    [null, 'longest', 'ac'],
    ['"pool"', 'longest', 'ac'],
  ] as const)('sorts %s by %s as %s', async (term, sort, expected) => {
    const ask = askWith(stub().search, { ...best, sort: () => sort });
    const { results } = await ask(term, { filters: { Service: ['Checkout'] } });
    expect(results.map(({ id }) => id).join('')).toBe(expected);
  });

  test('sorts what Pagefind misses with the others', async () => {
    const ask = askWith(stub('c').search, { ...best, sort: () => 'longest' });
    const { results } = await ask('pool', {});
    expect(results.map(({ id }) => id).join('')).toBe('bac');
  });

  test('asks Pagefind once for what filters and sorts ask for again', async () => {
    const { search, asked } = stub();
    let sort: SearchSort = 'best';
    const ask = askWith(search, { ...best, sort: () => sort });
    const ids = async (term: string, filters = {}) =>
      (await ask(term, { filters })).results.map(({ id }) => id).join('');
    expect(await ids('pool')).toBe('cab');
    expect(await ids('pool', { Severity: ['SEV 3'] })).toBe('c');
    sort = 'longest';
    expect(await ids('pool')).toBe('bac');
    sort = 'best';
    expect(await ids('pool', { Service: ['Checkout'] })).toBe('ca');
    expect(asked).toEqual(['pool']);
    // What was asked long ago is not kept for ever.
    for (const one of ['503', '5030', 'lanes', 'pools', 'of']) {
      await ids(one);
      await ids(`${one} pool`);
    }
    await ids('pool');
    expect(asked.filter((term) => term === 'pool')).toHaveLength(2);
  });

  test('asks again for what could not be answered', async () => {
    let broken = true;
    const { search } = stub();
    const ask = askWith(async (...asked) => {
      if (broken) throw new Error('no network');
      return search(...asked);
    }, best);
    await expect(ask('pool', {})).rejects.toThrow('no network');
    broken = false;
    expect((await ask('pool', {})).results).toHaveLength(3);
  });
});
