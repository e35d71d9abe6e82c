// Which words of a source stand in a draft. What one line took is used up: a line that stands twice in the source has to
// stand twice in the draft.
import { firstWhere } from '../../text/first-where.ts';
import { isRewritten } from './rewritten.ts';

/** A stretch of a flat line: whole words, from a sign to that behind its last. */
export interface WordRun {
  readonly from: number;
  readonly to: number;
  readonly carried: boolean;
}

/** The words of each line, in runs that the supply holds and runs that it does not. Lines that it holds whole come first. */
export function runsOf(lines: readonly string[], supply: Supply): WordRun[][] {
  const whole = lines.map((line) => line === '' || supply.take(line));
  return lines.map((line, i) => {
    if (line === '') return [];
    return whole[i] ? [{ from: 0, to: line.length, carried: true }] : runsIn(line, supply);
  });
}

/** The longest runs of words that stand in the supply are taken; what stands between them is missing. */
function runsIn(line: string, supply: Supply): WordRun[] {
  const words = [...line.matchAll(WORD)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const run = (from: number, to: number): string => line.slice(words[from]?.from, words[to]?.to);
  const runs: WordRun[] = [];
  for (let i = 0; i < words.length;) {
    // Longer and longer runs are tried, then those between the last two.
    let step = 1;
    while (i + step <= words.length && supply.holds(run(i, i + step - 1))) step *= 2;
    const [held, most] = [Math.floor(step / 2), Math.min(step, words.length - i + 1)];
    const end = i + held + firstWhere(most - held - 1, (n) => !supply.holds(run(i, i + held + n)));
    // One sign of many by itself says nothing.
    const carried = end > i && (end - i > 1 || !WIDE.test(run(i, i)) || words.length === 1);
    if (carried) supply.take(run(i, end - 1));
    const last = carried ? end - 1 : i;
    const one = { from: words[i]?.from ?? 0, to: words[last]?.to ?? 0, carried };
    const before = runs.at(-1);
    if (!carried && before?.carried === false && !isRewritten(run(i, i)))
      runs[runs.length - 1] = { ...before, to: one.to };
    else runs.push(one);
    i = last + 1;
  }
  // Of a short name in a script without spaces, pieces say nothing.
  const short = WIDE.test(line) && !line.includes(' ') && words.length <= 12;
  return short && runs.some(({ carried }) => !carried)
    ? [{ from: 0, to: line.length, carried: false }]
    : runs;
}

/** A word; each sign by itself where a script sets no spaces. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[^\s\u2e80-\u9fff]+/gu;

/** A flat text that can be used up. */
export class Supply {
  #text: string;
  /** Everything before it is used up. */
  #from = 0;

  constructor(text: string) {
    this.#text = text;
  }

  holds(words: string): boolean {
    return this.#placeOf(words) !== -1;
  }

  take(words: string): boolean {
    const at = this.#placeOf(words);
    if (at === -1) return false;
    const filler = '\n'.repeat(words.length);
    this.#text = this.#text.slice(0, at) + filler + this.#text.slice(at + words.length);
    while (/\s/.test(this.#text[this.#from] ?? '')) this.#from++;
    return true;
  }

  /** Words stand by themselves: `art` is not carried by `start`. */
  #placeOf(words: string): number {
    for (
      let at = this.#text.indexOf(words, this.#from);
      at !== -1;
      at = this.#text.indexOf(words, at + 1)
    ) {
      const [before, after] = [this.#text[at - 1] ?? ' ', this.#text[at + words.length] ?? ' '];
      if (WIDE.test(words) || (/\s/.test(before) && /\s/.test(after))) return at;
    }
    return -1;
  }
}

const WIDE = /[\u2e80-\u9fff]/;
