import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const archive = mkdtempSync(join(tmpdir(), 'own-exits-'));
afterAll(() => rmSync(archive, { recursive: true }));

/** Runs a file of an archive as a command would, and a step of ours after it. */
function run(file: string, text: string, ours = '') {
  const path = join(archive, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const guard = join(import.meta.dirname, 'own-exits.ts');
  const script = `const { failOwnExits } = await import(${JSON.stringify(guard)});
    failOwnExits(${JSON.stringify(archive)});
    await import(${JSON.stringify(path)});
    ${ours}`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return { status, said: stderr.trim() };
}
const ENDS = 'ends the process. What it belongs to is not done: take `process.exit` out, or throw an error.'; // prettier-ignore

test('whoever ends the process from code of the archive is named, and the command fails', () => {
  expect(run('rules/a.ts', 'const n: number = 0;\nprocess.exit(n);')).toEqual({
    status: 2,
    said: `rules/a.ts:2:9 ${ENDS}`,
  });
  expect(run('rules/b.ts', 'setTimeout(() => process.exit(0));').said).toBe(
    `rules/b.ts:1:26 ${ENDS}`,
  );
});

test('what it throws when nobody waits any more is told with its place', () => {
  const later = run('rules/c.ts', "setImmediate(() => { throw new Error('boom'); });");
  expect(later).toEqual({ status: 2, said: 'rules/c.ts:1:28: boom' });
  const rejected = run('hindsight.config.ts', "Promise.reject(new Error('no'));");
  expect(rejected).toEqual({ status: 2, said: 'hindsight.config.ts:1:16: no' });
});

test('a page is told by its file, of which only the bundle ran', () => {
  mkdirSync(join(archive, 'pages/team'), { recursive: true });
  writeFileSync(join(archive, 'pages/team/on-call.astro'), '');
  const chunks = '.astro/builds/dist-1/site/chunks';
  expect(run(`${chunks}/on-call_AbCd-_09.mjs`, 'process.exit(0);')).toEqual({
    status: 2,
    said: `pages/team/on-call.astro ${ENDS}`,
  });
  expect(run(`${chunks}/shared_AbCd-_09.mjs`, 'process.exit(0);')).toEqual({
    status: 2,
    said: `A page or a part of the theme ${ENDS}`,
  });
});

test('packages and we ourselves end a process as they like', () => {
  expect(run('node_modules/a/index.mjs', 'process.exit(7);')).toEqual({ status: 7, said: '' });
  expect(run('rules/d.ts', '', 'process.exit(0);')).toEqual({ status: 0, said: '' });
});
