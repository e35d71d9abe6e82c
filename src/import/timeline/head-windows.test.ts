// What the head of a report says of when it was, in labels that teams make up themselves.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const read = async (text: string, path = 'report.md') => {
  const { report, findings } = await importDocument(
    { path, bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return {
    window: [report?.impact.from, report?.impact.to].map((one) => `${one?.date} ${one?.time}`),
    told: findings.filter(({ kind }) => kind === 'contradiction').map(({ message }) => message),
  };
};
const HOUR = ['2025-10-14 14:05', '2025-10-14 15:10'];

test.each([
  '**When?** Tuesday 14 October 2025, 14:05–15:10',
  'When? Tuesday 14 October 2025, 14:05–15:10',
  '**Quand ?** Mardi 14 octobre 2025, de 14h05 à 15h10',
  '**Datum:** 14.10.2025\n**Ausfall von:** 14:05\n**bis:** 15:10',
])('%s', async (head) => {
  expect((await read(`# Badge readers offline\n\n${head}\n`)).window).toEqual(HOUR);
});

test('when a record was opened says less than when the outage started', async () => {
  const rows = `| Field | Value |\n|---|---|\n| Opened | 2025-10-14 14:20 |\n| Outage start | 2025-10-14 14:05 |\n| Outage end | 2025-10-14 15:10 |\n`;
  expect(await read(`# Badge readers offline\n\n${rows}`)).toEqual({ window: HOUR, told: [] });
});

test('names of a template may have accents', async () => {
  const text = `{{Incident\n| titre = Lecteurs en panne\n| début = 2025-10-14 14:05\n| fin = 2025-10-14 15:10\n}}\n== Résumé ==\nLes lecteurs ne répondaient plus.\n`;
  expect((await read(text, 'report.wiki')).window).toEqual(HOUR);
});

test('a total, and a length behind its window, are held against the window', async () => {
  const total = `# Badge readers offline\n\nStart: 2025-10-14 14:05\nEnd: 2025-10-14 15:10\nTotal: `;
  expect((await read(`${total}2 h 30 min\n`)).told).toEqual([
    expect.stringContaining('2 h 30 min'),
  ]);
  expect((await read(`${total}65 min\n`)).told).toEqual([]);
  const cell = (length: string): string =>
    `# 入館ゲート障害\n\n| 項目 | 内容 |\n|---|---|\n| 発生日 | 2025年10月14日 |\n| 停止時間 | 14:05〜15:10(${length}) |\n`;
  expect((await read(cell('2時間30分'))).told).toEqual([expect.stringContaining('2時間30分')]);
  expect((await read(cell('1時間5分'))).told).toEqual([]);
});

test('what is planned for an hour is no event', async () => {
  const { events } = await importDocument(
    {
      path: 'report.md',
      bytes: new TextEncoder().encode(
        '# Badge readers offline\n\n**Date:** 2025-10-14\n\nAt 13:40 the readers were patched. At 14:05 nobody could open a gate. The next patch is planned for 16:00. At 15:10 all gates were open again.\n',
      ),
    },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  expect(events.map(({ at }) => at.slice(11, 16))).toEqual(['13:40', '14:05', '15:10']);
});
