// Addresses judged against what git knows, over repositories made for it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkFolder } from './check.ts';
import { filesOf } from './example.ts';
import { readBefore } from './git-history.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
  folder = join(root, 'archive', 'postmortems');
  mkdirSync(folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const report = (file: string, frontmatter = ''): void =>
  write(file, filesOf({ frontmatter })[0]!.text);
const commit = (): string => {
  git('add', '-A');
  git('commit', '-qm', 'A change', '--allow-empty');
  return git('rev-parse', 'HEAD');
};
const begin = (): string => {
  git('init', '-q', '-b', 'main', '..');
  return commit();
};
/** What is lost, as `file:line message`. */
const lost = async () =>
  (await checkFolder(folder, { allowCode: false })).diagnostics
    .filter(({ rule }) => rule === 'permalink/lost')
    .map(({ file, where, message, hint }) => `${file}:${where.line} ${message} ${hint}`);
/** Environments of a workflow are given; the one that this test runs in must not tell. */
const PLAIN = { GITHUB_BASE_REF: '' };

const FILE = '2024/2024-06-01-checkout-down.mdx';
const PUBLIC = 'visibility: public';

test('nothing is lost where nothing changed, or is new', async () => {
  report(FILE, PUBLIC);
  begin();
  expect(await lost()).toEqual([]);
  report('2024/2024-07-01-login-down.mdx');
  report(FILE, `${PUBLIC}\ntags: [a]`);
  expect(await lost()).toEqual([]);
});

test.each([
  [
    'visibility: internal',
    /^2024\/2024-06-01-checkout-down\.mdx:\d+ .*public address would die.* internal` into/,
  ],
  ['visibility: public\nstatus: draft', /:\d+ .*its address would die.*Write `status: published`/],
  ['visibility: public\nstatus: in-review', /its address would die/],
])('a public report turned to `%s` is told at its field', async (now, told) => {
  report(FILE, PUBLIC);
  begin();
  report(FILE, now);
  expect(await lost()).toEqual([expect.stringMatching(told)]);
});

test('a rename is told even where the record went with it', async () => {
  report(FILE);
  write('_permalinks.txt', '2024-06-01-checkout-down\n');
  begin();
  renameSync(join(folder, FILE), join(folder, '2024/2024-06-01-shop-down.mdx'));
  rmSync(join(folder, '_permalinks.txt'));
  expect(await lost()).toEqual([
    expect.stringMatching(
      /_permalinks\.txt:1 `2024-06-01-checkout-down` was published \(commit `[0-9a-f]{8}`\).*renamed to `2024\/2024-06-01-shop-down\.mdx`, write `aliases: \[2024-06-01-checkout-down\]` there/,
    ),
  ]);
  report('2024/2024-06-01-shop-down.mdx', 'aliases: [2024-06-01-checkout-down]');
  expect(await lost()).toEqual([]);
});

test('a branch is judged by where it left the main one, also where nothing was pushed', async () => {
  report(FILE, PUBLIC);
  begin();
  git('checkout', '-q', '-b', 'tidy');
  renameSync(join(folder, FILE), join(folder, '2024/2024-06-01-checkout.mdx'));
  commit();
  report('2024/2024-07-01-login-down.mdx');
  commit();
  expect(await lost()).toEqual([expect.stringContaining('`2024-06-01-checkout-down` was')]);
});

test('an alias counts for the readers that reach its report', async () => {
  report(FILE, PUBLIC);
  begin();
  rmSync(join(folder, FILE));
  report(
    '2024/2024-06-01-shop-down.mdx',
    'aliases: [2024-06-01-checkout-down]\nvisibility: internal',
  );
  expect(await lost()).toEqual([expect.stringContaining('its public address would die')]);
  report('2024/2024-06-01-shop-down.mdx', `aliases: [2024-06-01-checkout-down]\n${PUBLIC}`);
  expect(await lost()).toEqual([]);
});

test('an alias that is dropped is lost as well', async () => {
  report(FILE, 'aliases: [old-name]');
  begin();
  report(FILE);
  expect(await lost()).toEqual([
    expect.stringContaining(`\`aliases: [old-name]\` in \`${FILE}\` again`),
  ]);
});

test('the record takes an address back, from everybody or from the public', async () => {
  report(FILE, PUBLIC);
  begin();
  report(FILE, 'visibility: internal');
  write('_permalinks.txt', '2024-06-01-checkout-down internal\n');
  expect(await lost()).toEqual([]);
  rmSync(join(folder, FILE));
  expect(await lost()).toHaveLength(1);
  write('_permalinks.txt', '2024-06-01-checkout-down withdrawn\n');
  expect(await lost()).toEqual([]);
});

test('a draft that goes and an archive begun anew owe nobody anything', async () => {
  report(FILE, 'status: draft');
  begin();
  rmSync(join(folder, FILE));
  expect(await lost()).toEqual([]);
  for (const n of [1, 2, 3]) report(`2024/2024-06-0${n}-sample.mdx`);
  commit();
  rmSync(join(folder, '2024'), { recursive: true });
  report('2025/2025-01-01-ours.mdx');
  expect(await lost()).toEqual([]);
});

test('a report that cannot be read is not taken for lost', async () => {
  report(FILE, PUBLIC);
  begin();
  write(FILE, 'no report at all');
  expect(await lost()).toEqual([]);
});

test('a vanished address is told while another report cannot be read, which may hold it', async () => {
  report(FILE, PUBLIC);
  report('2024/2024-07-01-login-down.mdx');
  begin();
  rmSync(join(folder, FILE));
  write('2024/2024-07-01-login-down.mdx', 'No frontmatter.');
  expect(await lost()).toEqual([
    expect.stringMatching(
      /`2024-06-01-checkout-down` was published .* Mend `2024-07-01-login-down\.mdx` first/,
    ),
  ]);
});

test('of two that claim one address the published one keeps it', async () => {
  const hints = async (rule: string) =>
    (await checkFolder(folder, { allowCode: false })).diagnostics
      .filter((found) => found.rule === rule)
      .map(({ file, hint }) => `${file} ${hint}`);
  report('2025/a.mdx');
  report('2024/b.mdx', 'aliases: [c]');
  begin();
  report('2024/a.mdx');
  report('2024/c.mdx');
  report('2024/d.mdx', 'aliases: [a]');
  expect(await hints('file/twice')).toEqual([
    expect.stringMatching(/^2024\/a\.mdx `2025\/a\.mdx` was there before and keeps its address/),
  ]);
  expect(await hints('reference/alias-taken')).toEqual([
    expect.stringMatching(/^2024\/b\.mdx Rename `c\.mdx`, which is new/),
    expect.stringMatching(/^2024\/d\.mdx Remove it: `a\.mdx` was there before/),
  ]);
});

test('the commit to judge against: a pull request, a push, a branch at home', () => {
  report(FILE);
  const first = begin();
  report(FILE, 'tags: [a]');
  const second = commit();
  const base = (environment: Record<string, string>) => {
    const read = readBefore(folder, environment);
    return read.known ? read.before.commit : read.why;
  };
  expect(base(PLAIN)).toBe(first.slice(0, 8));
  report(FILE, 'tags: [b]');
  expect(base(PLAIN)).toBe(second.slice(0, 8));
  git('checkout', '-q', '-b', 'change');
  const third = commit();
  git('update-ref', 'refs/remotes/origin/main', first);
  expect(base({ GITHUB_BASE_REF: 'main' })).toBe(first.slice(0, 8));
  expect(base(PLAIN)).toBe(first.slice(0, 8));
  git('update-ref', 'refs/remotes/origin/main', third);
  const event = join(root, 'event.json');
  const push = { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: event };
  writeFileSync(event, JSON.stringify({ before: first }));
  expect(base(push)).toBe(first.slice(0, 8));
  writeFileSync(event, JSON.stringify({ before: '0'.repeat(40) }));
  expect(base(push)).toBe(second.slice(0, 8));
  writeFileSync(event, JSON.stringify({ before: 'f'.repeat(40) }));
  expect(base(push)).toBe(second.slice(0, 8));
  expect(base({ CI_MERGE_REQUEST_DIFF_BASE_SHA: second })).toBe(second.slice(0, 8));
});

test('only what changed is read, with names of any kind', () => {
  report(FILE);
  report('2024/größe "x".mdx');
  report('_drafts/b.mdx');
  begin();
  report('2024/größe "x".mdx', 'tags: [a]');
  report('_drafts/b.mdx', 'tags: [a]');
  const read = readBefore(folder, PLAIN);
  expect(read.known && read.before.changed.map(({ file }) => file)).toEqual(['2024/größe "x".mdx']);
  expect(read.known && read.before.changed[0]?.text).toBe(filesOf({})[0]!.text);
});

test('git is asked a handful of questions, however many names are looked for', () => {
  report(FILE);
  begin();
  commit();
  report(FILE, 'tags: [a]');
  const trace = join(root, 'trace');
  const asked = (): string[] => {
    rmSync(trace, { force: true });
    const read = readBefore(folder, PLAIN);
    expect(read.known && read.before.changed.length).toBe(1);
    return [...readFileSync(trace, 'utf8').matchAll(/built-in: git (\S+)/g)].map(
      ([, name]) => name!,
    );
  };
  vi.stubEnv('GIT_TRACE', trace);
  try {
    expect(asked()).toEqual(['rev-parse', 'cat-file', 'ls-tree', 'cat-file']);
    git('checkout', '-q', '-b', 'topic');
    commit();
    expect(asked()).toEqual(['rev-parse', 'cat-file', 'merge-base', 'ls-tree', 'cat-file']);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('a name of two lines is no name, and takes no answer of another', () => {
  report(FILE);
  begin();
  report(FILE, 'tags: [a]');
  const last = commit();
  const read = readBefore(folder, { CI_COMMIT_BEFORE_SHA: 'HEAD\nnothing' });
  expect(read.known && read.before.commit).not.toBe(last.slice(0, 8));
  expect(read.known && read.before.changed.length).toBe(1);
});

test('a shallow clone, a folder without git and one without a commit say so, or nothing', async () => {
  report(FILE);
  const { notes } = await checkFolder(folder, { allowCode: false });
  expect(notes).toEqual([expect.stringContaining('Without git')]);
  git('init', '-q', '..');
  expect(readBefore(folder, PLAIN)).toEqual({ known: false, why: null });
  begin();
  commit();
  // A target that was not fetched, beside the whole history.
  const unfetched = readBefore(folder, { GITHUB_BASE_REF: 'topic' });
  expect(unfetched).toEqual({ known: false, why: null });
  const clone = join(root, 'clone');
  git('clone', '-q', '--depth', '1', `file://${join(root, 'archive')}`, clone);
  for (const environment of [PLAIN, { GITHUB_BASE_REF: 'topic' }]) {
    const read = readBefore(join(clone, 'postmortems'), environment);
    expect(!read.known && read.why).toContain('shallow clone');
  }
});
