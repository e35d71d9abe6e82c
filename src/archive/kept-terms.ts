// The terms of texts that are compared again and again while one of them is written. Terms are shared between texts, so
// that a text costs little more than two numbers a term.
import type { CountedTerm, TopicTerm } from './topic-terms.ts';

interface Kept {
  readonly terms: readonly TopicTerm[];
  readonly counts: readonly number[];
}

export class KeptTerms {
  readonly #shared = new Map<string, TopicTerm>();
  #kept = new Map<string, Kept>();
  #asked = new Map<string, Kept>();

  /** The terms of the text with this digest, which are made where nobody asked for them the last time. */
  of(digest: string, make: () => Iterable<CountedTerm>): Iterable<CountedTerm> {
    const kept = this.#kept.get(digest) ?? this.#keep(make());
    this.#asked.set(digest, kept);
    return counted(kept);
  }

  /** Forgets the texts that nobody asked for since the last time. */
  forgetOthers(): void {
    this.#kept = this.#asked;
    this.#asked = new Map();
  }

  #keep(terms: Iterable<CountedTerm>): Kept {
    const all = [...terms];
    return { terms: all.map((term) => this.#share(term)), counts: all.map(({ n }) => n) };
  }

  #share({ key, written, phrase }: TopicTerm): TopicTerm {
    const name = `${key}\n${written}`;
    const known = this.#shared.get(name);
    if (known) return known;
    const term = { key, written, phrase };
    this.#shared.set(name, term);
    return term;
  }
}

function* counted({ terms, counts }: Kept): Iterable<CountedTerm> {
  for (let i = 0; i < terms.length; i++) yield { ...terms[i]!, n: counts[i]! };
}
