// Which words of a source stand in a draft. What one line took is used up: a line that stands twice in the source has to
// stand twice in the draft.
import { firstWhere } from '../../text/first-where.ts';
import { isPartOfTime } from './rewritten.ts';

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
  const words = [...line.matchAll(WORD)].map(
    ({ index, 0: word }) => [index, index + word.length] as const,
  );
  const run = (from: number, to: number): string => line.slice(words[from]?.[0], words[to]?.[1]);
  const runs: WordRun[] = [];
  for (let i = 0; i < words.length;) {
    const held = longest(words.length - i, (n) => supply.holds(run(i, i + n - 1)));
    // One sign of many by itself says nothing.
    const carried = held > 1 || (held === 1 && (words.length === 1 || !WIDE.test(run(i, i))));
    const last = carried ? i + held - 1 : i;
    if (carried) supply.take(run(i, last));
    const [[from], [, to]] = [words[i] ?? [0, 0], words[last] ?? [0, 0]];
    const before = runs.at(-1);
    if (carried || before?.carried !== false || isPartOfTime(run(i, i)))
      runs.push({ from, to, carried });
    else runs[runs.length - 1] = { ...before, to };
    i = last + 1;
  }
  return isShortWide(line, words.length) && runs.some(({ carried }) => !carried)
    ? [{ from: 0, to: line.length, carried: false }]
    : runs;
}

/** The greatest number up to `most` for which something holds, where it holds for all that are less. */
function longest(most: number, holds: (n: number) => boolean): number {
  // Greater and greater ones are tried, then those between the last two.
  let step = 1;
  while (step <= most && holds(step)) step *= 2;
  const held = Math.floor(step / 2);
  return held + firstWhere(Math.min(step, most + 1) - held - 1, (n) => !holds(held + n + 1));
}

/** Of a short name in a script without spaces, pieces say nothing. */
const isShortWide = (line: string, words: number): boolean =>
  WIDE.test(line) && !line.includes(' ') && words <= 12;

/** A word; each sign by itself where a script sets no spaces. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[^\s\u2e80-\u9fff]+/gu;

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

const WIDE = /[\u2e80-\u9fff]/;
