// A flat text of which what one line takes is used up.

/** A flat text that can be used up. Where words begin and end is asked of the text as it was. */
export class Supply {
  readonly #whole: string;
  #left: string;
  /** Everything before it is used up. */
  #from = 0;

  constructor(text: string) {
    this.#whole = text;
    this.#left = text;
  }

  holds(words: string): boolean {
    return this.#placeOf(words) !== -1;
  }

  take(words: string): boolean {
    const at = this.#placeOf(words);
    if (at === -1) return false;
    const end = at + words.length;
    this.#left = this.#left.slice(0, at) + '\n'.repeat(words.length) + this.#left.slice(end);
    while (/\s/.test(this.#left[this.#from] ?? '')) this.#from++;
    return true;
  }

  /** Words stand by themselves: `art` is not carried by `start`, nor `3` by `午後3時`. */
  #placeOf(words: string): number {
    const [first, last] = [words.slice(0, 1), words.slice(-1)];
    const wide = WIDE.test(words);
    let at = this.#left.indexOf(words, this.#from);
    while (at !== -1) {
      const [before, after] = [this.#whole[at - 1], this.#whole[at + words.length]];
      if (isEdge(before, first, wide) && isEdge(after, last, wide)) return at;
      at = this.#left.indexOf(words, at + 1);
    }
    return -1;
  }
}

/** Whether a word may end between a sign and its neighbour. A script without spaces ends where it pleases. */
const isEdge = (outside: string | undefined, inside: string, wide: boolean): boolean =>
  outside === undefined ||
  /\s/.test(outside) ||
  (wide && (WIDE.test(inside) || WIDE.test(outside)));

export const WIDE = /[\u2e80-\u9fff]/;
