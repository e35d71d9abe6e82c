// What a merge left behind: both versions of some lines, between the marks of git.
import type { LineIndex, Where } from './diagnostic.ts';

export interface MergeConflict {
  /** The lines of marks, in order. */
  readonly marks: readonly Where[];
  /** The text with the upper version only, of the same length: what stood elsewhere is blank. */
  readonly text: string;
}

const FENCE = /^[ \t]{0,3}(?:```|~~~)/;

/** Null where there is none. Marks between ``` lines are shown, not left behind. */
export function findConflict(text: string, lines: LineIndex): MergeConflict | null {
  if (!/^<{7} /m.test(text)) return null;
  const marks: Where[] = [];
  const rows = text.split('\n');
  let side: 'none' | 'upper' | 'lower' = 'none';
  let fenced = false;
  let start = 0;
  const blanked = rows.map((row) => {
    const from = start;
    start += row.length + 1;
    if (side === 'none' && FENCE.test(row)) fenced = !fenced;
    if (fenced) return row;
    const mark =
      (side === 'none' && row.startsWith('<<<<<<< ')) ||
      (side !== 'none' && /^(?:={7}|\|{7}.*|>{7} .*)\r?$/.test(row));
    if (mark) {
      marks.push(lines.where(from, from + row.trimEnd().length));
      side = row.startsWith('<') ? 'upper' : row.startsWith('>') ? 'none' : 'lower';
    }
    return mark || side === 'lower' ? row.replace(/[^\r]/g, ' ') : row;
  });
  return marks.length > 1 ? { marks, text: blanked.join('\n') } : null;
}
