import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFolder } from '../check/check.ts';
import { recordPermalinks } from '../check/permalinks.ts';
import { sourceNotes } from '../report/origins.ts';
import { listReports, readSource, readVocabularies } from '../report/read.ts';
import type { SourceSetting } from '../settings/settings.ts';
import { gather, gatherAgain, gatherIn, gatherInstead, type Choices } from './gather.ts';
import { nameApart } from './name-apart.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { atOrigins, originFile } from './origin-file.ts';
import { overlapFaults } from './overlaps.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sources-'));
  put('own/postmortems/2024/2024-06-01-login.mdx', report('Nobody could log in'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const at = (path: string): string => join(place, path);
function put(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
const report = (title: string, more = '', body = 'It went.'): string => `---
title: ${title}
summary: ${title}, and for a while nobody knew why it was so.
status: published
visibility: public
severity: sev2
services: [website]
trigger: unknown
rootCauses: [unknown]
detectedBy: unknown
timezone: UTC
impact: { from: 2024-06-01 14:00, to: 2024-06-01 14:20 }
timeline:
  - { at: 2024-06-01 14:00, kind: impact, text: It fails. }
${more}---

${body}
`;
const choices = (...sources: SourceSetting[]): Choices => ({
  postmortems: at('own/postmortems'),
  cache: at('cache'),
  sources,
});
const payments = (): SourceSetting => ({ name: 'payments', path: at('payments'), folder: 'docs' });
const files = (folder: string): readonly string[] => listReports(folder).files;
const DAY = new Date('2026-11-26T08:00:00Z');
const fetch = { fetch: true, now: () => DAY };
const check = (folder: string) => checkFolder(folder, { allowCode: false });

/** A repository with one report; returns how to commit to it. */
function repository(name: string): (message: string) => void {
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: at(name),
      stdio: 'ignore',
    });
  put(`${name}/postmortems/2023/2023-05-01-queue.mdx`, report('The queue was full'));
  git('init', '-q', '-b', 'main');
  const commit = (message: string): void => (git('add', '-A'), git('commit', '-qm', message));
  commit('begin');
  return commit;
}

test('whoever waits for repositories is told for which, once and not where they answer at once', async () => {
  repository('queue');
  put('payments/docs/2024/2024-06-02-card.mdx', report('No card was taken'));
  const all = choices(payments(), { name: 'queue', git: `file://${at('queue')}` });
  const told: (readonly string[])[] = [];
  const onWait = (names: readonly string[]): void => void told.push(names);
  await gather(all, { ...fetch, onWait, waitUnsaid: 0 });
  expect(told).toEqual([['queue']]);
  await gather(all, { fetch: false, onWait, waitUnsaid: 60_000 });
  expect(told).toHaveLength(1);
});

test('an archive without sources is its own folder, and nothing is written', async () => {
  expect(await gather(choices(), fetch)).toBe(at('own/postmortems'));
  expect(existsSync(at('cache'))).toBe(false);
});

test('folders and repositories stand beside the own reports, with what lies beside them', async () => {
  repository('queue');
  put('payments/docs/2024/2024-02-01-card.mdx', report('Cards were refused'));
  put('payments/docs/2024/graph.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  put('payments/docs/.git/HEAD', 'x');
  const all = choices(payments(), { name: 'queue', git: `file://${at('queue')}` });
  const folder = await gather(all, fetch);
  expect(files(folder)).toEqual([
    '2024/2024-06-01-login.mdx',
    'payments/2024/2024-02-01-card.mdx',
    'queue/2023/2023-05-01-queue.mdx',
  ]);
  expect(existsSync(join(folder, 'payments/2024/graph.svg'))).toBe(true);
  expect(existsSync(join(folder, 'payments/.git'))).toBe(false);
  expect(readSource(folder, 'payments/2024/2024-02-01-card.mdx').source).toMatchObject({
    name: 'payments',
    path: '2024/2024-02-01-card.mdx',
  });
  expect(originFile(folder, 'payments/2024/2024-02-01-card.mdx')).toBe(
    '../../payments/docs/2024/2024-02-01-card.mdx',
  );
  // What a finding names is told where people find it; what is not there is told as it was written.
  const card = 'payments/2024/2024-02-01-card.mdx';
  const finding = {
    file: card,
    message: `\`payments/2024/none.png\`, not \`${card}\``,
    hint: null,
  };
  const [told] = atOrigins(folder, [finding as unknown as Diagnostic]);
  expect(told!.file).toBe('../../payments/docs/2024/2024-02-01-card.mdx');
  expect(told!.message).toMatch(
    /^`payments\/2024\/none\.png`, not `\S+docs\/2024\/2024-02-01-card\.mdx`$/,
  );
  expect(sourceNotes(folder)).toEqual([]);
});

test('an edit, a new file and a deleted one are seen the next time, and what stayed is left alone', async () => {
  put('payments/docs/a.mdx', report('An outage'));
  put('payments/docs/b.mdx', report('B'));
  put('payments/docs/c.mdx', report('C'));
  const all = choices(payments());
  const folder = await gather(all, fetch);
  const stamp = statSync(join(folder, 'payments/c.mdx')).ctimeMs;
  rmSync(at('payments/docs/a.mdx'));
  rmSync(at('payments/docs/b.mdx'));
  put('payments/docs/b.mdx', report('Another B'));
  put('payments/docs/d.mdx', report('D'));
  put('own/postmortems/e.mdx', report('E'));
  gatherAgain(all);
  expect(files(folder)).toEqual([
    '2024/2024-06-01-login.mdx',
    'e.mdx',
    'payments/b.mdx',
    'payments/c.mdx',
    'payments/d.mdx',
  ]);
  expect(readSource(folder, 'payments/b.mdx').text).toContain('Another B');
  expect(statSync(join(folder, 'payments/c.mdx')).ctimeMs).toBe(stamp);
});

test('a new commit is fetched, and only when it is asked for', async () => {
  const commit = repository('queue');
  const all = choices({ name: 'queue', git: `file://${at('queue')}`, ref: 'main' });
  const folder = await gather(all, fetch);
  put('queue/postmortems/2023/2023-06-01-again.mdx', report('Again'));
  commit('again');
  await gather(all, { fetch: false });
  expect(files(folder)).not.toContain('queue/2023/2023-06-01-again.mdx');
  await gather(all, fetch);
  expect(files(folder)).toContain('queue/2023/2023-06-01-again.mdx');
});

test('a source that cannot be read is shown as of the day on which it was, and stops nothing', async () => {
  repository('queue');
  put('payments/docs/2024/2024-02-01-card.mdx', report('Cards were refused'));
  const all = choices(payments(), { name: 'queue', git: `file://${at('queue')}`, ref: 'main' });
  await gather(all, fetch);
  renameSync(at('payments'), at('elsewhere'));
  renameSync(at('queue'), at('nowhere'));
  const later = { fetch: true, now: () => new Date('2026-11-30T08:00:00Z') };
  const folder = await gather(all, later);
  expect(files(folder)).toHaveLength(3);
  const notes = sourceNotes(folder);
  expect(notes[0]).toBe(
    `The source \`payments\` could not be read: there is no folder \`${at('payments/docs')}\`. Its reports are shown as of 2026-11-26.`,
  );
  expect(notes[1]).toMatch(/^The source `queue` could not be read: .* shown as of 2026-11-26\.$/);
  expect(readSource(folder, 'queue/2023/2023-05-01-queue.mdx').source?.asOf).toBe('2026-11-26');
  expect((await check(folder)).notes).toEqual(expect.arrayContaining([...notes]));
  renameSync(at('elsewhere'), at('payments'));
  await gather(all, later);
  expect(sourceNotes(folder)).toHaveLength(1);
});

test('a ref that is gone, a folder that is not there and an empty repository are told as such', async () => {
  repository('queue');
  mkdirSync(at('empty'));
  execFileSync('git', ['init', '-q'], { cwd: at('empty') });
  const git = `file://${at('queue')}`;
  const folder = await gather(
    choices(
      { name: 'a', git, ref: 'gone' },
      { name: 'b', git, folder: 'docs' },
      { name: 'c', git: `file://${at('empty')}` },
    ),
    fetch,
  );
  const told = sourceNotes(folder).join('\n');
  expect(told).toContain('has no branch or tag `gone`. Nothing is known of its reports.');
  expect(told).toContain('holds no folder `docs` at `HEAD`');
  expect(told).toContain('is empty');
  expect(files(folder)).toEqual(['2024/2024-06-01-login.mdx']);
});

test('passwords in addresses are in no message', async () => {
  const git = 'http://mira:s3cret@127.0.0.1:1/x.git?private_token=t0ken';
  const folder = await gather(choices({ name: 'a', git }), fetch);
  const told = sourceNotes(folder).join();
  expect(told).toContain('http://127.0.0.1:1/x.git');
  expect(told).not.toMatch(/s3cret|t0ken|mira/);
});

test('of two reports with one name the own one keeps it, links between those of a source stay theirs', async () => {
  put('payments/docs/2024-06-01-login.mdx', report('Payments had no login'));
  put(
    'payments/docs/2024-07-01-after.mdx',
    report('After', 'related: [2024-06-01-login]\n', '[A](2024-06-01-login.mdx) [B](/postmortems/2024-06-01-login/)'), // prettier-ignore
  );
  const folder = await gather(choices(payments()), fetch);
  const { diagnostics, reports } = await check(folder);
  expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  expect(diagnostics.find(({ rule }) => rule === 'source/clash')).toMatchObject({
    file: 'payments/payments-2024-06-01-login.mdx',
    message: expect.stringContaining('/postmortems/payments-2024-06-01-login/'),
  });
  const after = reports.find(({ source }) => source.id === '2024-07-01-after')!;
  expect(after.report?.related).toEqual(['payments-2024-06-01-login']);
  expect(
    after.references.flatMap(({ target }) => (target.to === 'report' ? target.id : [])),
  ).toEqual(expect.arrayContaining(['payments-2024-06-01-login']));
  expect(reports.map(({ source }) => source.id).toSorted()).toEqual([
    '2024-06-01-login',
    '2024-07-01-after',
    'payments-2024-06-01-login',
  ]);
});

test('whoever is recorded under a name keeps it, whoever comes later', async () => {
  put('payments/docs/2024-01-01-dns.mdx', report('Payments without names'));
  const all = choices(payments());
  let folder = await gather(all, fetch);
  const published = (await check(folder)).reports.map(({ source }) => source);
  const record = recordPermalinks(
    null,
    published.map(({ id }) => id),
    (id) => published.find((one) => one.id === id)?.source?.name ?? null,
  )!;
  expect(record).toContain('\n2024-01-01-dns from payments\n');
  put('own/postmortems/_permalinks.txt', record);
  put('own/postmortems/2024-01-01-dns.mdx', report('Nothing had a name'));
  put('queue/2024-01-01-dns.mdx', report('The queue had no name'));
  folder = await gather(choices({ name: 'early', path: at('queue') }, payments()), fetch);
  expect(files(folder)).toContain('early/early-2024-01-01-dns.mdx');
  expect(files(folder)).toContain('payments/2024-01-01-dns.mdx');
  // The own one is told: it is here that it can be renamed.
  const { diagnostics } = await check(folder);
  expect(diagnostics.filter(({ rule }) => rule === 'file/twice')).toMatchObject([
    {
      file: '2024-01-01-dns.mdx',
      hint: expect.stringContaining('`payments/2024-01-01-dns.mdx` was there before'),
    },
  ]);
});

test('a source may be kept from the public as a whole', async () => {
  put('payments/docs/a.mdx', report('An outage'));
  const folder = await gather(choices({ ...payments(), visibility: 'internal' }), fetch);
  const { reports } = await check(folder);
  const seen = new Map(reports.map(({ source, report }) => [source.id, report?.visibility]));
  expect([seen.get('a'), seen.get('2024-06-01-login')]).toEqual(['internal', 'public']);
});

test('the words of a source are known beside the own ones, which say what they mean', async () => {
  put('own/postmortems/_vocabulary/services.yaml', '- { id: website, name: Website }\n');
  put(
    'payments/docs/_vocabulary/services.yaml',
    '- { id: ledger }\n- { id: website, name: Site }\n',
  );
  put('payments/docs/a.mdx', report('An outage').replace('[website]', '[ledger, website]'));
  const folder = await gather(choices(payments()), fetch);
  const { services } = readVocabularies(folder).vocabularies;
  expect(services.entries.map(({ id, name }) => [id, name])).toEqual([
    ['website', 'Website'],
    ['ledger', 'Ledger'],
  ]);
  const { diagnostics } = await check(folder);
  expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
});

test('the reports of a source of which nothing is known are not lost', async () => {
  const lost = '2024-01-01-dns from payments\n2024-06-01-login\n2024-09-09-x from other\n';
  put('own/postmortems/_permalinks.txt', lost);
  const { diagnostics } = await check(await gather(choices(payments()), fetch));
  expect(
    diagnostics.filter(({ rule }) => rule === 'permalink/lost').map(({ message }) => message),
  ).toEqual([expect.stringContaining('2024-09-09-x')]);
});

test('a link that leads out of a source is refused as everywhere', async () => {
  put('secret.mdx', report('Secret'));
  put('payments/docs/a.mdx', report('An outage'));
  symlinkSync(at('secret.mdx'), at('payments/docs/out.mdx'));
  symlinkSync('a.mdx', at('payments/docs/inside.mdx'));
  const folder = await gather(choices(payments()), fetch);
  const listing = listReports(folder);
  expect(listing.files).toEqual([
    '2024/2024-06-01-login.mdx',
    'payments/a.mdx',
    'payments/inside.mdx',
  ]);
  expect(listing.diagnostics.map(({ rule }) => rule)).toEqual(['file/link']);
  expect(readFileSync(join(folder, 'payments/inside.mdx'), 'utf8')).toContain('title: An');
});

test('a folder of the own reports with the name of a source is told', async () => {
  put('own/postmortems/payments/a.mdx', report('An outage'));
  mkdirSync(at('payments/docs'), { recursive: true });
  await expect(gather(choices(payments()), fetch)).rejects.toThrow(
    'has the name of the source `payments`',
  );
});

test('an edit of another length is seen where its day of change was set back', async () => {
  const day = new Date('2024-01-01T00:00Z');
  const write = (title: string): void => {
    // Another file, as an editor or a sync writes it: one that is written in place changes with its copy.
    rmSync(at('payments/docs/a.mdx'), { force: true });
    put('payments/docs/a.mdx', report(title));
    utimesSync(at('payments/docs/a.mdx'), day, day);
  };
  write('An outage');
  const all = choices(payments());
  const folder = await gather(all, fetch);
  write('An outage that was longer');
  await gather(all, fetch);
  expect(readFileSync(join(folder, 'payments/a.mdx'), 'utf8')).toContain(
    'An outage that was longer',
  );
});

test('whoever was recorded keeps its address on a day on which the other source is away, or has gone', () => {
  const record = 'login from checkout\npayments-login from payments\n';
  const own = { name: null, files: [] };
  const payments = { name: 'payments', files: ['2024/login.mdx'] };
  const renamed = (...parts: Parameters<typeof nameApart>[0]): unknown =>
    Object.fromEntries(nameApart([own, ...parts], record).renamed);
  const kept = { 'payments/2024/payments-login.mdx': '2024/login.mdx' };
  const checkout = { name: 'checkout', files: ['2024/login.mdx'] };
  expect(renamed(payments, checkout)).toEqual(kept);
  expect(renamed(payments, { name: 'checkout', files: [], more: true })).toEqual(kept);
  expect(renamed(payments, { name: 'checkout', files: [] })).toEqual(kept);
  expect(renamed(payments)).toEqual(kept);
  // One that is called so itself was never renamed.
  expect(renamed({ ...payments, files: ['login.mdx', 'payments-login.mdx'] })).toEqual({});
  // A name that was recorded for one that is away is not given to somebody else.
  const search = { name: 'search', files: ['login.mdx'] };
  expect(renamed(search, { name: 'checkout', files: [], more: true })).toEqual({ 'search/search-login.mdx': 'login.mdx' }); // prettier-ignore
  expect(renamed(search)).toEqual({});
});

test('a report names the one that kept the name by the source in front', async () => {
  put('checkout/login.mdx', report('Checkout could not log in'));
  put('payments/docs/login.mdx', report('Payments could not log in', 'related: [checkout-login]\n', 'As [there](/postmortems/checkout-login/).')); // prettier-ignore
  const folder = await gather(choices({ name: 'checkout', path: at('checkout') }, payments()), fetch); // prettier-ignore
  const { diagnostics, reports } = await check(folder);
  expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  const { report: read, references } = reports.find(
    ({ source }) => source.id === 'payments-login',
  )!;
  expect(read?.related).toEqual(['login']);
  expect(references.map(({ target }) => target.to === 'report' && target.id)).toEqual(['login']);
});

test('sources that lie in one another are refused at their place in the settings', () => {
  const faults = (...sources: SourceSetting[]): string[] =>
    overlapFaults(choices(...sources)).map(({ path, message }) => `${path.join('.')} ${message}`);
  put('payments/docs/a/one.mdx', report('One'));
  put('paymentsx/one.mdx', report('One'));
  const all = { name: 'all', path: at('payments') };
  expect(faults(payments(), { name: 'x', path: at('paymentsx') })).toEqual([]);
  expect(faults(payments(), all)[0]).toMatch(/^sources\.1 .*`all` holds the source `payments`/);
  expect(faults(all, payments())[0]).toMatch(/`payments` lies in the source `all`/);
  expect(faults({ ...payments(), name: 'a' }, payments())[0]).toMatch(/ is the source `a`/);
  expect(faults({ name: 'me', path: at('own/postmortems') })[0]).toMatch(/^sources\.0 .* own folder/); // prettier-ignore
  const git = (name: string, more: object = {}) => ({ name, git: 'https://git.example.org/a', folder: 'docs', ...more }); // prettier-ignore
  expect(faults(git('a'), git('b', { folder: 'docs/pm' }))[0]).toContain('`b` lies in');
  expect(faults(git('a'), git('b', { ref: 'next' }), git('c', { folder: 'docsx' }))).toEqual([]);
  symlinkSync(at('payments/docs'), at('link'));
  expect(faults(payments(), { name: 'l', path: at('link') })).toHaveLength(1);
});

test('two that gather the same sources change nothing under each other', async () => {
  put('payments/docs/2024-03-01-ledger.mdx', report('The ledger was late'));
  const both = choices(payments());
  gatherIn('a');
  const a = await gather(both, fetch);
  const before = files(a);
  // Another process, which leaves out the source, and sees a report that has come.
  gatherIn('b');
  put('own/postmortems/2024/2024-07-01-new.mdx', report('It came while the other was at work'));
  const b = await gather(both, fetch);
  gatherInstead(both, new Map([['payments', { state: 'nothing', errors: 1, fault: 'It is broken.' }]])); // prettier-ignore
  expect(b).not.toBe(a);
  expect(files(b)).toEqual(['2024/2024-06-01-login.mdx', '2024/2024-07-01-new.mdx']);
  expect(files(a)).toEqual(before);
  expect(before).toContain('payments/2024-03-01-ledger.mdx');
});
