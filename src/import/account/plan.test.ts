// Which draft a source gets: the same one each time, also where its file was moved, and never that of another.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import type { ImportRecord } from './plan.ts';
import { EMPTY_RECORD, contentDigest, nextRecord, planWrites } from './plan.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

const from = async (path: string, text = '# Cache outage\n\nIt was down.\n') => ({
  imported: await importDocument({ path, bytes: new TextEncoder().encode(text) }, OPTIONS),
  sourceDigest: contentDigest(text),
});

const idsOf = async (paths: readonly string[], record: ImportRecord = EMPTY_RECORD) =>
  planWrites(await Promise.all(paths.map((path) => from(path))), new Map(), record).map(
    ({ id }) => id,
  );

const recordOf = async (...paths: string[]): Promise<ImportRecord> =>
  nextRecord(
    EMPTY_RECORD,
    planWrites(await Promise.all(paths.map((path) => from(path))), new Map(), EMPTY_RECORD),
  );

test('sources of one name are counted', async () => {
  expect(await idsOf(['a/cache.md', 'b/cache.md', 'c/cache.md'])).toEqual([
    'cache',
    'cache-2',
    'cache-3',
  ]);
});

test('a source that was moved keeps its id', async () => {
  expect(await idsOf(['moved/other-name.md'], await recordOf('a/cache.md'))).toEqual(['cache']);
  expect(await idsOf(['moved/cache.md'], await recordOf('a/cache.md'))).toEqual(['cache']);
});

test('a copy of a source gets an id of its own', async () => {
  const record = await recordOf('a/cache.md');
  expect(await idsOf(['a/cache.md', 'b/cache.md'], record)).toEqual(['cache', 'cache-2']);
  expect(await idsOf(['b/cache.md', 'a/cache.md'], record)).toEqual(['cache-2', 'cache']);
});

test.each([
  ['# Outage\n\n- Date: 2023-05-06\n\n## Timeline\n\n- 10:00 UTC it broke\n', '2023/'],
  ['# Outage\n\nIt was down.\n', 'undated/'],
])('a draft stands in the folder of its year: %j', async (text, folder) => {
  const [planned] = planWrites([await from('cache.md', text)], new Map(), EMPTY_RECORD);
  expect(planned?.file).toBe(`${folder}cache.mdx`);
});
