// "Did you mean …?": the word of a list that is closest to what somebody typed.

/**
 * The nearest of `words` by edit distance (insert, delete, replace, swap of neighbours: optimal string
 * alignment), or null when nothing is near: more than a third of the letters would have to change.
 */
export function nearest(typed: string, words: Iterable<string>): string | null {
  return nearestWithin(typed, words, (a, b) => Math.max(1, Math.floor(Math.max(a, b) / 3)));
}

/**
 * The word that somebody slipped on by one letter, where many true words stand near those of the list: a letter too many, two
 * swapped, and in a long word one left out or wrong; never the first, for `curl` is no `hurl`. Null where there is none.
 */
export function slippedOn(typed: string, words: readonly string[]): string | null {
  const wanted = typed.toLowerCase();
  const candidates = words.filter(
    (word) =>
      word.length >= 4 &&
      word[0] === wanted[0] &&
      (word.length < wanted.length ||
        (word.length > wanted.length
          ? wanted.length >= 5
          : wanted.length >= 7 || sorted(word) === sorted(wanted))),
  );
  return nearestWithin(wanted, candidates, () => 1);
}

const sorted = (word: string): string => word.split('').toSorted().join('');

function nearestWithin(
  typed: string,
  words: Iterable<string>,
  limitOf: (length: number, other: number) => number,
): string | null {
  const wanted = typed.toLowerCase();
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const word of words) {
    const limit = limitOf(word.length, wanted.length);
    if (Math.abs(word.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, word.toLowerCase(), Math.min(limit, bestDistance - 1));
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether two words differ in capitals, hyphens, spaces and such signs only: `SEV-2` and `sev2`. */
export function isSpeltAlike(a: string, b: string): boolean {
  const bare = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  return a !== b && bare(a) !== '' && bare(a) === bare(b);
}

/** Infinity where it is more than `most`, which is told after a few letters. */
function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    // What follows may swap with the row before.
    if (Math.min(...row, ...last) > most) return Infinity;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? 0;
  return distance <= most ? distance : Infinity;
}

/** The id of a report that somebody began to type, `2024-06-01-checkout`, or misspelt; null where none is near or several are meant alike. */
export function nearestReport(typed: string, ids: readonly string[]): string | null {
  const begun = typed.length < 4 ? [] : ids.filter((id) => id.startsWith(typed));
  if (begun.length === 1) return begun[0]!;
  const within = typed.length < 4 ? [] : ids.filter((id) => id.includes(typed));
  return nearest(typed, ids) ?? (within.length === 1 ? within[0]! : null);
}
