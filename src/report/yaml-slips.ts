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
  const above = lines.findLast((one, i) => i < row && isFilled(one));
  const marked = startSign(line);
  const closing = [...bracket(line, lines, row), ...quotes(line, lines, row)];
  // A moment or a number is no text that may begin with a sign: `at: [2024-06-01 14:05`.
  const isNumber = /^.\s*\d/.test(valueOf(line).value);
  const ofValue = isNumber ? [...marked, ...closing] : [...closing, ...marked];
  const ofPlace = [
    ...indentation(line, lines, row),
    ...(below && below.indent > line.indent && line.pair && line.pair.value !== ''
      ? indentation(below, lines, lines.indexOf(below))
      : []),
  ];
  // Where a value begins with a sign of YAML, it is the value rather than its place.
  const isValue = /^[[{"'@`%|>]/.test(valueOf(line).value) || isTwoPairs(line);
  return [
    ...tab(line, lines, row),
    ...oddSpace(line),
    ...gluedDash(line),
    ...colon(line, fields),
    ...(isValue ? [...ofValue, ...ofPlace] : [...ofPlace, ...ofValue]),
    ...continuation(line, above),
    ...lostDash(line),
    // What the parser stumbles over may be right, and the line above it be the one that stands wrong.
    ...(above ? [...indentation(above, lines, lines.indexOf(above)), ...lostDash(above)] : []),
    ...firstOfList(lines, row).flatMap(lostDash),
  ];
}

/** `title: Down: all of it`. */
const isTwoPairs = ({ pair }: Line): boolean => pair !== null && whySign(pair.value) > 0;

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
  // Nothing stands above the first field.
  return above ? open : [0];
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
      message: `The indentation does not line up: \`${short(line.text.trim())}\` has ${spaces(line.indent)} before it, the lines it belongs to have ${column === 0 ? 'none' : column}.`,
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

/** `  at: x` for `- at: x`. */
function lostDash(line: Line): Slip[] {
  if (line.indent < 2 || line.columns.length > 1 || !/^\s*(?:\{|\w+:\s)/.test(line.text)) return [];
  const at = line.start + line.indent;
  return [
    {
      edits: [{ start: at - 2, end: at, text: '- ' }],
      start: at,
      end: line.start + line.text.trimEnd().length,
      message: 'The `-` that begins an entry of a list is missing.',
      hint: `Write \`- ${short(line.text.trim())}\`.`,
      certain: false,
    },
  ];
}

/** The line below the last field above that has no value on its own line. */
function firstOfList(lines: readonly Line[], row: number): readonly Line[] {
  const opens = lines.findLastIndex(({ pair }, i) => i < row && pair?.value === '');
  return opens === -1 ? [] : lines.slice(opens).filter(isFilled).slice(1, 2);
}

/** `title:T`, `title T`, `title = T` for `title: T`, and `actions` for `actions:`. */
function colon(line: Line, fields: readonly string[]): Slip[] {
  const at = line.columns.at(-1) ?? 0;
  const rest = line.text.slice(at);
  const glued = /^([A-Za-z_]\w*):(?=[^\s/])/.exec(rest);
  const equals = /^([A-Za-z_]\w*)[ \t]*=[ \t]*/.exec(rest);
  const bare = /^([A-Za-z_]\w*)[ \t]+/.exec(rest);
  const alone = /^([A-Za-z_]\w*)[ \t]*$/.exec(rest);
  const match = [glued, equals, bare, alone].find((one) => one && fields.includes(one[1] ?? ''));
  const key = match?.[1];
  if (!match || key === undefined || line.pair) return [];
  const start = line.start + at;
  return [
    {
      edits: [
        {
          start: start + key.length,
          end: start + match[0].length,
          text: match === alone ? ':' : ': ',
        },
      ],
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

/** A list, or a group of fields, that is opened and not closed. */
function bracket(line: Line, lines: readonly Line[], row: number): Slip[] {
  const { value, valueAt, before } = valueOf(line);
  const open = value[0];
  if (open !== '[' && open !== '{') return [];
  const start = line.start + valueAt;
  const slip = (at: number, put: string, result: string, certain = false): Slip => ({
    edits: [{ start: at, end: at, text: put }],
    start,
    end: start + value.length,
    message: neverClosed(open),
    hint: `Write \`${short(before + result, 100)}\`.`,
    certain,
  });
  const found: Slip[] = [];
  // A quote that is open, too, swallows the bracket behind it.
  const quote = openQuote(value);
  if (quote) {
    const at = value.search(/\s*[}\]]?$/);
    const result = value.slice(0, at) + quote.sign + value.slice(at);
    found.push({
      ...slip(start + at, quote.sign, result),
      start: start + quote.at,
      end: start + quote.at + 1,
      message: 'The quote that is opened here is never closed.',
    });
  }
  const closing = CLOSED_BY[open];
  if (value.endsWith(closing)) return found;
  const last = lastRowOf(line, lines, row);
  if (last > row) {
    const end = endOf(lines[last]!);
    const ending = short(lines[last]!.text.trim());
    found.push({ ...slip(end, closing, ''), hint: `Write \`${ending}${closing}\` at its end.` });
  }
  const put = open === '{' && value.startsWith('{ ') ? ` ${closing}` : closing;
  // Of ids nothing else can be meant.
  const certain = /^\[\w[\w.,\s-]*$/.test(value);
  const closed = slip(start + value.length, put, value + put, certain);
  return value === '{' ? [...found, ...startSign(line), closed] : [...found, closed];
}

/** The row in which a value ends that goes on in lines below its own. */
function lastRowOf(line: Line, lines: readonly Line[], row: number): number {
  let last = row;
  for (let i = row + 1; i < lines.length; i++) {
    const below = lines[i] as Line;
    if (!isFilled(below)) continue;
    if (below.indent <= (line.columns.at(-1) ?? 0)) break;
    last = i;
  }
  return last;
}

const endOf = ({ start, text }: Line): number => start + text.trimEnd().length;

/** The quote of a value between brackets that is opened last, and not closed; null where all are. */
function openQuote(value: string): { readonly sign: string; readonly at: number } | null {
  let open: { sign: string; at: number } | null = null;
  for (const { index, 0: sign } of value.matchAll(/(?<=[\s,[{])["']|["'](?=\s*[,}\]])/g)) {
    open = open === null ? { sign, at: index } : open.sign === sign ? null : open;
  }
  return open;
}

const CLOSED_BY = { '[': ']', '{': '}' } as const;

const neverClosed = (open: '[' | '{'): string =>
  `The ${open === '[' ? 'list' : 'group of fields'} that \`${open}\` opens here is never closed.`;

/** A value with a sign before it that YAML keeps for itself: `severity: @sev2`, `title: | Checkout failed`. */
function startSign(line: Line): Slip[] {
  const { value } = valueOf(line);
  const sign = value[0];
  if (sign === '[' || sign === '{') {
    return /:\s|[\]}]/.test(value) ? [] : [withoutSign(line, neverClosed(sign))];
  }
  return /^[@`%|>]./.test(value) && !value.slice(1).includes(value[0] ?? '')
    ? [withoutSign(line, whyQuotes(value))]
    : [];
}

function withoutSign(line: Line, message: string): Slip {
  const { value, valueAt, before } = valueOf(line);
  const rest = value.slice(1).trimStart();
  const start = line.start + valueAt;
  return {
    edits: [{ start, end: start + value.length - rest.length, text: '' }],
    start,
    end: start + 1,
    message,
    hint: `Write \`${short(before + rest)}\`.`,
    certain: false,
  };
}

/** What stands behind `key: `, or behind the dash of an entry, and what stands before it. */
function valueOf({ columns, pair, text }: Line): {
  readonly value: string;
  /** Counted in the line. */
  readonly valueAt: number;
  readonly before: string;
} {
  if (pair) return { value: pair.value, valueAt: pair.valueAt, before: `${pair.key}: ` };
  const at = columns.at(-1) ?? 0;
  // A text that goes on over several lines is an entry of a list as well: `- @mira`.
  return { value: columns.length > 1 ? text.slice(at).trimEnd() : '', valueAt: at, before: '- ' };
}

/** Values that YAML reads as something else than text, between quotes. */
function quotes(line: Line, lines: readonly Line[], row: number): Slip[] {
  const inBraces = quoteInBraces(line);
  if (inBraces) return [inBraces];
  const { value, valueAt, before } = valueOf(line);
  if (value === '') return [];
  const quoted = requote(value);
  const start = line.start + valueAt;
  const isQuoted = /^["']/.test(value);
  const sign = start + (isQuoted ? 0 : Math.max(0, whySign(value)));
  const slip: Slip = {
    edits: editsOf(value, quoted, start),
    start: sign,
    end: sign + 1,
    message: whyQuotes(value),
    hint: `Put the ${line.pair ? 'value' : 'text'} in quotes: \`${short(before + quoted, 100)}\`.`,
    certain: false,
  };
  const last = lastRowOf(line, lines, row);
  if (!isQuoted || last === row) return [slip];
  const end = endOf(lines[last]!);
  const ending = short(lines[last]!.text.trim());
  return [
    {
      ...slip,
      edits: [{ start: end, end, text: value.slice(0, 1) }],
      message: 'The quote that is opened here is never closed.',
      hint: `Write \`${ending}${value.slice(0, 1)}\` at its end.`,
    },
    slip,
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
function continuation(line: Line, above: Line | undefined): Slip[] {
  if (
    !above?.pair ||
    above.pair.value === '' ||
    line.pair ||
    /^(?:---|\.\.\.|\+\+\+)/.test(line.text)
  ) {
    return [];
  }
  const { key, value, valueAt } = above.pair;
  const column = (above.columns.at(-1) ?? 0) + 2;
  const indented: Slip = {
    edits: [{ start: line.start, end: line.start + line.indent, text: ' '.repeat(column) }],
    start: line.start,
    end: line.start + Math.max(1, line.text.length),
    message: `This line is no field. If it continues \`${key}\`, its indentation is missing.`,
    hint: `Write ${spaces(column)} before it.`,
    certain: false,
  };
  if (!/^[|>][-+]?$/.test(value)) return [indented];
  // A word is no block of text.
  const start = above.start + valueAt;
  const joined: Slip = {
    ...indented,
    edits: [{ start, end: line.start + line.indent, text: '' }],
    hint: `Write \`${short(`${key}: ${line.text.trim()}`)}\`.`,
  };
  return [indented, joined];
}

function short(text: string, most = 60): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1)}…` : flat;
}
