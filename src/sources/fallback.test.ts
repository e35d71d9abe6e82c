// One bad source does not stop the rest: what is shown of an archive with a repository and a folder beside it, while one of
// them holds an error.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { absentLinks } from '../check/absent-links.ts';
import { checkFolder } from '../check/check.ts';
import { filesOf } from '../check/example.ts';
import type { RuleLevels } from '../check/validate.ts';
import { sourceOf } from '../report/origins.ts';
import { listReports } from '../report/read.ts';
import type { SourceSetting } from '../settings/settings.ts';
import { gather } from './gather.ts';
import { atOrigins } from './origin-file.ts';
import { pastOf } from './past.ts';
import { withFallbacks } from './fallback.ts';

let root: string;
let cache: string;
const at = (file: string): string => join(root, file);
const put = (file: string, text: string): void => {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};
const git = (folder: string, ...args: string[]): void =>
  void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
    cwd: at(folder),
    stdio: 'pipe',
  });
const commit = (folder: string): void => {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'change', '--allow-empty');
};
const report = (title: string, more = ''): string =>
  filesOf({ frontmatter: `title: ${title}\nstatus: published\n${more}` })[0]!.text;
const broken = (title: string): string =>
  report(title).replace('status: published', 'status: finished');

const OWN = 'own/2024/2024-01-01-own.mdx';
const LEDGER = 'payments/docs/pm/2024/2024-03-01-ledger.mdx';
const INDEX = 'search/2024-02-01-index.mdx';
const DAY = new Date('2026-11-20T08:00:00Z');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'settle-'));
  cache = 'cache';
  put(OWN, report('The first outage of the archive'));
  put(INDEX, report('The index of the search was empty'));
  put(LEDGER, report('The ledger was late by a day'));
  git('payments', 'init', '-q', '-b', 'main');
  commit('payments');
});
afterEach(() => rmSync(root, { recursive: true }));

interface Validated {
  /** Whether a site can be built. */
  readonly isSound: boolean;
  /** What is told of the newest state, `file:line message hint`, and of what is shown. */
  readonly said: string;
  readonly shown: readonly string[];
  /** The messages of the errors of what is shown, and of its warnings of names that lead nowhere. */
  readonly left: readonly string[];
  readonly warned: readonly string[];
  /** Reports that are linked to and have a page that says why they are not here. */
  readonly absent: readonly string[];
}

async function validate(
  levels: RuleLevels = {},
  checkedOut: string | null = null,
): Promise<Validated> {
  const sources: SourceSetting[] = [
    { name: 'payments', git: `file://${at('payments')}`, folder: 'docs/pm' },
    { name: 'search', path: at('search') },
  ];
  const choices = { postmortems: at('own'), cache: at(cache), sources, checkedOut };
  const folder = await gather(choices, { fetch: true, now: () => DAY });
  const look = () =>
    checkFolder(folder, {
      allowCode: false,
      levels,
      pastOf: (source) => pastOf(choices, source, checkedOut),
    });
  const newest = await look();
  const told = atOrigins(folder, newest.diagnostics).flatMap(({ file, level, message, hint }) =>
    level === 'error' ? `${file} ${message} ${hint}` : [],
  );
  const { checked, isSound } = await withFallbacks(choices, newest, look);
  return {
    isSound,
    said: [...told, ...checked.notes].join('\n'),
    shown: listReports(folder).files,
    left: checked.diagnostics.flatMap((one) => (one.level === 'error' && !sourceOf(folder, one.file) ? one.message : [])), // prettier-ignore
    warned: checked.diagnostics.flatMap((one) => (one.rule === 'reference/left-out' ? one.message : [])), // prettier-ignore
    absent: absentLinks(folder, checked, 'internal'),
  };
}

test('of a source that was never sound what is broken is left out, and what leans on it is told', async () => {
  put(LEDGER, broken('The ledger was late by a day'));
  put('payments/docs/pm/2024/2024-04-01-kin.mdx', report('It leans', 'related: [2024-03-01-ledger]')); // prettier-ignore
  put('payments/docs/pm/2024/2024-05-01-fine.mdx', report('It is fine'));
  put('payments/docs/pm/2024/2024-06-01-picture.mdx', `${report('It has a picture')}\n![A graph](graph.png)\n`); // prettier-ignore
  put('own/_permalinks.txt', '2024-03-01-ledger from payments\n');
  commit('payments');
  const { said, isSound, shown } = await validate();
  expect(said).toContain('No earlier state of it is known: 2 files are left out.');
  expect(said).toContain('Put the file into `payments: docs/pm/2024`');
  expect(shown).toEqual(['2024/2024-01-01-own.mdx', 'payments/2024/2024-04-01-kin.mdx', 'payments/2024/2024-05-01-fine.mdx', 'search/2024-02-01-index.mdx']); // prettier-ignore
  expect(said).not.toContain('permalink/lost');
  expect(isSound).toBe(true);
});

test('an own report that names what is left out stops nothing, and the place of each name is told', async () => {
  put(LEDGER, broken('The ledger was late by a day'));
  commit('payments');
  const links = 'See [it](/postmortems/2024-03-01-ledger/), [its file](../payments/2024/2024-03-01-ledger.mdx) and [none](/postmortems/2024-09-09-none/).'; // prettier-ignore
  put(OWN, `${report('The first outage of the archive', 'repeats: [2024-03-01-ledger]\nrelated: [2024-03-01-ledger]')}\n${links}\n`); // prettier-ignore
  const { isSound, left } = await validate();
  // What no source holds is an error as ever.
  expect(isSound).toBe(false);
  expect(left).toEqual(['There is no report `2024-09-09-none`.']);
  put(OWN, report('The first outage of the archive', 'repeats: [2024-03-01-ledger]\nrelated: [2024-03-01-ledger]') + links.replace(/ and.*/, '.')); // prettier-ignore
  const mended = await validate();
  expect(mended.isSound).toBe(true);
  expect(mended.warned).toEqual(Array.from({ length: 4 }, () => 'The report `2024-03-01-ledger` is not here, because it is left out with the source `payments`.')); // prettier-ignore
  // At the end of each link a page says so: an error in a source takes no address away.
  expect(mended.absent).toEqual(['2024-03-01-ledger']);
});

test('a source that was never read may hold what is named, and nobody is told that it does', async () => {
  renameSync(at('payments'), at('moved'));
  put(
    OWN,
    report('The first outage of the archive', 'related: [2024-03-01-ledger, 2024-02-01-indx]'),
  );
  const { isSound, warned } = await validate();
  expect(isSound).toBe(true);
  expect(warned).toEqual([
    'There is no report `2024-03-01-ledger` here; the source `payments`, which could not be read, may hold it.',
    'There is no report `2024-02-01-indx` here; the source `payments`, which could not be read, may hold it.',
  ]);
  renameSync(at('moved'), at('payments'));
  expect((await validate()).left).toEqual(['There is no report `2024-02-01-indx`.']);
});

test('a folder is shown as it was, whoever writes into its files', async () => {
  put('search/2024-02-03-gone.mdx', report('It was there once'));
  expect((await validate()).isSound).toBe(true);
  // What went while all was well is not shown again.
  rmSync(at('search/2024-02-03-gone.mdx'));
  expect((await validate()).isSound).toBe(true);
  // In place, as `>` does: a second name of the file would be written, too.
  writeFileSync(at(INDEX), 'no report at all', { flag: 'r+' });
  const { said, isSound, shown } = await validate();
  expect(shown.filter((file) => file.startsWith('search/'))).toEqual(['search/2024-02-01-index.mdx']); // prettier-ignore
  expect(said).toContain('../search/2024-02-01-index.mdx');
  expect(said).toContain('Its reports are shown as of 2026-11-20.');
  expect(isSound).toBe(true);
});

test("what is wrong in the archive's own reports fails, also beside a bad source", async () => {
  expect((await validate()).isSound).toBe(true);
  put(OWN, broken('The first outage of the archive'));
  expect((await validate()).isSound).toBe(false);
  put(INDEX, 'no report at all');
  expect((await validate()).isSound).toBe(false);
});

test('a rule of the archive that its sources break stops it, and drops nothing that was shown', async () => {
  expect((await validate()).isSound).toBe(true);
  put('payments/docs/pm/2024/2024-04-01-long.mdx', report('It is without an action', 'actions: []')); // prettier-ignore
  commit('payments');
  expect((await validate()).isSound).toBe(true);
  const { said, isSound, shown } = await validate({ 'complete/prevent-action': 'error' });
  expect(shown).toContain('payments/2024/2024-04-01-long.mdx');
  expect(said).toContain('2024-04-01-long.mdx');
  expect(isSound).toBe(false);
});

test('what is new and broken is left out where the state before breaks a rule of today', async () => {
  const long = 'payments/docs/pm/2024/2024-04-01-long.mdx';
  put(long, report('It is without an action', 'actions: []'));
  commit('payments');
  expect((await validate()).isSound).toBe(true);
  put(long, report('It is without an action'));
  put('payments/docs/pm/2024/2024-05-01-new.mdx', broken('It is new'));
  commit('payments');
  const { said, isSound, shown } = await validate({ 'complete/prevent-action': 'error' });
  expect(isSound).toBe(true);
  expect(shown.filter((file) => file.startsWith('payments/'))).toEqual(['payments/2024/2024-03-01-ledger.mdx', 'payments/2024/2024-04-01-long.mdx']); // prettier-ignore
  expect(said).toContain('the file with the error is left out.');
});

test('a source that drops what an own report leans on is shown as it was', async () => {
  put(OWN, report('The first outage of the archive', 'related: [2024-03-01-ledger]')); // prettier-ignore
  expect((await validate()).isSound).toBe(true);
  renameSync(at(LEDGER), at('payments/docs/pm/2024/2024-03-01-ledgers.mdx'));
  commit('payments');
  const { said, isSound } = await validate();
  expect(said).toContain('The source `payments` has an error');
  expect(isSound).toBe(true);
});

test('an address that a source ends is told by its history, without a record and without a cache', async () => {
  const move = (): void => {
    renameSync(at(LEDGER), at('payments/docs/pm/2024/2024-03-01-ledgers.mdx'));
    commit('payments');
  };
  move();
  const cold = (await validate()).said;
  expect(cold).toContain('payments: docs/pm/_permalinks.txt');
  expect(cold).toMatch(/`2024-03-01-ledger` was published \(`payments`, commit `[\da-f]{8}`\)/);
  expect(cold).toContain('write `aliases: [2024-03-01-ledger]` there');
  // The source itself can take it back.
  put('payments/docs/pm/_permalinks.txt', '2024-03-01-ledger withdrawn\n');
  commit('payments');
  expect((await validate()).said).not.toContain('permalink/lost');
  // Against the last state that was shown, however many commits ago that is.
  renameSync(
    at('payments/docs/pm/2024/2024-03-01-ledgers.mdx'),
    at('payments/docs/pm/2024/a-b.mdx'),
  );
  commit('payments');
  commit('payments');
  const warm = await validate();
  expect(warm.said).toContain('`2024-03-01-ledgers` was published');
  expect(warm.isSound).toBe(true);
  expect(warm.said).toContain('Its reports are shown as of');
});

test('the history of a folder is that of its own repository, and a shallow one says so', async () => {
  git('search', 'init', '-q', '-b', 'main');
  commit('search');
  renameSync(at(INDEX), at('search/2024-02-01-indexes.mdx'));
  // The target of a pull request of the archive is none of this repository.
  vi.stubEnv('GITHUB_BASE_REF', 'release');
  expect((await validate()).said).toContain('`2024-02-01-index` was published (`search`, commit');
  vi.unstubAllEnvs();
  commit('search');
  renameSync(at('search'), at('whole'));
  git('.', 'clone', '-q', '--depth', '1', `file://${at('whole')}`, 'search');
  const { said } = await validate();
  expect(said).toContain('The source `search`: It is a shallow clone');
  expect(said).not.toContain('permalink/lost');
});

test('the change of the source that is checked out is validated itself: nothing stands in for it', async () => {
  expect((await validate()).isSound).toBe(true);
  put(INDEX, broken('The index of the search was empty'));
  expect((await validate({}, 'search')).isSound).toBe(false);
  expect((await validate()).isSound).toBe(true);
});

test('the sound state stays, however many broken ones come after it', async () => {
  expect((await validate()).isSound).toBe(true);
  for (const words of ['once', 'twice', 'three times', 'four times']) {
    put(LEDGER, broken(`The ledger was late ${words}`));
    commit('payments');
    const { isSound, said, shown } = await validate();
    expect(isSound).toBe(true);
    expect(said).toContain('Its reports are shown as of 2026-11-20.');
    expect(shown).toContain('payments/2024/2024-03-01-ledger.mdx');
    // As a workflow does that keeps the cache and finds it somewhere else.
    renameSync(at(cache), at(`${cache}x`));
    cache += 'x';
  }
});

const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n';

test('what Git LFS left in a clone of ours is told with a way out of it, a picture as a report', async () => {
  put('payments/docs/pm/2024/2024-04-01-shown.mdx', `${report('It has a picture')}\n![A graph](graph.png)\n`); // prettier-ignore
  put('payments/docs/pm/2024/graph.png', POINTER);
  put('payments/docs/pm/2024/2024-05-01-pointer.mdx', POINTER);
  put('search/2024-06-01-pointer.mdx', POINTER);
  commit('payments');
  const { said } = await validate();
  expect(said).toContain('2024-05-01-pointer.mdx The file is a pointer of Git LFS, not the report itself. A clone of Hindsight’s own comes without Git LFS.'); // prettier-ignore
  expect(said).toMatch(
    /`graph\.png` is a pointer of Git LFS.*`path: '\.\.\/payments'` in place of `git`/,
  );
  expect(said).toContain('not the report itself. Run `git lfs pull`');
});

test('a fault in the vocabulary of a folder has one path, in the finding as in the sentence', async () => {
  put('search/_vocabulary/teams.yaml', '- id: [\n');
  const { said } = await validate();
  const paths = new Set(said.match(/[^\s`]*_vocabulary\/teams\.yaml/g));
  expect([...paths].map((path) => path.startsWith('/') ? path : join(at('own'), path))).toContain(at('search/_vocabulary/teams.yaml')); // prettier-ignore
  expect(said).toContain(`has an error at \`${relative(process.cwd(), at('search/_vocabulary/teams.yaml'))}:`); // prettier-ignore
});
