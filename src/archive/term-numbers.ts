// Numbers for the terms of an archive, which holds millions of a few hundred thousand: a text is then two numbers a term,
// and comparing texts again asks for no word.
import type { CountedTerm, TopicTerm } from './topic-terms.ts';

/** The terms of a text: by turns the number of one as it is written there, and how often it stands there. */
export type NumberedTerms = Uint32Array;

export class TermNumbers {
  /** The numbers of each term, by its key: one for every way in which it is written. */
  readonly #known = new Map<string, { readonly key: number; readonly written: number[] }>();
  readonly #terms: TopicTerm[] = [];
  readonly #keys: number[] = [];

  number(terms: Iterable<CountedTerm>): NumberedTerms {
    const numbers: number[] = [];
    for (const term of terms) numbers.push(this.#numberOf(term), term.n);
    return Uint32Array.from(numbers);
  }

  /** The term with a number. */
  term(number: number): TopicTerm {
    return this.#terms[number]!;
  }

  /** Which term it is, however it is written: less than `keys`. */
  keyOf(number: number): number {
    return this.#keys[number]!;
  }

  /** How many terms there are, however they are written. */
  get keys(): number {
    return this.#known.size;
  }

  #numberOf({ key, written, phrase }: TopicTerm): number {
    let known = this.#known.get(key);
    if (known === undefined) {
      known = { key: this.#known.size, written: [] };
      this.#known.set(key, known);
    }
    const found = known.written.find((number) => this.#terms[number]!.written === written);
    if (found !== undefined) return found;
    const number = this.#terms.push({ key, written, phrase }) - 1;
    this.#keys.push(known.key);
    known.written.push(number);
    return number;
  }
}
