// The YAML that reports are mostly written in, read ten times as fast as all of YAML can be: names and values, one to a line,
// in maps and lists that are told apart by their columns. At the first sign of anything else there is no answer, and the
// parser of all YAML (yaml-repair.ts) reads the text. What is answered is what that parser would say.
import { isScalar, Schema, type ScalarTag } from 'yaml';
import { isPlainText } from './source-text.ts';

/** A value and where it stands in the text; its end may lie behind white space. */
export interface PlainNode {
  readonly from: number;
  readonly to: number;
  readonly data: unknown;
  /** What stands in it: in a map by name, in a list by place. */
  readonly inside: ReadonlyMap<string, PlainPair> | readonly PlainNode[] | null;
}

export interface PlainPair {
  readonly key: { readonly from: number; readonly to: number };
  readonly value: PlainNode;
}

/** The map or the list of the top level; null where all of YAML is needed to read it. */
export function readPlainYaml(yaml: string): PlainNode | null {
  if (DOUBTFUL.test(yaml) || !isPlainText(yaml)) return null;
  const lines = new FilledLines(yaml);
  if (lines.count === 0 || lines.indent(0) !== 0) return null;
  try {
    return new YamlReader(lines).whole();
  } catch (error) {
    if (error === DOUBT) return null;
    throw error;
  }
}

/** Tabs, line ends of Windows, a byte order mark, and white space before a line's end. */
const DOUBTFUL = /[\t\r\uFEFF]|[^\S\n](?:\n|$)/;
const KEY = /([A-Za-z_][\w-]{0,99}):(?: +(?=\S)|(?=\n)|$)/y;
const DASH = /- +(?=\S)/y;
/** What a value that needs no quotes does not begin with. */
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';
/** What words without quotes do not hold: the sign behind a name, and that before a remark. */
const NO_WORDS = /:(?: |$)| #/;
const QUOTED = /"[^"\\]*"$|'(?:[^']|'')*'$/y;
const IN_BRACKETS =
  /"[^"\\]*"|'(?:[^']|'')*'|[^\s?:,[\]{}#&*!|>'"%@`-](?:[^\s,[\]{}:]|:(?=[^\s,[\]{}])| +(?=[^\s,[\]{}#:]))*/y;
const COMMA = / *, */y;
/** Deeper than any field of a report is nested. */
const MOST_LEVELS = 10;

/** One for all: nobody reads its trace. */
const DOUBT = new Error('This is not plain YAML.');

const doubt = (): never => {
  throw DOUBT;
};

/** The lines of a text that hold anything, but for remarks at its head. */
class FilledLines {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #indents: number[] = [];

  constructor(text: string) {
    this.text = text;
    for (let start = 0; start < text.length;) {
      const newline = text.indexOf('\n', start);
      const end = newline === -1 ? text.length : newline;
      let indent = 0;
      while (text.charCodeAt(start + indent) === SPACE) indent++;
      const isHead = this.count === 0 && text[start + indent] === '#';
      if (start + indent < end && !isHead) {
        this.#starts.push(start);
        this.#ends.push(end);
        this.#indents.push(indent);
      }
      start = end + 1;
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  /** How far a line is indented; -1 behind the last. */
  indent(row: number): number {
    return this.#indents[row] ?? -1;
  }

  start(row: number): number {
    return this.#starts[row]!;
  }

  end(row: number): number {
    return this.#ends[row]!;
  }

  /** Whether an empty line stands above. */
  isParted(row: number): boolean {
    return row > 0 && this.start(row) > this.end(row - 1) + 1;
  }
}

const SPACE = ' '.charCodeAt(0);

class YamlReader {
  readonly #lines: FilledLines;
  /** The line that is read next. */
  #row = 0;
  #levels = 0;

  constructor(lines: FilledLines) {
    this.#lines = lines;
  }

  /** All that stands in the text. */
  whole(): PlainNode {
    const read = this.#block(0, 0);
    return this.#row === this.#lines.count ? read : doubt();
  }

  /** A map or a list that begins at a column of the line that is read next. */
  #block(column: number, least: number): PlainNode {
    const { text } = this.#lines;
    const at = this.#lines.start(this.#row) + column;
    if (column < least || ++this.#levels > MOST_LEVELS) doubt();
    const read = matchAt(DASH, text, at) ? this.#list(column) : this.#map(column);
    this.#levels--;
    // What is indented otherwise than this belongs to nothing.
    if (this.#lines.indent(this.#row) > column) doubt();
    return read;
  }

  #map(column: number): PlainNode {
    const lines = this.#lines;
    const inside = new Map<string, PlainPair>();
    const data = Object.create(null) as Record<string, unknown>;
    const from = lines.start(this.#row) + column;
    let at = from;
    let to = from;
    do {
      const [all, name] = matchAt(KEY, lines.text, at) ?? doubt();
      if (inside.has(name!) || typeof readScalar(name!) !== 'string') doubt();
      const value = this.#valueOf(at + all.length, column);
      inside.set(name!, { key: { from: at, to: at + name!.length }, value });
      data[name!] = value.data;
      ({ to } = value);
      at = this.#row < lines.count ? lines.start(this.#row) + column : at;
    } while (lines.indent(this.#row) === column);
    return { from, to, data, inside };
  }

  /** What stands behind the name of a field, on its line or below it. */
  #valueOf(at: number, column: number): PlainNode {
    const lines = this.#lines;
    if (at < lines.end(this.#row)) return this.#value(at, column);
    const below = lines.indent(++this.#row);
    // The dashes of a list may stand below the name itself.
    const isList = below === column && matchAt(DASH, lines.text, lines.start(this.#row) + below);
    return this.#block(below, isList ? column : column + 1);
  }

  #list(column: number): PlainNode {
    const lines = this.#lines;
    const inside: PlainNode[] = [];
    const from = lines.start(this.#row) + column;
    for (let at = from; ; at = lines.start(this.#row) + column) {
      const dash = matchAt(DASH, lines.text, at);
      // Below the name of a list, whose dashes stand below it, comes the next name.
      if (!dash) break;
      const item = at + dash[0].length;
      inside.push(
        matchAt(KEY, lines.text, item)
          ? this.#block(item - lines.start(this.#row), column + 1)
          : this.#value(item, column),
      );
      if (lines.indent(this.#row) !== column) break;
    }
    return { from, to: inside.at(-1)!.to, data: inside.map(({ data }) => data), inside };
  }

  /** A value that begins on this line, in a map or a list of a column. */
  #value(at: number, column: number): PlainNode {
    const lines = this.#lines;
    const sign = lines.text[at]!;
    if (sign === '>' || sign === '|') return this.#textBlock(at, column);
    const { text, end } = this.#wordsOf(at, column);
    if (sign === '[' || sign === '{') {
      return at + text.length === end ? inBrackets(text, at) : doubt();
    }
    if (sign === '"' || sign === "'") {
      if (!matchAt(QUOTED, text, 0)) doubt();
    } else if (INDICATORS.includes(sign) || NO_WORDS.test(text)) doubt();
    return { from: at, to: end, data: readScalar(text), inside: null };
  }

  /** The words of a value that may go on below its line, further to the right than the map or the list that it stands in. */
  #wordsOf(at: number, column: number): { text: string; end: number } {
    const lines = this.#lines;
    let end = lines.end(this.#row++);
    let text = lines.text.slice(at, end);
    for (; lines.indent(this.#row) > column; this.#row++) {
      if (lines.isParted(this.#row)) doubt();
      end = lines.end(this.#row);
      text += ' ' + lines.text.slice(lines.start(this.#row) + lines.indent(this.#row), end);
    }
    return { text, end };
  }

  /** Text below `>-`, `>`, `|-` or `|`, whose lines are indented alike. */
  #textBlock(at: number, column: number): PlainNode {
    const lines = this.#lines;
    const mark = lines.text.slice(at, lines.end(this.#row++));
    const indent = lines.indent(this.#row);
    if (!/^[>|]-?$/.test(mark) || indent <= column) doubt();
    const words: string[] = [];
    let to = at;
    for (; lines.indent(this.#row) > column; this.#row++) {
      if (lines.indent(this.#row) !== indent || lines.isParted(this.#row)) doubt();
      to = lines.end(this.#row);
      words.push(lines.text.slice(lines.start(this.#row) + indent, to));
    }
    // Where the text ends without a line's end, so does the value.
    if (to === lines.text.length) doubt();
    const data = words.join(mark[0] === '>' ? ' ' : '\n') + (mark.length === 1 ? '\n' : '');
    return { from: at, to, data, inside: null };
  }
}

/** `[a, b]` or `{ a: b, c: d }`, with no brackets or quotes inside. @param start where it begins in the whole text */
function inBrackets(text: string, start: number): PlainNode {
  const isList = text[0] === '[';
  const end = text.length - 1;
  if (text[end] !== (isList ? ']' : '}')) doubt();
  const items: PlainNode[] = [];
  const pairs = new Map<string, PlainPair>();
  const data = Object.create(null) as Record<string, unknown>;
  let at = skipSpaces(text, 1);
  while (at < end) {
    const name = isList ? null : (matchAt(KEY, text, at) ?? doubt());
    const begin = at + (name ? name[0].length : 0);
    const [written] = matchAt(IN_BRACKETS, text, begin) ?? doubt();
    const to = begin + written.length;
    const item = { from: start + begin, to: start + to, data: readScalar(written), inside: null };
    if (!name) items.push(item);
    else if (pairs.has(name[1]!) || typeof readScalar(name[1]!) !== 'string') doubt();
    else {
      const key = { from: start + at, to: start + at + name[1]!.length };
      pairs.set(name[1]!, { key, value: item });
      data[name[1]!] = item.data;
    }
    const comma = matchAt(COMMA, text, to);
    at = comma ? to + comma[0].length : skipSpaces(text, to);
    if (comma ? at >= end : at !== end) doubt();
  }
  return {
    from: start,
    to: start + text.length,
    data: isList ? items.map((item) => item.data) : data,
    inside: isList ? items : pairs,
  };
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Words that may be something else than text, told cheaply. */
const MAYBE_NO_TEXT = /^[-+.\d][^ :]*$|^~$|^(?:true|false|null)$/i;
/** Numbers, `true`, `false` and `null`, as the parser of all YAML tells them. */
const TAGS = new Schema({ schema: 'core' }).tags.filter(
  (tag): tag is ScalarTag & { test: RegExp } => 'test' in tag && tag.test instanceof RegExp,
);

function readScalar(text: string): unknown {
  if (text[0] === '"') return text.slice(1, -1);
  if (text[0] === "'") return text.slice(1, -1).replaceAll("''", "'");
  if (!MAYBE_NO_TEXT.test(text)) return text;
  const tag = TAGS.find(({ test }) => test.test(text));
  const value = tag ? tag.resolve(text, doubt, {}) : text;
  return isScalar(value) ? value.value : value;
}
