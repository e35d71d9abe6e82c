// `check --fix`: the edits of which nothing has to be guessed, made in the text.
import type { Diagnostic, Fix } from '../report/diagnostic.ts';
import { applyEdits } from '../report/edits.ts';

export interface FixedText {
  readonly text: string;
  /** What was changed, in the order of the text; `line` counts in the text before. */
  readonly changes: readonly LineChange[];
}

export interface LineChange {
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Makes the certain edits among the findings of one file; of two that overlap, the first. */
export function fixCertain(text: string, diagnostics: readonly Diagnostic[]): FixedText {
  let last = -1;
  const fixes: Fix[] = [];
  const changes: LineChange[] = [];
  for (const { fix, where } of diagnostics.toSorted(
    (a, b) => (a.fix?.start ?? 0) - (b.fix?.start ?? 0),
  )) {
    if (!fix?.certain || fix.start < last) continue;
    last = fix.end;
    const before = text.slice(fix.start, fix.end);
    if (before === fix.text) continue;
    fixes.push(fix);
    changes.push({
      line: where.line,
      before: onOneLine(before) || 'nothing',
      after: onOneLine(fix.text) || 'nothing',
    });
  }
  return { text: applyEdits(text, fixes), changes };
}

const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
