// Numbers for the terms of an archive, which holds millions of a few hundred thousand: a text is then two numbers a term,
// and comparing texts again asks for no word. A text is counted in numbers from its words on: no phrase is put together that
// was met before.
import { bareWord, readTerms, topicWord, type TopicTerm, type TopicWord } from './topic-terms.ts';

/** The terms of a text: by turns the number of one as it is written there first, and how often it stands there. */
export type NumberedTerms = Uint32Array;

/** A word, and the numbers of the terms that begin with it. */
interface NumberedWord extends TopicWord {
  readonly place: number;
  /** Of the word alone; left out until it is met so. */
  alone?: number;
  /** Of the phrase with the word at a place behind it. */
  readonly phrases: Map<number, number>;
}

export class TermNumbers {
  /** By how they stand in a text, and without the signs around them. */
  readonly #raw = new Map<string, NumberedWord>();
  readonly #words = new Map<string, NumberedWord>();
  readonly #keyNumbers = new Map<string, number>();
  /** Of each number the term and the number of its key. */
  readonly #terms: TopicTerm[] = [];
  readonly #keys: number[] = [];
  /** Of each key the text that it was met in last, and where its term stands among those of that text. */
  readonly #metIn: number[] = [];
  readonly #metAt: number[] = [];
  #texts = 0;

  /** The terms of a text in the order in which they are met. @param ignored words that are not looked at */
  number(text: string, ignored: ReadonlySet<string>): NumberedTerms {
    const found: number[] = [];
    const now = ++this.#texts;
    const count = (word: NumberedWord, before: NumberedWord | null): void => {
      const number = before ? this.#phrase(before, word) : (word.alone ??= this.#add(word, false));
      const key = this.#keys[number]!;
      if (this.#metIn[key] === now) found[this.#metAt[key]! + 1]! += 1;
      else {
        this.#metIn[key] = now;
        this.#metAt[key] = found.push(number, 1) - 2;
      }
    };
    readTerms(text, ignored, (raw) => this.#wordOf(raw), count);
    return Uint32Array.from(found);
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
    return this.#keyNumbers.size;
  }

  #wordOf(raw: string): NumberedWord {
    const known = this.#raw.get(raw);
    if (known) return known;
    const written = bareWord(raw);
    let word = this.#words.get(written);
    if (!word) {
      word = { ...topicWord(written), place: this.#words.size, phrases: new Map() };
      this.#words.set(written, word);
    }
    this.#raw.set(raw, word);
    return word;
  }

  #phrase(first: NumberedWord, second: NumberedWord): number {
    const known = first.phrases.get(second.place);
    if (known !== undefined) return known;
    const key = `${first.key} ${second.key}`;
    const number = this.#add({ key, written: `${first.written} ${second.written}` }, true);
    first.phrases.set(second.place, number);
    return number;
  }

  #add({ key, written }: Pick<TopicTerm, 'key' | 'written'>, phrase: boolean): number {
    let keyNumber = this.#keyNumbers.get(key);
    if (keyNumber === undefined) {
      keyNumber = this.#keyNumbers.size;
      this.#keyNumbers.set(key, keyNumber);
      this.#metIn.push(0);
      this.#metAt.push(0);
    }
    this.#keys.push(keyNumber);
    return this.#terms.push({ key, written, phrase }) - 1;
  }
}
