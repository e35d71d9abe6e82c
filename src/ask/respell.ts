// "Did you mean …?": the nearest words of the archive for those that no report holds.
import { nearest } from '../report/nearest.ts';

/**
 * The query with each unknown word replaced by the nearest known one; null where one of them is near to none. What
 * holds a digit or a sign is a code: a near one would be another code.
 */
export function respell(
  query: string,
  unknown: readonly string[],
  known: readonly string[],
): string | null {
  const mended = new Map<string, string>();
  for (const word of unknown) {
    const found = /^\p{L}+$/u.test(word) ? nearest(word, known) : null;
    if (found === null || found === word.toLowerCase()) return null;
    mended.set(word, found);
  }
  if (mended.size === 0) return null;
  return query
    .split(/\s+/)
    .map((word) => mended.get(word) ?? word)
    .join(' ');
}
