// A pull request in the repository of a source: the archive is checked out beside it and judges it by its own settings,
// vocabularies and reports.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOf } from '../src/check/example.ts';

const root = mkdtempSync(join(tmpdir(), 'pull-request-'));
afterAll(() => rmSync(root, { recursive: true }));
const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
    cwd: join(root, folder),
    encoding: 'utf8',
  });
const CAUSE = 'rootCauses: [expired-certificate]\nservices: [checkout]';
const report = (more: string): string =>
  filesOf({ frontmatter: `status: published\n${CAUSE}\n${more}` })[0]!.text;

function check(...args: string[]) {
  const { HINDSIGHT_CONFIG: _, ...around } = process.env;
  return spawnSync(process.execPath, [resolve('src/cli/check.ts'), ...args], {
    cwd: join(root, 'archive'),
    encoding: 'utf8',
    env: { ...around, SOURCE_DIR: 'payments=../product', GITHUB_BASE_REF: '' },
  });
}

test('findings stand at paths of the repository of the author, and the archive knows what it has seen', () => {
  put(
    'archive/hindsight.config.ts',
    `export default { sources: [{ name: 'payments', git: 'https://nowhere.example/x.git', folder: 'docs/pm' }] };`,
  );
  put('archive/postmortems/2023/2023-06-01-first.mdx', report('title: The first certificate expired\nimpact: { from: 2023-06-01 14:00, to: 2023-06-01 14:30 }\ntimeline: []\nactions: []')); // prettier-ignore
  put('archive/postmortems/2023/2023-07-01-broken.mdx', report('status: finished'));
  git('archive', 'init', '-q', '-b', 'main');
  git('archive', 'add', '-A');
  git('archive', 'commit', '-qm', 'one');
  put('product/docs/pm/2024-06-01-other.mdx', report('services: [search]\nstatus: finished'));
  put('product/docs/pm/2024-06-01-kin.mdx', report('services: [search]'));
  git('product', 'init', '-q', '-b', 'main');
  git('product', 'add', '-A');
  git('product', 'commit', '-qm', 'one');
  git('product', 'checkout', '-qb', 'change');
  put('product/docs/pm/2024-06-01-again.mdx', report('title: The certificate expired again'));
  git('product', 'add', '-A');
  git('product', 'commit', '-qm', 'two');

  const { stdout, stderr, status } = check('--changed', 'main', '--format', 'github', '--summary', join(root, 'summary.md')); // prettier-ignore
  expect(stderr).toBe('');
  const lines = stdout.split('\n').filter((line) => line.startsWith('::'));
  expect(lines[0]).toMatch(/^::warning file=docs\/pm\/2024-06-01-again\.mdx,/);
  expect(lines.join('\n')).toContain('recurrence/unnamed');
  // Asked of new reports alone: the one that was there before is not.
  const resembling = lines.filter((line) => line.includes('recurrence/resembles'));
  expect(resembling.length).toBeGreaterThan(0);
  for (const line of resembling) expect(line).toContain('-again.mdx');
  // What is wrong elsewhere in this repository is attached last; in that of the archive nobody can mend it here.
  expect(lines.at(-1)).toMatch(/^::error file=docs\/pm\/2024-06-01-other\.mdx,/);
  expect(stdout).not.toMatch(/^::\w+ file=\.\./m);
  expect(stdout).not.toContain('2023-07-01-broken');
  expect(stdout).toMatch(/^\d+ findings outside of this repository/m);
  expect(status).toBe(1);
  const summary = readFileSync(join(root, 'summary.md'), 'utf8');
  expect(summary).toContain('### The certificate expired again');
  expect(summary).toMatch(/#### Similar reports\n\n- .*The first certificate expired/);
  expect(summary).not.toContain('### The first');
});

test('of many findings ten are attached, the worst of the change first, and the others are in the log', () => {
  const links = Array.from({ length: 12 }, (_, i) => `[${i}](/nowhere/${i}/)`).join('\n');
  put('product/docs/pm/2024-06-01-again.mdx', `${report('title: The certificate expired again')}\n${links}\n`); // prettier-ignore
  const { stdout } = check('--changed', 'main', '--format', 'github');
  const lines = stdout.split('\n').filter((line) => line.startsWith('::'));
  expect(lines).toHaveLength(10);
  for (const line of lines) expect(line).toMatch(/^::error file=docs\/pm\/2024-06-01-again\.mdx,/);
  // The two that are left, the warning, and what is wrong elsewhere.
  for (const words of [
    '/nowhere/10/',
    '/nowhere/11/',
    'recurrence/unnamed',
    '2024-06-01-other.mdx',
  ])
    expect(stdout).toContain(words);
});

test('a summary without a change, and a source that nobody listed, are misuse with the right call', () => {
  expect(check('--summary', 'x.md').stderr).toContain('`--changed origin/main`');
  put('archive/hindsight.config.ts', `export default { sources: [] };`);
  expect(check().stderr).toContain('names the source `payments`');
});
