// Which reports carry which value of which facet: what narrows a list, counts its values and tells which filter leaves
// nothing. Reports are numbers here. The search and the list of all reports ask the same table.
import { FILTERS, type Filters } from './filters.ts';

/** How many reports carry each value of each facet. */
export type Counts = Record<string, Record<string, number>>;

/** The facets that can narrow anything, each with its values in the order in which they are shown. */
export type FacetOrder = readonly (readonly [facet: string, values: readonly string[]])[];

export interface FacetTable {
  /** How many reports there are. */
  readonly size: number;
  readonly facets: readonly string[];
  /** Those that carry one of the values. */
  anyOf(facet: string, values: readonly string[]): ReportBits;
  /** Over the reports given; a value that none of them carries counts 0. */
  count(facet: string, among: ReportBits): Record<string, number>;
}

export type Carriers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;

/** A set of reports, one bit for each: filters are joined and values counted for every letter of a search, 32 at a time. */
export type ReportBits = Uint32Array;

export function facetTable(carriers: Carriers, size: number): FacetTable {
  const bits = new Map(
    [...carriers].map(([facet, values]) => [
      facet,
      new Map([...values].map(([value, reports]) => [value, bitsOf(reports, size)])),
    ]),
  );
  return {
    size,
    facets: [...carriers.keys()],
    anyOf(facet, values) {
      const any = bitsOf([], size);
      for (const value of values) {
        const carried = bits.get(facet)?.get(value);
        if (carried) for (let i = 0; i < any.length; i++) any[i]! |= carried[i]!;
      }
      return any;
    },
    count: (facet, among) =>
      Object.fromEntries(
        [...(bits.get(facet) ?? [])].map(([value, all]) => [value, countCommon(all, among)]),
      ),
  };
}

export function bitsOf(reports: Iterable<number>, size: number): ReportBits {
  const bits = new Uint32Array((size + 31) >> 5);
  for (const report of reports) bits[report >> 5]! |= 1 << (report & 31);
  return bits;
}

const holds = (bits: ReportBits, report: number): boolean =>
  ((bits[report >> 5]! >>> (report & 31)) & 1) === 1;

function common(a: ReportBits, b: ReportBits): ReportBits {
  return a.map((bits, i) => bits & b[i]!);
}

function countCommon(a: ReportBits, b: ReportBits): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += countBits(a[i]! & b[i]!);
  return count;
}

/** Of 32: neighbours are added, then pairs of them, then fours. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Filters as the table is asked for them: only facets of which a value was chosen. */
const chosenIn = (filters: Filters): (readonly [facet: string, values: readonly string[]])[] =>
  Object.entries(filters).filter(([, values]) => values.length > 0);

export interface Narrowed {
  readonly kept: readonly number[];
  readonly counts: Counts;
}

/** What is left of some reports. A facet is counted without its own choice, so that its other values can still be added. */
export function narrow(table: FacetTable, among: readonly number[], filters: Filters): Narrowed {
  const asked = bitsOf(among, table.size);
  const carrying = chosenIn(filters).map(
    ([facet, values]) => [facet, table.anyOf(facet, values)] as const,
  );
  const without = (facet: string | null): ReportBits =>
    carrying.filter(([name]) => name !== facet).reduce((left, [, any]) => common(left, any), asked);
  const left = without(null);
  const isChosen = new Set(carrying.map(([facet]) => facet));
  return {
    kept: carrying.length === 0 ? among : among.filter((report) => holds(left, report)),
    counts: Object.fromEntries(
      table.facets.map((facet) => [
        facet,
        table.count(facet, isChosen.has(facet) ? without(facet) : left),
      ]),
    ),
  };
}

/** A facet without which something is left. */
export interface InTheWay {
  readonly facet: string;
  readonly values: readonly string[];
  /** How many reports are left without it. */
  readonly left: number;
}

/** Where filters leave nothing: those without which something is left, the most first; none where each other pair is empty too. */
export function filtersInTheWay(
  table: FacetTable,
  among: readonly number[],
  filters: Filters,
): readonly InTheWay[] {
  return chosenIn(filters)
    .map(([facet, values]) => {
      const { [facet]: _, ...others } = filters;
      return { facet, values, left: narrow(table, among, others).kept.length };
    })
    .filter(({ left }) => left > 0)
    .toSorted((a, b) => b.left - a.left);
}

/** What is no year comes last. */
const newestYears = (years: readonly string[]): string[] =>
  years.toSorted(
    (a, b) => Number(b) - Number(a) || Number(isNaN(Number(a))) - Number(isNaN(Number(b))),
  );

/**
 * Severities as they stand (the worst first), years the newest first; of the others the most frequent first. A facet
 * with one value narrows nothing and is left out. The order stays the same while one searches.
 */
export function orderFacets(totals: Counts): FacetOrder {
  const known: readonly string[] = Object.values(FILTERS);
  const own = Object.keys(totals).filter((name) => !known.includes(name));
  return [...known, ...own.toSorted()].flatMap((facet): FacetOrder => {
    const counts = Object.entries(totals[facet] ?? {});
    if (counts.length < 2) return [];
    if (facet === FILTERS.year) return [[facet, newestYears(counts.map(([year]) => year))]];
    const values = facet === FILTERS.severity ? counts : counts.toSorted(([, a], [, b]) => b - a);
    return [[facet, values.map(([value]) => value)]];
  });
}

/** How many of all reports carry each value. */
export const totalsOf = (table: FacetTable): Counts => {
  const all = bitsOf(
    Array.from({ length: table.size }, (_, report) => report),
    table.size,
  );
  return Object.fromEntries(table.facets.map((facet) => [facet, table.count(facet, all)]));
};
