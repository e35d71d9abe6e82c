import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

async function momentsOf(text: string): Promise<string[]> {
  const file = { path: 'parcels.md', bytes: new TextEncoder().encode(text) };
  return (await importDocument(file, OPTIONS)).events.map(
    ({ at, text: words }) => `${at} ${words}`,
  );
}

test.each([
  ['What happened', ['3 May 2024.', '5 May.', 'Tuesday 7 May.']],
  ['Récit', ['Le 3 mai 2024 :', 'Le 5 mai :', 'Mardi 7 mai :']],
  ['Wie es kam', ['3. Mai 2024.', '5. Mai.', 'Dienstag, 7. Mai.']],
  ['Story', ['2024-05-03:', '2024-05-05:', '2024-05-07:']],
])('below “%s” paragraphs that begin with a day in bold are events', async (heading, days) => {
  const story = days.map(
    (day, i) => `**${day}** ${['Tables change', 'Parcels stray', 'All arrive'][i]}.`,
  );
  const before = `# Parcels\n\n## ${heading}\n\n`;
  expect(await momentsOf(before + story.join('\n\n'))).toEqual([
    '2024-05-03 Tables change.',
    '2024-05-05 Parcels stray.',
    '2024-05-07 All arrive.',
  ]);
  // Two may be chance, and so may three among as many that tell none.
  expect(await momentsOf(before + story.slice(0, 2).join('\n\n'))).toEqual([]);
  const prose = ['One.', 'Two.', 'Three.'];
  expect(await momentsOf(before + [...story, ...prose].join('\n\n'))).toEqual([]);
});

test.each([
  'Marek: an alarm for the disk, by 2024-06-15',
  'Wecker für die Platte, fällig 15.06.2024',
  'Une alarme pour le disque, échéance 15/06/2024',
])('a day by which something is due dates no incident that another day dates: %s', async (due) => {
  const log = '10:05 printers stop\n\n10:40 printers print';
  const sent = 'Subject: Printers\nFrom: Marek Lis\nDate: Tue, 4 Jun 2024 18:12:00 +0200';
  expect(await momentsOf(`${sent}\n\n${due}\n\n${log}\n`)).toEqual([
    '2024-06-04 10:05 printers stop',
    '2024-06-04 10:40 printers print',
  ]);
  expect((await momentsOf(`${due}\n\n${log}\n`))[0]).toContain('2024-06-15');
});

test('an article is in front of any day', async () => {
  expect(
    await momentsOf('# Colis\n\nLe 3 mai 2024, rien ne part.\n\n- 10h05 Arrêt\n- 10h40 Reprise\n'),
  ).toEqual(['2024-05-03 10:05 Arrêt', '2024-05-03 10:40 Reprise']);
});
