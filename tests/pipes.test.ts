// Pipes and devices that have the name of a file: whoever reads one waits for ever, so that no command does.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOf } from '../src/check/example.ts';

const SOUND = filesOf({})[0]!.text;
let root: string;
const at = (file: string): string => join(root, file);
const put = (file: string, text: string): void => {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};
const pipe = (file: string): void => {
  mkdirSync(dirname(at(file)), { recursive: true });
  rmSync(at(file), { force: true });
  execFileSync('mkfifo', [at(file)]);
};
const git = (...args: string[]): void =>
  void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], {
    cwd: root,
    stdio: 'ignore',
  });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pipes-'));
  put('postmortems/one.mdx', SOUND);
  put('package.json', '{ "type": "module" }');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs a command in the archive. One that reads a pipe hears no signal, and has to be killed. */
function run(command: string, ...args: string[]): { status: number | null; printed: string } {
  const { HINDSIGHT_CONFIG: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(`src/cli/${command}.ts`), ...args],
    { cwd: root, env, encoding: 'utf8', timeout: 120_000, killSignal: 'SIGKILL' },
  );
  return { status, printed: `${stdout}${stderr}` };
}

test.skipIf(process.platform === 'win32')('no command waits for a pipe or reads a device', () => {
  put('postmortems/two.mdx', SOUND);
  put('postmortems/three.mdx', SOUND);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'A change');
  // Reports that git knows.
  pipe('postmortems/two.mdx');
  rmSync(at('postmortems/three.mdx'));
  symlinkSync('/dev/zero', at('postmortems/three.mdx'));
  // The record, which is read again where there are sources.
  put('hindsight.config.ts', `export default { sources: [{ name: 'theirs', path: 'theirs' }] };`);
  put('theirs/four.mdx', SOUND);
  pipe('postmortems/_permalinks.txt');
  const check = run('check');
  expect(check.status, check.printed).toBe(1);
  expect(check.printed).toContain('a pipe, a socket or a device');

  pipe('postmortems/_template.mdx');
  pipe('postmortems/_vocabulary/tags.yaml');
  const upgrade = run('upgrade');
  expect(upgrade.status, upgrade.printed).toBeLessThan(2);

  rmSync(at('postmortems/_vocabulary'), { recursive: true });
  pipe('document.md');
  const imported = run('import', 'document.md');
  expect(imported.printed).toContain('It is not a file: a pipe');
  put('text.md', '# Cards were refused\n\nOn 1 July 2024 nobody could pay.\n');
  pipe('rules.yaml');
  const ruled = run('import', 'text.md', '--map', 'rules.yaml');
  expect(ruled.printed).toContain('There is no file `rules.yaml`');

  pipe('dist.nginx.conf');
  const built = run('build', '--host', 'nginx');
  expect(built.printed).toContain('was not written by a build');
});

test.skipIf(process.platform === 'win32')(
  'a source whose new state has a device in place of a report is compared with the old one',
  () => {
    put('old/a.mdx', SOUND);
    put('now/b.mdx', SOUND);
    symlinkSync('/dev/zero', at('now/a.mdx'));
    const source = (file: string): string => JSON.stringify(resolve('src/sources', file));
    const code = `
      import { pastOf } from ${source('past.ts')};
      import { keepRead, keepSound } from ${source('state.ts')};
      const setting = { name: 'theirs', git: 'https://git.example/theirs' };
      const choices = { postmortems: 'postmortems', cache: 'cache', sources: [setting] };
      keepRead(setting, choices, { folder: ${JSON.stringify(at('old'))}, at: '2026-11-26T08:00:00.000Z' });
      keepSound(setting, choices);
      const now = { name: 'theirs', known: true, editable: false, fault: null, folder: ${JSON.stringify(at('now'))} };
      console.log(pastOf(choices, now, null).before.changed.map(({ file }) => file).join());`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module-typescript', '-e', code],
      { cwd: root, encoding: 'utf8', timeout: 120_000, killSignal: 'SIGKILL' },
    );
    expect(stdout, stderr).toBe('a.mdx\n');
  },
);
