import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importDocument } from '../import/import-document.ts';
import type { ImportOptions } from '../import/imported.ts';
import { NO_RULES } from '../import/sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { importedBefore } from './imported-before.ts';

const cache = mkdtempSync(join(tmpdir(), 'imported-'));
afterAll(() => rmSync(cache, { recursive: true }));

const OPTIONS: ImportOptions = {
  vocabularies: EMPTY_VOCABULARIES,
  rules: NO_RULES,
  zone: null,
  date: null,
};
const CORPUS = 'tests/import/corpus/documents';
const documents = readdirSync(CORPUS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .toSorted()
  .filter((_, i) => i % 8 === 0)
  .map((path) => ({ path, bytes: readFileSync(path) }));
const file = (text: string, path = 'a.md') => ({ path, bytes: Buffer.from(text) });

test('documents of the corpus are found again as they were imported', async () => {
  const before = importedBefore(cache, OPTIONS);
  const imported = [];
  for (const one of documents) {
    expect(before.find(one)).toBeNull();
    const now = await importDocument(one, OPTIONS);
    imported.push(now);
    before.keep(one, now);
  }
  await before.save();
  const again = importedBefore(cache, OPTIONS);
  // No field is written as one that is not there, and no figure is one that JSON cannot hold.
  expect(documents.map((one) => again.find(one))).toEqual(imported);
  expect(documents.length).toBeGreaterThan(8);
});

test('another text, name, zone or rule is imported anew', async () => {
  const before = importedBefore(cache, OPTIONS);
  const one = file('# It broke\n\nAt 14:05 UTC it broke.\n');
  before.keep(one, await importDocument(one, OPTIONS));
  await before.save();
  expect(importedBefore(cache, OPTIONS).find(one)).not.toBeNull();
  expect(importedBefore(cache, OPTIONS).find(file('# It broke\n'))).toBeNull();
  expect(importedBefore(cache, OPTIONS).find({ ...one, path: 'b.md' })).toBeNull();
  expect(importedBefore(cache, { ...OPTIONS, zone: 'Europe/London' }).find(one)).toBeNull();
  const rules = { ...NO_RULES, teams: new Map([['core', 'platform']]) };
  expect(importedBefore(cache, { ...OPTIONS, rules }).find(one)).toBeNull();
});

test('a document with a secret is in no cache', async () => {
  const before = importedBefore(cache, OPTIONS);
  const one = file(`# It broke\n\nThe key was ghp_${'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0hL3oR6'}.\n`);
  before.keep(one, await importDocument(one, OPTIONS));
  await before.save();
  expect(importedBefore(cache, OPTIONS).find(one)).toBeNull();
});
