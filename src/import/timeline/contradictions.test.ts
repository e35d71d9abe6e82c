import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const told = async (text: string, path = 'report.md'): Promise<string[]> => {
  const { findings } = await importDocument(
    { path, bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return findings.filter(({ kind }) => kind === 'contradiction').map(({ message }) => message);
};
const timeline = (...lines: string[]): string =>
  `# Shop down\n\nUsers saw errors.\n\n## Timeline\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
const CALM = timeline('2024-06-04 10:00 UTC Alert fires', '2024-06-04 10:30 UTC Rolled back');

test('a weekday beside a date that was another day is told, and a right one is not', async () => {
  expect(await told(`${CALM}\nIt was Monday, 2024-06-04.\n`)).toEqual([
    expect.stringContaining('2024-06-04 was a Tuesday'),
  ]);
  expect(await told(`${CALM}\nIt was Tuesday, 2024-06-04.\n`)).toEqual([]);
});

test('a share of users and all of them cannot both be right', async () => {
  const report = (who: string): string =>
    CALM.replace('Users saw errors.', `40 % of users saw errors. ${who}`);
  expect(await told(report('All users were signed out.'))).toHaveLength(1);
  expect(await told(report('They were signed out.'))).toEqual([]);
});

test('two severities of one incident are told', async () => {
  const report = (level: string): string =>
    `# Shop down\n\n**Severity:** SEV2\n\nThis was declared a ${level}.\n`;
  expect(await told(report('SEV3'))).toEqual([expect.stringMatching(/SEV2.*SEV3/)]);
  expect(await told(report('SEV2'))).toEqual([]);
});

test('a day that jumps back between its neighbours is told; one day apart is not', async () => {
  const days = (middle: string): string =>
    timeline(
      '2024-06-28 10:00 UTC Deploy',
      '2024-06-28 10:30 UTC Alert fires',
      `${middle} 11:00 UTC Rolled back`,
      '2024-06-28 11:20 UTC All is well',
    );
  expect(await told(days('2024-06-11'))).toEqual([expect.stringContaining('2024-06-11 11:00')]);
  expect(await told(days('2024-06-28'))).toEqual([]);
});

test('the day of the title is held against the days of the timeline', async () => {
  const titled = CALM.replace('Shop down', 'Shop down on 2024-06-02');
  expect(await told(titled)).toEqual([expect.stringContaining('2024-06-02')]);
  expect(await told(CALM.replace('Shop down', 'Shop down on 2024-06-04'))).toEqual([]);
});

test('a log that runs back is no jump', async () => {
  const log = (...days: string[]): string => timeline(...days.map((day) => `${day} 10:00 Step`));
  expect(await told(log('2024-06-28', '2024-06-26', '2024-06-25', '2024-06-20'))).toEqual([]);
  expect(await told(log('2024-06-20', '2024-06-25', '2024-06-11', '2024-06-26'))).toHaveLength(1);
});

test('a weekday behind its date, in brackets', async () => {
  expect(await told(`${CALM}\nIt was 4 June 2024 (Monday).\n`)).toEqual([
    expect.stringContaining('2024-06-04 was a Tuesday'),
  ]);
  expect(await told(`${CALM}\nIt was 4 June 2024 (Tue).\n`)).toEqual([]);
  expect(await told(`${CALM}\n2024年6月4日(水)\n`)).toHaveLength(1);
  expect(await told(`${CALM}\n2024年6月4日(火)\n`)).toEqual([]);
});
