// AsciiDoc as Markdown, line for line, so that every line keeps its number. Tables with a cell on each line are gathered
// into rows; what is only for a program (attributes, blocks of options) stays as text where it says something.

export function asciidocToMarkdown(text: string): string {
  const lines = withAttributes(text).split('\n');
  const out: string[] = [];
  let fence: string | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (/^(?:-{4,}|\.{4,})$/.test(line)) {
      fence = fence === null ? line : null;
      out.push('```');
    } else if (fence !== null) out.push(line);
    else if (/^[|,:!]===/.test(line)) {
      const end = lines.findIndex((other, k) => k > i && other.trim() === line.trim());
      const last = end === -1 ? lines.length - 1 : end;
      const options = lines[i - 1] ?? '';
      out.push(...tableRows(lines.slice(i + 1, last), columnsOf(options), last - i + 1));
      i = last;
    } else out.push(lineOf(line));
  }
  return out.join('\n');
}

/** How many columns `[cols="1,3"]` says; 0 where it says nothing. */
const columnsOf = (options: string): number => {
  const cols = /cols="?([^"\]]+)/.exec(options)?.[1];
  const times = /^(\d+)\*/.exec(cols ?? '');
  return times ? Number(times[1]) : (cols?.split(/[,;]/).length ?? 0);
};

/** The sign in front of a cell: over how many columns and rows it goes, and how it is set. */
const CELL = /(?:^|\s)(?:(\d*)(?:\.(\d+))?\+)?[a-z]?\|/;

interface TableCell {
  readonly rows: number;
  readonly text: string;
}

/** The cells of a line; none where it goes on with the cell above. */
function cellsOf(line: string): TableCell[] {
  const [, ...pieces] = line.split(CELL);
  const cells: TableCell[] = [];
  for (let i = 0; i + 2 < pieces.length + 1; i += 3)
    cells.push({ rows: Number(pieces[i + 1] ?? 1) || 1, text: (pieces[i + 2] ?? '').trim() });
  return cells;
}

function tableRows(lines: readonly string[], columns: number, height: number): string[] {
  const read = lines.map(cellsOf);
  const width = columns || Math.max(1, read.find((row) => row.length > 0)?.length ?? 1);
  const flat: TableCell[] = [];
  lines.forEach((line, i) => {
    const last = flat.at(-1);
    if (read[i]?.length) flat.push(...(read[i] ?? []));
    else if (line.trim() !== '' && last)
      flat[flat.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
  });
  const rows = inRows(flat, width).map(
    (row) => `| ${row.map((cell) => inlineOf(cell).replaceAll('|', '\\|')).join(' | ')} |`,
  );
  const [head, ...body] = rows;
  const table = head === undefined ? [] : ['', head, `|${' --- |'.repeat(width)}`, ...body];
  // A table never takes more lines than its source did, but for the rule under its head.
  while (table.length < height) table.push('');
  return table;
}

/** Cells in rows; one that goes over several rows says the same in each. */
function inRows(cells: readonly TableCell[], width: number): string[][] {
  const rows: string[][] = [];
  const over: (TableCell | null)[] = [];
  for (let next = 0; next < cells.length;) {
    const row: string[] = [];
    for (let column = 0; column < width; column++) {
      const held = over[column];
      const cell = held && held.rows > 0 ? held : cells[next++];
      row.push(cell?.text ?? '');
      over[column] = cell ? { ...cell, rows: cell.rows - 1 } : null;
    }
    rows.push(row);
  }
  return rows;
}

/** `{incident-date}` as what `:incident-date: 2024-06-01` says. */
function withAttributes(text: string): string {
  const values = new Map(
    [...text.matchAll(/^:([\w-]+):[ \t]+(\S.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  return text.replace(/\{([\w-]+)\}/g, (whole, name: string) => values.get(name) ?? whole);
}

/** Rewrites a line of its kind; null where it is none. */
type LineRewriter = (line: string) => string | null;

const matched =
  (pattern: RegExp, write: (groups: readonly string[]) => string): LineRewriter =>
  (line) => {
    const match = pattern.exec(line);
    return match && write(match.slice(1).map((group) => group ?? ''));
  };

/** In order: the first that knows a line rewrites it. */
const LINES: readonly LineRewriter[] = [
  matched(
    /^(={1,6})\s+(\S.*)$/,
    ([depth = '', title = '']) => `${'#'.repeat(depth.length)} ${inlineOf(title)}`,
  ),
  matched(/^:([\w-]+):\s*(.*)$/, ([name = '', value = '']) =>
    value ? `**${NAMES[name] ?? name}:** ${value}\\` : '',
  ),
  matched(/^(?:\[.*\]|\[\[.*\]\])$/, () => ''),
  matched(/^\.([A-Z].*)$/, ([title = '']) => `**${title}**`),
  matched(
    /^(\S.*?)::+\s*(.*)$/,
    ([term = '', text = '']) => `- **${inlineOf(term)}:** ${inlineOf(text)}`,
  ),
  matched(/^(\*{1,5}|\.{1,5}|-)\s+(.*)$/, ([sign = '', text = '']) => {
    const depth = sign === '-' ? 0 : sign.length - 1;
    return `${'  '.repeat(depth)}- ${inlineOf(text).replace(/^\[([ x*])\]/, (_, mark: string) => (mark === ' ' ? '[ ]' : '[x]'))}`;
  }),
  matched(/^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+(.*)$/, ([text = '']) => inlineOf(text)),
  matched(/^\+$/, () => ''),
];

const lineOf = (line: string): string =>
  LINES.reduce<string | null>((found, rewrite) => found ?? rewrite(line), null) ?? inlineOf(line);

/** Attributes that name a fact. */
const NAMES: Readonly<Record<string, string>> = {
  revdate: 'Date',
  author: 'Author',
  severity: 'Severity',
};

/** `*bold*` is bold; a link has its words behind. */
const inlineOf = (text: string): string =>
  text
    .replace(/(?<![\w*])\*(?!\s|\*)([^*\n]+?)(?<!\s)\*(?![\w*])/g, '**$1**')
    .replace(/(?:link:)?(https?:\/\/[^\s[\]]+)\[([^\]]*)\]/g, (_, url: string, words: string) =>
      words ? `[${words.replace(/\^$/, '')}](${url})` : url,
    )
    .replace(/(?<=\S) -- (?=\S)/g, ' – ');
