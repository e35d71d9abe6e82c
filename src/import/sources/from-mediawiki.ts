// The wiki text of MediaWiki as Markdown. Templates become lists of what they say, tables those of Markdown; every line
// knows where it came from.

/** A text in Markdown whose lines know their numbers in the source. */
export interface Converted {
  readonly text: string;
  readonly lineOf: (line: number) => number;
}

interface WikiLine {
  readonly text: string;
  readonly from: number;
}

/** A heading between equals signs, and another sign of the wiki. */
export function isMediawiki(text: string): boolean {
  const signs = [/'''[^'\n]+'''/, /\[\[[^\]\n]+\]\]/, /^\{\{|\}\}\s*$/m, /^\{\|/m, /^[*#]+ ?\S/m];
  return /^(={2,6})[^=\n]+\1\s*$/m.test(text) && signs.some((sign) => sign.test(text));
}

export function mediawikiToMarkdown(text: string): Converted {
  const written = text.split('\n').map((line, i): WikiLine => ({ text: line, from: i + 1 }));
  const out: WikiLine[] = [];
  for (let i = 0; i < written.length; i++) {
    const line = written[i] as WikiLine;
    const block = /^\{\|/.test(line.text)
      ? table
      : /^\{\{(?!.*\}\}.)/.test(line.text)
        ? template
        : null;
    if (!block) {
      out.push({ text: lineOf(line.text), from: line.from });
      continue;
    }
    const end = written.findIndex(({ text: other }, k) => k >= i && block.ends.test(other));
    const last = end === -1 ? written.length - 1 : end;
    out.push({ text: '', from: line.from }, ...block.lines(written.slice(i, last + 1)), {
      text: '',
      from: last + 1,
    });
    i = last;
  }
  return {
    text: out.map((one) => one.text).join('\n'),
    lineOf: (line) => out[line - 1]?.from ?? line,
  };
}

interface WikiBlock {
  readonly ends: RegExp;
  readonly lines: (block: readonly WikiLine[]) => WikiLine[];
}

/** `{{Scorecard | start = … }}`: a value a line; the name of the template stays as a comment. */
const template: WikiBlock = {
  ends: /\}\}\s*$/,
  lines: (block) =>
    block.flatMap(({ text, from }, i): WikiLine[] => {
      const inner = text.replace(/^\{\{/, '').replace(/\}\}\s*$/, '');
      const [name = '', ...values] =
        i === 0 ? inner.split('|') : ['', ...inner.split(/^\s*\|/).slice(1)];
      const loose = i > 0 && values.length === 0 ? inner : '';
      return [
        ...(name.trim() === '' ? [] : [{ text: `<!-- ${name.trim()} -->`, from }]),
        ...(loose.trim() === '' ? [] : [{ text: inlineOf(loose), from }]),
        ...values.map((value) => ({ text: valueOf(value), from })),
      ];
    }),
};

function valueOf(value: string): string {
  const [, key, said] = /^\s*([\p{L}\p{M}\d_ -]+?)\s*=\s*(.*)$/u.exec(value) ?? [];
  if (key === undefined) return `- ${inlineOf(value.trim())}`;
  const label = key.replace(/[_-]+/g, ' ');
  return `- **${label.charAt(0).toUpperCase()}${label.slice(1)}:** ${inlineOf((said ?? '').trim())}`;
}

const table: WikiBlock = {
  ends: /^\|\}/,
  lines: (block) => {
    const rows: { cells: string[]; from: number }[] = [];
    for (const { text, from } of block.slice(1)) {
      if (/^\|[}+]/.test(text)) continue;
      if (/^\|-/.test(text)) rows.push({ cells: [], from });
      else if (/^[|!]/.test(text)) {
        const cells = text
          .slice(1)
          .split(/\|\||!!/)
          .map(cellOf);
        const row = rows.at(-1);
        if (row) row.cells.push(...cells);
        else rows.push({ cells, from });
      }
    }
    const filled = rows.filter(({ cells }) => cells.length > 0);
    const width = Math.max(...filled.map(({ cells }) => cells.length), 0);
    const lines = filled.map(({ cells, from }) => ({ text: `| ${cells.join(' | ')} |`, from }));
    const rule = { text: `|${' --- |'.repeat(width)}`, from: filled[0]?.from ?? 1 };
    return lines.flatMap((line, i) => (i === 0 ? [line, rule] : [line]));
  },
};

/** A cell without its attributes: `style="width: 5em" | text`. */
const cellOf = (text: string): string =>
  inlineOf(text.replace(/^[^|[\]]*=[^|[\]]*\|(?!\|)/, '').trim()).replaceAll('|', '\\|');

function lineOf(line: string): string {
  const heading = /^(={1,6})\s*([^=].*?)\s*\1\s*$/.exec(line);
  if (heading) return `${'#'.repeat(heading[1]?.length ?? 1)} ${inlineOf(heading[2] ?? '')}`;
  const item = /^([*#]+)\s*(.*)$/.exec(line);
  if (item) {
    const signs = item[1] ?? '*';
    return `${'   '.repeat(signs.length - 1)}${signs.endsWith('#') ? '1.' : '-'} ${inlineOf(item[2] ?? '')}`;
  }
  if (/^__[A-Z]+__$|^\[\[Category:/i.test(line.trim())) return `<!-- ${line.trim()} -->`;
  return inlineOf(line.replace(/^[:;]+\s*/, ''));
}

const inlineOf = (text: string): string =>
  text
    .replace(/'''''(.+?)'''''/g, '***$1***')
    .replace(/'''(.+?)'''/g, '**$1**')
    .replace(/''(.+?)''/g, '*$1*')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]/g, '$1')
    .replace(/\[(https?:[^\]\s]+)\s+([^\]]+)\]/g, '[$2]($1)')
    .replace(/\[(https?:[^\]\s]+)\]/g, '<$1>')
    .replace(/\{\{\s*(?:done|resolved|completed?)\s*\}\}/gi, '✅')
    .replace(/\{\{\s*(?:to-?do|open|not ?done|pending)\s*\}\}/gi, '☐')
    .replace(/\{\{\s*(?:doing|in ?progress|ongoing)\s*\}\}/gi, '🚧')
    .replace(/\{\{([^{}]*)\}\}/g, (_, inner: string) =>
      inner
        .split('|')
        .map((piece) => piece.replace(/^\s*\w+\s*=\s*/, '').trim())
        .join(' '),
    );
