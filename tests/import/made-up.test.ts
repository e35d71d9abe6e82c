// The importer over the made-up documents of corpus/, as a user runs it. The floors are what it reached: a change may
// raise them, never fall below. `node tests/import/corpus-table.ts --faults` prints what is missing.
import { beforeAll, describe, expect, test } from 'vitest';
import { importCorpus } from './corpus-import.ts';
import type { DocumentScore } from './corpus-score.ts';
import { FIELDS } from './corpus-score.ts';
import { CORPUS_SETS, hasFloors, isOfSet } from './corpus-sets.ts';
import type { Totals } from './corpus-table.ts';
import { scoreMadeUp, tableOf, totalsOf } from './corpus-table.ts';
import { f1, precision } from './score.ts';

let scores: DocumentScore[];

beforeAll(() => {
  scores = scoreMadeUp();
}, 120_000);

test('there are at least 64 labelled documents, each in one set', () => {
  expect(scores.length).toBeGreaterThanOrEqual(64);
  for (const { path } of scores)
    expect(CORPUS_SETS.filter((set) => isOfSet(set, path))).toHaveLength(1);
});

describe.each(CORPUS_SETS.filter(hasFloors))('the $set set', (floors) => {
  let own: DocumentScore[];
  let totals: Totals;

  beforeAll(() => {
    own = scores.filter(({ path }) => isOfSet(floors, path));
    totals = totalsOf(own);
  });

  test.each(FIELDS)('%s is read no worse than before', (field) => {
    expect(f1(totals.counts[field]), tableOf(totals)).toBeGreaterThanOrEqual(floors.f1[field]);
  });

  test('contradictions are told when they are certain', () => {
    expect(precision(totals.counts.contradiction)).toBeGreaterThanOrEqual(
      floors.contradictionPrecision,
    );
  });

  test('no more text is lost than before', () => {
    expect(totals.lost, own.flatMap(({ lost }) => lost.lines).join('\n')).toBeLessThanOrEqual(
      floors.mostLettersLost,
    );
  });

  test('no more guesses stand unmarked than before', () => {
    expect(
      totals.unmarked,
      own.flatMap(({ path, unmarked }) => unmarked.map((one) => `${path}: ${one}`)).join('\n'),
    ).toBeLessThanOrEqual(floors.mostUnmarked);
  });
});

test('a list of reports and an empty form among reports are no reports, and are named', () => {
  const others = importCorpus(['harbor/incidents/README.md', 'harbor/incidents/_template.md']);
  expect(others.map(({ draft }) => draft)).toEqual([null, null]);
  for (const { refused } of others) expect(refused).toMatch(/no report/);
});
