import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { fromArchive } from './standing.ts';

const archive = realpathSync(mkdtempSync(join(tmpdir(), 'standing-')));
const year = join(archive, 'postmortems/2026');
beforeAll(() => {
  mkdirSync(year, { recursive: true });
  mkdirSync(join(archive, 'docs/old'), { recursive: true });
  writeFileSync(join(archive, 'hindsight.config.ts'), "export default { name: 'Acme' };");
  writeFileSync(join(year, '2026-01-02-a.mdx'), '---\ntitle: A\n---\n');
  writeFileSync(join(archive, 'docs/old/2025.md'), '# Outage of the shop\n\nIt was down.\n');
});
afterAll(() => rmSync(archive, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

/** What a command answers that is called in a folder of the archive. */
function called(folder: string, args: readonly string[], env: Record<string, string> = {}) {
  const cwd = join(archive, folder);
  const { HINDSIGHT_CONFIG: _, npm_package_json: __, ...rest } = process.env;
  const program = join(import.meta.dirname, 'hindsight.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { ...rest, ...env },
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}
const SAYS = (way: string): string =>
  `The archive is in \`${way}\`, where hindsight.config.ts stands. Files are named from there.\n`;

test('from a folder inside, the archive is found, and a path is meant from where one stands', () => {
  const { status, out, err } = called('postmortems/2026', ['check', '2026-01-02-a.mdx']);
  expect([status, err]).toEqual([1, SAYS('../..')]);
  expect(out).toContain('postmortems/2026/2026-01-02-a.mdx\n');
  expect(readdirSync(year)).toEqual(['2026-01-02-a.mdx']);
});

test('a path as a message names it leads there, too, and one that leads nowhere is told as it was typed', () => {
  const path = 'postmortems/2026/2026-01-02-a.mdx';
  expect(called('docs', ['check', path]).out).toContain(path);
  expect(called('docs', ['import', 'new']).err).toContain('no file or folder `new`');
});

test('what is written stands where the archive wants it, and what was named where one stands', () => {
  const args = ['import', 'old', '--out', 'drafts'];
  expect(called('docs', args)).toMatchObject({ status: 0, err: SAYS('..') });
  expect(existsSync(join(archive, 'docs/drafts'))).toBe(true);
  expect(readdirSync(join(archive, 'docs')).toSorted()).toEqual(['drafts', 'old']);
});

test('npm runs a script at the top, and tells where it was called', () => {
  const env = { INIT_CWD: year, npm_package_json: join(archive, 'package.json') };
  const found = called('.', ['check', '2026-01-02-a.mdx'], env);
  expect([found.status, found.err]).toEqual([1, '']);
  // Of another script, which runs this one, nothing is taken.
  const other = { ...env, npm_package_json: '/elsewhere/package.json' };
  expect(called('.', ['check', '2026-01-02-b.mdx'], other).err).toContain('Did you mean `2026-01-02-a`?'); // prettier-ignore
});

test('who stands at the top types paths as ever', () => {
  vi.stubEnv('HINDSIGHT_STANDING', process.cwd());
  expect(fromArchive('../drafts/')).toBe('../drafts/');
  vi.stubEnv('HINDSIGHT_STANDING', join(process.cwd(), 'src'));
  expect(fromArchive('cli')).toBe(join('src', 'cli'));
  expect(fromArchive('src/cli')).toBe('src/cli');
  expect(fromArchive('..')).toBe('.');
});
