// What is told of an earlier incident gives no window, no event, no day and no contradiction; the same words about the day of
// this one do.
import { expect, test } from 'vitest';
import type { Imported } from '../imported.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const read = (text: string): Promise<Imported> =>
  importDocument(
    { path: 'report.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );

const from = ({ evidence }: Imported): string | null =>
  evidence.find(({ field }) => field === 'impact.from')?.value ?? null;
const days = ({ events }: Imported): string[] => [
  ...new Set(events.map(({ at }) => at.slice(0, 10))),
];
const contradictions = ({ findings }: Imported): string[] =>
  findings.filter(({ kind }) => kind === 'contradiction').map(({ message }) => message);

/** Gates that refuse tickets on 11 June 2025, and what is said in front of it. */
const gates = (said: string, timeline = TIMELINE): Promise<Imported> =>
  read(`# Gates refuse tickets\n\n${said}\n\n${timeline}`);

const TIMELINE =
  '## Timeline\n\n- 2025-06-11 06:52 Gates refuse valid tickets\n- 2025-06-11 07:05 The pager goes off\n- 2025-06-11 08:02 All gates accept tickets again\n';

test.each([
  'On 11 June 2025 no gate could read tickets. On 12 August 2023 it happened once before: from 07:30 to 09:10 all gates were down.',
  'On 11 June 2025 no gate could read tickets.\n\nIn a similar incident on 12 August 2023, all gates were down from 07:30 to 09:10, and the outage lasted 100 minutes.',
  '## Previous incidents\n\n**Start:** 2023-08-12 07:30\n**End:** 2023-08-12 09:10\n**Severity:** SEV1',
  '## Incidentes anteriores\n\n| Fecha | Turno | Horario |\n| --- | --- | --- |\n| 2023-08-12 | Ana | 07:30–09:10 |\n| 2024-02-03 | Luis | 10:00–10:25 |',
  '## 過去の障害\n\n- 2023年8月12日 7:30–9:10 全ゲート停止\n- 2024年2月3日 10:00–10:25 停電',
  '## Figures\n\n| Date | Who | When |\n| --- | --- | --- |\n| 2023-08-12 | Ana | 07:30–09:10 |\n| 2024-02-03 | Luis | 10:00–10:25 |',
])('%#: an earlier incident is none of this one', async (said) => {
  const found = await gates(said);
  expect(from(found)).toBe('2025-06-11 06:52');
  expect(days(found)).toEqual(['2025-06-11']);
  expect(contradictions(found)).toEqual([]);
});

test('in another language too', async () => {
  const found = await read(
    '# Karten werden abgelehnt\n\n## Zusammenfassung\n\nAm 11. Juni 2025 konnten Kunden nicht mit Karte zahlen. Schon am 12. August 2023 gab es von 07:30 bis 09:10 Uhr einen ähnlichen Ausfall.\n\n## Ablauf\n\n- 06:52 Kartenzahlungen schlagen fehl\n- 08:02 Kartenzahlungen funktionieren wieder überall\n',
  );
  expect(from(found)).toBe('2025-06-11 06:52');
  expect(contradictions(found)).toEqual([]);
});

test('the span of the incident itself is taken from the same places', async () => {
  const found = await gates('On 11 June 2025, from 06:40 to 08:10, all gates were down.');
  expect(from(found)).toBe('2025-06-11 06:40');
});

test('a story in prose is told without the story before it', async () => {
  const found = await gates(
    'On 12 August 2023 the line failed before: between 07:30 and 09:10 no gate could read a ticket. That was mended at 09:30.',
    '## What happened\n\nOn 11 June 2025 at 06:40 the firmware was updated. At 06:52 gates began to refuse tickets. At 07:48 it was rolled back. At 08:02 all gates accepted tickets again.\n',
  );
  expect(days(found)).toEqual(['2025-06-11']);
  expect(from(found)).toBe('2025-06-11 06:52');
});

test.each([
  ['a week before is another incident', '2025-06-03', ['2025-06-11']],
  ['less belongs to the story', '2025-06-05', ['2025-06-05', '2025-06-11']],
])('a table of spans beside the timeline: %s', async (_, day, found) => {
  const table = `## Figures\n\n| Date | What | When |\n| --- | --- | --- |\n| ${day} | Gate 4 was slow | 07:30–09:10 |\n| ${day} | Gate 5 was slow | 10:00–10:25 |`;
  expect(days(await gates(table))).toEqual(found);
});

test.each([
  ['sixty days before', '2025-04-11', ['2025-06-11']],
  ['less', '2025-04-15', ['2025-04-15', '2025-06-11']],
])('a span in a timeline is of an earlier incident where it lies %s', async (_, day, found) => {
  const timeline = TIMELINE.replace('- ', `- ${day} 07:30–09:10 Gates are slow\n- `);
  expect(days(await gates('', timeline))).toEqual(found);
});

test.each([
  'Délai de résolution : 1 h 10',
  'Temps de rétablissement : 1 h 10',
  'Tempo de resolução: 1h10',
  'Résolution : 1 h 10 min',
  '復旧時間: 1時間10分',
])('a length is no clock: %s', async (label) => {
  const found = await gates(`- Start: 2025-06-11 06:52\n- End: 2025-06-11 08:02\n- ${label}`);
  expect(contradictions(found)).toEqual([]);
});

test('a severity is told as it is written', async () => {
  const found = await gates('**Severity:** Sev-2\n\nThe outage was classed as SEV 1.');
  expect(contradictions(found)).toEqual([expect.stringMatching(/`Sev-2`.*`SEV 1`/)]);
});
