// The beginning and the end that only the events of a timeline tell, in words that no list of kinds has.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

async function windowOf(text: string): Promise<string[]> {
  const file = { path: 'story.md', bytes: new TextEncoder().encode(text) };
  const { text: draft = '' } = await importDocument(file, OPTIONS);
  return ['from', 'to'].map(
    (name) =>
      new RegExp(`^  ${name}: (\\d\\S+ ?\\S*)`, 'm').exec(draft ?? '')?.[1]?.slice(-5) ?? '',
  );
}
const story = (...lines: string[]): string =>
  `# Shop stuck, 2025-03-04\n\n## Timeline (UTC)\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

test.each([
  // What expires, or a machine that warns, need not hit anybody.
  ['03:07', ['03:00 Certificate expires', '03:07 Logins begin to fail', '03:45 Logins work again']],
  ['07:15', ['06:40 Disk 3 reports read errors', '07:15 The shop hangs', '08:00 Shop is back up']],
  ['09:20', ['09:00 Zertifikat läuft ab', '09:20 Anmeldung nicht möglich', '10:00 Wieder normal']],
  // Where nothing else was felt it is all there is, and where the line says so it was felt at once.
  ['03:00', ['03:00 Certificate expires', '03:10 Alert pages Ann', '03:45 Logins work again']],
  [
    '03:00',
    ['03:00 Certificate expires, logins fail', '03:07 Payments fail', '03:45 All is back up'],
  ],
])('it began at %s', async (from, lines) => {
  expect((await windowOf(story(...lines)))[0]).toBe(from);
});

test.each([
  [
    '16:10',
    ['13:00 Shop hangs', '15:30 Keyring converted', '16:10 All 94 orders put back and accepted'],
  ],
  [
    '10:30',
    [
      '08:00 Fallan las facturas',
      '09:45 Vuelta a la imagen anterior',
      '10:30 Reenviadas todas las facturas',
    ],
  ],
  [
    '11:00',
    ['08:00 Die Ablage hängt', '10:00 Server neu gestartet', '11:00 Ablage wieder geöffnet'],
  ],
  // A step that mends a part comes before the whole.
  [
    '12:00',
    ['09:00 Shop hangs', '11:00 First shops work again', '12:00 All shops confirmed by phone'],
  ],
  ['', ['09:00 Shop hangs', '09:30 All regions confirmed down']],
  // What was begun, or failed, or helped some, is no end.
  ['', ['09:00 Shop hangs', '11:00 Some shops reopened by hand']],
  ['', ['09:00 Shop hangs', '11:00 Volume mounted, but reads fail']],
  // The end of the outage goes before the end of the work on it.
  ['10:47', ['09:12 Outage begins', '10:47 Outage ends', '11:30 Incident ends, review planned']],
  ['10:20', ['09:00 Début de la panne', '10:20 Fin de la panne', '11:00 Clôture de l’incident']],
  ['10:20', ['09:00 障害発生', '10:20 全面復旧', '11:00 体制を解除']],
])('it was over at %j', async (to, lines) => {
  expect((await windowOf(story(...lines)))[1]).toBe(to);
});

test('the same day in front of the end, in Japanese', async () => {
  const range = '- 発生日時: 2025年3月4日8時45分から同日14時20分まで\n';
  expect(await windowOf(`# 記帳の障害\n\n${range}`)).toEqual(['08:45', '14:20']);
});

test.each([
  // Words of harm under another kind, before anybody noticed or mended.
  [
    '14:30',
    [
      '14:05 Youn updates the host',
      '14:30 Host moved, the files are inaccessible',
      '14:50 A member asks',
    ],
  ],
  ['21:30', ['21:30 Changed the relay, mails are wrong', '22:00 Alert pages Ann']],
  // Once it was noticed or looked into, words of harm begin nothing.
  [
    '',
    ['14:05 Youn updates the host', '14:50 A member calls', '15:00 Moved the volume, reads fail'],
  ],
  ['', ['13:17 We are investigating', '14:31 New key in place, delayed ones follow']],
])('it began at %s by the words of the event', async (from, lines) => {
  expect((await windowOf(story(...lines)))[0]).toBe(from);
});

test('what says that all is well before any trouble is no end', async () => {
  const green = '08:30 Everything is back up after the patch';
  expect((await windowOf(story(green, '09:00 Alert pages Ann', '09:20 Looking')))[1]).toBe('');
  expect((await windowOf(story('08:00 Shop hangs', green)))[1]).toBe('08:30');
});

/** A letter that tells a change in one sentence, and in the next what it did. */
const letter = (since: string, end = 'A shop called at 11:00 UTC.'): string =>
  `# Late invoices\n\nOn 3 March 2025 at 09:10 UTC we changed the relay. ${since} ${end} At 11:20 UTC we went on, at 11:40 UTC all was in order.\n`;

test.each([
  ['09:10', letter('From then on invoices were lost.')],
  ['09:10', letter('Seitdem gingen die Rechnungen verloren.')],
  ['09:10', letter('Dès lors les factures partaient deux fois.')],
  ['09:10', letter('Desde entonces se cobraba dos veces.')],
  ['09:10', letter('Desde então os pedidos se perdiam.')],
  ['', letter('The relay is two years old.')],
  // What goes on from a mending, or after somebody noticed, begins nothing.
  ['', letter('', 'A shop called at 11:00 UTC. Since then mails were delayed.')],
])('it began at %s, tied to the sentence before', async (from, text) => {
  expect((await windowOf(text))[0]).toBe(from);
});
