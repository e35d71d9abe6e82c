// About how many reports hold a term, for every term there is, in a few bits each: so that of a page of log the words
// that are in no report are not even looked up, and of the others the rarest are. A term that nothing else says is in
// none may share its cell with one that is held: it is then looked up in vain.
import { LETTERS } from './postings.ts';

/** How many reports hold a term at most, by the level that stands in its cell; the last says nothing. */
const AT_MOST = [0, 1, 4, 16, 64, 256, 1024, Infinity] as const;
/** A table for twice as many terms as there are; no larger than what a page loads gladly. */
const SPARSE = 2;
const MOST_CELLS = 2 ** 18;

export interface Rarity {
  /** At least as many reports as hold the term; 0 where surely none does. */
  atMost(key: string): number;
}

/** A letter for every two cells, of three bits each. @param counts how many reports hold each term */
export function writeRarity(counts: Iterable<readonly [key: string, count: number]>): string {
  const all = [...counts];
  let size = 2;
  while (size < SPARSE * all.length && size < MOST_CELLS) size *= 2;
  const levels = new Uint8Array(size);
  for (const [key, count] of all) {
    const cell = hashOf(key) % size;
    const level = AT_MOST.findIndex((most) => count <= most);
    levels[cell] = Math.max(levels[cell]!, level);
  }
  let text = '';
  for (let cell = 0; cell < size; cell += 2) {
    text += LETTERS[levels[cell]! + levels[cell + 1]! * 8];
  }
  return text;
}

export function openRarity(text: string): Rarity {
  const size = text.length * 2;
  return {
    atMost(key) {
      const cell = hashOf(key) % size;
      const pair = LETTERS.indexOf(text[cell >> 1]!);
      return AT_MOST[(cell % 2 === 0 ? pair : pair >> 3) & 7]!;
    },
  };
}

/** FNV-1a over the units of UTF-16, 32 bits: the same number everywhere. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
