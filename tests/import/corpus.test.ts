// The importer against public postmortems, where they are at hand: IMPORT_CORPUS names their folder. They are test
// data only; nothing of their text is here.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { NO_RULES } from '../../src/import/rules.ts';
import { findSources } from '../../src/import/sources.ts';
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
