// The lines of a block of YAML that cannot be parsed: where each begins, and what stands in it.
import { counted } from '../text/count.ts';
import type { Correction } from './diagnostic.ts';
import type { Edit } from './edits.ts';

/** A likely mistake in YAML that cannot be parsed, with the edits after which it might be. */
export interface Slip extends Correction {
  readonly edits: readonly Edit[];
  /** What to underline. */
  readonly start: number;
  readonly end: number;
  /** Nothing else can have been meant. */
  readonly certain: boolean;
}

/** One line of the YAML, taken apart. */
export interface YamlLine {
  readonly start: number;
  readonly text: string;
  /** Width of the white space before the first sign. */
  readonly indent: number;
  /** Columns at which a key or a dash of this line stands; `  - at: x` has 2 and 4. */
  readonly columns: readonly number[];
  /** `key: value`, where the line has that form; `valueAt` counts in the line. */
  readonly pair: { readonly key: string; readonly value: string; readonly valueAt: number } | null;
}

export function yamlLines(text: string): readonly YamlLine[] {
  let start = 0;
  return text.split('\n').map((raw) => {
    const line = lineOf(raw.replace(/\r$/, ''), start);
    start += raw.length + 1;
    return line;
  });
}

function lineOf(text: string, start: number): YamlLine {
  const indent = text.length - text.trimStart().length;
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

export const isFilled = ({ text }: YamlLine): boolean => !/^\s*(?:#|$)/.test(text);

export function nextFilled(lines: readonly YamlLine[], row: number): number {
  const next = lines.findIndex((line, i) => i > row && isFilled(line));
  return next === -1 ? lines.length : next;
}

/** Columns that a line may stand in, after those above it: the levels that are open there. */
export function openColumns(lines: readonly YamlLine[], row: number): number[] {
  const open: number[] = [];
  let least = Infinity;
  for (let i = row - 1; i >= 0 && least > 0; i--) {
    const line = lines[i] as YamlLine;
    if (!isFilled(line) || line.indent >= least) continue;
    open.push(...line.columns.filter((column) => column < least));
    least = line.indent;
  }
  const above = lines.findLast((line, i) => i < row && isFilled(line));
  if (above?.pair?.value === '') open.push((above.columns.at(-1) ?? 0) + 2);
  // Nothing stands above the first field.
  return above ? open : [0];
}

/** The row in which a value ends that goes on in lines below its own. */
export function lastRowOf(line: YamlLine, lines: readonly YamlLine[], row: number): number {
  let last = row;
  for (let i = row + 1; i < lines.length; i++) {
    const below = lines[i] as YamlLine;
    if (!isFilled(below)) continue;
    if (below.indent <= (line.columns.at(-1) ?? 0)) break;
    last = i;
  }
  return last;
}

export const endOf = ({ start, text }: YamlLine): number => start + text.trimEnd().length;

/** What stands behind `key: `, or behind the dash of an entry, and what stands before it. */
export function valueOf({ columns, pair, text }: YamlLine): {
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

export function excerpt(text: string, most = 60): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1)}…` : flat;
}

export const spaces = (n: number): string => (n === 0 ? 'no space' : counted(n, 'space'));
