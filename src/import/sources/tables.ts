// A table by its head and its rows, whatever its source could say of them.
import type { Table, TableRow } from 'mdast';
import { line } from './inline.ts';

export interface Grid {
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  /** Rows without a word above the head; tables of Word and HTML without `<th>` have one. */
  readonly blank: readonly TableRow[];
}

/** The head of a table and the rows below it; null where it has no row with words. */
export function gridOf(table: Table): Grid | null {
  const first = table.children.findIndex((row) => row.children.some((cell) => line(cell) !== ''));
  const header = table.children[first];
  return header
    ? { header, rows: table.children.slice(first + 1), blank: table.children.slice(0, first) }
    : null;
}
