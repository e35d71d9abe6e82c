// The importer over the made-up documents of corpus/, as a user runs it. The floors are what it reached: a change may
// raise them, never fall below. `node tests/import/corpus-table.ts --faults` prints what is missing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CORPUS, importCorpus } from './corpus-import.ts';
import type { DocumentScore, Field } from './corpus-score.ts';
import { FIELDS } from './corpus-score.ts';
import type { Totals } from './corpus-table.ts';
import { scoreMadeUp, tableOf, totalsOf } from './corpus-table.ts';
import { f1, precision } from './score.ts';

interface Floors {
  readonly f1: Readonly<Record<Field, number>>;
  readonly contradictionPrecision: number;
  readonly mostLettersLost: number;
  readonly mostUnmarked: number;
}

const floors = parse(readFileSync(join(CORPUS, 'floors.yaml'), 'utf8')) as Floors;
let scores: DocumentScore[];
let totals: Totals;

beforeAll(() => {
  scores = scoreMadeUp();
  totals = totalsOf(scores);
}, 120_000);

test('there are at least 64 labelled documents', () => {
  expect(scores.length).toBeGreaterThanOrEqual(64);
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
  expect(totals.lost, scores.flatMap(({ lost }) => lost.lines).join('\n')).toBeLessThanOrEqual(
    floors.mostLettersLost,
  );
});

test('no more guesses stand unmarked than before', () => {
  expect(
    totals.unmarked,
    scores.flatMap(({ path, unmarked }) => unmarked.map((one) => `${path}: ${one}`)).join('\n'),
  ).toBeLessThanOrEqual(floors.mostUnmarked);
});

test('a list of reports and an empty form among reports are no reports, and are named', () => {
  const others = importCorpus(['harbor/incidents/README.md', 'harbor/incidents/_template.md']);
  expect(others.map(({ draft }) => draft)).toEqual([null, null]);
  for (const { refused } of others) expect(refused).toMatch(/no report/);
});
