import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from './folders.ts';
import { clearUnfinished, writeNew, writeOver } from './written-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('a new file never takes the place of another, nor of a link', () => {
  expect(writeNew(join(folder, '2024/a.mdx'), 'new')).toBe(true);
  writeFileSync(join(folder, '2024/a.mdx'), 'mine');
  expect(writeNew(join(folder, '2024/a.mdx'), 'newer')).toBe(false);
  expect(read('2024/a.mdx')).toBe('mine');
  symlinkSync(join(folder, 'elsewhere'), join(folder, '2024/b.mdx'));
  expect(writeNew(join(folder, '2024/b.mdx'), 'new')).toBe(false);
  expect(readdirSync(folder)).toEqual(['2024']);
  expect(readdirSync(join(folder, '2024'))).toEqual(['a.mdx', 'b.mdx']);
});

test('a file of the tool’s own is replaced, and what a link leads to is left alone', () => {
  writeFileSync(join(folder, 'precious'), 'mine');
  symlinkSync(join(folder, 'precious'), join(folder, 'record'));
  writeOver(join(folder, 'record'), 'new');
  writeOver(join(folder, 'record'), 'newer');
  expect(read('record')).toBe('newer');
  expect(read('precious')).toBe('mine');
  expect(readdirSync(folder)).toEqual(['precious', 'record']);
});

const left = (pid: number): string => `.a.mdx.${pid}.new`;

test('what a killed process left under the same number is no obstacle', () => {
  writeFileSync(join(folder, left(process.pid)), 'half');
  expect(writeNew(join(folder, 'a.mdx'), 'new')).toBe(true);
  writeFileSync(join(folder, left(process.pid)), 'half');
  writeOver(join(folder, 'a.mdx'), 'newer');
  expect(read('a.mdx')).toBe('newer');
  expect(readdirSync(folder)).toEqual(['a.mdx']);
});

test('what killed processes left is cleared, and what a living one writes is not', () => {
  const dead = spawnSync(process.execPath, ['--version']).pid;
  makeFolder(join(folder, '2024'));
  const kept = [left(process.ppid), '.a.new', 'a.1.new'];
  for (const name of [left(dead), left(process.pid), ...kept])
    writeFileSync(join(folder, '2024', name), 'half');
  clearUnfinished(folder);
  expect(readdirSync(join(folder, '2024')).toSorted()).toEqual(kept.toSorted());
});

test('folders are made one at a time, and a disk that takes none is told at once', () => {
  makeFolder(join(folder, 'a/b/c'));
  makeFolder(join(folder, 'a/b/c'));
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c']);
  writeFileSync(join(folder, 'file'), 'precious');
  expect(() => makeFolder(join(folder, 'file/b'))).toThrow(/EEXIST|ENOTDIR/);
  if (process.platform === 'linux') {
    expect(() => makeFolder('/proc/x/y')).toThrow('ENOENT');
    expect(() => writeNew('/proc/x/y/a.mdx', 'new')).toThrow('ENOENT');
  }
});
