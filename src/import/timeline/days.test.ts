// Days that people write in ways that only the whole document explains.
import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

async function daysOf(text: string): Promise<string[]> {
  const file = { path: 'queue.md', bytes: new TextEncoder().encode(text) };
  return (await importDocument(file, OPTIONS)).events.map(({ at }) => at.slice(5));
}

const lines = (...entries: string[]): string => entries.map((entry) => `- ${entry}\n`).join('');

test.each([
  [
    'headings without the year of the day of writing',
    `# Queue stuck\n\nReview, filed 2 April 2024.\n\n## What happened\n\n### Monday 25 March\n\n${lines('22:10 stalled', '23:50 paged')}\n### Tuesday 26 March\n\n${lines('22:20 restarted', '23:00 drained')}`,
    ['03-25 22:10', '03-25 23:50', '03-26 22:20', '03-26 23:00'],
  ],
  [
    'the year before that of writing',
    `# Queue stuck\n\nPublished on 4 January 2025.\n\n## Timeline\n\n${lines('30 December, 22:10 stalled', '31 December, 08:00 drained')}`,
    ['12-30 22:10', '12-31 08:00'],
  ],
  [
    'a night that is named by its two days begins on the first',
    `# Warteschlange\n\nIn der Nacht vom 25. auf den 26. März 2024 stand alles.\n\n## Zeitleiste\n\n${lines('23:10 Uhr Stillstand', '0:20 Uhr Neustart')}`,
    ['03-25 23:10', '03-26 00:20'],
  ],
  [
    'the day of a label that gives the same clock, and the evening before it',
    `# Queue stuck\n\n**Impact window:** 2024-03-26 00:20 – 2024-03-26 03:00 UTC\n\n## Timeline\n\n${lines('22:00 release', '00:20 stalled', '03:00 drained')}`,
    ['03-25 22:00', '03-26 00:20', '03-26 03:00'],
  ],
  [
    'a weekday before the day on which the issue was opened',
    `# Twice\n\n**marta-k** opened this issue on Mar 14, 2024 · 2 comments\n\n## Summary\n\nLast Tuesday every webhook was sent twice.\n\n## Timeline (UTC)\n\n${lines('09:10 release', '10:25 rolled back')}`,
    ['03-12 09:10', '03-12 10:25'],
  ],
  [
    'yesterday, in Spanish, below the day of an open report',
    `# Buscador\n\n*Informe abierto el 5 de marzo de 2025 por Irene*\n\n## Resumen\n\nAyer el buscador no devolvía resultados.\n\n## Cronología\n\n${lines('13:42 se despliega', '15:20 funciona')}`,
    ['03-04 13:42', '03-04 15:20'],
  ],
  [
    'a story that was talked over on a later day, told in prose',
    `# Grey squares\n\n*Facilitator: Oona. Debriefed on Friday October 6 with Pete and Sam. This is a story.*\n\nAll times are Eastern.\n\n### How it looked\n\nOn Tuesday, October 3, 2023, Pete pushed a config. At 10:02 Sam saw squares. At 10:09 Ada took it back. At 10:31 it was off.`,
    ['10-03 10:02', '10-03 10:09', '10-03 10:31'],
  ],
  [
    'last Friday, counted from the date at the top',
    `---\ntitle: Builds stuck\ndate: 2024-10-21\n---\n\nLast Friday our builders were stuck.\n\n## Timeline\n\n${lines('15:10 stuck', '16:45 cleaned')}`,
    ['10-18 15:10', '10-18 16:45'],
  ],
  [
    'a weekday alone counts nothing from the date at the top',
    `---\ntitle: Builds stuck\ndate: 2024-10-21\n---\n\nWhat we released on Friday was fine.\n\n## Timeline\n\n${lines('15:10 stuck', '16:45 cleaned')}`,
    ['10-21 15:10', '10-21 16:45'],
  ],
  [
    'days without a year and without a clock, the year in the title',
    `# Boletos não enviados em março de 2025\n\n${lines('10 de março – nova versão', '11 de março – reclamações', '13 de março – enviados')}`,
    ['03-10', '03-11', '03-13'],
  ],
  [
    'two such days, or days that turn back, are no story',
    `# Keys of May 2024\n\n${lines('12 May: expires', '14 May: renewed')}\nThen:\n\n${lines('19 May: fees', '17 May: rooms', '18 May: tea')}`,
    [],
  ],
  [
    'hours counted on past midnight',
    `# 配信障害（2024年7月5日）\n\n## 経緯\n\n${lines('23:50 切り替え', '24:10 停止', '25時10分 特定', '25:40 再開')}`,
    ['07-05 23:50', '07-06 00:10', '07-06 01:10', '07-06 01:40'],
  ],
  [
    'midnight as the end of a day, then the clock of the next',
    `# Nachtlauf am 3. Februar 2025\n\n## Ablauf\n\n${lines('23:15 Uhr Abbruch', '24:00 Uhr Neustart', '00:40 Uhr fertig')}`,
    ['02-03 23:15', '02-04 00:00', '02-04 00:40'],
  ],
  [
    'a later retrospective above updates, the newest first',
    `---\ndate: 2024-03-25 10:10\n---\n\n# Queue stuck\n\n## Updates\n\n${lines('27 March 2024, 11:00 retrospective', '12:25 drained', '11:40 restarted', '10:10 stalled')}`,
    ['03-25 10:10', '03-25 11:40', '03-25 12:25', '03-27 11:00'],
  ],
  [
    'the day on which a mail was sent is not the day of its story',
    `# AW: Queue stuck\n\nFrom: Ines\nDate: Tue, 2 April 2024 17:42\nTo: all\nSubject: Queue stuck\n\nHere is what happened on Monday, 25 March 2024.\n\n## Timeline\n\n${lines('09:05 stalled', '09:20 paged', '11:50 drained')}`,
    ['03-25 09:05', '03-25 09:20', '03-25 11:50'],
  ],
  [
    'bare days of the month',
    `# File bloquée\n\nIncident du 25 mars 2024.\n\n## Chronologie\n\n**Lundi 25**\n\n${lines('10h10 : blocage')}\n**Mercredi 27**\n\n${lines('11h20 : redémarrage')}`,
    ['03-25 10:10', '03-27 11:20'],
  ],
  [
    'words that count from the line before',
    `# Queue stuck\n\n**Start:** 2024-03-25 16:10\n\n## Timeline\n\n${lines('16:10 stalled', 'The next morning, 16:30 restart', 'Two days later, 17:00 drained')}`,
    ['03-25 16:10', '03-26 16:30', '03-28 17:00'],
  ],
  [
    'one clock that falls by less than a night is a slip, not a day',
    `# Queue stuck\n\n**Date:** 2024-03-25\n\n## Timeline\n\n${lines('09:05 stalled', '08:50 release', '11:50 drained')}`,
    ['03-25 08:50', '03-25 09:05', '03-25 11:50'],
  ],
  [
    'a release of the day before, without its time',
    `# Queue stuck\n\n**Date:** 2024-03-25\n\n## Timeline\n\n${lines('24 March: release', '09:05 stalled', '09:50 drained', '27 March: review')}`,
    ['03-24', '03-25 09:05', '03-25 09:50', '03-27'],
  ],
  [
    'a release of the day before, later on the clock',
    `# Queue stuck\n\n**Date:** 2024-03-25\n\n## Timeline\n\n${lines('(24 Mar) 17:00 release', '14:05 stalled', '14:50 drained')}`,
    ['03-24 17:00', '03-25 14:05', '03-25 14:50'],
  ],
  [
    'the day before in words, and the next',
    `# Queue stuck\n\n**Date:** 2024-03-25\n\n## Timeline\n\n${lines('The day before, 17:00: release', '14:05 stalled', 'Next day: review')}`,
    ['03-24 17:00', '03-25 14:05', '03-26'],
  ],
  [
    'the moment from which the others count, by its letter alone',
    `# Queue stuck\n\nTimes are relative to T (2024-03-25 14:02 UTC).\n\n## Timeline\n\n| When | What |\n|---|---|\n| T−12m | release |\n| T | stalled |\n| T+70m | drained |\n`,
    ['03-25 13:50', '03-25 14:02', '03-25 15:12'],
  ],
  [
    'last night, counted from the day on which a letter was written',
    `Leeds, 6 March 2024\n\nDear all,\n\nlast night our page was down.\n\n${lines('21:40 page down', '22:05 host called', '0:15 page up')}`,
    ['03-05 21:40', '03-05 22:05', '03-06 00:15'],
  ],
  [
    'a weekday, counted from the day on which a mail was sent',
    `From: Ines\nDate: Fri, 8 March 2024 10:02\nTo: all\nSubject: Doors\n\nOn Wednesday doors stayed shut.\n\n## Timeline\n\n${lines('07:50 doors shut', '08:05 called', '09:20 open')}`,
    ['03-06 07:50', '03-06 08:05', '03-06 09:20'],
  ],
  [
    'days with a list each, one of a single entry, where nothing calls it a timeline',
    `# Queue stuck\n\n- **25 March 2024**\n  - 09:12 stalled\n    - 09:20 one restarted\n- **26 March 2024**\n  - 09:00 drained\n`,
    ['03-25 09:12', '03-25 09:20', '03-26 09:00'],
  ],
  [
    'sentences under headings that are parts of days, and one between them that is none',
    `# Queue stuck\n\nOn Monday 25 March 2024 nothing moved.\n\n## Monday evening\n\nWe released it at **4:40 pm**. It looked good.\n\n## Nobody looks\n\nThe alarm went off at **9:15 pm**.\n\n## Tuesday\n\n**12:40 am**: she is paged.\n\nAt **1:30 am** we restarted it. It was back by **2:05 am**.\n`,
    ['03-25 16:40', '03-25 21:15', '03-26 00:40', '03-26 01:30', '03-26 02:05'],
  ],
  [
    'two days of which the second alone has its year',
    `# Queue stuck\n\nBetween 25 March and 2 April 2024 it lost data.\n\n## Timeline\n\n${lines('25 March, 10:00 stalled', '2 April, 11:00 drained')}`,
    ['03-25 10:00', '04-02 11:00'],
  ],
  [
    'an entry inside an entry',
    `# Queue stuck\n\n**Date:** 2024-03-25\n\n## Timeline\n\n- 09:12 stalled\n  - 09:20 one restarted\n- 10:05 paged\n`,
    ['03-25 09:12', '03-25 09:20', '03-25 10:05'],
  ],
])('%s', async (_, text, expected) => {
  expect(await daysOf(text)).toEqual(expected);
});

test('a name or a state above what was said is no event by itself', async () => {
  const file = {
    path: 'queue.md',
    bytes: new TextEncoder().encode(
      '# Queue stuck\n\n## Log\n\n**2024-03-25 09:12 – Ines Sommer**\n\nNobody gets a label.\n\n**2024-03-25 10:05 – Olu Adeyemi**\n\nRestarted it.\n',
    ),
  };
  const { events } = await importDocument(file, OPTIONS);
  expect(events.map(({ words }) => words)).toEqual([
    'Ines Sommer: Nobody gets a label.',
    'Olu Adeyemi: Restarted it.',
  ]);
});

test('midnight as it is written in Japanese is no slip', async () => {
  const file = {
    path: 'queue.md',
    bytes: new TextEncoder().encode(
      '# 停止\n\n2024年3月25日\n\n## 時系列\n\n- 午後11時52分 停止\n- 午前0時5分 検知\n- 午前1時10分 復旧\n',
    ),
  };
  const { findings } = await importDocument(file, OPTIONS);
  expect(findings.filter(({ kind }) => kind === 'contradiction')).toEqual([]);
});
