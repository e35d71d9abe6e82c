// Prints how well the importer reads the made-up documents: `node tests/import/corpus-table.ts [words of a path]`.
// With words, only documents whose path holds them, each with what is not as its labels say; `--faults` does so for all,
// and `--sets` prints a table for each set.
import { join } from 'node:path';
import { CORPUS, importMadeUp } from './corpus-import.ts';
import { readLabels } from './corpus-labels.ts';
import type { DocumentScore, Field } from './corpus-score.ts';
import { FIELDS, scoreAgainst } from './corpus-score.ts';
import { CORPUS_SETS, isOfSet } from './corpus-sets.ts';
import type { Count } from './score.ts';
import { f1, precision, recall } from './score.ts';

export interface Totals {
  readonly counts: Readonly<Record<Field, Count>>;
  readonly letters: number;
  readonly lost: number;
  readonly lostLines: number;
  readonly unmarked: number;
}

/** Imports and scores every labelled document whose path holds one of `words`, or all. */
export async function scoreMadeUp(words: readonly string[] = []): Promise<DocumentScore[]> {
  const labels = readLabels(join(CORPUS, 'labels')).filter(
    ({ path }) => words.length === 0 || words.some((word) => path.includes(word)),
  );
  const scores: DocumentScore[] = [];
  for (const label of labels) scores.push(scoreAgainst(label, await importMadeUp(label.path)));
  return scores;
}

/** Adds the scores of documents up. */
export function totalsOf(scores: readonly DocumentScore[]): Totals {
  const counts = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      scores.reduce<Count>(
        (sum, { counts: { [field]: one } }) => ({
          hit: sum.hit + one.hit,
          wrong: sum.wrong + one.wrong,
          missed: sum.missed + one.missed,
        }),
        { hit: 0, wrong: 0, missed: 0 },
      ),
    ]),
  ) as Record<Field, Count>;
  const sum = (pick: (score: DocumentScore) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0);
  return {
    counts,
    letters: sum(({ lost }) => lost.letters),
    lost: sum(({ lost }) => lost.lost),
    lostLines: sum(({ lost }) => lost.lines.length),
    unmarked: sum(({ unmarked }) => unmarked.length),
  };
}

/** A line a field: right, wrong, missed, then precision, recall and F1. */
export function tableOf({ counts, letters, lost, lostLines, unmarked }: Totals): string {
  const rows = FIELDS.map((field) => {
    const count = counts[field];
    const told = count.hit + count.wrong > 0;
    const figures = [
      told ? precision(count).toFixed(3) : '–    ',
      recall(count).toFixed(3),
      f1(count).toFixed(3),
    ];
    return `${field.padEnd(14)} ${[count.hit, count.wrong, count.missed].map((n) => String(n).padStart(5)).join('')}   ${figures.join('  ')}`;
  });
  return [
    `${''.padEnd(14)} right wrong missed  P      R      F1`,
    ...rows,
    `letters lost   ${lost} of ${letters}; lines lost ${lostLines}; guesses unmarked ${unmarked}`,
  ].join('\n');
}

function printTable(title: string, scores: readonly DocumentScore[]): void {
  console.log(`\n${title}\n${tableOf(totalsOf(scores))}`);
}

if (import.meta.main) {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const scores = await scoreMadeUp(words);
  if (words.length > 0 || process.argv.includes('--faults'))
    for (const { path, faults, unmarked } of scores) {
      console.log(`\n${path}`);
      for (const fault of faults) console.log(`  ${fault}`);
      for (const value of unmarked) console.log(`  guess unmarked: ${value}`);
    }
  if (process.argv.includes('--sets'))
    for (const set of CORPUS_SETS) {
      const own = scores.filter(({ path }) => isOfSet(set, path));
      if (own.length > 0) printTable(`${set.set} set, ${own.length} documents`, own);
    }
  printTable(`${scores.length} documents`, scores);
}
