// The block of YAML at the top of a report, read so that every value can be found again in the file.
// Values stay as they were typed: no dates are made, no anchors followed, no keys dropped.
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { Lines, Where } from './diagnostic.ts';
import { isPlainText } from './source-text.ts';

export type Path = readonly (string | number)[];

export interface YamlFault {
  readonly where: Where;
  readonly message: string;
  readonly hint: string | null;
}

export interface YamlData {
  readonly data: unknown;
  readonly faults: readonly YamlFault[];
  /** Where the value at a path stands; the nearest parent where the path leads nowhere. */
  locate(path: Path): Where;
  /** Where the key of the last step of a path stands. */
  locateKey(path: Path): Where;
}

export interface Split {
  readonly yaml: string;
  /** Offset in the file at which the YAML begins. */
  readonly yamlStart: number;
  readonly body: string;
  /** Offset in the file at which the body begins. */
  readonly bodyStart: number;
}

export type SplitResult =
  | ({ readonly ok: true } & Split)
  | { readonly ok: false; readonly message: string; readonly hint: string };

const FENCE = /^---[ \t]*\r?$/;

/** Parts a file into YAML and body. A byte order mark is passed over; CRLF is kept as it is. */
export function splitFrontmatter(text: string): SplitResult {
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  let lineStart = begin;
  let yamlStart = -1;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const next = newline === -1 ? text.length + 1 : newline + 1;
    if (FENCE.test(text.slice(lineStart, lineEnd))) {
      if (yamlStart === -1) {
        yamlStart = Math.min(next, text.length);
      } else {
        const bodyStart = Math.min(next, text.length);
        return {
          ok: true,
          yaml: text.slice(yamlStart, lineStart),
          yamlStart,
          body: text.slice(bodyStart),
          bodyStart,
        };
      }
    } else if (yamlStart === -1 && text.slice(lineStart, lineEnd).trim() !== '') {
      break;
    }
    lineStart = next;
  }
  return yamlStart === -1
    ? {
        ok: false,
        message: 'The file does not begin with frontmatter.',
        hint: 'Begin the file with a line `---`, then the fields, then another line `---`; `_template.mdx` shows them.',
      }
    : {
        ok: false,
        message: 'The frontmatter is opened by `---` but never closed.',
        hint: 'Put a line with only `---` after the last field.',
      };
}

/**
 * Reads YAML 1.2 (core schema: dates stay text). `start` is the offset of `yaml` in the file that
 * `lines` counts. Aliases and merge keys are refused: a report repeats itself rather than expanding.
 */
export function readYaml(yaml: string, start: number, lines: Lines): YamlData {
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    // Looked for below: the parser compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: false,
    lineCounter: new LineCounter(),
  });
  const at = (from: number, to: number): Where => lines.where(start + from, start + to);
  const faults: YamlFault[] = firstOfEach([...document.errors, ...document.warnings]).map(
    (error) => {
      const opened = error.code === 'MISSING_CHAR' ? openedQuote(document, error.pos[0]) : null;
      return {
        where: opened === null ? at(error.pos[0], error.pos[1]) : at(opened, opened + 1),
        ...explainYaml(error.code, error.message),
      };
    },
  );
  const refused: Refused = { aliases: [], tooDeep: [], keys: [], twice: [], characters: [] };
  const data = toData(document.contents, refused, 0);
  // What could not be parsed is not judged further: its keys are not what was meant.
  const sound = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  for (const node of sound ? refused.keys : []) {
    faults.push({
      where: rangeOf(node, at),
      message: 'The name of a field is not text.',
      hint: 'Write `name: value`. Text that begins with `?` or `- ` belongs in quotes.',
    });
  }
  for (const node of refused.twice) {
    faults.push({
      where: rangeOf(node, at),
      message: 'This field stands twice.',
      hint: 'Keep one of the two; a list can hold several values.',
    });
  }
  for (const node of refused.characters) {
    faults.push({
      where: rangeOf(node, at),
      message: 'The value holds a control character, or half of a character.',
      hint: 'Remove the escape, such as `\\x00` or `\\ud800`, that makes it.',
    });
  }
  for (const node of refused.aliases) {
    faults.push({
      where: rangeOf(node, at),
      message: 'Aliases (`*name`) are not followed in a report.',
      hint: 'Write the value out. If the text begins with `*`, put it in quotes.',
    });
  }
  for (const node of refused.tooDeep) {
    faults.push({
      where: rangeOf(node, at),
      message: `Values are nested deeper than ${MAX_DEPTH} levels.`,
      hint: 'No field of a report is nested this deep; remove the inner levels.',
    });
  }
  return {
    data,
    faults,
    locate: (path) => rangeOf(find(document, path).value, at),
    locateKey: (path) => {
      const { key, value } = find(document, path);
      return rangeOf(key ?? value, at);
    },
  };
}

const MAX_DEPTH = 12;

interface Refused {
  readonly aliases: Node[];
  readonly tooDeep: Node[];
  readonly keys: Node[];
  readonly twice: Node[];
  readonly characters: Node[];
}

/** One slip in the structure makes the parser stumble on: only where it first stumbled is worth a message. */
function firstOfEach<T extends { readonly code: string; readonly pos: [number, number] }>(
  errors: readonly T[],
): readonly T[] {
  const apart = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const rest = errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .toSorted((a, b) => a.pos[0] - b.pos[0]);
  const cause = rest.find(({ code }) => code === 'TAB_AS_INDENT') ?? rest[0];
  return cause ? [...apart, cause] : apart;
}

/** Where the quote begins that is still open at an offset: the mend is there, not where the text ran out. */
function openedQuote(document: Document, offset: number): number | null {
  let opened: number | null = null;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (!range || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return;
      if (range[0] < offset && range[1] >= offset) opened = range[0];
    },
  });
  return opened;
}

function toData(node: unknown, refused: Refused, depth: number): unknown {
  if (isScalar(node)) {
    if (typeof node.value === 'string' && !isPlainText(node.value)) refused.characters.push(node);
    return node.value;
  }
  if (depth > MAX_DEPTH && (isMap(node) || isSeq(node))) {
    if (refused.tooDeep.length === 0) refused.tooDeep.push(node);
    return null;
  }
  if (isMap(node)) {
    const map: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const pair of node.items as Pair[]) {
      const key = keyText(pair);
      if (!isScalar(pair.key)) refused.keys.push((pair.key ?? node) as Node);
      else if (key in map) refused.twice.push(pair.key);
      else map[key] = toData(pair.value, refused, depth + 1);
    }
    return map;
  }
  if (isSeq(node)) return node.items.map((item) => toData(item, refused, depth + 1));
  if (isAlias(node)) refused.aliases.push(node);
  return null;
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function find(document: Document, path: Path): { key: unknown; value: unknown } {
  let key: unknown;
  let value: unknown = document.contents;
  for (const step of path) {
    let pair: Pair | undefined;
    if (isMap(value)) pair = (value.items as Pair[]).find((item) => keyText(item) === String(step));
    const next = isMap(value) ? pair?.value : isSeq(value) ? value.items[Number(step)] : undefined;
    if (pair) key = pair.key;
    if (next === undefined || next === null) break;
    value = next;
    if (!pair) key = undefined;
  }
  return { key, value };
}

function rangeOf(node: unknown, at: (from: number, to: number) => Where): Where {
  const range = (node as Node | null | undefined)?.range;
  // Where nothing is written there is still the block that lacks it.
  return range ? at(range[0], Math.max(range[1], range[0] + 1)) : at(0, 1);
}

/** The parser's faults in the author's words. `code` is a constant of package yaml. */
function explainYaml(code: string, message: string): { message: string; hint: string | null } {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'A tab is used to indent.', hint: 'YAML indents with spaces; use two.' };
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'The indentation does not line up, or a `:` is missing here.',
        hint: 'Fields of one level begin in one column, `name: value`. Text that holds `: ` belongs in quotes.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'A value holds `: `, which YAML reads as another field.',
        hint: 'Put the value in double quotes: `title: "Checkout: 503 for everyone"`.',
      };
    case 'MISSING_CHAR':
      return {
        message: /quote/i.test(message)
          ? 'The quote that is opened here is never closed.'
          : `A closing character is missing: ${lowerFirst(message)}.`,
        hint: 'Close the quote or the bracket, or take it away where it was opened.',
      };
    case 'BAD_ALIAS':
    case 'UNRESOLVED_ALIAS':
      return {
        message: 'A value begins with `*`, which YAML reads as an alias.',
        hint: 'Put the value in quotes.',
      };
    case 'UNEXPECTED_TOKEN':
      return {
        message: `Something unexpected stands here: ${lowerFirst(message)}.`,
        hint: 'Text that begins with `@`, `` ` ``, `%`, `&`, `!`, `|`, `>`, `{` or `[` belongs in quotes.',
      };
    default:
      return {
        message: `The frontmatter is not valid YAML here: ${lowerFirst(message)}.`,
        hint: 'Compare with `_template.mdx`; putting the value in double quotes often mends it.',
      };
  }
}

function lowerFirst(text: string): string {
  const sentence = text.replace(/\.$/, '');
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
