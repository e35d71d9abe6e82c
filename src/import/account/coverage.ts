// Every line of the source is in the draft, or is listed with its text. Proved on characters, not by promises: a
// stretch of a line counts as carried when it stands in the draft, and there it counts for one line only.
import type { FieldEvidence, ImportFinding } from '../sources/finding.ts';
import type { Lines } from '../sources/document.ts';
import { firstWhere } from '../../text/first-where.ts';
import { isRewritten } from './rewritten.ts';

export interface LineState {
  readonly line: number;
  /** `taken`: read into a field. `body`: stands in the body. `listed`: left out, and said so. `mark`: holds no words. */
  readonly state: 'taken' | 'body' | 'listed' | 'mark';
}

export interface Coverage {
  readonly lines: readonly LineState[];
  /** Findings for what did not reach the draft and that no other finding gives. */
  readonly lost: readonly ImportFinding[];
}

/** Where each line of a source went, by what stands in the text of the draft. */
export function closeCoverage(
  source: readonly string[],
  draft: string,
  evidence: readonly FieldEvidence[],
  findings: readonly ImportFinding[],
): Coverage {
  const taken = cover(evidence.flatMap(({ lines }) => (lines ? [lines] : [])));
  const told = new Supply(
    findings
      .flatMap(({ kind, message }) => (kind === 'left-out' ? [flat(message)] : []))
      .join('\n'),
  );
  const missing = uncarried(source.map(withoutMarkup), new Supply(flat(valuesOf(draft))));
  const lost: { line: number; text: string; words: readonly string[] }[] = [];
  const lines = source.map((text, i): LineState => {
    const line = i + 1;
    if (flat(withoutMarkup(text)) === '') return { line, state: 'mark' };
    const words = (missing[i] ?? []).filter((word) => !isRewritten(word));
    if (words.length === 0) return { line, state: taken.has(line) ? 'taken' : 'body' };
    if (!words.every((word) => told.take(word))) lost.push({ line, text: text.trim(), words });
    return { line, state: 'listed' };
  });
  return { lines, lost: findingsOf(lost) };
}

/** A finding for each line of which much is gone, and one for all names of headings, facts and columns. */
function findingsOf(
  lost: readonly { line: number; text: string; words: readonly string[] }[],
): ImportFinding[] {
  const isName = ({ text, words }: (typeof lost)[number]): boolean =>
    words.join(' ').length <= 24 || /^(?:#|=|h\d\.)/.test(text);
  const names = lost.filter(isName);
  return [
    ...lost
      .filter((one) => !isName(one))
      .map(({ line, text }): ImportFinding => ({
        kind: 'left-out',
        lines: [line, line],
        message: `Not in the draft: “${text}”.`,
      })),
    ...(names.length > 0
      ? [
          {
            kind: 'left-out' as const,
            lines: null,
            message: `Names that the draft gives in words of its own: ${names
              .map(({ line, words }) => `“${words.join(' ')}” (line ${line})`)
              .join(', ')}.`,
          },
        ]
      : []),
  ];
}

/** For each line the stretches of it that the supply does not hold. Lines that it holds whole come first. */
function uncarried(lines: readonly string[], supply: Supply): string[][] {
  const flats = lines.map(flat);
  const whole = flats.map((line) => line === '' || supply.take(line));
  return flats.map((line, i) => (whole[i] ? [] : stretches(line, supply)));
}

/** The longest runs of tokens that stand in the supply are taken; what stands between them is missing. */
function stretches(line: string, supply: Supply): string[] {
  const tokens = [...line.matchAll(TOKEN)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const run = (from: number, to: number): string => line.slice(tokens[from]?.from, tokens[to]?.to);
  const missing: (readonly [from: number, to: number])[] = [];
  for (let i = 0; i < tokens.length;) {
    // Longer and longer runs are tried, then those between the last two.
    let step = 1;
    while (i + step <= tokens.length && supply.holds(run(i, i + step - 1))) step *= 2;
    const [held, most] = [Math.floor(step / 2), Math.min(step, tokens.length - i + 1)];
    const end = i + held + firstWhere(most - held - 1, (n) => !supply.holds(run(i, i + held + n)));
    // One sign of many by itself says nothing.
    const carried = end > i && (end - i > 1 || !WIDE.test(run(i, i)) || tokens.length === 1);
    const before = missing.at(-1);
    if (carried) supply.take(run(i, end - 1));
    else if (before?.[1] === i - 1 && !isRewritten(run(i, i)))
      missing[missing.length - 1] = [before[0], i];
    else missing.push([i, i]);
    i = carried ? end : i + 1;
  }
  // Of a short name in a script without spaces, pieces say nothing.
  const short = WIDE.test(line) && !line.includes(' ') && tokens.length <= 12 && missing.length > 0;
  return short ? [line] : missing.map(([from, to]) => run(from, to));
}

/** A word; each sign by itself where a script sets no spaces. */
const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[^\s\u2e80-\u9fff]+/gu;

/** Characters that can be used up: what one line took is not there for the next. */
class Supply {
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

/** Lower case, letters and digits, one space between words. */
const flat = (text: string): string =>
  decodeText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The values of a draft: neither the names of its fields nor the remarks beside guesses. */
function valuesOf(draft: string): string {
  const end = draft.indexOf('\n---', 3);
  const head = draft
    .slice(0, end)
    .replace(/ # unconfirmed,.*$/gm, '')
    .replace(/^\s*(?:- )?[a-zA-Z]+:(?=\s|$)/gm, ' ');
  return `${head}\n${draft.slice(end)}`;
}

/** A line without tags, signs of headings and boxes. */
const withoutMarkup = (line: string): string =>
  line
    .replace(/<(?:\/?[A-Za-z]|!doctype)[^>]*>/gi, ' ')
    .replace(/^\s*h[1-6]\.\s/, ' ')
    .replace(/^(\s*(?:[-*+#]+|\d+[.)]))\s+(?:\[[ xX]\]|\([/x]\))\s/, '$1 ');

function cover(ranges: readonly Lines[]): Set<number> {
  const lines = new Set<number>();
  for (const [from, to] of ranges) for (let line = from; line <= to; line++) lines.add(line);
  return lines;
}

const decodeText = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
    .replace(/&(?:amp|lt|gt|quot|nbsp|apos|emsp|ensp);/g, ' ')
    .replace(/%20/g, ' ')
    .replace(/\\(?=[^\w\s])/g, '');
