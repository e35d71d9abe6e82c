// Tables for spreadsheets (RFC 4180). Unknown is an empty cell, never a zero. A text that a spreadsheet would run as a
// formula gets an apostrophe before it, which it shows as text (OWASP, "CSV Injection").

export type Cell = string | number | boolean | null;

/** Columns in their order. Programs read them by name: add at the end, rename none. */
export type Columns<Row> = readonly (readonly [name: string, of: (row: Row) => Cell])[];

export function toCsv<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const lines = [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, of]) => written(of(row)))),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** A text stands on one line, whatever its author broke it into. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const line = cell.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
  const safe = /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
  // Where a comma is the sign for decimals, a spreadsheet cuts at semicolons: `a;=b` would be two cells.
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
