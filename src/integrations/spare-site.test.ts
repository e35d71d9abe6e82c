import {
  appendFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillFromSpare, matchSpare } from './spare-site.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hindsight-spare-'));
  for (const name of ['site', 'spare', 'fresh']) mkdirSync(join(place, name));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const at = (folder: string, file: string): string => join(place, folder, file);
function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(at(folder, file)), { recursive: true });
    writeFileSync(at(folder, file), text);
  }
}
function share(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(at('spare', file)), { recursive: true });
    linkSync(at('site', file), at('spare', file));
  }
}
const fill = (...kept: readonly string[]): string[] => {
  const files = new Map(kept.map((file) => [file, statSync(at('site', file))]));
  return [...fillFromSpare(join(place, 'spare'), join(place, 'fresh'), files)].toSorted();
};
/** All that is in a folder, with the texts of its files. */
const contents = (folder: string): Record<string, string | null> =>
  Object.fromEntries(
    readdirSync(join(place, folder), { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((name) => {
        const isFile = lstatSync(at(folder, name)).isFile();
        return [name, isFile ? readFileSync(at(folder, name), 'utf8') : null];
      }),
  );

test('what both sites have is kept, what is new comes to it, and nothing else is there', () => {
  write('site', { 'a/index.html': 'a', 'a/log.txt': 'log', 'b/index.html': 'b', 'c.json': 'c' });
  share('a/index.html', 'b/index.html', 'a/log.txt');
  write('spare', { 'gone/deep/index.html': 'of a report that was deleted', 'c.json': 'older' });
  symlinkSync('/', at('spare', 'link'));
  write('fresh', {
    'a/log.txt': 'another log',
    'new/deep/index.html': 'new',
    'index.html': 'home',
  });
  expect(fill('a/index.html', 'b/index.html', 'c.json')).toEqual(['a/index.html', 'b/index.html']);
  expect(contents('fresh')).toEqual({
    a: null,
    'a/index.html': 'a',
    'a/log.txt': 'another log',
    b: null,
    'b/index.html': 'b',
    'index.html': 'home',
    new: null,
    'new/deep': null,
    'new/deep/index.html': 'new',
  });
  expect(existsSync(join(place, 'spare'))).toBe(false);
  // The last site is as it was.
  expect(contents('site')).toMatchObject({ 'a/log.txt': 'log', 'c.json': 'c' });
});

test('a file of the same name and text that is another file is not trusted', () => {
  write('site', { 'a.html': 'a' });
  write('spare', { 'a.html': 'a' });
  expect(fill('a.html')).toEqual([]);
  expect(contents('fresh')).toEqual({});
});

test('a file that somebody wrote to since it was looked at is not trusted', () => {
  write('site', { 'a.html': 'a' });
  share('a.html');
  const looked = new Map([['a.html', statSync(at('site', 'a.html'))]]);
  appendFileSync(at('spare', 'a.html'), '!');
  expect([...fillFromSpare(join(place, 'spare'), join(place, 'fresh'), looked)]).toEqual([]);
});

test('a folder takes the place of a file, and a file that of a folder', () => {
  write('site', { 'a.html': 'a' });
  share('a.html');
  write('spare', { one: 'a file', 'two/file': 'in a folder' });
  write('fresh', { 'one/file': 'in a folder', two: 'a file' });
  expect(fill('a.html')).toEqual(['a.html']);
  expect(contents('fresh')).toEqual({
    'a.html': 'a',
    one: null,
    'one/file': 'in a folder',
    two: 'a file',
  });
});

test('without a spare site nothing is found in it', () => {
  write('site', { 'a.html': 'a' });
  write('fresh', { 'b.html': 'b' });
  rmSync(join(place, 'spare'), { recursive: true });
  expect(fill('a.html')).toEqual([]);
  expect(contents('fresh')).toEqual({ 'b.html': 'b' });
});

const match = (...files: readonly string[]): string[] => {
  const there = new Map(files.map((file) => [file, statSync(at('site', file))]));
  return [...matchSpare(join(place, 'spare'), join(place, 'site'), there)].toSorted();
};

test.each(['an older one', 'none'])('a spare site is made like the last one of %s', (of) => {
  const all = ['a/index.html', 'a/log.txt', 'b/deep/index.html', 'c.json'];
  write('site', Object.fromEntries(all.map((file) => [file, `now ${file}`])));
  write('site', { 'search.js': 'no page' });
  if (of === 'none') rmSync(join(place, 'spare'), { recursive: true });
  else {
    share('a/index.html');
    write('spare', { 'c.json': 'older', 'gone/index.html': 'of a report that was deleted' });
  }
  expect(match(...all)).toEqual(all);
  expect(Object.keys(contents('spare'))).toEqual([
    'a',
    'a/index.html',
    'a/log.txt',
    'b',
    'b/deep',
    'b/deep/index.html',
    'c.json',
  ]);
  for (const file of all)
    expect(statSync(at('spare', file)).ino).toBe(statSync(at('site', file)).ino);
});

test('of a spare site that was matched, what is not kept goes with its folders', () => {
  const all = ['a/index.html', 'a/log.txt', 'b/deep/index.html', 'c.json', 'e.html', 'f.html'];
  write('site', Object.fromEntries(all.map((file) => [file, file])));
  write('fresh', { 'c.json': 'new', 'd/index.html': 'new' });
  const matched = new Set(match(...all));
  const kept = new Map(
    ['a/log.txt', 'e.html', 'f.html'].map((file) => [file, statSync(at('site', file))]),
  );
  kept.set('unmatched.html', statSync(at('site', 'c.json')));
  // Somebody else was there in between.
  rmSync(at('spare', 'e.html'));
  rmSync(at('spare', 'f.html'));
  write('spare', { 'f.html': 'f.html' });
  const found = fillFromSpare(join(place, 'spare'), join(place, 'fresh'), kept, matched);
  expect([...found]).toEqual(['a/log.txt']);
  expect(contents('fresh')).toEqual({
    a: null,
    'a/log.txt': 'a/log.txt',
    'c.json': 'new',
    d: null,
    'd/index.html': 'new',
  });
  expect(Object.keys(contents('site')).filter((name) => all.includes(name))).toEqual(all);
});
