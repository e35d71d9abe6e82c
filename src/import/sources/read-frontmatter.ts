// The block of fields that many documents begin with: YAML between `---`, TOML between `+++`, or none.
import { parse as parseToml } from 'smol-toml';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { DocumentField, Note } from './document.ts';

export interface Front {
  readonly fields: readonly DocumentField[];
  /** Number of lines that it takes; 0 where there is none. */
  readonly end: number;
}

const NONE: Front = { fields: [], end: 0 };

export function readFrontmatter(text: string, notes: Note[]): Front {
  const opened = /^(---|\+\+\+)[ \t]*\n/.exec(text);
  if (!opened) return printedIssue(text);
  const fence = opened[1] ?? '---';
  const lines = text.split('\n');
  const close = lines.findIndex((line, i) => i > 0 && line.trimEnd() === fence);
  if (close === -1) return NONE;
  const block = lines.slice(1, close).join('\n');
  // A line under `---` at the top of a file may be a rule of plain Markdown.
  if (fence === '---' && !/^[\w"'-][^\n]*?:(?:\s|$)/m.test(block))
    return block.trim() === '' ? { fields: [], end: close + 1 } : NONE;
  const fields = fence === '---' ? yamlFields(block) : tomlFields(block, lines);
  if (!fields) {
    notes.push({
      lines: [1, close + 1],
      message: 'The fields at the top of the file could not be read.',
    });
    return { fields: [], end: close + 1 };
  }
  return { fields, end: close + 1 };
}

/** An issue as the command lines of forges print it: a label, a tab, its value, line by line; two dashes; the text. */
function printedIssue(text: string): Front {
  const lines = text.split('\n');
  const close = lines.slice(0, 40).findIndex((line) => line.trimEnd() === '--');
  const fields = lines.slice(0, Math.max(close, 0)).map((line, i) => {
    const [, name, value = ''] = /^([a-z][a-z -]{1,24}):\t(.*)$/.exec(line) ?? [];
    return name === undefined
      ? null
      : { name, value: value.trim(), lines: [i + 1, i + 1] as const };
  });
  const known = fields.filter((field) => field !== null);
  return known.length < 2 || known.length < fields.length
    ? NONE
    : { fields: known, end: close + 1 };
}

function yamlFields(block: string): DocumentField[] | null {
  const counter = new LineCounter();
  // Aliases are followed a little, so that a file cannot blow up.
  const document = parseDocument(block, {
    lineCounter: counter,
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: false,
  });
  if (document.errors.length > 0 && !isMap(document.contents)) return null;
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap((pair) => {
    if (!isScalar(pair.key)) return [];
    const range = pair.key.range;
    const from = counter.linePos(range?.[0] ?? 0).line + 1;
    const valueEnd = (pair.value as { range?: readonly number[] } | null)?.range?.[1];
    const to =
      valueEnd === undefined
        ? from
        : counter.linePos(Math.max(valueEnd - 1, range?.[0] ?? 0)).line + 1;
    try {
      const value: unknown =
        (pair.value as { toJS?: (d: unknown, o: unknown) => unknown } | null)?.toJS?.(document, {
          maxAliasCount: 20,
        }) ?? null;
      return [{ name: String(pair.key.value), value, lines: [from, Math.max(from, to)] as const }];
    } catch {
      return [];
    }
  });
}

function tomlFields(block: string, lines: readonly string[]): DocumentField[] | null {
  try {
    return Object.entries(parseToml(block)).map(([name, value]) => {
      const at = lines.findIndex((line) =>
        new RegExp(`^\\s*\\[*["']?${name.replace(/\W/g, '\\$&')}["']?\\s*[\\]=]`).test(line),
      );
      return {
        name,
        value: value instanceof Date ? value.toISOString() : value,
        lines: [at + 1, at + 1] as const,
      };
    });
  } catch {
    return null;
  }
}
