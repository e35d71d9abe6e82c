// reStructuredText, as far as reports use it: headings, lists, field lists, literal blocks, links, notes and tables. Each
// line is rewritten as a line of Markdown, so that lines keep their numbers; tables are built as nodes, since Markdown
// has no room for their shape.
import type { Root, Table } from 'mdast';
import { readMarkdown } from './read-markdown.ts';
import { linkTargets, rstMarkdown } from './rst-inline.ts';
import { csvTable, gridTable, listTable, simpleTable } from './rst-tables.ts';

/** A text on its way to Markdown. */
interface Rewriting {
  readonly lines: string[];
  readonly out: string[];
  readonly tables: { readonly at: number; readonly table: Table }[];
  /** The signs of headings, in the order in which they were met: the first is the highest. */
  readonly levels: string[];
  readonly targets: ReadonlyMap<string, string>;
}

/** Rewrites what begins on a line; returns the next line to read, null where it is none of its kind. */
type RstBlock = (text: Rewriting, at: number) => number | null;

export function readRst(source: string): Root {
  const lines = source.split('\n');
  const text: Rewriting = {
    lines,
    out: [...lines],
    tables: [],
    levels: [],
    targets: linkTargets(lines),
  };
  let at = 0;
  while (at < lines.length)
    at = BLOCKS.reduce<number | null>((next, block) => next ?? block(text, at), null) ?? at + 1;
  const root = readMarkdown(text.out.join('\n'));
  for (const { at: line, table } of text.tables) {
    const index = root.children.findIndex((child) => (child.position?.start.line ?? 0) > line);
    root.children.splice(index === -1 ? root.children.length : index, 0, table);
  }
  root.children = root.children.map(listTable);
  return root;
}

const table: RstBlock = ({ lines, out, tables }, at) => {
  const found = gridTable(lines, at) ?? simpleTable(lines, at) ?? csvTable(lines, at);
  if (!found) return null;
  tables.push({ at: at + 1, table: found.table });
  for (let k = at; k < found.end; k++) out[k] = '';
  return found.end;
};

const ADORNMENT = /^([=\-`:.'"~^_*+#<>!$%&,/;?@\\|])\1{2,}\s*$/;

const overlined: RstBlock = ({ lines, out, levels }, at) => {
  const rule = ADORNMENT.exec(lines[at] ?? '');
  const [title, below] = [lines[at + 1]?.trim() ?? '', lines[at + 2]?.trim() ?? ''];
  if (!rule || title === '' || below !== rule[0].trim()) return null;
  out[at] = '';
  out[at + 1] = heading(title, `${rule[1]}over`, levels);
  out[at + 2] = '';
  return at + 3;
};

const underlined: RstBlock = ({ lines, out, levels }, at) => {
  const [line = '', next = ''] = lines.slice(at, at + 2);
  const rule = ADORNMENT.exec(next);
  if (!rule || line.trim() === '' || /^\s/.test(line)) return null;
  if (next.trim().length < Math.min(line.trim().length, 3)) return null;
  out[at] = heading(line.trim(), rule[1] ?? '=', levels);
  out[at + 1] = '';
  return at + 2;
};

function heading(title: string, mark: string, levels: string[]): string {
  if (!levels.includes(mark)) levels.push(mark);
  return `${'#'.repeat(Math.min(levels.indexOf(mark) + 1, 6))} ${rstMarkdown(title, new Map())}`;
}

/** `.. _name: https://…` */
const target: RstBlock = ({ lines, out }, at) => {
  if (!/^\s*\.\. _[^:]+:/.test(lines[at] ?? '')) return null;
  out[at] = '';
  return at + 1;
};

const picture: RstBlock = (text, at) => {
  const match = /^\s*\.\.\s+(?:image|figure)::\s*(\S+)/.exec(text.lines[at] ?? '');
  if (!match) return null;
  text.out[at] = `![](${match[1]})`;
  return withoutOptions(text, at) + 1;
};

const CODE = /^\s*\.\.\s+(?:code-block|code|sourcecode|literalinclude|parsed-literal)::/;
const DIRECTIVE = /^(\s*)\.\.\s+([\w-]+)::\s*(.*)$/;

/** Code, and what stands below a line that ends with two colons. */
const literal: RstBlock = (text, at) => {
  const line = text.lines[at] ?? '';
  const code = CODE.test(line);
  if (!code && (DIRECTIVE.test(line) || !/(?:^|[^:])::\s*$/.test(line))) return null;
  const alone = /^\s*::\s*$/.test(line);
  text.out[at] = code ? '' : rstMarkdown(line.replace(/::\s*$/, alone ? '' : ':'), text.targets);
  return fenced(text, withoutOptions(text, at) + 1, code ? at : at + 1);
};

/** A note or a table directive: its text stays, moved to the margin, and is read again. */
const directive: RstBlock = (text, at) => {
  const { lines, out, targets } = text;
  const match = DIRECTIVE.exec(lines[at] ?? '');
  if (!match) return null;
  const [, margin = '', , title = ''] = match;
  out[at] = `${margin}${title ? `**${title}**` : ''}`;
  const from = withoutOptions(text, at) + 1;
  const least = margin.length + 1;
  let to = from;
  while (to < lines.length && (lines[to]?.trim() === '' || indentOf(lines[to]) >= least)) to++;
  const inner = lines.slice(from, to).filter((line) => line.trim() !== '');
  const indent = Math.min(...inner.map(indentOf));
  for (let k = from; k < to; k++) {
    out[k] = rstMarkdown((lines[k] ?? '').slice(indent), targets);
    lines[k] = out[k] ?? '';
  }
  return from;
};

const comment: RstBlock = ({ lines, out }, at) => {
  const line = lines[at] ?? '';
  if (!/^\s*\.\.(?:\s|$)/.test(line)) return null;
  const words = line.replace(/^\s*\.\.\s*/, '').replaceAll('--', '—');
  out[at] = words === '' ? '' : `<!-- ${words} -->`;
  return at + 1;
};

/** `:Severity: high`. */
const field: RstBlock = ({ lines, out, targets }, at) => {
  const match = /^(\s*):([\w][\w ]*):\s+(.*)$/.exec(lines[at] ?? '');
  if (!match) return null;
  out[at] = `${match[1]}**${match[2]}:** ${rstMarkdown(match[3] ?? '', targets)}  `;
  return at + 1;
};

/** `| a line that ends where it ends`. */
const lineBlock: RstBlock = ({ lines, out, targets }, at) => {
  const match = /^\|\s+(\S.*)$/.exec(lines[at] ?? '');
  if (!match) return null;
  out[at] = `${rstMarkdown(match[1] ?? '', targets)}  `;
  return at + 1;
};

const line: RstBlock = ({ lines, out, targets }, at) => {
  const text = (lines[at] ?? '').replace(/^(\s*)#\.\s/, '$11. ').replace(/^(\s*)[•‣]\s/, '$1- ');
  out[at] = rstMarkdown(text, targets);
  return at + 1;
};

/** In order: the first that knows a line rewrites it. */
const BLOCKS: readonly RstBlock[] = [
  table,
  overlined,
  underlined,
  target,
  picture,
  literal,
  directive,
  comment,
  field,
  lineBlock,
  line,
];

const indentOf = (text: string | undefined): number => (text ?? '').search(/\S/);

/** Blanks the options of a directive; returns the last line of them. */
function withoutOptions({ lines, out }: Rewriting, at: number): number {
  let i = at;
  while (/^\s+:[\w-]+:/.test(lines[i + 1] ?? '')) out[++i] = '';
  return i;
}

/** Indented lines become a fenced block that opens at `opened`; returns the line after it. */
function fenced({ lines, out }: Rewriting, from: number, opened: number): number {
  const isBlank = (i: number): boolean => (lines[i] ?? '').trim() === '';
  let i = from;
  while (i < lines.length && isBlank(i)) i++;
  const indent = indentOf(lines[i]);
  if (indent < 1 || i === opened) return from;
  let last = i;
  for (; i < lines.length && (isBlank(i) || indentOf(lines[i]) >= indent); i++) {
    if (!isBlank(i)) last = i;
    out[i] = (lines[i] ?? '').slice(indent);
  }
  out[opened] = '`````';
  // Between the block and what follows stands an empty line, or the file ends.
  out[last + 1] = '`````';
  return last + 2;
}
