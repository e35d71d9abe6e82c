import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isMirrored, mirror } from './mirror.ts';

let root: string;
const from = () => join(root, 'from');
const to = () => join(root, 'to');
const put = (file: string, text = file): void => {
  mkdirSync(dirname(join(from(), file)), { recursive: true });
  writeFileSync(join(from(), file), text);
};
const held = (): string[] =>
  readdirSync(to(), { recursive: true })
    .map(String)
    .filter((file) => !lstatSync(join(to(), file)).isDirectory())
    .toSorted();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mirror-'));
  put('a.mdx');
  put('2024/b.mdx');
});
afterEach(() => rmSync(root, { recursive: true }));

test('holds what the other folder holds, and what went there goes', () => {
  mirror(from(), to());
  expect(held()).toEqual(['2024/b.mdx', 'a.mdx']);
  expect(isMirrored(from(), to())).toBe(true);
  rmSync(join(from(), '2024'), { recursive: true });
  put('c.mdx');
  expect(isMirrored(from(), to())).toBe(false);
  mirror(from(), to());
  expect(held()).toEqual(['a.mdx', 'c.mdx']);
  expect(existsSync(join(to(), '2024'))).toBe(false);
});

test('passes over hidden files and packages that are installed beside', () => {
  put('.git/config');
  put('node_modules/x/index.js');
  put('2024/.draft.mdx');
  mirror(from(), to());
  expect(held()).toEqual(['2024/b.mdx', 'a.mdx']);
  expect(isMirrored(from(), to())).toBe(true);
});

test('what was a file and is a folder now is one, and the other way round', () => {
  mirror(from(), to());
  rmSync(join(from(), 'a.mdx'));
  put('a.mdx/inner.mdx');
  rmSync(join(from(), '2024'), { recursive: true });
  put('2024', 'a file');
  expect(isMirrored(from(), to())).toBe(false);
  mirror(from(), to());
  expect(held()).toEqual(['2024', 'a.mdx/inner.mdx']);
  expect(readFileSync(join(to(), '2024'), 'utf8')).toBe('a file');
});

describe('a copy', () => {
  test('is a second name of the file, which shows what is written into it', () => {
    mirror(from(), to());
    expect(statSync(join(to(), 'a.mdx')).ino).toBe(statSync(join(from(), 'a.mdx')).ino);
  });

  test('stands apart where it is asked to, and follows only when it is made again', () => {
    mirror(from(), to(), { apart: true });
    writeFileSync(join(from(), 'a.mdx'), 'another text', { flag: 'r+' });
    expect(readFileSync(join(to(), 'a.mdx'), 'utf8')).toBe('a.mdx');
    expect(isMirrored(from(), to())).toBe(false);
    mirror(from(), to(), { apart: true });
    expect(readFileSync(join(to(), 'a.mdx'), 'utf8')).toBe('another text');
    expect(isMirrored(from(), to())).toBe(true);
    const before = statSync(join(to(), 'a.mdx')).ino;
    mirror(from(), to(), { apart: true });
    expect(statSync(join(to(), 'a.mdx')).ino).toBe(before);
  });
});

test('what the target keeps at its root stays, and is not brought', () => {
  mkdirSync(to(), { recursive: true });
  writeFileSync(join(to(), 'kept'), 'mine');
  put('kept', 'theirs');
  put('2024/kept', 'another');
  mirror(from(), to(), { keep: new Set(['kept']) });
  expect(readFileSync(join(to(), 'kept'), 'utf8')).toBe('mine');
  expect(readFileSync(join(to(), '2024/kept'), 'utf8')).toBe('another');
});

test('files may have other names there, and some may be left out', () => {
  put('2024/left.mdx');
  mirror(from(), to(), {
    nameOf: (file) => (file === '2024/b.mdx' ? '2024/renamed.mdx' : file),
    without: (file) => file === '2024/left.mdx',
  });
  expect(held()).toEqual(['2024/renamed.mdx', 'a.mdx']);
});

test('a link that stays inside leads to the same place in the mirror, one that leads out still does', () => {
  symlinkSync('2024/b.mdx', join(from(), 'inside'));
  symlinkSync(join(root, 'out'), join(from(), 'outside'));
  mirror(from(), to());
  expect(readFileSync(join(to(), 'inside'), 'utf8')).toBe('2024/b.mdx');
  expect(readlinkSync(join(to(), 'inside'))).toBe('2024/b.mdx');
  expect(readlinkSync(join(to(), 'outside'))).toBe(join(root, 'out'));
  expect(isMirrored(from(), to())).toBe(true);
  writeFileSync(join(root, 'plain'), '');
  rmSync(join(to(), 'inside'));
  writeFileSync(join(to(), 'inside'), '2024/b.mdx');
  expect(isMirrored(from(), to())).toBe(false);
});
