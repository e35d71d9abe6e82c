// What a diagnostic says, in one line: for tables of many slips.
import type { Diagnostic } from '../../src/report/diagnostic.ts';

/** The rule, what is underlined, the words, and what the edit puts there. */
export function toldInShort({ rule, where, message, hint, fix }: Diagnostic, text: string): string {
  const line = text.split('\n')[where.line - 1] ?? '';
  const end = where.endLine === where.line ? where.endColumn - 1 : line.length;
  const becomes = fix
    ? ` ⇒ ${JSON.stringify(text.slice(fix.start, fix.end))} becomes ${JSON.stringify(fix.text)}${fix.certain ? ', surely' : ''}`
    : '';
  return `  ${rule} at ${clipped(line.slice(where.column - 1, end))}: ${message} ${hint ?? ''}${becomes}`;
}

export const clipped = (text: string): string =>
  text.length <= 40 ? text : `${text.slice(0, 39)}…`;
