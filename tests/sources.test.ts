// One bad source does not stop the rest: an archive with a folder and a repository beside it, judged and built by the commands
// while one of them holds an error.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOf } from '../src/check/example.ts';
import { formatDay } from '../src/report/format.ts';

let root: string;
const at = (file: string): string => join(root, file);
const put = (file: string, text: string): void => {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};
const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
    cwd: at(folder),
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
const commit = (folder: string): void => {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'change', '--allow-empty');
};
const report = (title: string, more = ''): string =>
  filesOf({ frontmatter: `title: ${title}\nstatus: published\n${more}` })[0]!.text;

function run(command: string, ...args: string[]) {
  const { HINDSIGHT_CONFIG: _, ...around } = process.env;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [resolve(`src/cli/${command}.ts`), ...args],
    { cwd: at('archive'), encoding: 'utf8', env: { ...around, GITHUB_BASE_REF: '' } },
  );
  return { said: stdout + stderr, stdout, stderr, status };
}
const check = (...args: string[]) => run('check', ...args);
const shown = (): string[] =>
  execFileSync('find', ['.', '-name', '*.mdx'], { cwd: at('archive/.cache/gathered/1'), encoding: 'utf8' }).trim().split('\n').toSorted(); // prettier-ignore

const EDIT = 'https://git.example.org/payments/edit/main/docs/pm';
const BROKEN = 'payments/docs/pm/2024/2024-03-01-ledger.mdx';
const today = (): string => new Date().toISOString().slice(0, 10);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bad-source-'));
  put('archive/package.json', '{ "type": "module" }');
  mkdirSync(at('archive/.cache'));
  put(
    'archive/hindsight.config.ts',
    `export default { sources: [
      { name: 'payments', git: 'file://${at('payments')}', folder: 'docs/pm', edit: '${EDIT}' },
      { name: 'search', path: '../search' },
    ] };`,
  );
  put('archive/postmortems/2024/2024-01-01-own.mdx', report('The first outage of the archive'));
  put('search/2024-02-01-index.mdx', report('The index of the search was empty'));
  put(BROKEN, report('The ledger was late by a day'));
  git('payments', 'init', '-q', '-b', 'main');
  commit('payments');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a broken report of a source is told by its path there, and the source is shown as it was', () => {
  expect(check().status).toBe(0);
  put(
    BROKEN,
    report('The ledger was late by a day').replace('status: published', 'status: finished'),
  );
  put('payments/docs/pm/2024/2024-04-01-new.mdx', report('Something new in payments'));
  commit('payments');
  const { said, status } = check();
  expect(said).toContain(`payments: docs/pm/2024/2024-03-01-ledger.mdx\n${EDIT}/2024/2024-03-01-ledger.mdx\n`); // prettier-ignore
  expect(said).toContain('status: finished');
  expect(said).not.toContain('.cache');
  expect(said).toMatch(new RegExp(`The source \`payments\` has an error at \`payments: docs/pm/2024/2024-03-01-ledger\\.mdx:\\d+:\\d+\`\\. Its reports are shown as of ${today()}\\.`)); // prettier-ignore
  expect(status).toBe(0);
  // A mended report is shown at once.
  put(BROKEN, report('The ledger was late by a day'));
  commit('payments');
  const mended = check();
  expect(mended.said).not.toContain('has an error');
  run('check');
  expect(shown()).toContain('./payments/2024/2024-04-01-new.mdx');
});

test('--fix edits the folder of a source, and never a clone', () => {
  const wrong = report('The ledger was late', 'detectedBy: Alert').replace(
    /^detectedBy: alert\n/m,
    '',
  );
  put('search/2024-02-01-index.mdx', wrong);
  put(BROKEN, wrong);
  commit('payments');
  const { said } = check('--fix');
  expect(said.match(/Mended [^:]+/g)).toEqual(['Mended ../search/2024-02-01-index.mdx']);
  expect(readFileSync(at('search/2024-02-01-index.mdx'), 'utf8')).toContain('detectedBy: alert\n');
  const clone = execFileSync('find', [at('archive/.cache'), '-name', '2024-03-01-ledger.mdx'], { encoding: 'utf8' }).trim().split('\n'); // prettier-ignore
  expect(clone).not.toEqual(['']);
  for (const file of clone) expect(readFileSync(file, 'utf8')).toContain('detectedBy: Alert');
});

test('machines get the findings of a clone where no line could be attached, by name and address', () => {
  put(
    BROKEN,
    report('The ledger was late by a day').replace('status: published', 'status: finished'),
  );
  commit('payments');
  git('archive', 'init', '-q', '-b', 'main');
  const github = check('--format', 'github').stdout;
  expect(github).not.toMatch(/^::.*ledger/m);
  expect(github).toContain('payments: docs/pm/2024/2024-03-01-ledger.mdx');
  const sarif = JSON.parse(check('--format', 'sarif').stdout) as { runs: [{ results: unknown[]; invocations: [{ toolExecutionNotifications: unknown[] }] }] }; // prettier-ignore
  const [only] = sarif.runs;
  expect(JSON.stringify(only.results)).not.toContain('ledger');
  expect(JSON.stringify(only.invocations)).toContain(
    'payments: docs/pm/2024/2024-03-01-ledger.mdx:',
  );
  const gitlab = check('--format', 'gitlab');
  expect(gitlab.stdout).not.toContain('ledger');
  expect(gitlab.stderr).toContain('payments: docs/pm/2024/2024-03-01-ledger.mdx');
  const json = JSON.parse(check('--format', 'json').stdout) as { diagnostics: { level: string; file: string; source?: string; edit?: string }[] }; // prettier-ignore
  expect(json.diagnostics.find(({ level }) => level === 'error')).toMatchObject({
    file: 'payments: docs/pm/2024/2024-03-01-ledger.mdx',
    source: 'payments',
    edit: `${EDIT}/2024/2024-03-01-ledger.mdx`,
  });
});

test('a build shows the source as it was, on its page, and again when nothing has changed', () => {
  expect(check().status).toBe(0);
  put(
    BROKEN,
    report('The ledger was later still').replace('status: published', 'status: finished'),
  );
  commit('payments');
  // One that has never been shown, and that an own report leans on already.
  put(
    'search/2024-05-01-new.mdx',
    report('Nothing was found').replace('status: published', 'status: finished'),
  );
  const own = report('The first outage of the archive', 'related: [2024-05-01-new]');
  put(
    'archive/postmortems/2024/2024-01-01-own.mdx',
    `${own}\nAs in [May](/postmortems/2024-05-01-new/).\n`,
  );
  const first = run('build');
  expect(first.said).toContain('The source `payments` has an error at');
  const told = 'The report `2024-05-01-new` is not here, because it is left out with the source `search`.'; // prettier-ignore
  expect(first.said).toContain(told);
  expect(check().said).toContain(told);
  expect(first.status).toBe(0);
  const absent = readFileSync(at('archive/dist/postmortems/2024-05-01-new/index.html'), 'utf8');
  expect(absent).toContain('not here at the moment');
  const page = readFileSync(at('archive/dist/postmortems/2024-03-01-ledger/index.html'), 'utf8');
  expect(page).toContain('The ledger was late by a day');
  expect(page).toMatch(/payments, as of/);
  const source = readFileSync(at('archive/dist/sources/payments/index.html'), 'utf8');
  expect(source).toContain(
    `Its latest version has 1 error: its reports are shown as of ${formatDay(today())}.`,
  );
  const again = run('build');
  expect(again.said).toContain('Nothing has changed');
  expect(again.said).toContain('The source `payments` has an error at');
  put('archive/postmortems/2024/2024-01-01-own.mdx', 'no report at all');
  const stopped = run('build');
  expect(stopped.status).toBe(1);
  expect(stopped.said).toContain('Nothing was built');
  expect(existsSync(at('archive/dist/sources/payments/index.html'))).toBe(true);
});
