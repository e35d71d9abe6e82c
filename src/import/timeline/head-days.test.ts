// The day of the incident behind whatever a team calls it, beside the days on which its text was written.
import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { tellsOfText } from './head-days.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

async function daysOf(text: string): Promise<string[]> {
  const file = { path: 'gate.txt', bytes: new TextEncoder().encode(text) };
  return (await importDocument(file, OPTIONS)).events.map(({ at }) => at);
}

test.each([
  ['Night of', '16 May 2024', 'Report by', 'EH, 20 May 2024'],
  ['Day it broke', 'Thursday 16 May 2024, evening', 'Next review', '1 August 2024'],
  ['Ausfalltag', '16.05.2024', 'Stand des Berichts', '20.05.2024'],
  ['Jour des faits', '16 mai 2024', 'Compte rendu du', '20 mai 2024'],
  ['Cuándo fue', '16 de mayo de 2024', 'Informe cerrado el', '20 de mayo de 2024'],
  ['Quando', 'quinta, 16 de maio de 2024', 'Revisto em', '20 de maio de 2024'],
  ['障害のあった日', '2024年5月16日', '作成日', '2024年5月20日'],
])('%s is the day of the incident, %s; %s is not', async (label, day, other, later) => {
  const told = ['2024-05-16 10:00', '2024-05-16 11:10'];
  const lines = '- 10:00 gate stuck\n- 11:10 gate opens\n';
  const facts = [`- ${label}: ${day}`, `- ${other}: ${later}`];
  for (const head of [facts, facts.toReversed()])
    expect(await daysOf(`# Gate stuck\n\n${head.join('\n')}\n\n## Timeline\n\n${lines}`)).toEqual(
      told,
    );
});

test('a field of its own at the top', async () => {
  const head =
    '---\ntitle: Gate stuck\nhappened: 2024-05-16\npublished: 2024-05-20\nmore: { a: 1 }\n---\n';
  expect(await daysOf(`${head}\n## Timeline\n\n- 10:00 gate stuck\n- 11:10 gate opens\n`)).toEqual([
    '2024-05-16 10:00',
    '2024-05-16 11:10',
  ]);
});

test('what tells of the life of a text', () => {
  const of = [
    'Reviewed on',
    'date_of_report',
    'Berichtsdatum',
    'Erstellt am',
    'Prochaine relecture',
    '更新日',
  ];
  expect(of.filter((label) => !tellsOfText(label))).toEqual([]);
  const not = [
    'Day',
    'Incident',
    'Tag der Störung',
    'Fecha del suceso',
    'Quando aconteceu',
    '発生日',
  ];
  expect(not.filter(tellsOfText)).toEqual([]);
});

test('times of four digits below weekdays, in a mail without a timeline', async () => {
  const mail =
    'From: Sam\nTo: all\nDate: Tue, 13 Feb 2024 09:10:00 +0000\nSubject: Lockers\n\nHi,\n\nSunday\n1000 nobody can open one\n1020 a member calls\n\nMonday\n0900 new batteries\n';
  expect(await daysOf(mail)).toEqual(['2024-02-11 10:00', '2024-02-11 10:20', '2024-02-12 09:00']);
});

test('numbers of four digits are times in the order of a clock alone', async () => {
  const log = (...lines: string[]): string => `Log of 16 May 2024\n\n${lines.join('\n')}\n`;
  expect(await daysOf(log('2210 trips', '2215 no start', '0130 fitter'))).toHaveLength(3);
  expect(await daysOf(log('2210 trips', '2015 no start', '1930 fitter'))).toEqual([]);
});
