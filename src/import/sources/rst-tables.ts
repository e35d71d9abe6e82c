// The tables of reStructuredText: drawn with signs, set under rules, listed, or as comma-separated values.
import type { List, RootContent, Table, TableRow } from 'mdast';
import { placed } from './document.ts';
import { plain } from './inline.ts';
import { rstInline } from './rst-inline.ts';

export interface RstTable {
  readonly table: Table;
  /** The line behind it, from 0. */
  readonly end: number;
}

interface RstRow {
  readonly cells: readonly string[];
  /** Lines, from 1. */
  readonly from: number;
  readonly to: number;
}

/** `+---+---+` with `|` between cells. */
export function gridTable(lines: readonly string[], at: number): RstTable | null {
  if (!/^\s*\+(?:-+\+)+\s*$/.test(lines[at] ?? '')) return null;
  const edges = [...(lines[at] ?? '').matchAll(/\+/g)].map((match) => match.index);
  let end = at + 1;
  while (end < lines.length && /^\s*[+|]/.test(lines[end] ?? '')) end++;
  const rows: RstRow[] = [];
  let cells = edges.slice(1).map(() => '');
  let from = at + 2;
  for (let i = at + 1; i < end; i++) {
    const line = lines[i] ?? '';
    if (/^\s*\+/.test(line)) {
      rows.push({ cells, from, to: i });
      cells = edges.slice(1).map(() => '');
      from = i + 2;
    } else {
      cells = cells.map((cell, k) =>
        `${cell} ${line.slice((edges[k] ?? 0) + 1, edges[k + 1]).trim()}`.trim(),
      );
    }
  }
  return { table: tableOf(rows, [at + 1, end]), end };
}

const RULE = /^\s*=+(?:\s+=+)+\s*$/;

/** Columns under `=== ===`. */
export function simpleTable(lines: readonly string[], at: number): RstTable | null {
  if (!RULE.test(lines[at] ?? '')) return null;
  const last = lastRule(lines, at);
  if (last === at) return null;
  const columns = [...(lines[at] ?? '').matchAll(/=+/g)].map((match) => match.index);
  const rows: RstRow[] = [];
  for (let i = at + 1; i < last; i++) {
    const line = lines[i] ?? '';
    if (RULE.test(line) || line.trim() === '') continue;
    const cells = columns.map((column, k) => line.slice(column, columns[k + 1]).trim());
    const previous = rows.at(-1);
    if (cells[0] !== '' || !previous) rows.push({ cells, from: i + 1, to: i + 1 });
    else rows[rows.length - 1] = joined(previous, cells, i + 1);
  }
  return { table: tableOf(rows, [at + 1, last + 1]), end: last + 1 };
}

/** The rule that closes a table: the last one before an empty line that follows a rule. */
function lastRule(lines: readonly string[], at: number): number {
  let last = at;
  let rules = 1;
  for (let i = at + 1; i < lines.length; i++) {
    if (RULE.test(lines[i] ?? '')) {
      last = i;
      rules++;
    } else if ((lines[i] ?? '').trim() === '' && rules > 1 && last === i - 1) break;
  }
  return last;
}

/** A row that goes on in the next line. */
const joined = (row: RstRow, cells: readonly string[], to: number): RstRow => ({
  ...row,
  cells: row.cells.map((cell, k) => `${cell} ${cells[k] ?? ''}`.trim()),
  to,
});

/** `.. csv-table::` with its head as an option. */
export function csvTable(lines: readonly string[], at: number): RstTable | null {
  if (!/^\s*\.\. csv-table::/.test(lines[at] ?? '')) return null;
  const rows: RstRow[] = [];
  let end = at + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (line.trim() !== '' && !/^\s/.test(line)) break;
    const option = /^\s+:([\w-]+):\s*(.*)$/.exec(line);
    const text = option ? (option[1] === 'header' ? (option[2] ?? '') : '') : line.trim();
    if (text !== '') rows.push({ cells: valuesOf(text), from: end + 1, to: end + 1 });
  }
  return rows.length > 1 ? { table: tableOf(rows, [at + 1, end]), end } : null;
}

/** The values of a line, with or without quotes. */
const valuesOf = (line: string): string[] =>
  [...line.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)]
    .filter(({ 0: whole, index }) => whole !== '' || index < line.length)
    .map(([, quoted, bare]) => (quoted?.replaceAll('""', '"') ?? bare ?? '').trim());

function tableOf(rows: readonly RstRow[], lines: readonly [number, number]): Table {
  const children = rows.map(({ cells, from, to }) =>
    placed<TableRow>(
      {
        type: 'tableRow',
        children: cells.map((cell) => ({ type: 'tableCell', children: rstInline(cell) })),
      },
      [from, to],
    ),
  );
  return placed<Table>({ type: 'table', children }, lines);
}

/** A list of lists of one length is how `list-table` writes rows. */
export function listTable(node: RootContent): RootContent {
  if (node.type !== 'list' || node.children.length < 2) return node;
  const inner = node.children.map((item) =>
    item.children.length === 1 && item.children[0]?.type === 'list' ? item.children[0] : null,
  );
  const width = inner[0]?.children.length ?? 0;
  if (width < 2 || !inner.every((list): list is List => list?.children.length === width))
    return node;
  return {
    type: 'table',
    ...(node.position ? { position: node.position } : {}),
    children: inner.map((list) => ({
      type: 'tableRow',
      ...(list.position ? { position: list.position } : {}),
      children: list.children.map((item) => {
        const [only] = item.children;
        return {
          type: 'tableCell',
          children:
            only?.type === 'paragraph' ? only.children : [{ type: 'text', value: plain(item) }],
        };
      }),
    })),
  };
}
