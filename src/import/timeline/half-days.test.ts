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
const doubtsOf = async (text: string): Promise<string[]> => {
  const { findings } = await importDocument(
    { path: 'report.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return findings.filter(({ kind }) => kind === 'doubt').map(({ message }) => message);
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

test.each([
  // Three hours that could be of either half, that turn back after ten and fall by six hours at least, are a day.
  [
    ['10:40', '11:50', '1:10'],
    ['10:40', '11:50', '13:10'],
  ],
  [['11:50', '1:10'], null],
  [
    ['9:00', '10:00', '4:00'],
    ['09:00', '10:00', '16:00'],
  ],
  [['9:00', '9:59', '3:40'], null],
  [['9:00', '10:00', '4:01'], null],
  [
    ['12:40', '12:50', '6:45'],
    ['12:40', '12:50', '18:45'],
  ],
  [
    ['12:58', '12:59', '6:59'],
    ['12:58', '12:59', '18:59'],
  ],
  [['12:58', '12:59', '7:00'], null],
  // Twelve stays noon.
  [
    ['11:40', '12:10', '1:05'],
    ['11:40', '12:10', '13:05'],
  ],
])('%j on a clock without halves', async (stamps, read) => {
  const doubts = await doubtsOf(list(...stamps));
  const turned = doubts.some((message) => message.includes('read as afternoon'));
  expect(turned).toBe(read !== null);
  if (read) expect(await times(list(...stamps))).toEqual(read.map((time) => `10-14 ${time}`));
});
