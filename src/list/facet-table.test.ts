import { describe, expect, test } from 'vitest';
import {
  bitsOf,
  facetTable,
  filtersInTheWay,
  narrow,
  orderFacets,
  totalsOf,
  type Counts,
} from './facet-table.ts';

const table = facetTable(
  new Map([
    [
      'Service',
      new Map([
        ['Checkout', new Set([0, 1, 2])],
        ['Search', new Set([3])],
      ]),
    ],
    [
      'Severity',
      new Map([
        ['SEV 1', new Set([0, 3])],
        ['SEV 2', new Set([1, 2])],
      ]),
    ],
    ['Team', new Map([['Web', new Set([1])]])],
  ]),
  4,
);
const all = [0, 1, 2, 3];

describe('a list that is narrowed', () => {
  test('takes values of one facet as alternatives, and facets together', () => {
    expect(narrow(table, all, {}).kept).toEqual(all);
    expect(narrow(table, all, { Service: ['Checkout', 'Search'] }).kept).toEqual(all);
    expect(narrow(table, all, { Service: ['Checkout'], Severity: ['SEV 1'] }).kept).toEqual([0]);
    expect(narrow(table, [1, 2], { Service: ['Checkout'] }).kept).toEqual([1, 2]);
    expect(narrow(table, all, { Colour: ['red'] }).kept).toEqual([]);
  });

  test('counts a facet without its own choice, so that another value can be added', () => {
    const { counts } = narrow(table, all, { Service: ['Checkout'] });
    expect(counts['Service']).toEqual({ Checkout: 3, Search: 1 });
    expect(counts['Severity']).toEqual({ 'SEV 1': 1, 'SEV 2': 2 });
    expect(counts['Team']).toEqual({ Web: 1 });
  });

  test('says which filter leaves nothing', () => {
    const filters = { Service: ['Search'], Severity: ['SEV 2'], Team: ['Web'] };
    expect(filtersInTheWay(table, all, filters)).toEqual([
      { facet: 'Service', values: ['Search'], left: 1 },
    ]);
    expect(filtersInTheWay(table, all, { Service: ['Search'], Severity: ['SEV 2'] })).toEqual([
      { facet: 'Service', values: ['Search'], left: 2 },
      { facet: 'Severity', values: ['SEV 2'], left: 1 },
    ]);
  });
});

test('counts and narrows as sets do, however many reports there are', () => {
  for (const size of [1, 31, 32, 33, 64, 1000]) {
    const all = Array.from({ length: size }, (_, report) => report);
    // Every bit of a word on its own, all of them, and none.
    const values = new Map([
      ['all', new Set(all)],
      ['none', new Set<number>()],
      ...[1, 2, 3, 5, 7, 31, 32].map((step): [string, Set<number>] => [
        `by ${step}`,
        new Set(all.filter((report) => report % step === step - 1)),
      ]),
    ]);
    const table = facetTable(new Map([['Step', values]]), size);
    for (const [, among] of values) {
      expect(table.count('Step', bitsOf(among, size))).toEqual(
        Object.fromEntries(
          [...values].map(([name, reports]) => [name, reports.intersection(among).size]),
        ),
      );
    }
    for (const [value, reports] of values) {
      expect(narrow(table, all, { Step: [value] }).kept).toEqual([...reports]);
      const either = reports.union(values.get('by 7')!);
      const kept = narrow(table, all.toReversed(), { Step: [value, 'by 7'] }).kept;
      expect(kept).toEqual(all.filter((report) => either.has(report)).reverse());
    }
  }
});

describe('the order of facets', () => {
  const totals: Counts = {
    Year: { 2023: 1, 2024: 2, 'Not recorded': 1 },
    Service: { Checkout: 2, Payments: 3 },
    Status: { Published: 3 },
    Severity: { 'SEV 1': 1, 'SEV 2': 1, 'SEV 3': 1 },
  };

  test('is the page’s own; what cannot narrow anything is left out', () => {
    expect(orderFacets(totals)).toEqual([
      ['Severity', ['SEV 1', 'SEV 2', 'SEV 3']],
      ['Service', ['Payments', 'Checkout']],
      ['Year', ['2024', '2023', 'Not recorded']],
    ]);
    expect(orderFacets(totalsOf(table)).map(([facet]) => facet)).toEqual(['Severity', 'Service']);
  });

  test('fields of the archive’s own come behind', () => {
    const own = { 'Customer tier': { gold: 1, silver: 2 }, ...totals };
    expect(orderFacets(own).at(-1)).toEqual(['Customer tier', ['silver', 'gold']]);
  });
});
