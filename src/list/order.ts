// The order of a list: by a column, from the end that is read first or from the other. What is not known comes last either
// way, never as zero; equals stay in the order in which they stood.
import { columnNamed, type ListColumn } from './columns.ts';
import type { ListRow } from './row.ts';

export interface ListOrder {
  readonly column: string;
  /** From the end that is read last: the shortest first, the oldest first. */
  readonly reversed: boolean;
}

export const NEWEST: ListOrder = { column: 'began', reversed: false };

/** `severity`, `-severity`; the newest first where that names no column. */
export function readOrder(text: string): ListOrder {
  const column = text.replace(/^-/, '');
  return columnNamed(column) ? { column, reversed: text.startsWith('-') } : NEWEST;
}

/** The inverse; empty for the newest first, which needs no saying. */
export function writeOrder({ column, reversed }: ListOrder): string {
  return column === NEWEST.column && !reversed ? '' : `${reversed ? '-' : ''}${column}`;
}

/** A click on the head of a column: by that column, or the other way round where it already is. */
export const orderedBy = (column: string, now: ListOrder): ListOrder => ({
  column,
  reversed: now.column === column && !now.reversed,
});

/** Whether numbers grow downwards, and words stand by the alphabet. */
export const ascends = ({ first }: ListColumn, { reversed }: ListOrder): boolean =>
  (first === 'least') !== reversed;

/** So many rows are worked on at once. */
const BATCH = 500;

/**
 * The place of every row in the order of a column: equals share one, and what is not known has −1. It pauses between
 * batches, so that a browser can answer its reader meanwhile.
 */
export function* rankRows(
  rows: readonly ListRow[],
  column: ListColumn,
): Generator<undefined, Int32Array> {
  const values: (number | string | null)[] = [];
  while (values.length < rows.length) {
    const from = values.length;
    values.push(...rows.slice(from, from + BATCH).map(column.value));
    yield;
  }
  const known = [...new Set(values)].filter((value) => value !== null);
  let runs: (number | string)[][] = [];
  for (let i = 0; i < known.length; i += BATCH) {
    runs.push(known.slice(i, i + BATCH).sort((a, b) => (a < b ? -1 : 1)));
    yield;
  }
  while (runs.length > 1) {
    const merged: typeof runs = [];
    for (let i = 0; i < runs.length; i += 2) {
      merged.push(merge(runs[i]!, runs[i + 1] ?? []));
      yield;
    }
    runs = merged;
  }
  const places = new Map(runs[0]?.map((value, i) => [value, i]));
  return Int32Array.from(values, (value) => (value === null ? -1 : places.get(value)!));
}

function merge<T>(a: readonly T[], b: readonly T[]): T[] {
  const merged: T[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const fromA = j === b.length || (i < a.length && a[i]! < b[j]!);
    merged.push(fromA ? a[i++]! : b[j++]!);
  }
  return merged;
}

/**
 * The numbers of rows in this order, by their places in that of its column: each goes to those of its place, so that nothing
 * is compared.
 */
export function inOrder(
  numbers: readonly number[],
  order: ListOrder,
  places: Int32Array,
): number[] {
  const up = ascends(columnNamed(order.column)!, order);
  const last = places.reduce((most, place) => Math.max(most, place), -1);
  // Behind all places stand those that are not known.
  const turnOf = (number: number): number => {
    const place = places[number]!;
    return place < 0 ? last + 1 : up ? place : last - place;
  };
  const next = new Uint32Array(last + 3);
  for (const number of numbers) next[turnOf(number) + 1]! += 1;
  for (let turn = 1; turn < next.length; turn++) next[turn]! += next[turn - 1]!;
  const sorted = Array<number>(numbers.length);
  for (const number of numbers) sorted[next[turnOf(number)]!++] = number;
  return sorted;
}

/** The numbers of all rows in this order. */
export function sortRows(rows: readonly ListRow[], order: ListOrder): number[] {
  const ranking = rankRows(rows, columnNamed(order.column)!);
  while (true) {
    const { done, value } = ranking.next();
    if (done) return inOrder([...rows.keys()], order, value);
  }
}
