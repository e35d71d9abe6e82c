// The importer over the made-up documents of corpus/, each by itself: what it reads is what is known of it, in corpus/known.
// Over a set the floors are what it reached: a change may raise them, never fall below. After a change of the grammar
// `npx vitest run --config tests/vitest.config.ts tests/import/made-up.test.ts -u` writes what is known anew: the diff
// tells what was mended, and what it cost.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CORPUS, importByCommand, importMadeUp } from './corpus-import.ts';
import { knownOf } from './corpus-known.ts';
import { readLabels } from './corpus-labels.ts';
import type { DocumentScore } from './corpus-score.ts';
import { FIELDS, scoreAgainst } from './corpus-score.ts';
import { CORPUS_SETS, hasFloors, isOfSet } from './corpus-sets.ts';
import type { Totals } from './corpus-table.ts';
import { tableOf, totalsOf } from './corpus-table.ts';
import { f1, precision } from './score.ts';

const LABELS = readLabels(join(CORPUS, 'labels'));
const KNOWN = join(CORPUS, 'known');

const read = new Map<string, DocumentScore>();

describe('what is known of', () => {
  test.each(LABELS)('$path', async (label) => {
    const document = await importMadeUp(label.path);
    const score = scoreAgainst(label, document);
    read.set(label.path, score);
    await expect(knownOf(document, score)).toMatchFileSnapshot(join(KNOWN, `${label.path}.txt`));
  });

  test('no document that is gone', () => {
    const files = readdirSync(KNOWN, { recursive: true, encoding: 'utf8' });
    const labelled = new Set(LABELS.map(({ path }) => `${path}.txt`));
    expect(files.filter((file) => file.endsWith('.txt') && !labelled.has(file))).toEqual([]);
  });
});

// They ask every document: while one line is mutated, the documents that run it are enough.
const OVER_ALL = process.env['MUTATED_TESTS'] === undefined;

describe.runIf(OVER_ALL)('all documents', () => {
  beforeAll(async () => {
    // Those that were not picked, where only some tests run.
    for (const label of LABELS)
      if (!read.has(label.path))
        read.set(label.path, scoreAgainst(label, await importMadeUp(label.path)));
  });

  test('there are at least 64 labelled ones, each in one set', () => {
    expect(read.size).toBeGreaterThanOrEqual(64);
    for (const { path } of LABELS)
      expect(CORPUS_SETS.filter((set) => isOfSet(set, path))).toHaveLength(1);
  });

  describe.each(CORPUS_SETS.filter(hasFloors))('the $set set', (floors) => {
    let own: DocumentScore[];
    let totals: Totals;

    beforeAll(() => {
      own = [...read.values()].filter(({ path }) => isOfSet(floors, path));
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
});

describe.runIf(OVER_ALL)('the command, on a folder', () => {
  const COMPANIES = ['harbor', 'meridian', 'nutcracker'];
  const paths = LABELS.map(({ path }) => path).filter((path) =>
    COMPANIES.includes(path.slice(0, path.indexOf('/'))),
  );
  const NONE = ['harbor/incidents/README.md', 'harbor/incidents/_template.md'];
  let results: ReturnType<typeof importByCommand>;

  beforeAll(() => {
    results = importByCommand([...paths, ...NONE]);
  });

  test('writes and tells what is read of each document by itself', async () => {
    expect(paths.length).toBeGreaterThan(8);
    for (const [i, path] of paths.entries()) {
      const { draft, findings } = await importMadeUp(path);
      expect(results[i]?.draft?.text, path).toBe(draft?.text);
      expect(results[i]?.findings, path).toEqual(findings);
    }
  });

  test('names a list of reports and an empty form among reports, which are none', () => {
    const others = results.slice(paths.length);
    expect(others.map(({ draft }) => draft)).toEqual([null, null]);
    for (const { refused } of others) expect(refused).toMatch(/no report/);
  });
});
