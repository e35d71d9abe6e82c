// Which words of a source stand in a draft. What one line took is used up: a line that stands twice in the source has to
// stand twice in the draft.
import { firstWhere } from '../../text/first-where.ts';
import { isPartOfTime } from './rewritten.ts';
import { Supply, WIDE } from './supply.ts';

/** A stretch of a flat line: whole words, from a sign to that behind its last. */
export interface WordRun {
  readonly from: number;
  readonly to: number;
  readonly carried: boolean;
}

/**
 * The words of each line, in runs that the supply holds and runs that it does not. Lines that it holds whole come
 * first, then those that values were read from.
 */
export function runsOf(
  lines: readonly string[],
  supply: Supply,
  wasRead: (line: number) => boolean,
): WordRun[][] {
  const runs = lines.map((line): WordRun[] | null =>
    line === '' || supply.take(line) ? [{ from: 0, to: line.length, carried: true }] : null,
  );
  const rest = runs.flatMap((run, i) => (run === null ? [i] : []));
  // A heading that was dropped must not use up the words of an event.
  for (const i of rest.toSorted((a, b) => Number(wasRead(b)) - Number(wasRead(a))))
    runs[i] = runsIn(lines[i] ?? '', supply);
  return runs.map((run, i) => (lines[i] === '' ? [] : (run ?? [])));
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
    if (carried || before?.carried !== false || isApart(run(i - 1, i - 1), run(i, i)))
      runs.push({ from, to, carried });
    else runs[runs.length - 1] = { ...before, to };
    i = last + 1;
  }
  return isShortWide(line, words.length) && runs.some(({ carried }) => !carried)
    ? [{ from: 0, to: line.length, carried: false }]
    : runs;
}

/** Parts of times are asked for by themselves. */
const isApart = (before: string, word: string): boolean =>
  isPartOfTime(before) || isPartOfTime(word);

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
