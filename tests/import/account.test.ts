// The account of an import as it is printed, as data and as a page: whole, so that each word is reviewed in the diff.
// `-u` writes it anew.
import { expect, test } from 'vitest';
import { accountHtml } from '../../src/import/account/account-html.ts';
import {
  accountJson,
  findingLines,
  nextStep,
  summaryLine,
  summaryTable,
  urgentLines,
} from '../../src/import/account/account-text.ts';
import type { Planned } from '../../src/import/account/plan.ts';
import {
  EMPTY_RECORD,
  contentDigest,
  nextRecord,
  planWrites,
  readImportRecord,
} from '../../src/import/account/plan.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { NO_RULES } from '../../src/import/sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';

const QUEUE = `---
title: Queue & mail stop
layout: post
---

Mail waited from <b>09:12</b> on 2024-06-04 "for hours".

- Severity: P2
- Duration: 3 hours
- Start: 2024-06-04 09:12 UTC
- End: 2024-06-04 09:40 UTC

## Timeline

- 2024-06-04 09:12 UTC Queue stops
- 2024-06-04 09:40 UTC Queue runs
- noonish: somebody saw it

## Action items

- Alert earlier (owner: Mail team)
`;

const planOf = async (path: string, text: string): Promise<Planned> => {
  const imported = await importDocument(
    { path, bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  const [planned] = planWrites(
    [{ imported, sourceDigest: contentDigest(text) }],
    new Map(),
    EMPTY_RECORD,
  );
  if (!planned) throw new Error('Nothing was planned.');
  return planned;
};

const queue = await planOf('docs/queue.md', QUEUE);
const bare = await planOf('docs/bare.md', '# Nothing is known\n\nIt broke.\n');
const held: Planned = {
  ...bare,
  outcome: 'held-back',
  imported: { ...bare.imported, source: 'held.md', text: null, report: null, findings: [] },
};
const PLANNED = [queue, bare, held];
const SKIPPED = [{ source: 'a<b>.pdf', why: 'Its ending is none that can be read.' }];

test('as it is printed', async () => {
  const text = [
    summaryTable(PLANNED),
    ...PLANNED.map(findingLines),
    ...PLANNED.map(urgentLines).map(String),
    summaryLine(PLANNED, false),
    summaryLine([queue], true),
    summaryLine([], false),
    nextStep(PLANNED, false, false),
    nextStep(PLANNED, true, true),
    String(nextStep([held], false, false)),
  ].join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot('account-printed.snap.txt');
});

test('as data', () => {
  const data = JSON.parse(accountJson(PLANNED, SKIPPED)) as {
    version: number;
    documents: { file: string | null; lines: { line: number; state: string }[] }[];
  };
  expect(data).toMatchObject({
    version: 1,
    documents: [
      {
        source: 'docs/queue.md',
        id: 'queue',
        outcome: 'written',
        draft: { title: 'Queue & mail stop' },
      },
      { source: 'docs/bare.md', id: 'bare', outcome: 'written' },
      { source: 'held.md', outcome: 'held-back', draft: null, findings: [] },
    ],
    skipped: SKIPPED,
  });
  expect(data.documents.map(({ file }) => file)).toEqual([queue.file, bare.file, null]);
  expect(data.documents[0]?.lines.map(({ line, state }) => `${line} ${state}`))
    .toMatchInlineSnapshot(`
    [
      "2 taken",
      "3 listed",
      "6 taken",
      "8 taken",
      "9 body",
      "10 taken",
      "11 taken",
      "13 body",
      "15 taken",
      "16 taken",
      "17 body",
      "19 listed",
      "21 listed",
    ]
  `);
});

test('as a page', async () => {
  const page = accountHtml(PLANNED, SKIPPED).replace(/<style>[^]*<\/style>/, '');
  await expect(page).toMatchFileSnapshot('account-page.snap.txt');
  expect(accountHtml([bare], [])).not.toContain('Not imported');
});

test('the record tells each draft, in the order of ids, with the digest of what was written', () => {
  const record = nextRecord(EMPTY_RECORD, [
    queue,
    { ...bare, outcome: 'unchanged' },
    { ...held, id: 'held' },
    { ...bare, id: 'kept', outcome: 'kept' },
  ]);
  expect(Object.entries(record.drafts)).toEqual(
    [bare, queue].map(({ id, imported, sourceDigest }) => [
      id,
      { source: imported.source, sourceDigest, draftDigest: contentDigest(imported.text ?? '') },
    ]),
  );
  expect(readImportRecord(JSON.stringify(record))).toEqual(record);
});

test.each([
  'no JSON',
  'null',
  '{}',
  '{"version":2,"drafts":{}}',
  '{"version":1}',
  '{"version":1,"drafts":null}',
  '{"version":1,"drafts":{"a":null,"b":{"source":"b.md","sourceDigest":"x"},"c":{"source":1,"sourceDigest":"x","draftDigest":"y"},"d":{"source":"d","sourceDigest":1,"draftDigest":"y"}}}',
])('%s is no record', (text) => {
  expect(readImportRecord(text)).toEqual({ version: 1, drafts: {} });
});
