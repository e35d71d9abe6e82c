// Diagnostics as text for a terminal: grouped by file, the line at fault underlined.
import type { Diagnostic, Where } from '../report/diagnostic.ts';
import { printable } from '../text/printable.ts';
import { plural } from '../text/count.ts';
import { pathOf } from './reporter.ts';

export interface PrintOptions {
  /** The text of the file of a finding, for quoting the line at fault; null where it cannot be had. */
  readonly textOf: (found: Diagnostic) => string | null;
  /** Put before each file, so that a terminal can open it. */
  readonly folder: string;
  readonly colour: boolean;
  /** Address of a rule's page; terminals that can, link to it. */
  readonly helpOf?: (rule: string) => string;
}

const CODES = { error: 31, warning: 33, advice: 36, dim: 2, bold: 1 } as const;

/** The text to print, with escape codes where colours are wanted. Lines and columns begin at 1. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: PrintOptions,
): string {
  const paint = (text: string, style: keyof typeof CODES): string =>
    options.colour ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text;
  const linked = (text: string, rule: string): string =>
    options.colour && options.helpOf
      ? `\u001B]8;;${options.helpOf(rule)}\u001B\\${text}\u001B]8;;\u001B\\`
      : text;
  const blocks: string[] = [];
  for (const found of Map.groupBy(diagnostics, ({ file }) => file).values()) {
    const [first] = found;
    if (!first) continue;
    const lines = hideIn(options.textOf(first)?.split('\n') ?? [], found);
    blocks.push(paint(printable(pathOf(options.folder, first)), 'bold'));
    if (first.elsewhere?.edit) blocks.push(paint(printable(first.elsewhere.edit), 'dim'));
    let last = '';
    for (const { where, level, message, hint, rule } of found) {
      const place = `${where.line}:${where.column}`;
      blocks.push(
        `  ${paint(place, 'dim')}  ${paint(level, level)}  ${printable(message)}  ${linked(paint(rule, 'dim'), rule)}`,
      );
      const quoted = lines[where.line - 1]?.replace(/\r$/, '');
      // Several findings about one range quote it once.
      const range = JSON.stringify(where);
      if (quoted !== undefined && quoted.trim() !== '' && range !== last) {
        blocks.push(
          ...quote(
            quoted,
            where,
            (text) => paint(text, level),
            (text) => paint(text, 'dim'),
          ),
        );
      }
      last = range;
      if (hint) blocks.push(`      ${hint.split('\n').map(printable).join('\n      ')}`);
    }
    blocks.push('');
  }
  return blocks.join('\n');
}

/** The lines with every secret that was found in them made unreadable, whichever finding quotes them. */
function hideIn(lines: readonly string[], found: readonly Diagnostic[]): readonly string[] {
  const hidden = [...lines];
  for (const { rule, where } of found) {
    if (rule !== 'secrets/credential') continue;
    for (let line = where.line; line <= where.endLine; line++) {
      const text = hidden[line - 1] ?? '';
      const start = line === where.line ? where.column - 1 : 0;
      const end = line === where.endLine ? where.endColumn - 1 : text.length;
      const shown = line === where.line && end - start >= 12 ? start + 4 : start;
      hidden[line - 1] =
        text.slice(0, shown) + '•'.repeat(Math.max(0, end - shown)) + text.slice(end);
    }
  }
  return hidden;
}

const WIDTH = 96;

function quote(
  line: string,
  where: Where,
  mark: (text: string) => string,
  dim: (text: string) => string,
): string[] {
  const start = where.column - 1;
  const end = where.endLine === where.line ? where.endColumn - 1 : line.length;
  // A long line is cut so that the fault stays in sight.
  const from = start > WIDTH - 24 ? start - 24 : 0;
  const shown = line.slice(from, from + WIDTH);
  const width = Math.max(1, Math.min(end, from + WIDTH) - start);
  const gutter = String(where.line).padStart(4);
  return [
    `${dim(`${gutter} │`)} ${from > 0 ? '…' : ''}${printable(shown.replaceAll('\t', ' '))}`,
    `${dim('     │')} ${' '.repeat(start - from + (from > 0 ? 1 : 0))}${mark('~'.repeat(width))}`,
  ];
}

/** `2 errors, 1 warning in 3 of 120 reports.` */
export function summarise(diagnostics: readonly Diagnostic[], reports: number): string {
  const count = (level: Diagnostic['level'], one: string, many: string): string | null => {
    const n = diagnostics.filter((diagnostic) => diagnostic.level === level).length;
    return n === 0 ? null : `${n} ${plural(n, one, many)}`;
  };
  const counts = [
    count('error', 'error', 'errors'),
    count('warning', 'warning', 'warnings'),
    count('advice', 'piece of advice', 'pieces of advice'),
  ].filter((part) => part !== null);
  const total = `${reports} ${plural(reports, 'report')}`;
  if (counts.length === 0) return `${total} checked, nothing to mend.`;
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.file)).size;
  return `${counts.join(', ')} in ${files} ${plural(files, 'file')}; ${total} checked.`;
}
