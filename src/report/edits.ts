// Edits of a text, and the way back: a place in the edited text, found again in the text as it was.

/** The text from `start` up to `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let from = 0;
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    edited += text.slice(from, start) + put;
    from = end;
  }
  return edited + text.slice(from);
}

/** Several edits as one: the range from the first to the last, as it reads after all of them. */
export function joinEdits(text: string, edits: readonly Edit[]): Edit {
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const inside = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return { start, end, text: applyEdits(text.slice(start, end), inside) };
}

/** A text that is edited step by step. Every step counts in the text that the steps before it left. */
export class EditedText {
  readonly text: string;
  readonly #steps: readonly (readonly Edit[])[];

  constructor(text: string, steps: readonly (readonly Edit[])[] = []) {
    this.text = text;
    this.#steps = steps;
  }

  after(edits: readonly Edit[]): EditedText {
    const step = edits.toSorted((a, b) => a.start - b.start);
    return new EditedText(applyEdits(this.text, step), [...this.#steps, step]);
  }

  /** Where a place of the edited text stands in the text as it was. */
  original(offset: number): number {
    return this.#steps.reduceRight((at, step) => before(at, step), offset);
  }
}

function before(offset: number, step: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, text } of step) {
    if (offset <= start + shift) break;
    // In the middle of what was put there: no further than what it took the place of.
    if (offset < start + shift + text.length) return Math.min(offset - shift, end);
    shift += text.length - (end - start);
  }
  return offset - shift;
}
