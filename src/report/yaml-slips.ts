// What people get wrong in YAML, each with the edit that mends it. A slip is proposed for a line; whether it is the
// one that was made is tried out by yaml-repair.ts: the YAML must read on beyond the line afterwards.
import {
  isFilled,
  yamlLines,
  nextFilled,
  openColumns,
  excerpt,
  type YamlLine,
  type Slip,
  valueOf,
  spaces,
} from './yaml-lines.ts';
import { bracket, continuation, isTwoPairs, quotes, startSign } from './yaml-value-slips.ts';

/** The slips that may have been made in the line at `row`, or in the one below it, likeliest first. */
export function slipsAt(text: string, row: number, fields: readonly string[]): Slip[] {
  const lines = yamlLines(text);
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

/** A line that is not in the column of those that it belongs to: the nearest open level first. */
function indentation(line: YamlLine, lines: readonly YamlLine[], row: number): Slip[] {
  if (/\S/.test(line.text.slice(0, line.indent)) || !isFilled(line)) return [];
  return [...new Set(openColumns(lines, row))]
    .filter((column) => column !== line.indent)
    .toSorted((a, b) => Math.abs(a - line.indent) - Math.abs(b - line.indent) || b - a)
    .slice(0, 4)
    .map((column) => ({
      edits: [{ start: line.start, end: line.start + line.indent, text: ' '.repeat(column) }],
      start: line.start,
      end: line.start + Math.max(1, line.indent),
      message: `The indentation does not line up: \`${excerpt(line.text.trim())}\` has ${spaces(line.indent)} before it, the lines it belongs to have ${column === 0 ? 'none' : column}.`,
      hint: `Write ${spaces(column)} before it.`,
      certain: false,
    }));
}

function tab(line: YamlLine, lines: readonly YamlLine[], row: number): Slip[] {
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

function oddSpace(line: YamlLine): Slip[] {
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
      hint: `Write plain spaces: \`${excerpt(line.text.replace(ODD_SPACE, ' ').trim())}\`.`,
      certain: false,
    },
  ];
}

const hex = (sign: string): string =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** `-at: x` for `- at: x`. */
function gluedDash(line: YamlLine): Slip[] {
  if (!/^\s*-[A-Za-z_{"'[]/.test(line.text)) return [];
  const at = line.start + line.indent + 1;
  return [
    {
      edits: [{ start: at, end: at, text: ' ' }],
      start: at - 1,
      end: at,
      message: 'A `-` that begins an entry of a list needs a space behind it.',
      hint: `Write \`- ${excerpt(line.text.slice(line.indent + 1))}\`.`,
      certain: false,
    },
  ];
}

/** `  at: x` for `- at: x`. */
function lostDash(line: YamlLine): Slip[] {
  if (line.indent < 2 || line.columns.length > 1 || !/^\s*(?:\{|\w+:\s)/.test(line.text)) return [];
  const at = line.start + line.indent;
  return [
    {
      edits: [{ start: at - 2, end: at, text: '- ' }],
      start: at,
      end: line.start + line.text.trimEnd().length,
      message: 'The `-` that begins an entry of a list is missing.',
      hint: `Write \`- ${excerpt(line.text.trim())}\`.`,
      certain: false,
    },
  ];
}

/** The line below the last field above that has no value on its own line. */
function firstOfList(lines: readonly YamlLine[], row: number): readonly YamlLine[] {
  const opens = lines.findLastIndex(({ pair }, i) => i < row && pair?.value === '');
  return opens === -1 ? [] : lines.slice(opens).filter(isFilled).slice(1, 2);
}

/** `title:T`, `title T`, `title = T` for `title: T`, and `actions` for `actions:`. */
function colon(line: YamlLine, fields: readonly string[]): Slip[] {
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
      hint: `Write \`${excerpt(`${key}: ${rest.slice(match[0].length)}`)}\`.`,
      certain: false,
    },
  ];
}
