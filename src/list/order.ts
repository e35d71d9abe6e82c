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

/** The numbers of rows in this order. */
export function inOrder(
  rows: readonly ListRow[],
  numbers: readonly number[],
  order: ListOrder,
): number[] {
  const column = columnNamed(order.column)!;
  const values = new Map(numbers.map((n) => [n, column.value(rows[n]!)]));
  const sign = ascends(column, order) ? 1 : -1;
  return numbers.toSorted((a, b) => {
    const [x, y] = [values.get(a)!, values.get(b)!];
    if (x === y) return 0;
    if (x === null || y === null) return x === null ? 1 : -1;
    return x < y ? -sign : sign;
  });
}
