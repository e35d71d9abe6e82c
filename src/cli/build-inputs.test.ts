import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOfInputs, type BuildInputs } from './build-inputs.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hindsight-inputs-'));
  mkdirSync(join(place, 'reports', '2024'), { recursive: true });
  mkdirSync(join(place, 'public'));
  writeFileSync(join(place, 'reports', '2024', 'one.mdx'), 'one');
  writeFileSync(join(place, 'reports', '2024', 'one.log'), 'log');
  writeFileSync(join(place, 'public', 'robots.txt'), 'all');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const digest = (other: Partial<BuildInputs> = {}): string =>
  digestOfInputs({
    around: 'code',
    day: '2026-11-27',
    reports: join(place, 'reports'),
    sources: [],
    folders: [join(place, 'reports'), join(place, 'public'), join(place, 'none')],
    ...other,
  });
const report = (name: string): string => join(place, 'reports', '2024', name);

test('the same files have the same digest', () => {
  const before = digest();
  writeFileSync(report('one.mdx'), 'one');
  expect(digest()).toBe(before);
});

test('another day and another code are another digest', () => {
  expect(digest({ day: '2026-11-28' })).not.toBe(digest());
  expect(digest({ around: 'other' })).not.toBe(digest());
});

const CHANGES: Readonly<Record<string, () => void>> = {
  'a letter of a report': () => writeFileSync(report('one.mdx'), 'One'),
  'a letter of a file beside it': () => writeFileSync(report('one.log'), 'Log'),
  'a letter of the public folder': () => writeFileSync(join(place, 'public/robots.txt'), 'All'),
  'another name': () => renameSync(report('one.mdx'), report('two.mdx')),
  'a file moved to its neighbour': () => {
    writeFileSync(report('one.log'), '');
    writeFileSync(report('one.mdx'), 'logone');
  },
  'an empty file': () => writeFileSync(report('_note'), ''),
  'a file less': () => rmSync(report('one.log')),
  'the folder where none was': () => {
    mkdirSync(join(place, 'none'));
    writeFileSync(join(place, 'none', 'a'), '');
  },
  'a commit': () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: join(place, 'reports'),
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'One');
  },
};
test.each(Object.entries(CHANGES))('%s is seen', (_, change) => {
  const before = digest();
  change();
  expect(digest()).not.toBe(before);
});

test('what a link leads to is seen, and a folder in itself is no trap', () => {
  mkdirSync(join(place, 'far'));
  writeFileSync(join(place, 'far', 'a.txt'), 'a');
  symlinkSync(join(place, 'far'), join(place, 'public', 'far'));
  symlinkSync(join(place, 'public'), join(place, 'public', 'again'));
  const before = digest();
  writeFileSync(join(place, 'far', 'a.txt'), 'b');
  expect(digest()).not.toBe(before);
});
