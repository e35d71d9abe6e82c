import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

async function eventsOf(text: string, path = 'valve.txt'): Promise<string[]> {
  const file = { path, bytes: new TextEncoder().encode(text) };
  return (await importDocument(file, OPTIONS)).events.map(
    ({ at, text }) => `${at.slice(5)} ${text}`,
  );
}

test('notes of a record, the newest first: who wrote stands above what was written', async () => {
  const record =
    'Valve stuck\n\nOpened: 13/05/2024 08:02\n\nWork notes\n\n13/05/2024 09:40:10 - Ines Sommer (Work notes)\nValve moves again.\nPressure is back.\n\n13/05/2024 08:15:00 - Night desk\nCalled the plumber.\n\nCause: rust\n';
  expect(await eventsOf(record)).toEqual([
    '05-13 08:15 Night desk: Called the plumber.',
    '05-13 09:40:10 Ines Sommer (Work notes): Valve moves again. Pressure is back.',
  ]);
});

test('updates under a bold moment and its state', async () => {
  const page =
    '# Valve stuck\n\n3 May 2024\n\n**10:50 · repaired**\nThe new valve holds.\n\n**09:05 · cause known**\nRust. It ran dry at 02:00.\n\n**08:10**\nNo water.\n';
  expect(await eventsOf(page, 'valve.md')).toEqual([
    '05-03 08:10 No water.',
    '05-03 09:05 cause known: Rust. It ran dry at 02:00.',
    '05-03 10:50 repaired: The new valve holds.',
  ]);
});

test('lines that go on below are no heads', async () => {
  const log =
    '# Valve stuck\n\n3 May 2024\n\n## Timeline\n\n09:05 Valve reported stuck\nby the night desk\n\n10:50 Valve holds again\nsince noon\n';
  expect(await eventsOf(log, 'valve.md')).toEqual([
    '05-03 09:05 Valve reported stuck by the night desk',
    '05-03 10:50 Valve holds again since noon',
  ]);
});
