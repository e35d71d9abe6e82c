import { expect, test } from 'vitest';
import { generate } from '../../tests/archive/generate.ts';
import { FOREIGN_ALERTS } from '../../tests/bench/alerts.ts';
import { makeArchive } from '../archive/archive.ts';
import { parseBody } from '../report/body-tree.ts';
import { reportDocument } from '../share/machine/document.ts';
import { answerAsData, openAsking } from './answer.ts';
import { blocksOf } from './blocks.ts';
import { openArchive } from './fetched.ts';
import { askFiles, countFiles } from './files.ts';
import { gatherHolders } from './holders.ts';
import { passagesOf } from './passages.ts';
import { readPaste } from './ranking.ts';
import { openRarity } from './rarity.ts';

const made = generate({ count: 150, seed: 3 });
const { vocabularies } = made;
const archive = makeArchive(made.reports, vocabularies, { audience: 'internal', drafts: true });
const { reports } = archive;
const bodyOf = (id: string) =>
  blocksOf(parseBody(made.bodies.get(id)!), 'internal', archive.byId.get(id)!.timeline);
const lines = new Map(
  reports.map((report) => [report.id, passagesOf(report, bodyOf(report.id), vocabularies)]),
);

const ids = reports.map(({ id }) => id);
const files = askFiles(
  gatherHolders([...lines.values()].map((lines) => ({ lines, lang: null }))),
  ids,
  { build: 'b1', files: 16 },
);
const fetched: string[] = [];
/** As a host answers: JSON of what the build wrote. */
const load = async <T>(address: string): Promise<T> => {
  fetched.push(address);
  const [, kind = '', name = ''] = /\/ask\/(?:\.\.\/)?(?:(\w+)\/)?([\w-]+)\.json/.exec(address)!;
  const report = archive.byId.get(name);
  const value = {
    '': files.index,
    words: files.words[Number(name)],
    names: files.names[Number(name)],
    postmortems: report && reportDocument(report, archive, lines.get(name)!),
  }[kind];
  return JSON.parse(JSON.stringify(value)) as T;
};
/** Among the days at which actions are due, so that some are overdue. */
const TODAY = '2025-06-01';
const site = await openArchive('https://host/ask', load, () => TODAY);
const asking = openAsking(
  made.reports.map((report) => ({ report, body: bodyOf(report.id) })),
  vocabularies,
);
const here = (text: string) =>
  answerAsData(
    text,
    asking.ask(text),
    TODAY,
    ({ id }, anchor) =>
      `${reportDocument(archive.byId.get(id)!, archive).url}${anchor === null ? '' : `#${anchor}`}`,
  );

/** Lines of reports, as a pager would send them, and a page of log. */
const ALERTS = reports.slice(0, 60).map(({ id }, i) => {
  const told = lines.get(id)!;
  const line = told[(i * 7) % told.length]!.text;
  return `[FIRING:1] ${line} (pod edge-api-7d9f8b6c5-x2x9k 2026-11-27T03:14:${10 + (i % 50)}Z)`;
});
const LOG = `${FOREIGN_ALERTS.join('\n')}\n${ALERTS.slice(0, 3).join('\n')}`;

test('what is fetched is answered as what is read, to the last digit', async () => {
  let found = 0;
  for (const text of [...ALERTS, ...FOREIGN_ALERTS, LOG, '', '10.0.0.1 03:14']) {
    const answer = await site.ask(text);
    expect(answer, text).toEqual(here(text));
    found += answer.matches.length;
  }
  expect(found).toBeGreaterThan(40);
});

test('of a page of log no more is looked up than an alert needs, and each file once', async () => {
  fetched.length = 0;
  const again = await openArchive('https://host/ask/', load);
  await again.ask(LOG);
  await again.ask(LOG);
  expect(new Set(fetched).size).toBe(fetched.length);
  const words = fetched.filter((address) => address.includes('/words/'));
  expect(words.length).toBeGreaterThan(3);
  expect(words.every((address) => address.endsWith('?build=b1'))).toBe(true);
  expect(fetched.filter((address) => address.includes('/postmortems/')).length).toBeLessThan(6);
});

test('of more words than are worth it, the rarest are looked up', () => {
  const text = [...lines.values()].flatMap((told) => told.map((one) => one.text)).join('\n');
  const table = {
    size: files.index.reports,
    languages: files.index.languages,
    rarity: openRarity(files.index.rarity),
  };
  const { keys } = readPaste(text, table);
  expect(keys.length).toBe(40);
  const most = Math.max(...keys.map((key) => table.rarity.atMost(key)));
  expect(most).toBeLessThanOrEqual(16);
});

test('a file that could not be fetched is asked for again', async () => {
  let broken = true;
  const flaky = await openArchive('https://host/ask/', (address) =>
    broken && address.includes('/words/') ? Promise.reject(new Error('offline')) : load(address),
  );
  await expect(flaky.ask(ALERTS[0]!)).rejects.toThrow('offline');
  broken = false;
  expect(await flaky.ask(ALERTS[0]!)).toEqual(here(ALERTS[0]!));
});

test('a word of the language is a key like any other', async () => {
  const [report] = reports;
  const odd = [{ field: 'title' as const, text: 'constructor __proto__', anchor: null }];
  const small = askFiles(gatherHolders([{ lines: odd, lang: null }]), [report!.id], {
    build: 'b2',
    files: 1,
  });
  expect(Object.keys(JSON.parse(JSON.stringify(small.words[0])) as object)).toContain(
    'constructor',
  );
});

test('the number of files grows with the text, and has an end', () => {
  expect(countFiles(0, 0)).toEqual({ words: 1, names: 0 });
  expect(countFiles(400_000, 90)).toEqual({ words: 32, names: 2 });
  expect(countFiles(10 ** 9, 10_000)).toEqual({ words: 1024, names: 157 });
});
