// The importer against public postmortems, where they are at hand: IMPORT_CORPUS names their folder. They are test
// data only; nothing of their text is here.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { NO_RULES } from '../../src/import/sources/rules.ts';
import { findSources } from '../../src/import/sources/sources.ts';
import { parseReport } from '../../src/report/parse.ts';
import { readVocabularies } from '../../src/report/read.ts';
import type { Report } from '../../src/report/report.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';
import { f1, precision, recall, scoreCorpus } from './score.ts';

const corpus = process.env['IMPORT_CORPUS'] ?? '';
const labels = new URL('labels.yaml', import.meta.url).pathname;

test.skipIf(!existsSync(corpus))(
  'events, actions, windows and zones as people read them',
  async () => {
    const score = await scoreCorpus(corpus, labels);
    const figures = {
      documents: score.documents.length,
      events: [precision(score.events), recall(score.events), f1(score.events)].map((n) =>
        n.toFixed(3),
      ),
      actions: [precision(score.actions), recall(score.actions), f1(score.actions)].map((n) =>
        n.toFixed(3),
      ),
      start: score.from,
      end: score.to,
      zone: score.zone,
    };
    console.log(JSON.stringify(figures));
    for (const { path, faults } of score.documents)
      for (const fault of faults) console.log(`${path}: ${fault}`);
    expect(score.documents.length).toBeGreaterThan(40);
    expect(score.invented).toEqual([]);
    expect(f1(score.events)).toBeGreaterThanOrEqual(0.95);
    expect(f1(score.actions)).toBeGreaterThanOrEqual(0.9);
  },
);

test.skipIf(!existsSync(corpus))(
  'every document becomes a draft that passes, with no line lost',
  async () => {
    const { files } = findSources([corpus], corpus);
    expect(files.length).toBeGreaterThan(80);
    for (const { path } of files) {
      const imported = await importDocument(
        { path, bytes: readFileSync(join(corpus, path)) },
        { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
      );
      expect(imported.report, path).not.toBeNull();
      expect(
        imported.findings.filter(({ message }) => /fault|fenced block/.test(message)),
        path,
      ).toEqual([]);
    }
  },
);

const originals = process.env['IMPORT_SEEDS'] ?? '';

/** What the first five reports of the archive say, which were written by hand from the same originals. */
const FACTS = [
  {
    source: '000_24d0c5f74df05d1b.txt',
    report: 'postmortems/2022/2022-10-15-uneven-load-slows-home-page-and-search.mdx',
    says: ['`PST` means', 'The document says “2-hour'],
  },
  {
    source: '001_2234a3e37e7df704.txt',
    report: 'postmortems/2023/2023-03-01-all-traffic-to-one-server.mdx',
    says: ['2023-03-01 12:00'],
  },
  {
    source: '002_2b18f3cc9442d078.txt',
    report: 'postmortems/2024/2024-06-01-maintenance-overloads-one-server.mdx',
    says: ['2024-06-01 16:30'],
  },
  {
    source: '003_412d975d37bcd9ca.txt',
    report: 'postmortems/2023/2023-04-20-influencer-traffic-spike.mdx',
    says: ['`EST` means'],
  },
  {
    source: '004_bc688b41bcb3aa2c.txt',
    report: 'postmortems/undated/uneven-load-balancing-cuts-off-most-users.mdx',
    says: ['No day is stated'],
  },
];

test.skipIf(!existsSync(originals)).each(FACTS)(
  '$source has the facts of $report',
  async ({ source, report, says }) => {
    const { vocabularies } = readVocabularies('postmortems');
    const byHand = parseReport(
      { id: 'by-hand', file: 'by-hand.mdx', text: readFileSync(report, 'utf8') },
      { vocabularies, allowCode: false },
    ).report;
    const imported = await importDocument(
      { path: source, bytes: readFileSync(join(originals, source)) },
      { vocabularies, rules: NO_RULES, zone: null, date: null },
    );
    const facts = (one: Report | null) =>
      one && {
        clock: one.clock,
        from: one.impact.from?.t,
        to: one.impact.to?.t,
        users: one.impact.users,
        services: one.services.includes('website'),
        detectedBy: one.detectedBy,
        links: one.links.map(({ url }) => url),
        authors: one.authors,
      };
    expect(facts(imported.report)).toEqual(facts(byHand));
    // A hand-written report may tell one line as two events, or note the end that a summary gave.
    const moments = new Set(byHand?.timeline.map(({ at }) => at.t));
    for (const { at } of imported.report?.timeline ?? []) expect(moments).toContain(at.t);
    const told = imported.findings.map(({ message }) => message).join('\n');
    for (const words of says) expect(told).toContain(words);
  },
);
