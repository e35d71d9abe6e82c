// Slips in a value: brackets and quotes that are not closed, and signs that YAML keeps for itself.
import type { Edit } from './edits.ts';
import {
  endOf,
  lastRowOf,
  excerpt,
  type YamlLine,
  type Slip,
  valueOf,
  spaces,
} from './yaml-lines.ts';

/** `title: Down: all of it`. */
export const isTwoPairs = ({ pair }: YamlLine): boolean => pair !== null && whySign(pair.value) > 0;

/** A list, or a group of fields, that is opened and not closed. */
export function bracket(line: YamlLine, lines: readonly YamlLine[], row: number): Slip[] {
  const { value, valueAt, before } = valueOf(line);
  const open = value[0];
  if (open !== '[' && open !== '{') return [];
  const start = line.start + valueAt;
  const slip = (at: number, put: string, result: string, certain = false): Slip => ({
    edits: [{ start: at, end: at, text: put }],
    start,
    end: start + value.length,
    message: neverClosed(open),
    hint: `Write \`${excerpt(before + result, 100)}\`.`,
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
  const group = openGroup(value);
  if (group) {
    const { at, text } = group;
    const quoted = requote(text);
    found.push({
      ...slip(start, '', value.slice(0, at) + quoted + value.slice(at + text.length)),
      edits: editsOf(text, quoted, start + at),
      start: start + at,
      end: start + at + text.length,
      message: whyQuotes(text),
    });
  }
  const closing = CLOSED_BY[open];
  const twice = /^(?:\[\s*\[|\{\s*\{)/.exec(value)?.[0];
  if (twice !== undefined) {
    const result = value.slice(twice.length - 1);
    found.push({
      ...slip(start, '', result),
      edits: [{ start, end: start + twice.length - 1, text: '' }],
      end: start + twice.length,
      message: `\`${open}\` stands twice here and is closed once.`,
    });
  }
  const last = lastRowOf(line, lines, row);
  if (last > row) {
    const end = endOf(lines[last]!);
    const ending = excerpt(lines[last]!.text.trim());
    found.push({ ...slip(end, closing, ''), hint: `Write \`${ending}${closing}\` at its end.` });
  }
  const put = open === '{' && value.startsWith('{ ') ? ` ${closing}` : closing;
  // Of ids nothing else can be meant.
  const certain = /^\[\w[\w.,\s-]*$/.test(value);
  const closed = slip(start + value.length, put, value + put, certain);
  return value === '{' ? [...found, ...startSign(line), closed] : [...found, closed];
}

/** The quote of a value between brackets that is opened last, and not closed; null where all are. */
function openQuote(value: string): { readonly sign: string; readonly at: number } | null {
  let open: { sign: string; at: number } | null = null;
  for (const { index, 0: sign } of value.matchAll(/(?<=[\s,[{])["']|["'](?=\s*[,}\]])/g)) {
    open = open === null ? { sign, at: index } : open.sign === sign ? null : open;
  }
  return open;
}

/** The text in braces that begins with one: `{ kind: detection, text: {down }`. A group of fields would hold a pair. */
function openGroup(value: string): { readonly text: string; readonly at: number } | null {
  const match = /^(\{.*\w: +)(\{[^"'{}[\]:,]*?)\s*\}$/.exec(value);
  return match ? { text: match[2] ?? '', at: match[1]?.length ?? 0 } : null;
}

const CLOSED_BY = { '[': ']', '{': '}' } as const;

const neverClosed = (open: '[' | '{'): string =>
  `The ${open === '[' ? 'list' : 'group of fields'} that \`${open}\` opens here is never closed.`;

/** A value with a sign before it that YAML keeps for itself: `severity: @sev2`, `title: | Checkout failed`. */
export function startSign(line: YamlLine): Slip[] {
  const { value } = valueOf(line);
  const sign = value[0];
  if (sign === '[' || sign === '{') {
    return /:\s|[\]}]/.test(value) ? [] : [withoutSign(line, neverClosed(sign))];
  }
  return /^[@`%|>]./.test(value) && !value.slice(1).includes(value[0] ?? '')
    ? [withoutSign(line, whyQuotes(value))]
    : [];
}

function withoutSign(line: YamlLine, message: string): Slip {
  const { value, valueAt, before } = valueOf(line);
  const rest = value.slice(1).trimStart();
  const start = line.start + valueAt;
  return {
    edits: [{ start, end: start + value.length - rest.length, text: '' }],
    start,
    end: start + 1,
    message,
    hint: `Write \`${excerpt(before + rest)}\`.`,
    certain: false,
  };
}

/** Values that YAML reads as something else than text, between quotes. */
export function quotes(line: YamlLine, lines: readonly YamlLine[], row: number): Slip[] {
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
    hint: `Put the ${line.pair ? 'value' : 'text'} in quotes: \`${excerpt(before + quoted, 100)}\`.`,
    certain: false,
  };
  const last = lastRowOf(line, lines, row);
  if (!isQuoted || last === row) return [slip];
  const end = endOf(lines[last]!);
  const ending = excerpt(lines[last]!.text.trim());
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
function quoteInBraces(line: YamlLine): Slip | null {
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
      hint: `Put the value in quotes: \`${excerpt(`${key}: ${requote(value)}`, 100)}\`.`,
      certain: false,
    };
  }
  return null;
}

/** A text that goes on in the next line, which is not indented. */
export function continuation(line: YamlLine, above: YamlLine | undefined): Slip[] {
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
    hint: `Write \`${excerpt(`${key}: ${line.text.trim()}`)}\`.`,
  };
  return [indented, joined];
}
