import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { generate, writeArchive } from './generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'generated-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a generated folder is read without an error, into the very same reports', async () => {
  const generated = generate({ count: 300, seed: 7 });
  writeArchive(folder, generated);
  const read = await checkFolder(folder, { allowCode: false });
  expect(read.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  const byFile = new Map(generated.reports.map((report) => [report.file, report]));
  for (const { report } of read.reports) expect(report).toEqual(byFile.get(report!.file));
  expect(read.vocabularies).toEqual(generated.vocabularies);
  expect(read.reports.filter(({ body }) => body?.usesComponents).length).toBeGreaterThan(5);
});

test('one seed makes one archive, another seed another', () => {
  const text = (seed: number): string => JSON.stringify(generate({ count: 40, seed }).files);
  expect(text(3)).toBe(text(3));
  expect(text(3)).not.toBe(text(4));
});
