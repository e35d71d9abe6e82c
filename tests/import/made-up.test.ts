// The importer over the made-up documents of corpus/, as a user runs it. The floors are what it reached: a change may
// raise them, never fall below. `node tests/import/corpus-table.ts --faults` prints what is missing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CORPUS, importCorpus } from './corpus-import.ts';
import type { DocumentScore, Field } from './corpus-score.ts';
import { FIELDS } from './corpus-score.ts';
import type { Totals } from './corpus-table.ts';
import { scoreMadeUp, tableOf, totalsOf } from './corpus-table.ts';
import { f1, precision } from './score.ts';

interface Floors {
  readonly set: string;
  readonly companies: readonly string[];
  readonly f1: Readonly<Record<Field, number>>;
  readonly contradictionPrecision: number;
  readonly mostLettersLost: number;
  readonly mostUnmarked: number;
}

const SETS = parse(readFileSync(join(CORPUS, 'floors.yaml'), 'utf8')) as Floors[];
let scores: DocumentScore[];

beforeAll(() => {
  scores = scoreMadeUp();
}, 120_000);

test('there are at least 64 labelled documents, each in one set', () => {
  expect(scores.length).toBeGreaterThanOrEqual(64);
  for (const { path } of scores)
    expect(SETS.filter(({ companies }) => companies.includes(companyOf(path)))).toHaveLength(1);
});

describe.each(SETS)('the $set set', (floors) => {
  let own: DocumentScore[];
  let totals: Totals;

  beforeAll(() => {
    own = scores.filter(({ path }) => floors.companies.includes(companyOf(path)));
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

const companyOf = (path: string): string => path.slice(0, path.indexOf('/'));

test('a list of reports and an empty form among reports are no reports, and are named', () => {
  const others = importCorpus(['harbor/incidents/README.md', 'harbor/incidents/_template.md']);
  expect(others.map(({ draft }) => draft)).toEqual([null, null]);
  for (const { refused } of others) expect(refused).toMatch(/no report/);
});
