/** Thrown by the readers of this room, and caught at its door: what is wrong with a file, and how to mend it. */
export class Broken extends Error {
  /** Completes a sentence that begins with the file's name: "is cut off". */
  readonly what: string;
  /** The edit that mends it. */
  readonly hint: string;
  /** Offset in the text, where the file is text. */
  readonly at: number | null;

  constructor(what: string, hint: string, at: number | null = null) {
    super(what);
    this.what = what;
    this.hint = hint;
    this.at = at;
  }
}

const AGAIN = 'Export or copy the picture again.';

/** A file that ends, or goes wrong, in the middle. */
export const cutOff = (): Broken => new Broken('is cut off: its end is missing', AGAIN);
export const damaged = (what: string): Broken => new Broken(`is damaged: ${what}`, AGAIN);
