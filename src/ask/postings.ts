// Which reports hold something, as a short text: whichever is shorter, the gaps between their numbers or one bit for
// each report. The letters are those of base64, which need no escape in JSON.
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE = new Map([...LETTERS].map((letter, value) => [letter, value]));
/** Stands before bits. Gaps never begin with it. */
const BITS = '.';

/** @param numbers whole, from 0, ascending, each once */
export function writePostings(numbers: readonly number[]): string {
  const gaps = asGaps(numbers);
  const bitsLength = 1 + Math.ceil(((numbers.at(-1) ?? -1) + 1) / 6);
  return gaps.length <= bitsLength ? gaps : asBits(numbers);
}

/** The numbers in ascending order; what is no letter of ours throws. */
export function readPostings(text: string): number[] {
  const numbers: number[] = [];
  if (text.startsWith(BITS)) {
    for (let at = 1; at < text.length; at++) {
      const bits = valueOf(text[at]!);
      for (let bit = 0; bit < 6; bit++) {
        if (bits & (1 << bit)) numbers.push((at - 1) * 6 + bit);
      }
    }
    return numbers;
  }
  let next = 0;
  for (const gap of readNumbers(text)) {
    next += gap;
    numbers.push(next);
    next++;
  }
  return numbers;
}

function asGaps(numbers: readonly number[]): string {
  return writeNumbers(numbers.map((number, i) => number - (i === 0 ? 0 : numbers[i - 1]! + 1)));
}

/** Numbers in an order that means something: each is told as what it differs from the one below that before. */
export function writeSequence(numbers: readonly number[]): string {
  return writeNumbers(
    numbers.map((number, i) => {
      const gap = number - (i === 0 ? 0 : numbers[i - 1]! - 1);
      return gap < 0 ? -2 * gap - 1 : 2 * gap;
    }),
  );
}

/** The inverse; what is no letter of ours throws. */
export function readSequence(text: string): number[] {
  let next = 0;
  return readNumbers(text).map((gap) => {
    const number = next + (gap % 2 === 0 ? gap / 2 : -(gap + 1) / 2);
    next = number - 1;
    return number;
  });
}

/** Whole numbers from 0 in any order: five bits a letter, the least first; the sixth says that more follow. */
export function writeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (let number of numbers) {
    for (; number >= 32; number = Math.floor(number / 32)) text += LETTERS[32 + (number % 32)];
    text += LETTERS[number];
  }
  return text;
}

/** The inverse; what is no letter of ours, and half a number, throw. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length;) {
    let number = 0;
    for (let shift = 0; ; shift += 5) {
      const value = valueOf(text[at++] ?? '');
      number += (value & 31) * 2 ** shift;
      if (value < 32) break;
    }
    numbers.push(number);
  }
  return numbers;
}

function asBits(numbers: readonly number[]): string {
  const values = new Array<number>(Math.ceil((numbers.at(-1)! + 1) / 6)).fill(0);
  for (const number of numbers) values[Math.floor(number / 6)]! |= 1 << (number % 6);
  return BITS + values.map((value) => LETTERS[value]).join('');
}

function valueOf(letter: string): number {
  const value = VALUE.get(letter);
  if (value === undefined) throw new Error(`\`${letter}\` is not written by postings.ts.`);
  return value;
}
