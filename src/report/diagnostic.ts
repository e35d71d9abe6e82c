// What is wrong at a place of a file, as a value. It is one type: what does not know its rule, its file or its place yet is a
// part of it. Printing, annotating and counting are done by reporters (src/check).
import { compareTexts } from '../text/order.ts';

/** `error` stops a build; `warning` is a likely mistake; `advice` is a suggestion. */
export type Level = 'error' | 'warning' | 'advice';

/** Lines and columns count from 1; columns in UTF-16 code units, as editors and GitHub do. */
export interface Where {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** An edit of the file that mends a finding: the text from `start` up to `end`, as offsets, becomes `text`. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Nothing else can have been meant: `check --fix` makes the edit. Otherwise it is a proposal for the author. */
  readonly certain: boolean;
}

/** A file of a repository of which this disk holds a clone. */
export interface Elsewhere {
  /** The source that it belongs to. */
  readonly source: string;
  /** Where it can be edited; null where nobody said so. */
  readonly edit: string | null;
  /** Where it was cloned to. */
  readonly path: string;
}

export interface Diagnostic {
  /** Path from the folder of reports, with forward slashes; of a file elsewhere in the project it begins with `../`. */
  readonly file: string;
  readonly where: Where;
  /** Permanent id, `group/name`; documented under /guide/. */
  readonly rule: string;
  readonly level: Level;
  /** What is wrong, in the author's words, values in backticks, one sentence. */
  readonly message: string;
  /** The edit that mends it; null where the message already says it. */
  readonly hint: string | null;
  /** The same edit as data, where a program can make it. */
  readonly fix?: Fix;
  /** Further places of the file with the same cause. */
  readonly also?: readonly Where[];
  /** The source of the archive that has to mend it, where the file does not say so. */
  readonly source?: string;
  /** Set where the file is nobody's to edit on this disk: `file` then names it in its repository. */
  readonly elsewhere?: Elsewhere;
}

/** What a diagnostic says, where its rule and its place are known to whoever asks. */
export type Explanation = Pick<Diagnostic, 'message' | 'hint'>;

/** The same where an edit is always known. */
export interface Correction extends Explanation {
  readonly hint: string;
}

/** What is wrong, and the edit that mends it, as one text. */
export const inFull = ({ message, hint }: Explanation): string => `${message} ${hint ?? ''}`.trim();

/** File, then line, then column, then rule. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (
    a.where.line - b.where.line || a.where.column - b.where.column || compareTexts(a.rule, b.rule)
  );
}

/** Turns offsets in a text into lines and columns. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;
  readonly #length: number;

  constructor(text: string) {
    this.#text = text;
    this.#length = text.length;
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) {
      this.#starts.push(i + 1);
    }
  }

  /** The place of the range [start, end); a range of no length is one column wide. */
  where(start: number, end: number = start + 1): Where {
    const from = this.#point(Math.max(0, Math.min(start, this.#length)));
    // Where lines end as on Windows, a range to the end of one ends before both signs.
    const last = end - 1 > start && this.#text.startsWith('\r\n', end - 1) ? end - 1 : end;
    const to = this.#point(Math.max(0, Math.min(Math.max(last, start), this.#length)));
    return {
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
    };
  }

  /** The offset of a line and column; the way back from `where`. */
  offset(line: number, column: number): number {
    return (this.#starts[line - 1] ?? this.#length) + column - 1;
  }

  /** The offsets of a place; the way back from `where`. */
  range(where: Where): { start: number; end: number } {
    return {
      start: this.offset(where.line, where.column),
      end: this.offset(where.endLine, where.endColumn),
    };
  }

  #point(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
