// What people get wrong in YAML, each with the edit that mends it. A slip is proposed for a line; whether it is the
// one that was made is tried out by yaml-repair.ts: the YAML must read on beyond the line afterwards.
import { counted } from '../text/count.ts';
import type { Edit } from './edits.ts';

export interface Slip {
  readonly edits: readonly Edit[];
  /** What to underline. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  /** Nothing else can have been meant. */
  readonly certain: boolean;
}

/** One line of the YAML, taken apart. */
interface Line {
  readonly start: number;
  readonly text: string;
  /** Width of the white space before the first sign. */
  readonly indent: number;
  /** Columns at which a key or a dash of this line stands; `  - at: x` has 2 and 4. */
  readonly columns: readonly number[];
  /** `key: value`, where the line has that form; `valueAt` counts in the line. */
  readonly pair: { readonly key: string; readonly value: string; readonly valueAt: number } | null;
}

/** The slips that may have been made in the line at `row`, or in the one below it, likeliest first. */
export function slipsAt(text: string, row: number, fields: readonly string[]): Slip[] {
  const lines = linesOf(text);
  const line = lines[row];
  if (!line) return [];
  const below = lines[nextFilled(lines, row)];
  return [
    ...tab(line, lines, row),
    ...oddSpace(line),
    ...gluedDash(line),
    ...colon(line, fields),
    ...indentation(line, lines, row),
    ...(below && below.indent > line.indent && line.pair && line.pair.value !== ''
      ? indentation(below, lines, lines.indexOf(below))
      : []),
    ...bracket(line),
    ...quotes(line),
    ...continuation(line, lines, row),
  ];
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((raw) => {
    const line = lineOf(raw.replace(/\r$/, ''), start);
    start += raw.length + 1;
    return line;
  });
}

function lineOf(text: string, start: number): Line {
  const indent = /^\s*/.exec(text)?.[0].length ?? 0;
  const columns = [indent];
  let at = indent;
  for (let dash = /^-[ \t]+/.exec(text.slice(at)); dash; dash = /^-[ \t]+/.exec(text.slice(at))) {
    at += dash[0].length;
    columns.push(at);
  }
  const match = /^([A-Za-z_][\w-]*):[ \t]+(\S.*?)?[ \t]*$|^([A-Za-z_][\w-]*):$/.exec(
    text.slice(at),
  );
  const key = match?.[1] ?? match?.[3];
  const value = match?.[2] ?? '';
  return {
    start,
    text,
    indent,
    columns,
    pair:
      key === undefined
        ? null
        : {
            key,
            value,
            valueAt: value === '' ? text.length : text.indexOf(value, at + key.length + 1),
          },
  };
}

const isFilled = ({ text }: Line): boolean => !/^\s*(?:#|$)/.test(text);

function nextFilled(lines: readonly Line[], row: number): number {
  const next = lines.findIndex((line, i) => i > row && isFilled(line));
  return next === -1 ? lines.length : next;
}

/** Columns that a line may stand in, after those above it: the levels that are open there. */
function openColumns(lines: readonly Line[], row: number): number[] {
  const open: number[] = [];
  let least = Infinity;
  for (let i = row - 1; i >= 0 && least > 0; i--) {
    const line = lines[i] as Line;
    if (!isFilled(line) || line.indent >= least) continue;
    open.push(...line.columns.filter((column) => column < least));
    least = line.indent;
  }
  const above = lines.findLast((line, i) => i < row && isFilled(line));
  if (above?.pair?.value === '') open.push((above.columns.at(-1) ?? 0) + 2);
  return open;
}

const spaces = (n: number): string => (n === 0 ? 'no space' : counted(n, 'space'));

/** A line that is not in the column of those that it belongs to: the nearest open level first. */
function indentation(line: Line, lines: readonly Line[], row: number): Slip[] {
  if (/\S/.test(line.text.slice(0, line.indent)) || !isFilled(line)) return [];
  return [...new Set(openColumns(lines, row))]
    .filter((column) => column !== line.indent)
    .toSorted((a, b) => Math.abs(a - line.indent) - Math.abs(b - line.indent) || b - a)
    .slice(0, 4)
    .map((column) => ({
      edits: [{ start: line.start, end: line.start + line.indent, text: ' '.repeat(column) }],
      start: line.start,
      end: line.start + Math.max(1, line.indent),
      message: `The indentation does not line up: \`${short(line.text.trim())}\` has ${spaces(line.indent)} before it, the lines it belongs to have ${column}.`,
      hint: `Write ${spaces(column)} before it.`,
      certain: false,
    }));
}

function tab(line: Line, lines: readonly Line[], row: number): Slip[] {
  const lead = line.text.slice(0, line.indent);
  if (!lead.includes('\t')) return [];
  const wide = lead.replaceAll('\t', '  ').length;
  const columns = openColumns(lines, row);
  const near = columns.toSorted((a, b) => Math.abs(a - wide) - Math.abs(b - wide) || b - a);
  return [...new Set([...near, wide])].slice(0, 4).map((column) => ({
    edits: [{ start: line.start, end: line.start + line.indent, text: ' '.repeat(column) }],
    start: line.start + lead.indexOf('\t'),
    end: line.start + lead.indexOf('\t') + 1,
    message: 'A tab is used to indent.',
    hint: `YAML indents with spaces; write ${spaces(column)} here.`,
    certain: false,
  }));
}

/** Signs that look like a space and are none for YAML. */
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF]/g;

function oddSpace(line: Line): Slip[] {
  const found = [...line.text.matchAll(ODD_SPACE)].map(({ index, 0: sign }) => ({ index, sign }));
  const first = found[0];
  if (!first) return [];
  return [
    {
      edits: found.map(({ index, sign }) => ({
        start: line.start + index,
        end: line.start + index + 1,
        text: sign === '\u200B' || sign === '\uFEFF' ? '' : ' ',
      })),
      start: line.start + first.index,
      end: line.start + first.index + 1,
      message: `A ${first.sign === '\u00A0' ? 'no-break space' : 'special space'} (U+${hex(first.sign)}) stands here, which YAML does not take for a space.`,
      hint: `Write plain spaces: \`${short(line.text.replace(ODD_SPACE, ' ').trim())}\`.`,
      certain: false,
    },
  ];
}

const hex = (sign: string): string =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** `-at: x` for `- at: x`. */
function gluedDash(line: Line): Slip[] {
  if (!/^\s*-[A-Za-z_{"'[]/.test(line.text)) return [];
  const at = line.start + line.indent + 1;
  return [
    {
      edits: [{ start: at, end: at, text: ' ' }],
      start: at - 1,
      end: at,
      message: 'A `-` that begins an entry of a list needs a space behind it.',
      hint: `Write \`- ${short(line.text.slice(line.indent + 1))}\`.`,
      certain: false,
    },
  ];
}

/** `title:T`, `title T`, `title = T` for `title: T`. */
function colon(line: Line, fields: readonly string[]): Slip[] {
  const at = line.columns.at(-1) ?? 0;
  const rest = line.text.slice(at);
  const glued = /^([A-Za-z_]\w*):(?=[^\s/])/.exec(rest);
  const equals = /^([A-Za-z_]\w*)[ \t]*=[ \t]*/.exec(rest);
  const bare = /^([A-Za-z_]\w*)[ \t]+/.exec(rest);
  const match = [glued, equals, bare].find((one) => one && fields.includes(one[1] ?? ''));
  const key = match?.[1];
  if (!match || key === undefined || line.pair) return [];
  const start = line.start + at;
  return [
    {
      edits: [{ start: start + key.length, end: start + match[0].length, text: ': ' }],
      start,
      end: start + match[0].trimEnd().length,
      message:
        match === glued
          ? `The \`:\` behind \`${key}\` has no space behind it.`
          : `The \`:\` behind \`${key}\` is missing.`,
      hint: `Write \`${short(`${key}: ${rest.slice(match[0].length)}`)}\`.`,
      certain: false,
    },
  ];
}

/** A list of ids that is opened and not closed. */
function bracket(line: Line): Slip[] {
  if (!line.pair || !/^\[[\w.,\s-]*$/.test(line.pair.value)) return [];
  const { key, value, valueAt } = line.pair;
  const end = line.start + valueAt + value.length;
  return [
    {
      edits: [{ start: end, end, text: ']' }],
      start: line.start + valueAt,
      end,
      message: 'The list that `[` opens here is never closed.',
      hint: `Write \`${short(`${key}: ${value}]`)}\`.`,
      certain: true,
    },
  ];
}

/** Values that YAML reads as something else than text, between quotes. */
function quotes(line: Line): Slip[] {
  const inBraces = quoteInBraces(line);
  if (inBraces) return [inBraces];
  // A text that goes on over several lines is an entry of a list as well: `- @mira`.
  const at = line.columns.at(-1) ?? 0;
  const { key, value, valueAt } = line.pair ?? {
    key: null,
    value: line.columns.length > 1 ? line.text.slice(at).trimEnd() : '',
    valueAt: at,
  };
  if (value === '') return [];
  const quoted = requote(value);
  const start = line.start + valueAt;
  const before = key === null ? '- ' : `${key}: `;
  return [
    {
      edits: editsOf(value, quoted, start),
      start: /^["']/.test(value) ? start : start + Math.max(0, whySign(value)),
      end: /^["']/.test(value) ? start + 1 : start + Math.max(0, whySign(value)) + 1,
      message: whyQuotes(value),
      hint: `Put the ${key === null ? 'text' : 'value'} in quotes: \`${short(before + quoted, 100)}\`.`,
      certain: false,
    },
  ];
}

/** The value between quotes that it can stand in; quotes that are there already are put right. */
export function requote(value: string): string {
  const open = /^(["'])/.exec(value)?.[1];
  const closed = open !== undefined && value.length > 1 && value.endsWith(open);
  const inner = open === undefined ? value : closed ? value.slice(1, -1) : value;
  if (open !== undefined && !closed && !value.slice(1).includes(open)) return value + open;
  return inner.includes('"') || inner.includes('\\')
    ? `'${inner.replaceAll("'", "''")}'`
    : `"${inner}"`;
}

/** Quotes as two edits, so that what stands between them keeps its place. */
function editsOf(value: string, quoted: string, start: number): Edit[] {
  const at = quoted.indexOf(value);
  const end = start + value.length;
  if (at === -1) return [{ start, end, text: quoted }];
  return [
    { start, end: start, text: quoted.slice(0, at) },
    { start: end, end, text: quoted.slice(at + value.length) },
  ].filter(({ text }) => text !== '');
}

const whySign = (value: string): number => (/^[\w(]/.test(value) ? value.search(/:(?:\s|$)/) : 0);

function whyQuotes(value: string): string {
  const first = value[0] ?? '';
  if (/^["']/.test(value)) {
    return requote(value) === value + first
      ? 'The quote that is opened here is never closed.'
      : 'The quote that is opened here is closed in the middle of the text.';
  }
  if (first === '*') return 'A value begins with `*`, which YAML reads as an alias.';
  if (/^[@`%&!|>{[?\-#,}\]]/.test(first)) {
    return `A value begins with \`${first}\`, which is a sign of its own in YAML.`;
  }
  return 'A value holds `: `, which YAML reads as another field.';
}

/** `{ text: The alert: it fired }`: a value in braces that holds `: `. */
function quoteInBraces(line: Line): Slip | null {
  if (!/\{.*\}[\s\]]*$/.test(line.text)) return null;
  for (const match of line.text.matchAll(
    /([A-Za-z_]\w*): +([^\s"'{}[\]][^{}"]*?)(?=, *[A-Za-z_]\w*: |,? *\})/g,
  )) {
    const [whole, key = '', value = ''] = match;
    if (!/:(?:\s|$)|^[@`%*&!|>?-]/.test(value)) continue;
    const start = line.start + match.index + whole.length - value.length;
    return {
      edits: editsOf(value, requote(value), start),
      start,
      end: start + value.length,
      message: whyQuotes(value),
      hint: `Put the value in quotes: \`${short(`${key}: ${requote(value)}`, 100)}\`.`,
      certain: false,
    };
  }
  return null;
}

/** A text that goes on in the next line, which is not indented. */
function continuation(line: Line, lines: readonly Line[], row: number): Slip[] {
  const above = lines.findLast((one, i) => i < row && isFilled(one));
  if (
    !above?.pair ||
    above.pair.value === '' ||
    line.pair ||
    /^(?:---|\.\.\.|\+\+\+)/.test(line.text)
  ) {
    return [];
  }
  const column = (above.columns.at(-1) ?? 0) + 2;
  return [
    {
      edits: [{ start: line.start, end: line.start + line.indent, text: ' '.repeat(column) }],
      start: line.start,
      end: line.start + Math.max(1, line.text.length),
      message: `This line is no field. If it continues \`${above.pair.key}\`, its indentation is missing.`,
      hint: `Write ${spaces(column)} before it.`,
      certain: false,
    },
  ];
}

function short(text: string, most = 60): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1)}…` : flat;
}
