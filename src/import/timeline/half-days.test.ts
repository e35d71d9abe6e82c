import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const times = async (text: string): Promise<string[]> => {
  const { events } = await importDocument(
    { path: 'report.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return events.map(({ at }) => at.slice(5, 16));
};
const list = (...stamps: string[]): string =>
  `# Badge readers offline\n\nDate: October 14, 2025\n\n## Timeline\n\n${stamps.map((stamp, i) => `- ${stamp} Gate ${i + 1} is checked\n`).join('')}`;

test('a time without its half goes on from the times with theirs', async () => {
  expect(
    await times(list('11:40 a.m.', '12:05', '1:10 p.m.', '1:25', '1:40 p.m.', '2:10')),
  ).toEqual([
    ...['10-14 11:40', '10-14 12:05', '10-14 13:10', '10-14 13:25', '10-14 13:40', '10-14 14:10'],
  ]);
});

test('a first time without its half leads to the one behind', async () => {
  expect(await times(list('1:40', '2:05 p.m.', '2:30'))).toEqual([
    ...['10-14 13:40', '10-14 14:05', '10-14 14:30'],
  ]);
  expect(await times(list('9:40', '2:05 p.m.', '2:30'))).toEqual([
    ...['10-14 09:40', '10-14 14:05', '10-14 14:30'],
  ]);
});

test('over midnight a time without its half is of the next day', async () => {
  expect(await times(list('11:20 p.m.', '11:50', '12:10', '1:15 a.m.', '2:05'))).toEqual([
    ...['10-14 23:20', '10-14 23:50', '10-15 00:10', '10-15 01:15', '10-15 02:05'],
  ]);
});

test('beside a 24-hour clock no half is guessed', async () => {
  expect(await times(list('1:40 p.m.', '14:05', '14:30'))).toEqual([
    ...['10-14 13:40', '10-14 14:05', '10-14 14:30'],
  ]);
});
