// A story over several days in prose: headings that name a part of a day or two days, weekdays inside sentences, a day of
// the background before it.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

async function momentsOf(...blocks: string[]): Promise<string[]> {
  const file = { path: 'story.md', bytes: new TextEncoder().encode(blocks.join('\n\n')) };
  const { events } = await importDocument(file, OPTIONS);
  return events.map(({ at }) => at.slice(5));
}

test('a weekday with a part of the day, and two weekdays in one heading', async () => {
  const moments = await momentsOf(
    '---\ndatum: 20.06.2024\n---\n\n# Störung der Anmeldung',
    'Von Freitag, dem 14. Juni 2024, bis Sonntag konnten sich viele nicht anmelden.',
    '## Freitagabend',
    'Um 19:10 Uhr wurde das Zertifikat ausgerollt. Um 19:25 Uhr kamen die ersten Anrufe.',
    '## Samstag und Sonntag',
    'Um 8:15 Uhr fanden wir die Kette, und am Sonntag um 7:30 Uhr war sie getauscht.',
    '## Montag',
    'Um 10:00 Uhr waren alle Anmeldungen wieder möglich.',
  );
  expect(moments).toEqual([
    ...['06-14 19:10', '06-14 19:25', '06-15 08:15', '06-16 07:30', '06-17 10:00'],
  ]);
});

test('under two days the clock turns back once', async () => {
  const moments = await momentsOf(
    '# Queue stuck',
    'From Friday, 7 March 2025, jobs were late.',
    '## Friday evening',
    'At 18:40 the leader lost its lease. At 20:05 the queue grew.',
    '## Saturday and Sunday',
    'At 11:15 we cleaned the table. At 13:00 jobs ran. At 09:10 the last late job was done.',
  );
  expect(moments).toEqual([
    ...['03-07 18:40', '03-07 20:05', '03-08 11:15', '03-08 13:00', '03-09 09:10'],
  ]);
});

test('a day of the background is none of the days behind it', async () => {
  const moments = await momentsOf(
    '# Pagos',
    'El martes 21 de enero de 2025 no pudimos procesar pagos.',
    [
      'El 11 de enero nuestra herramienta renovó el certificado. El viejo venció el martes a las 12:00.',
      'A las 12:13 sonó la alerta. A las 12:30 pidió ayuda. A las 13:45 todo era normal.',
    ].join(' '),
  );
  expect(moments.filter((at) => at.length > 5)).toEqual([
    ...['01-21 12:00', '01-21 12:13', '01-21 12:30', '01-21 13:45'],
  ]);
});

test('a bare date at the top is that of the text, in any language', async () => {
  const moments = await momentsOf(
    '---\nfecha: 28/11/2024\n---\n\n# Correos tarde',
    'El viernes 22 de noviembre de 2024 los correos llegaron tarde.',
    'El viernes a las 16:05 cambiamos el peso. A las 16:30 empezó el límite. A las 18:20 nos fuimos.',
  );
  expect(moments).toEqual(['11-22 16:05', '11-22 16:30', '11-22 18:20']);
});

test('a heading of day and clock between two days is one event', async () => {
  const moments = await momentsOf(
    '# Login down',
    '## 3 May 2024\n\n- 10:00 It starts',
    '## 4 May 2024, 15:02\n\nAll is well.',
    '## 5 May 2024\n\n- 10:00 It ends',
    '## 6 May 2024, 16:00\n\nWe publish this.',
  );
  expect(moments).toEqual(['05-03 10:00', '05-04 15:02', '05-05 10:00', '05-06 16:00']);
});
