// Which reports carry which value of which facet: what narrows a list, counts its values and tells which filter leaves
// nothing. Reports are numbers here. The search and the list of all reports ask the same table.
import { FILTERS, type Filters } from './filters.ts';

/** How many reports carry each value of each facet. */
export type Counts = Record<string, Record<string, number>>;

export type Chosen = readonly (readonly [facet: string, values: readonly string[]])[];

/** The facets that can narrow anything, each with its values in the order in which they are shown. */
export type FacetOrder = readonly (readonly [facet: string, values: readonly string[]])[];

export interface FacetTable {
  /** How many reports there are. */
  readonly size: number;
  readonly facets: readonly string[];
  /** @param chosen facet → values of which one is enough; facets narrow each other */
  passes(report: number, chosen: Chosen): boolean;
  /** Over the reports given; a value that none of them carries counts 0. */
  count(facet: string, reports: Iterable<number>): Record<string, number>;
}

export type Carriers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;

export function facetTable(carriers: Carriers, size: number): FacetTable {
  const bits = new Map(
    [...carriers].map(([facet, values]) => [
      facet,
      new Map([...values].map(([value, reports]) => [value, asBits(reports, size)])),
    ]),
  );
  return {
    size,
    facets: [...carriers.keys()],
    passes: (report, chosen) =>
      chosen.every(([facet, values]) =>
        values.some((value) => holds(bits.get(facet)?.get(value), report)),
      ),
    count(facet, among) {
      const of = asBits(among, size);
      return Object.fromEntries(
        [...(bits.get(facet) ?? [])].map(([value, all]) => [value, countCommon(all, of)]),
      );
    },
  };
}

/** One bit for each report: the values of a facet are counted for every letter of a search, 32 reports at a time. */
function asBits(reports: Iterable<number>, size: number): Uint32Array {
  const bits = new Uint32Array((size + 31) >> 5);
  for (const report of reports) bits[report >> 5]! |= 1 << (report & 31);
  return bits;
}

const holds = (bits: Uint32Array | undefined, report: number): boolean =>
  bits !== undefined && ((bits[report >> 5]! >>> (report & 31)) & 1) === 1;

function countCommon(a: Uint32Array, b: Uint32Array): number {
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
const chosenIn = (filters: Filters): Chosen =>
  Object.entries(filters).filter(([, values]) => values.length > 0);

export interface Narrowed {
  readonly kept: readonly number[];
  readonly counts: Counts;
}

/** What is left of some reports. A facet is counted without its own choice, so that its other values can still be added. */
export function narrow(table: FacetTable, among: readonly number[], filters: Filters): Narrowed {
  const chosen = chosenIn(filters);
  const without = (facet: string | null): readonly number[] => {
    const others = chosen.filter(([name]) => name !== facet);
    return others.length === 0 ? among : among.filter((one) => table.passes(one, others));
  };
  const kept = without(null);
  const isChosen = new Set(chosen.map(([facet]) => facet));
  return {
    kept,
    counts: Object.fromEntries(
      table.facets.map((facet) => [
        facet,
        table.count(facet, isChosen.has(facet) ? without(facet) : kept),
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
  const all = Array.from({ length: table.size }, (_, report) => report);
  return Object.fromEntries(table.facets.map((facet) => [facet, table.count(facet, all)]));
};
