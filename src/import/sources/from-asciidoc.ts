// AsciiDoc as Markdown, line for line, so that every line keeps its number. Tables with a cell on each line are gathered
// into rows; what is only for a program (attributes, blocks of options) stays as text where it says something.

export function asciidocToMarkdown(text: string): string {
  const lines = text.split('\n');
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

function tableRows(lines: readonly string[], columns: number, height: number): string[] {
  const cells = lines.map((line) =>
    line
      .split(/(?:^|\s)(?:\d+\+)?[a-z]?\|/)
      .slice(1)
      .map((cell) => cell.trim()),
  );
  const width = columns || Math.max(1, cells.find((row) => row.length > 0)?.length ?? 1);
  const flat: string[] = [];
  lines.forEach((line, i) => {
    if (cells[i]?.length) flat.push(...(cells[i] ?? []));
    else if (line.trim() !== '' && flat.length > 0) flat[flat.length - 1] += ` ${line.trim()}`;
  });
  const rows: string[] = [];
  for (let i = 0; i < flat.length; i += width)
    rows.push(
      `| ${flat
        .slice(i, i + width)
        .map((cell) => inlineOf(cell).replaceAll('|', '\\|'))
        .join(' | ')} |`,
    );
  const [head, ...body] = rows;
  const table = head === undefined ? [] : ['', head, `|${' --- |'.repeat(width)}`, ...body];
  // A table never takes more lines than its source did, but for the rule under its head.
  while (table.length < height) table.push('');
  return table;
}

function lineOf(line: string): string {
  const heading = /^(={1,6})\s+(\S.*)$/.exec(line);
  if (heading) return `${'#'.repeat(heading[1]?.length ?? 1)} ${inlineOf(heading[2] ?? '')}`;
  const attribute = /^:([\w-]+):\s*(.*)$/.exec(line);
  if (attribute)
    return attribute[2]
      ? `**${NAMES[attribute[1] ?? ''] ?? attribute[1]}:** ${attribute[2]}\\`
      : '';
  if (/^\[.*\]$/.test(line) || /^\[\[.*\]\]$/.test(line)) return '';
  const title = /^\.([A-Z].*)$/.exec(line);
  if (title) return `**${title[1]}**`;
  const term = /^(\S.*?)::+\s*(.*)$/.exec(line);
  if (term) return `- **${inlineOf(term[1] ?? '')}:** ${inlineOf(term[2] ?? '')}`;
  const item = /^(\*{1,5}|\.{1,5}|-)\s+(.*)$/.exec(line);
  if (item) {
    const depth = item[1] === '-' ? 0 : (item[1]?.length ?? 1) - 1;
    return `${'  '.repeat(depth)}- ${inlineOf(item[2] ?? '').replace(/^\[\*\]/, '[x]')}`;
  }
  const note = /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+(.*)$/.exec(line);
  if (note) return inlineOf(note[2] ?? '');
  return line === '+' ? '' : inlineOf(line);
}

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
