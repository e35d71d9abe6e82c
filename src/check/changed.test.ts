import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Diagnostic, Level } from '../report/diagnostic.ts';
import { changedSince, changeFirst, folderInRepository } from './changed.ts';

const root = mkdtempSync(join(tmpdir(), 'changed-'));
afterAll(() => rmSync(root, { recursive: true }));
const folder = join(root, 'docs/postmortems');
const put = (file: string, text: string): void => writeFileSync(join(folder, file), text);
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
    cwd: root,
    encoding: 'utf8',
  });

test('what a change touches: edits, new files, and nothing that main did meanwhile', () => {
  mkdirSync(join(folder, '2024'), { recursive: true });
  git('init', '-q', '-b', 'main');
  for (const file of ['2024/a.mdx', '2024/b ü.mdx', 'c.mdx']) put(file, '1');
  git('add', '-A');
  git('commit', '-qm', 'one');
  git('checkout', '-qb', 'mine');
  put('2024/b ü.mdx', '2');
  git('commit', '-qam', 'two');
  put('new.mdx', '1');
  git('checkout', '-q', 'main');
  put('c.mdx', '2');
  git('commit', '-qam', 'three');
  git('checkout', '-q', 'mine');
  expect([...changedSince(folder, 'main')!.files].toSorted()).toEqual(['2024/b ü.mdx', 'new.mdx']);
  expect(changedSince(folder, 'mian')).toBeNull();
  expect(folderInRepository(folder)).toBe('docs/postmortems');
});

test('without git nothing is known', () => {
  const alone = mkdtempSync(join(tmpdir(), 'no-git-'));
  try {
    expect(changedSince(alone, 'main')).toBeNull();
    expect(folderInRepository(alone)).toBeNull();
  } finally {
    rmSync(alone, { recursive: true });
  }
});

test('the findings of the change come first, the worst before the others; elsewhere only errors are shown', () => {
  const found = (file: string, level: Level): Diagnostic => ({
    file,
    level,
    rule: 'time/future',
    message: `${level} in ${file}`,
    hint: null,
    where: { line: 1, column: 1, endLine: 1, endColumn: 2 },
  });
  const all = [
    found('a', 'warning'),
    found('a', 'error'),
    found('b', 'advice'),
    found('b', 'error'),
    found('c', 'advice'),
  ];
  const { shown, others } = changeFirst(all, { files: new Set(['b']) });
  expect(shown.map(({ message }) => message)).toEqual(['error in b', 'advice in b', 'error in a']);
  expect(others).toBe(2);
});
