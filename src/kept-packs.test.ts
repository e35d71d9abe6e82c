import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Pack } from './kept-packs.ts';

const place = mkdtempSync(join(tmpdir(), 'packs-'));
afterEach(() => rmSync(place, { recursive: true, force: true }));

const nameOf = (word: string): string => createHash('sha256').update(word).digest('hex');
const textOf = (word: string): string => JSON.stringify({ word, more: 'x'.repeat(500) });
const open = (folder = 'one'): Pack => new Pack(join(place, folder));
const filesOf = (folder = 'one'): string[] =>
  readdirSync(join(place, folder)).map((name) => join(place, folder, name));
function keepAll(words: readonly string[], folder = 'one'): void {
  const pack = open(folder);
  for (const word of words) pack.keep(nameOf(word), textOf(word));
  pack.save({ askedForAll: false });
}
const found = (words: readonly string[], pack = open()): boolean[] =>
  words.map((word) => {
    const text = pack.find(nameOf(word));
    if (text !== null) expect(text).toBe(textOf(word));
    return text !== null;
  });
const WORDS = Array.from({ length: 600 }, (_, i) => `word ${i} é 文 😀`);

test('what was kept is found by another process, and nothing else', () => {
  expect(found(WORDS.slice(0, 3))).toEqual([false, false, false]);
  keepAll(WORDS);
  expect(found(WORDS)).not.toContain(false);
  expect(found(['another'])).toEqual([false]);
  expect(filesOf().length).toBeLessThanOrEqual(256);
});

test('damage of any kind is not found, and what lies beside it is', () => {
  keepAll(WORDS);
  const [first = '', second = '', third = ''] = filesOf();
  const bytes = readFileSync(first);
  bytes[120]! ^= 1;
  writeFileSync(first, bytes);
  writeFileSync(second, readFileSync(second).subarray(0, 200));
  writeFileSync(third, 'no pack at all');
  const lost = found(WORDS).filter((one) => !one).length;
  expect(lost).toBeGreaterThan(1);
  expect(lost).toBeLessThan(30);
  // It is kept again behind what is left of a line.
  keepAll(WORDS);
  expect(found(WORDS)).not.toContain(false);
});

const foundAtOnce = (words: readonly string[], pack = open()): boolean[] => {
  const all = words.map(() => false);
  pack.findAll(words.map(nameOf), (text, place) => {
    if (text !== null) expect(text).toBe(textOf(words[place]!));
    all[place] = text !== null;
  });
  return all;
};

test('many are found at once as they are one by one', () => {
  keepAll(WORDS.slice(0, 300));
  const pack = open();
  pack.keep(nameOf('new'), textOf('new'));
  const asked = [...WORDS, 'new'];
  expect(foundAtOnce(asked, pack)).toEqual(found(asked, pack));
});

test.each([
  ['one by one', found],
  ['at once', foundAtOnce],
])('what nobody asks for any more, %s, goes in time', (_, found) => {
  const sizes = (): number => filesOf().reduce((sum, file) => sum + readFileSync(file).length, 0);
  keepAll(Array.from({ length: 600 }, (_, i) => `old ${i}`));
  for (const file of filesOf().slice(0, 4))
    appendFileSync(file, `${nameOf('waste')}00000000 ${'x'.repeat(200_000)}\n`);
  const before = sizes();
  keepAll(WORDS);
  const pack = open();
  expect(found(WORDS, pack)).not.toContain(false);
  pack.save({ askedForAll: false });
  expect(sizes()).toBeGreaterThan(before);
  const again = open();
  expect(found(WORDS, again)).not.toContain(false);
  again.save({ askedForAll: true });
  expect(sizes()).toBeLessThan(1_000_000);
  expect(found(WORDS)).not.toContain(false);
});

test('of a text that was found and is kept anew the old one goes', () => {
  const keepAnew = (word: string): void => {
    const pack = open();
    pack.findAll([nameOf('one')], () => {});
    pack.keep(nameOf('one'), JSON.stringify(word.repeat(150_000)));
    pack.save({ askedForAll: true });
  };
  keepAnew('a');
  keepAnew('b');
  const [file = ''] = filesOf();
  expect(readFileSync(file).length).toBeLessThan(200_000);
  expect(open().find(nameOf('one'))).toContain('bbb');
});

test('only the packs of the last few keys stay', () => {
  for (const folder of ['one', 'two', 'three', 'four']) {
    keepAll(['word'], folder);
  }
  expect(readdirSync(place)).toHaveLength(3);
  expect(readdirSync(place)).toContain('four');
});
