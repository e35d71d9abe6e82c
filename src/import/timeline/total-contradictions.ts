// The last row of a table that calls itself the total, against the sum of the rows above it.
import type { Table } from 'mdast';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { line, visitTree } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import type { Contradiction } from './contradiction.ts';

const TOTAL =
  /^(?:(?:grand )?total|sum|summe|gesamt(?:summe)?|insgesamt|somme|total général|suma|soma|合計|計)\s*:?$/iu;

/** Totals of tables that are not the sum of their columns. */
export const totals = ({ parts }: Reading): Contradiction[] =>
  parts.flatMap(({ nodes }) => {
    const found: Contradiction[] = [];
    for (const node of nodes)
      visitTree(node, (one) => {
        if (one.type === 'table') found.push(...totalOf(one));
      });
    return found;
  });

function totalOf(table: Table): Contradiction[] {
  const rows = table.children.map((row) => ({
    cells: row.children.map((cell) => line(cell.children).trim()),
    lines: linesOf(row) as Lines,
  }));
  const last = rows.at(-1);
  if (!last || rows.length < 4 || !TOTAL.test(last.cells[0] ?? '')) return [];
  const above = rows.slice(1, -1);
  return last.cells.flatMap((cell, k): Contradiction[] => {
    const total = k === 0 ? null : amountOf(cell);
    const amounts = above.map(({ cells }) => amountOf(cells[k] ?? ''));
    if (total === null || amounts.some((amount) => amount === null)) return [];
    const sum = amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
    const head = rows[0]?.cells[k] ?? '';
    // A total of shares or of averages is no sum.
    if (sum === total || /%|\b(?:avg|average|mean|max|min|median|rate)\b/i.test(`${head} ${cell}`))
      return [];
    return [
      {
        text: `The total \`${cell}\`${head === '' ? '' : ` of “${head}”`} is not the sum of the rows above it, which is ${sum.toLocaleString('en-US')}.`,
        lines: last.lines,
      },
    ];
  });
}

/** A whole number with marks of thousands; null for anything else. */
function amountOf(cell: string): number | null {
  const text = cell.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,3}(?:[.,']\d{3})+$|^\d+$/.test(text) ? Number(text.replace(/\D/g, '')) : null;
}
