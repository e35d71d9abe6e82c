// How the snapshots print a diagnostic: the place, the line with what is underlined, the words, and the lines as they read
// when the edit is made.
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { applyEdits } from '../../src/report/edits.ts';

/** @param text of the file that the diagnostic is about; null where it stands in another. */
export function shown(
  { file, where, level, rule, message, hint, fix }: Diagnostic,
  text: string | null,
): string[] {
  const rows = text?.split('\n') ?? [];
  const row = rows[where.line - 1] ?? '';
  const end = where.endLine === where.line ? where.endColumn : row.length + 1;
  const lines = [
    `${level} ${rule} at ${where.line}:${where.column}-${where.endLine === where.line ? '' : `${where.endLine}:`}${where.endColumn}${text === null ? ` of ${file}` : ''}`,
    ...(row.trim() === ''
      ? []
      : [
          `  ${visible(row)}`,
          `  ${' '.repeat(where.column - 1)}${'~'.repeat(Math.max(1, end - where.column))}`,
        ]),
    message,
    ...(hint === null ? [] : [hint]),
  ];
  if (fix && text !== null) {
    const before = text.slice(0, fix.start).split('\n').length - 1;
    const mended = applyEdits(text, [fix]).split('\n');
    const behind = text.slice(fix.end).split('\n').length;
    lines.push(
      fix.certain ? 'becomes, surely' : 'becomes',
      ...mended.slice(before, mended.length - behind + 1).map((line) => `  ${visible(line)}`),
    );
  }
  return ['```', ...lines.flatMap((line) => line.split('\n')).map((line) => line.trimEnd()), '```'];
}

const visible = (row: string): string =>
  row
    .replace(/[\u00a0\u200b\u202e\t]/g, (sign) => `‹${(sign.codePointAt(0) ?? 0).toString(16)}›`)
    .slice(0, 110);
