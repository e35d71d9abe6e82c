/**
 * Words that stand in a source and not in its picture, because a sign before them ends a label in Mermaid's grammars:
 * `Note over A: with # hash` is drawn "with".
 *
 * No grammar is known here. A sign that may be to blame is written as its code (`#35;`), and the diagram is drawn again:
 * where the words now appear, and none has gone, the sign was to blame. So a word that is no label (an id, a date, a
 * colour) raises no alarm, for no spelling draws it.
 */

/** One sign, and the words that its picture lacks. Places count from 1, in the text of the diagram. */
export interface LostWords {
  readonly line: number;
  readonly column: number;
  readonly sign: string;
  /** How to write it instead. */
  readonly code: string;
  readonly words: readonly string[];
}

/** How a diagram is tried: whether Mermaid can read it, and which texts it draws. */
export interface Trial {
  reads(source: string): Promise<boolean>;
  /** The texts of the picture, each by itself. */
  draws(source: string): Promise<readonly string[]>;
  /** Whether there is time for another. */
  readonly goesOn: () => boolean;
}

/** Not where they are what they mean: a line break or a bold word in HTML, a character's name. */
const SIGNS = /%%|[#;:%]|<(?!\/?(?:b|br|code|em|i|s|small|span|strong|sub|sup|u)\b)|&(?!#?\w+;)/g;
/** The one grammar in which a colon and a number stand behind a name: `b:2` is two columns wide. */
const BLOCKS = /^\s*block/;
/** Codes that are written already, and the addresses and colours of statements that draw nothing. */
const CODE = /#(?:[a-z]{2,8}|(?:\d{3,7}|[4-9]\d|3[2-9]));/g;
const LONGEST_LINE = 2_000;
const NOT_DRAWN =
  /^\s*(?:style|classDef|linkStyle|class|cssClass|click|link|links|callback|%%)\b|^\s*%%/;

/** Reading is cheap, drawing is not; a diagram with more suspects than that is told of the first. */
const MOST_READ = 100;
const MOST_DRAWN = 10;
const MOST_BEHIND = 200;
const ENDS_LINE = /[#;%]/;

/** The words that a picture lacks. `head` is what stands before the diagram itself: front matter and directives. */
export async function findLostWords(
  head: string,
  diagram: string,
  texts: readonly string[],
  trial: Trial,
): Promise<LostWords[]> {
  const lost: LostWords[] = [];
  const lines = diagram.split('\n');
  const inBlocks = BLOCKS.test(diagram);
  const inGantt = /^\s*gantt\b/.test(diagram);
  let drawn = count(texts);
  let [reads, draws] = [0, 0];
  for (const [index, written] of lines.entries()) {
    if (NOT_DRAWN.test(written)) continue;
    // What an earlier sign swallows is seen once that sign is a code; by so much the rest of the line has moved.
    let shift = 0;
    for (const { sign, at, words, behind } of suspectsIn(written)) {
      if (sign === ':' && (inBlocks || (inGantt && beginsDates(written.slice(at + 1))))) continue;
      if (behind.some((word) => drawn.has(word)) || words.every((word) => drawn.has(word)))
        continue;
      if (reads++ >= MOST_READ || draws >= MOST_DRAWN || !trial.goesOn()) return lost;
      const code = codeOf(sign);
      const now = lines[index]!;
      const tried = now.slice(0, at + shift) + code + now.slice(at + shift + sign.length);
      const source = head + lines.with(index, tried).join('\n');
      if (!(await trial.reads(source))) continue;
      draws++;
      const after = count(await trial.draws(source).catch(() => []));
      const appear = words.every((word) => (after.get(word) ?? 0) > (drawn.get(word) ?? 0));
      if (!appear || !holds(after, drawn)) continue;
      lost.push({ line: index + 1, column: at + 1, sign, code, words });
      lines[index] = tried;
      shift += code.length - sign.length;
      drawn = after;
    }
  }
  return lost;
}

/** Whether what follows a colon of a task is its tags and dates: no colon is left there but those of times, `10:00`. */
const beginsDates = (rest: string): boolean => !/\s:|:(?!\d)/.test(rest);

interface Suspect {
  readonly sign: string;
  readonly at: number;
  /** Up to the next sign. */
  readonly words: readonly string[];
  /** For a sign that may as well begin another statement, or a comment: all that follows, none of which is drawn then. */
  readonly behind: readonly string[];
}

function suspectsIn(line: string): Suspect[] {
  const codes = [...line.matchAll(CODE)].map(({ index, 0: code }) => [index, index + code.length]);
  const isCode = (at: number): boolean => codes.some(([from, to]) => from! <= at && at < to!);
  const signs = [...line.slice(0, LONGEST_LINE).matchAll(SIGNS)].filter(
    ({ index }) => !isCode(index),
  );
  let behind: string[] = [];
  const suspects: Suspect[] = [];
  for (const [i, { 0: sign, index }] of [...signs.entries()].toReversed()) {
    const text = line.slice(index + sign.length, signs[i + 1]?.index ?? line.length);
    const words = wordsOf(sign === '<' ? text.replace(/>.*/s, '') : text);
    behind = [...words, ...behind].slice(0, MOST_BEHIND);
    if (words.length === 0) continue;
    suspects.push({ sign, at: index, words, behind: ENDS_LINE.test(sign) ? behind : [] });
  }
  return suspects.toReversed();
}

const codeOf = (sign: string): string =>
  [...sign].map((character) => `#${character.codePointAt(0)};`).join('');

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Whether every word is drawn as often as before. */
const holds = (after: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): boolean =>
  [...before].every(([word, times]) => (after.get(word) ?? 0) >= times);
