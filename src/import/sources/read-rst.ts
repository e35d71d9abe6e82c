// reStructuredText, as far as reports use it: headings, lists, field lists, literal blocks, links, notes and the
// three kinds of table. Each line is rewritten as a line of Markdown, so that lines keep their numbers; tables are
// built as nodes, since Markdown has no room for their shape.
import type { List, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { placed } from './document.ts';
import { plain } from './inline.ts';
import { readMarkdown } from './read-markdown.ts';

const ADORNMENT = /^([=\-`:.'"~^_*+#<>!$%&,/;?@\\|])\1{2,}\s*$/;
const INLINE_DIRECTIVE = /^\s*\.\.\s+(?:image|figure)::\s*(\S+)/;
const CODE_DIRECTIVE = /^\s*\.\.\s+(?:code-block|code|sourcecode|literalinclude|parsed-literal)::/;
const ANY_DIRECTIVE = /^(\s*)\.\.\s+([\w-]+)::\s*(.*)$/;
const COMMENT = /^\s*\.\.(?:\s|$)/;

export function readRst(text: string): Root {
  const lines = text.split('\n');
  const out = [...lines];
  const tables: { at: number; table: Table }[] = [];
  const levels: string[] = [];
  const definitions = linkTargets(lines);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const next = lines[i + 1] ?? '';
    const grid = gridTable(lines, i) ?? simpleTable(lines, i);
    if (grid) {
      tables.push({ at: i + 1, table: grid.table });
      for (let k = i; k < grid.end; k++) out[k] = '';
      i = grid.end - 1;
      continue;
    }
    const overlined = ADORNMENT.exec(line);
    if (
      overlined &&
      lines[i + 2]?.trim() &&
      lines[i + 2]?.trim() === line.trim() &&
      next.trim() !== ''
    ) {
      out[i] = '';
      out[i + 1] = heading(next, `${overlined[1]}over`, levels);
      out[i + 2] = '';
      i += 2;
      continue;
    }
    const underlined = ADORNMENT.exec(next);
    if (
      underlined &&
      line.trim() !== '' &&
      !/^\s/.test(line) &&
      next.trim().length >= Math.min(line.trim().length, 3)
    ) {
      out[i] = heading(line, underlined[1] ?? '=', levels);
      out[i + 1] = '';
      i++;
      continue;
    }
    if (/^\s*\.\. _[^:]+:/.test(line)) {
      out[i] = '';
      continue;
    }
    const picture = INLINE_DIRECTIVE.exec(line);
    if (picture) {
      out[i] = `![](${picture[1]})`;
      i = blankOptions(lines, out, i);
      continue;
    }
    const directive = ANY_DIRECTIVE.exec(line);
    const code = CODE_DIRECTIVE.test(line);
    if (code || /(?:^|[^:])::\s*$/.test(line)) {
      out[i] = code
        ? ''
        : inline(line.replace(/::\s*$/, /^\s*::\s*$/.test(line) ? '' : ':'), definitions);
      const opened = code ? i : i + 1;
      i = blankOptions(lines, out, i);
      i = literal(lines, out, i + 1, opened) - 1;
      continue;
    }
    if (directive) {
      // A note or a table directive: its text stays, moved to the margin.
      out[i] = `${directive[1]}${directive[3] ? `**${directive[3]}**` : ''}`;
      i = blankOptions(lines, out, i);
      const least = (directive[1]?.length ?? 0) + 1;
      const from = i + 1;
      let to = from;
      while (to < lines.length && (lines[to]?.trim() === '' || indentOf(lines[to]) >= least)) to++;
      const indent = Math.min(
        ...lines.slice(from, to).flatMap((inner) => (inner.trim() === '' ? [] : [indentOf(inner)])),
      );
      for (let k = from; k < to; k++) {
        out[k] = inline((lines[k] ?? '').slice(indent), definitions);
        lines[k] = out[k] ?? '';
      }
      continue;
    }
    if (COMMENT.test(line) && !/^\s*\.\.\S/.test(line)) {
      out[i] =
        line.trim() === '..'
          ? ''
          : `<!-- ${line.replace(/^\s*\.\.\s*/, '').replaceAll('--', '—')} -->`;
      continue;
    }
    const field = /^(\s*):([\w][\w ]*):\s+(.*)$/.exec(line);
    if (field) {
      out[i] = `${field[1]}**${field[2]}:** ${inline(field[3] ?? '', definitions)}  `;
      continue;
    }
    out[i] = inline(
      line.replace(/^(\s*)#\.\s/, '$11. ').replace(/^(\s*)[•‣]\s/, '$1- '),
      definitions,
    );
  }
  const root = readMarkdown(out.join('\n'));
  for (const { at, table } of tables) {
    const index = root.children.findIndex((child) => (child.position?.start.line ?? 0) > at);
    root.children.splice(index === -1 ? root.children.length : index, 0, table);
  }
  root.children = root.children.map(listTable);
  return root;
}

const indentOf = (line: string | undefined): number => (line ?? '').search(/\S/);

function heading(text: string, mark: string, levels: string[]): string {
  if (!levels.includes(mark)) levels.push(mark);
  return `${'#'.repeat(Math.min(levels.indexOf(mark) + 1, 6))} ${inline(text.trim(), new Map())}`;
}

function blankOptions(lines: readonly string[], out: string[], at: number): number {
  let i = at;
  while (/^\s+:[\w-]+:/.test(lines[i + 1] ?? '')) out[++i] = '';
  return i;
}

/** Indented lines become a fenced block that opens at `opened`; returns the line after it. */
function literal(lines: string[], out: string[], from: number, opened: number): number {
  let i = from;
  while (i < lines.length && (lines[i] ?? '').trim() === '') i++;
  const indent = (lines[i] ?? '').search(/\S/);
  if (indent < 1 || i === opened) return from;
  let last = i;
  for (
    ;
    i < lines.length && ((lines[i] ?? '').trim() === '' || (lines[i] ?? '').search(/\S/) >= indent);
    i++
  ) {
    if ((lines[i] ?? '').trim() !== '') last = i;
    out[i] = (lines[i] ?? '').slice(indent);
  }
  out[opened] = '`````';
  // Between the block and what follows stands an empty line, or the file ends.
  out[last + 1] = '`````';
  return last + 2;
}

function linkTargets(lines: readonly string[]): Map<string, string> {
  const targets = new Map<string, string>();
  for (const line of lines) {
    const match = /^\s*\.\. _`?([^:`]+)`?:\s+(\S+)/.exec(line);
    if (match?.[1] && match[2]) targets.set(match[1].toLowerCase(), match[2]);
  }
  return targets;
}

function inline(line: string, targets: ReadonlyMap<string, string>): string {
  return line
    .replace(/`([^`<]+?)\s*<([^>`]+)>`__?/g, '[$1]($2)')
    .replace(/:[\w:-]+:`([^`<]+?)(?:\s*<[^>`]*>)?`/g, '$1')
    .replace(
      /`([^`]+)`_(?![\w`])|(?<![\w`])([A-Za-z][\w-]*)_(?![\w`])/g,
      (whole, quoted: string | undefined, word: string | undefined) => {
        const name = quoted ?? word ?? '';
        const target = targets.get(name.toLowerCase());
        return target ? `[${name}](${target})` : whole;
      },
    );
}

/** `+---+---+` with `|` between cells. */
function gridTable(lines: readonly string[], at: number): { table: Table; end: number } | null {
  if (!/^\s*\+(?:-+\+)+\s*$/.test(lines[at] ?? '')) return null;
  const edges = [...(lines[at] ?? '').matchAll(/\+/g)].map((match) => match.index);
  let end = at + 1;
  while (end < lines.length && /^\s*[+|]/.test(lines[end] ?? '')) end++;
  const rows: { cells: string[]; from: number; to: number }[] = [];
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

/** Columns under `=== ===`. */
function simpleTable(lines: readonly string[], at: number): { table: Table; end: number } | null {
  const rule = /^\s*=+(?:\s+=+)+\s*$/;
  if (!rule.test(lines[at] ?? '')) return null;
  const columns = [...(lines[at] ?? '').matchAll(/=+/g)].map((match) => match.index);
  const rules: number[] = [at];
  let end = at + 1;
  for (; end < lines.length; end++) {
    if (rule.test(lines[end] ?? '')) rules.push(end);
    else if ((lines[end] ?? '').trim() === '' && rules.length > 1 && rules.at(-1) === end - 1)
      break;
  }
  const last = rules.at(-1) ?? at;
  if (rules.length < 2) return null;
  const rows: { cells: string[]; from: number; to: number }[] = [];
  for (let i = at + 1; i < last; i++) {
    const line = lines[i] ?? '';
    if (rules.includes(i) || line.trim() === '') continue;
    const cells = columns.map((column, k) => line.slice(column, columns[k + 1]).trim());
    const previous = rows.at(-1);
    if (cells[0] === '' && previous) {
      previous.cells = previous.cells.map((cell, k) => `${cell} ${cells[k] ?? ''}`.trim());
      previous.to = i + 1;
    } else {
      rows.push({ cells, from: i + 1, to: i + 1 });
    }
  }
  return { table: tableOf(rows, [at + 1, last + 1]), end: last + 1 };
}

function tableOf(
  rows: readonly { cells: readonly string[]; from: number; to: number }[],
  lines: readonly [number, number],
): Table {
  return placed<Table>(
    {
      type: 'table',
      children: rows.map(({ cells, from, to }) =>
        placed<TableRow>(
          {
            type: 'tableRow',
            children: cells.map((cell) => ({ type: 'tableCell', children: inlineOf(cell) })),
          },
          [from, to],
        ),
      ),
    },
    lines,
  );
}

function inlineOf(text: string): PhrasingContent[] {
  const [first] = readMarkdown(inline(text, new Map())).children;
  return first?.type === 'paragraph'
    ? first.children
    : text === ''
      ? []
      : [{ type: 'text', value: text }];
}

/** A list of lists of one length is how `list-table` writes rows. */
function listTable(node: RootContent): RootContent {
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
