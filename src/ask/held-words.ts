// Which words of a line are those that were asked for, and the part of a long line that has the most of them.
import type { Language } from './languages.ts';
import type { AskedTerm } from './passage-index.ts';
import { termsOf } from './terms.ts';

/** What was asked for, and the languages in which the archive holds it. */
export interface AskedFor {
  readonly terms: readonly Pick<AskedTerm, 'key' | 'also'>[];
  readonly languages: readonly Language[];
}

/** A word of a line as it is written, or what stands between two. */
export interface LinePiece {
  readonly text: string;
  readonly held: boolean;
}

/** The line in pieces, which together are the line. */
export function markHeld(line: string, { terms, languages }: AskedFor): LinePiece[] {
  const keys = new Set(terms.flatMap(({ key, also }) => [key, ...also]));
  const isHeld = (word: string): boolean =>
    [...termsOf(word, languages)].some(({ key, also }) =>
      [key, ...also].some((one) => keys.has(one)),
    );
  return (line.match(/\s+|\S+/g) ?? []).map((text) => ({ text, held: isHeld(text) }));
}

/**
 * The line on one line; of a longer one the part that holds most of what was asked for, which then stands in its middle.
 * @param most its letters without the dots that say where it was cut; a single word is never cut
 */
export function excerptOf(line: string, asked: AskedFor, most: number): string {
  const whole = line.replace(/\s+/g, ' ').trim();
  if (whole.length <= most) return whole;
  const words = markHeld(whole, asked).filter(({ text }) => text !== ' ');
  const lengths = words.map(({ text }) => text.length + 1);
  const parts: { from: number; to: number; held: number }[] = [];
  let [to, length, held] = [0, -1, 0];
  for (let from = 0; from < words.length; from++) {
    while (to < words.length && (to === from || length + lengths[to]! <= most)) {
      length += lengths[to]!;
      if (words[to]!.held) held += 1;
      to += 1;
    }
    parts.push({ from, to, held });
    length -= lengths[from]!;
    if (words[from]!.held) held -= 1;
    if (to === words.length) break;
  }
  const mostHeld = parts.reduce((sum, part) => Math.max(sum, part.held), 0);
  const best = parts.filter((part) => part.held === mostHeld);
  // From its beginning where nothing is lost by it.
  const chosen = best[0]!.from === 0 ? best[0]! : best[Math.floor(best.length / 2)]!;
  const text = words.slice(chosen.from, chosen.to).map((word) => word.text);
  return `${chosen.from > 0 ? '… ' : ''}${text.join(' ')}${chosen.to < words.length ? ' …' : ''}`;
}
