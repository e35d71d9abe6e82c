import { describe, expect, test } from 'vitest';
import { openReportTable } from '../../ask/searched-reports.ts';
import { writeSequence, writePostings } from '../../ask/postings.ts';
import { writeWordFiles } from '../../ask/word-list.ts';
import { NO_QUESTION } from './address.ts';
import { askWith } from './ask.ts';
import type { SearchSort } from './facets.ts';
import type { Rank } from './ranking.ts';

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
    fragments: 'a b c',
    facets: { Severity: carriers('Severity'), Service: carriers('Service') },
    sorts: { newest: '0', longest: '1' },
    words: files.map(({ first }, i) => [first, String(i)] as const),
  },
  {
    words: async (file) => files[Number(file)]!.words,
    order: async (file) => ORDERS[Number(file)]!,
  },
);
/** Finds as Pagefind does: every report that holds a word with the same beginning, however short; `only` it knows. */
function stub(only = 'abc'): { rank: Rank; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    rank: async (words) => {
      asked.push(words);
      return [...reports.keys()].filter((n) => only.includes(reports[n]!.id)).toReversed();
    },
  };
}

describe('asking', () => {
  const answerOf = (
    query: string,
    filters: Record<string, string[]> = {},
    { rank = stub().rank, sort = 'best' as SearchSort } = {},
  ) => askWith(rank, table)({ ...NO_QUESTION, query, filters, sort }, false);
  const named = (found: readonly number[]): string => found.map((n) => reports[n]!.id).join('');
  const idsOf = async (
    filters: Record<string, string[]>,
    query = 'pool',
    options: { rank?: Rank; sort?: SearchSort } = {},
  ) => named((await answerOf(query, filters, options)).reports);

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
    const { rank, asked } = stub('');
    expect(await idsOf({}, 'lane', { rank })).toBe('c');
    expect(asked).toEqual(['lane', 'lanes']);
  });

  test('counts a facet as if nothing in it were chosen, and the others under the choice', async () => {
    const { counts } = await answerOf('pool', { Severity: ['SEV 2'] });
    expect(counts).toEqual({
      Severity: { 'SEV 1': 1, 'SEV 2': 1, 'SEV 3': 1 },
      Service: { Payments: 1, Checkout: 0 },
    });
    expect((await answerOf('503')).counts).toMatchObject({
      Severity: { 'SEV 1': 1, 'SEV 2': 0, 'SEV 3': 0 },
    });
  });

  test('has counts and no results when nothing was asked', async () => {
    expect(await idsOf({}, '')).toBe('');
    expect(await idsOf({ Service: ['Checkout'] }, '')).toBe('ca');
  });

  test.each([
    ['pool', 'best', 'ca'],
    ['pool', 'longest', 'ac'],
    ['', 'best', 'ca'],
    ['', 'longest', 'ac'],
    ['"pool"', 'longest', 'ac'],
  ] as const)('sorts %s by %s as %s', async (query, sort, expected) => {
    expect(await idsOf({ Service: ['Checkout'] }, query, { sort })).toBe(expected);
  });

  test('sorts what Pagefind misses with the others', async () => {
    const { rank } = stub('c');
    expect(await idsOf({}, 'pool', { rank, sort: 'longest' })).toBe('bac');
  });

  test('asks Pagefind once for what filters and sorts ask for again', async () => {
    const { rank, asked } = stub();
    const ask = askWith(rank, table);
    const ids = async (query: string, rest = {}) =>
      named((await ask({ ...NO_QUESTION, query, ...rest }, false)).reports);
    expect(await ids('pool')).toBe('cab');
    expect(await ids('pool', { filters: { Severity: ['SEV 3'] } })).toBe('c');
    expect(await ids('pool', { sort: 'longest' })).toBe('bac');
    expect(await ids('pool', { filters: { Service: ['Checkout'] } })).toBe('ca');
    // Nothing but filters is asked of nobody.
    expect(await ids('', { filters: { Service: ['Checkout'] } })).toBe('ca');
    expect(asked).toEqual(['pool']);
    // What was asked long ago is not kept for ever.
    for (const one of ['503', '5030', 'lanes', 'pools', 'of']) {
      await ids(one);
      await ids(`${one} pool`);
    }
    await ids('pool');
    expect(asked.filter((words) => words === 'pool')).toHaveLength(2);
  });

  test('asks again for what could not be answered', async () => {
    let broken = true;
    const { rank } = stub();
    const ask = askWith(async (words) => {
      if (broken) throw new Error('no network');
      return rank(words);
    }, table);
    const question = { ...NO_QUESTION, query: 'pool' };
    await expect(ask(question, false)).rejects.toThrow('no network');
    broken = false;
    expect((await ask(question, false)).reports).toHaveLength(3);
  });
});
