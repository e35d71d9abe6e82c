// The terms of texts that are compared again and again while one of them is written.
import { TermNumbers, type NumberedTerms } from './term-numbers.ts';

export class KeptTerms {
  readonly numbers = new TermNumbers();
  #kept = new Map<string, NumberedTerms>();
  #asked = new Map<string, NumberedTerms>();

  /** The terms of the text with this digest, which are made where nobody asked for them the last time. */
  of(digest: string, make: () => NumberedTerms): NumberedTerms {
    const kept = this.#kept.get(digest) ?? make();
    this.#asked.set(digest, kept);
    return kept;
  }

  /** Forgets the texts that nobody asked for since the last time. */
  forgetOthers(): void {
    this.#kept = this.#asked;
    this.#asked = new Map();
  }
}
