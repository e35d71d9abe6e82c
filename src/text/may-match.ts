// Whether a text may hold what a pattern finds. A pattern of words takes time at each letter of a text, and a report is asked
// for some two hundred; this looks at each letter once, and nearly all of them need not be tried.
import { neededLetters } from './needed-letters.ts';

/** To read a pattern takes as long as to try it on about so many letters. */
export const COST_OF_PATTERN = 4000;
/** How many letters each pattern that was not read yet was asked about. */
const asked = new WeakMap<RegExp, number>();

/** A bit for every hash of two or three letters that stand beside each other in the text that was asked about last. */
const held = new Uint32Array(2048);
let heldText: string | null = null;

/** The hashes of each run of letters of which a match holds one; null where any text may match. */
const needed = new WeakMap<RegExp, readonly Uint16Array[] | null>();

/**
 * Whether a pattern is worth trying: false only where it finds nothing in the text. Asked of many patterns about one text
 * after the other, it reads the text once. On little text every pattern is.
 */
export function mayMatch(pattern: RegExp, text: string): boolean {
  if (needed.has(pattern)) return mayHold(pattern, text);
  const letters = (asked.get(pattern) ?? 0) + text.length;
  asked.set(pattern, letters);
  return letters < COST_OF_PATTERN || mayHold(pattern, text);
}

/** The same by the letters that the pattern needs, however little the text is. */
export function mayHold(pattern: RegExp, text: string): boolean {
  let runs = needed.get(pattern);
  if (runs === undefined) {
    runs = neededLetters(pattern)?.map(hashesOf) ?? null;
    needed.set(pattern, runs);
  }
  if (runs === null) return true;
  if (text !== heldText) hold(text);
  return runs.some(isHeld);
}

function isHeld(run: Uint16Array): boolean {
  for (const hash of run) if (((held[hash >>> 5]! >>> (hash & 31)) & 1) === 0) return false;
  return true;
}

function hold(text: string): void {
  held.fill(0);
  heldText = text;
  let one = -1;
  let two = -1;
  let smallOne = -1;
  let smallTwo = -1;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    const small = folded(letter);
    if (one !== -1) {
      put(hashOfTwo(one, letter));
      if (two !== -1) put(hashOfThree(two, one, letter));
      // As it is written, for patterns that tell capitals from small letters, and in small letters for the others.
      if (small !== letter || smallOne !== one || smallTwo !== two) {
        put(hashOfTwo(smallOne, small));
        if (two !== -1) put(hashOfThree(smallTwo, smallOne, small));
      }
    }
    two = one;
    smallTwo = smallOne;
    one = letter;
    smallOne = small;
  }
}

function put(hash: number): void {
  held[hash >>> 5]! |= 1 << (hash & 31);
}

/** Of a run of two letters its one hash; of a longer one that of every three. */
function hashesOf(run: string): Uint16Array {
  const letters = Array.from({ length: run.length }, (_, at) => run.charCodeAt(at));
  const [first = 0, second = 0] = letters;
  return letters.length === 2
    ? Uint16Array.of(hashOfTwo(first, second))
    : Uint16Array.from(letters.slice(2), (letter, at) => hashOfThree(letters[at]!, letters[at + 1]!, letter)); // prettier-ignore
}

const hashOfTwo = (a: number, b: number): number => (Math.imul(a, 0x9e35) ^ Math.imul(b, 0x6b43)) & 0xffff; // prettier-ignore
const hashOfThree = (a: number, b: number, c: number): number =>
  (Math.imul(a, 0x1f35) ^ Math.imul(b, 0x85eb) ^ Math.imul(c, 0x27d5)) & 0xffff;

/** Small letters for capitals, and `s` and `k` for the two signs that patterns take for them where case does not count. */
function folded(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return code === 0x17f ? 115 : code === 0x212a ? 107 : code;
}
