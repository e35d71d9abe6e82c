// Which files a folder means, and what is passed over with a reason or without a word.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findSources } from './sources.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-sources-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function found(files: readonly string[], names: readonly string[] = ['.']) {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'x');
  }
  const { files: taken, skipped } = findSources(names, folder);
  return {
    taken: taken.map(({ path, named }) => `${path}${named ? ' by name' : ''}`),
    skipped: skipped.map(({ source, why }) => `${source}: ${why}`),
  };
}

const NO_REPORT = 'By its name it is no report. Name the file itself to import it.';
const NO_ENDING = 'Its ending is none that can be read.';

test('folders are read with all that is below them, in the order of their paths', () => {
  expect(found(['b/2.md', 'b/1.md', 'a/deep/3.txt', 'c.html']).taken).toEqual([
    'a/deep/3.txt',
    'b/1.md',
    'b/2.md',
    'c.html',
  ]);
});

test('what cannot be read is told, in the order of the names', () => {
  expect(found(['z.png', 'a.pdf', 'm.md']).skipped).toEqual([
    `a.pdf: ${NO_ENDING}`,
    `z.png: ${NO_ENDING}`,
  ]);
});

test('hidden folders and those of tools are passed over', () => {
  expect(found(['.git/a.md', '.hidden/b.md', 'node_modules/c.md', '.d.md'])).toEqual({
    taken: [],
    skipped: [],
  });
});

test('a file beside reports whose name says that it is none is told', () => {
  expect(found(['a/README.md', 'a/x.md', 'b/_form.md', 'b/x.md', 'c/template.md'])).toEqual({
    taken: ['a/x.md', 'b/x.md'],
    skipped: [
      `a/README.md: ${NO_REPORT}`,
      `b/_form.md: ${NO_REPORT}`,
      `c/template.md: ${NO_REPORT}`,
    ],
  });
});

test('a folder of one report may name it index or README', () => {
  expect(found(['one/index.md', 'one/graph.png', 'two/README.md', 'two/notes/x.md']).taken).toEqual(
    ['one/index.md', 'two/README.md', 'two/notes/x.md'],
  );
});

test('the README of the folder that was named is no report', () => {
  expect(found(['README.md', 'sub/a.md'])).toEqual({
    taken: ['sub/a.md'],
    skipped: [`README.md: ${NO_REPORT}`],
  });
});

test('a file that was named is taken once, whatever it is called', () => {
  expect(found(['README.md', 'a.pdf', 'b.md'], ['README.md', 'a.pdf', '.'])).toEqual({
    taken: ['README.md by name', 'a.pdf by name', 'b.md'],
    skipped: [],
  });
});
