// The block of YAML at the top of a report, read so that every value can be found again in the file.
// Values stay as they were typed: no dates are made, no anchors followed, no keys dropped.
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import type { Diagnostic, Correction, LineIndex, Where } from './diagnostic.ts';
import { readPlainYaml, type PlainNode, type PlainPair } from './plain-yaml.ts';
import { isPlainText } from './source-text.ts';
import { parseRepaired } from './yaml-repair.ts';
import { requote } from './yaml-value-slips.ts';

export type Path = readonly (string | number)[];

export interface YamlDiagnostic extends Pick<Diagnostic, 'where' | 'message' | 'hint' | 'fix'> {
  /** The value that is read as its mend would be; null where the fault is in no value. */
  readonly path: Path | null;
}

export interface YamlData {
  /** The values, as far as they can be read: a slip is read as its mend would be. */
  readonly data: unknown;
  readonly faults: readonly YamlDiagnostic[];
  /** Fields of the top level of which not all could be read; null where nothing could be. */
  readonly unread: ReadonlySet<string> | null;
  /** Where the value at a path stands; the nearest parent where the path leads nowhere. */
  locate(path: Path): Where;
  /** Where the key of the last step of a path stands. */
  locateKey(path: Path): Where;
}

/** What a file of YAML is expected to hold: it tells which of several edits was meant. */
export interface ExpectedYaml {
  /** The names that a key may have. */
  readonly fields: readonly string[];
  /** How much is wrong with the values. */
  readonly faultsIn: (data: unknown) => number;
}

const ANY_YAML: ExpectedYaml = { fields: [], faultsIn: () => 0 };

export interface Split {
  readonly yaml: string;
  /** Offset in the file at which the YAML begins. */
  readonly yamlStart: number;
  readonly body: string;
  /** Offset in the file at which the body begins. */
  readonly bodyStart: number;
}

export type SplitResult = ({ readonly ok: true } & Split) | ({ readonly ok: false } & Correction);

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
 * `lines` counts. Aliases and merge keys are refused: a report
 * repeats itself rather than expanding.
 */
export function readYaml(
  yaml: string,
  start: number,
  lines: LineIndex,
  { fields, faultsIn }: ExpectedYaml = ANY_YAML,
): YamlData {
  const plain = readPlainYaml(yaml);
  if (plain) return plainData(plain, yaml, start, lines);
  const { document, edited, slips, unread } = parseRepaired(yaml, fields, (read, text) => {
    const refused = nothingRefused();
    const faults = faultsIn(toData(read.contents, refused, 0, text));
    return faults + Object.values(refused).flat().length;
  });
  const original = (offset: number): number => start + edited.original(offset);
  const at = (from: number, to: number): Where => {
    const first = original(from);
    // A block of text (`>-`, `|`) goes to the beginning of the next field; what stands there is its words.
    const last = from + edited.text.slice(from, to).trimEnd().length;
    return lines.where(first, Math.max(original(last), first + 1));
  };
  const faults: YamlDiagnostic[] = slips.map(({ fix, message, hint, ...slip }) => ({
    where: lines.where(start + slip.start, start + Math.max(slip.end, slip.start + 1)),
    message,
    hint,
    path: pathAt(document, slip.start, (offset) => edited.original(offset)),
    ...(fix ? { fix: { ...fix, start: start + fix.start, end: start + fix.end } } : {}),
  }));
  const refused = nothingRefused();
  const data = toData(document.contents, refused, 0, edited.text);
  const refuse = (fault: Omit<YamlDiagnostic, 'path'>): void => {
    faults.push({ ...fault, path: null });
  };
  for (const node of refused.keys) {
    refuse({
      where: rangeOf(node, at),
      message: 'The name of a field is not text.',
      hint: 'Write `name: value`. Text that begins with `?`, `{` or `- ` belongs in quotes.',
    });
  }
  for (const node of refused.twice) {
    refuse({
      where: rangeOf(node, at),
      message: 'This field stands twice.',
      hint: 'Keep one of the two; a list can hold several values.',
    });
  }
  for (const node of refused.characters) {
    refuse({
      where: rangeOf(node, at),
      message: 'The value holds a control character, or half of a character.',
      hint: 'Remove the escape, such as `\\x00` or `\\ud800`, that makes it.',
    });
  }
  for (const node of refused.aliases) {
    refuse({
      where: rangeOf(node, at),
      message: 'Aliases (`*name`) are not followed in a report.',
      hint: 'Write the value out. If the text begins with `*`, put it in quotes.',
    });
  }
  // Where an alias follows it, the alias is what has to go.
  for (const [from, to, isText] of refused.aliases.length > 0 ? [] : refused.anchors) {
    const mark = edited.text.slice(from, to);
    refuse({
      where: at(from, to),
      message: `\`${mark}\` is read as a mark of YAML, and is lost.`,
      hint: isText ? 'Put the whole value in quotes.' : `Remove \`${mark}\`.`,
    });
  }
  for (const [from, valueEnd, to] of refused.cut) {
    const whole = edited.text.slice(from, to);
    const text = requote(whole);
    refuse({
      where: at(valueEnd, to),
      message: `\`${edited.text.slice(valueEnd, to).trim()}\` is read as a remark of YAML, and is lost.`,
      hint: `Put the whole value in quotes: \`${text}\`. A remark has a space behind its \`#\`.`,
      fix: { start: original(from), end: original(to), text, certain: false },
    });
  }
  for (const [from, to] of refused.split) {
    const text = requote(edited.text.slice(from, to));
    refuse({
      where: at(from, to),
      message: 'Between `{` and `}` a comma ends the value, and the rest is read as another field.',
      hint: `Put the whole value in quotes: \`${text}\`.`,
      fix: { start: original(from), end: original(to), text, certain: false },
    });
  }
  for (const node of refused.tooDeep) {
    refuse({
      where: rangeOf(node, at),
      message: `Values are nested deeper than ${MAX_DEPTH} levels.`,
      hint: 'No field of a report is nested this deep; remove the inner levels.',
    });
  }
  return {
    data,
    faults,
    unread,
    locate: (path) => rangeOf(find(document, path).value, at),
    locateKey: (path) => {
      const { key, value } = find(document, path);
      return rangeOf(key ?? value, at);
    },
  };
}

/** What is read of YAML with which nothing is wrong. */
function plainData(root: PlainNode, yaml: string, start: number, lines: LineIndex): YamlData {
  const at = ({ from, to }: Pick<PlainNode, 'from' | 'to'>): Where =>
    lines.where(start + from, start + from + yaml.slice(from, to).trimEnd().length);
  return {
    data: root.data,
    faults: [],
    unread: new Set(),
    locate: (path) => at(findPlain(root, path).value),
    locateKey: (path) => {
      const { key, value } = findPlain(root, path);
      return at(key ?? value);
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
  /** Ranges of the edited text: `&name` or `!name` before a value. */
  readonly anchors: (readonly [from: number, to: number, isText: boolean])[];
  /** A value that goes on behind ` #`, which YAML takes for a remark. */
  readonly cut: (readonly [from: number, valueEnd: number, to: number])[];
  /** A value between braces that goes on behind a comma. */
  readonly split: (readonly [from: number, to: number])[];
}

const nothingRefused = (): Refused => ({
  aliases: [],
  tooDeep: [],
  keys: [],
  twice: [],
  characters: [],
  anchors: [],
  cut: [],
  split: [],
});

function toData(node: unknown, refused: Refused, depth: number, yaml: string): unknown {
  noteLost(node, refused, yaml);
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
    const values = wholeValues(node, yaml);
    for (const pair of node.items as Pair[]) {
      const key = keyText(pair);
      const whole = values.get(pair);
      if (whole === null) continue;
      if (whole) {
        refused.split.push(whole);
        map[key] = yaml.slice(...whole);
      } else if (!isScalar(pair.key)) refused.keys.push((pair.key ?? node) as Node);
      else if (key in map) refused.twice.push(pair.key);
      else map[key] = toData(pair.value, refused, depth + 1, yaml);
    }
    return map;
  }
  if (isSeq(node)) return node.items.map((item) => toData(item, refused, depth + 1, yaml));
  if (isAlias(node)) refused.aliases.push(node);
  return null;
}

/**
 * Values of a map between braces that YAML ended at a comma, `{ value: about 1,200 }`, with the range of the whole; null
 * for the pairs that are the rest of one.
 */
function wholeValues(map: YAMLMap, yaml: string): Map<Pair, readonly [number, number] | null> {
  const found = new Map<Pair, readonly [number, number] | null>();
  let begun: { readonly pair: Pair; readonly from: number } | null = null;
  for (const pair of map.flow ? (map.items as Pair[]) : []) {
    const { key, value } = pair;
    const to = isScalar(key) && key.type === 'PLAIN' ? key.range?.[1] : undefined;
    if (begun && to !== undefined && /^[ \t]*[,}]/.test(yaml.slice(to, to + 200))) {
      found.set(begun.pair, [begun.from, to]);
      found.set(pair, null);
    } else {
      const from = isScalar(value) && value.type === 'PLAIN' ? value.range?.[0] : undefined;
      begun = from === undefined || isEmpty(value) ? null : { pair, from };
    }
  }
  return found;
}

const isEmpty = (value: unknown): boolean => isScalar(value) && value.source === '';

/** Words of the author that YAML keeps to itself: an anchor before the value, a remark behind it that is none. */
function noteLost(node: unknown, { anchors, cut }: Refused, yaml: string): void {
  const { range } = (node ?? {}) as { range?: readonly [number, number, number] | null };
  if (!range) return;
  const [start, end, after] = range;
  if ((isScalar(node) || isMap(node) || isSeq(node)) && (node.anchor || node.tag)) {
    const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
    const mark = /[&!]\S*\s*$/.exec(yaml.slice(lineStart, start));
    if (mark)
      anchors.push([
        lineStart + mark.index,
        lineStart + mark.index + mark[0].trimEnd().length,
        isScalar(node) && node.type === 'PLAIN',
      ]);
  }
  // `#1234`, but not `# a remark`.
  const remark =
    isScalar(node) &&
    node.type === 'PLAIN' &&
    /^[ \t]+#(?=[^\s#])[^\n\r]*/.exec(yaml.slice(end, after));
  if (remark) cut.push([start, end, end + remark[0].trimEnd().length]);
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

/** As `find`. */
function findPlain(
  root: PlainNode,
  path: Path,
): { key: PlainPair['key'] | null; value: PlainNode } {
  let key: PlainPair['key'] | null = null;
  let value = root;
  for (const step of path) {
    const { inside } = value;
    const pair = inside instanceof Map ? inside.get(String(step)) : undefined;
    const next = Array.isArray(inside) ? inside[Number(step)] : pair?.value;
    if (next === undefined) break;
    value = next;
    key = pair?.key ?? null;
  }
  return { key, value };
}

/** The path of the innermost value that an offset of the text as it was written stands in; null where it is in none. */
function pathAt(
  document: Document,
  offset: number,
  original: (offset: number) => number,
): Path | null {
  const holds = (node: unknown): boolean => {
    const range = (node as Node | null | undefined)?.range;
    return !!range && original(range[0]) <= offset && offset <= original(range[1]);
  };
  const path: (string | number)[] = [];
  for (let value: unknown = document.contents; ;) {
    const items: readonly unknown[] = isMap(value) || isSeq(value) ? value.items : [];
    const at = items.findIndex((item) => holds(isMap(value) ? (item as Pair).value : item));
    if (at === -1) return path.length === 0 ? null : path;
    path.push(isMap(value) ? keyText(items[at] as Pair) : at);
    value = isMap(value) ? (items[at] as Pair).value : items[at];
  }
}

function rangeOf(node: unknown, at: (from: number, to: number) => Where): Where {
  const range = (node as Node | null | undefined)?.range;
  // Where nothing is written there is still the block that lacks it.
  return range ? at(range[0], Math.max(range[1], range[0] + 1)) : at(0, 1);
}
