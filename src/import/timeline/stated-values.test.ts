// Values that a document states twice: lengths, severities, counts, totals, and which of them can both be true.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const told = async (text: string): Promise<string[]> => {
  const { findings } = await importDocument(
    { path: 'lift.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return findings.filter(({ kind }) => kind === 'contradiction').map(({ message }) => message);
};

const report = (facts: string, more = ''): string =>
  `# Lift stood still\n\n- **Start:** 2024-05-03 08:10\n- **End:** 2024-05-03 09:30\n${facts}\n\n${more}\n`;

test.each([
  ['- **Length of the outage:** 45 minutes', '45 minutes'],
  ['- **Ausfallzeit:** 45 Minuten', '45 Minuten'],
  ['- **Durée :** 2 h 10', '2 h 10'],
  ['- **影響時間：** 3時間25分', '3時間25分'],
  ['- **Duración:** dos horas', 'dos horas'],
])('%s is not the window', async (label, words) => {
  expect(await told(report(label))).toEqual([expect.stringContaining(words)]);
});

test.each([
  '- **Length of the outage:** 80 minutes',
  '- **Ausfallzeit:** 1 Std. 20 Min.',
  '- **Dauer:** etwa anderthalb Stunden',
  '- **Time to notice:** 45 minutes',
  '- **Reaktionszeit:** 5 Minuten',
  '- **Planned maintenance window:** 3 hours',
])('%s can be true with the window', async (label) => {
  expect(await told(report(label))).toEqual([]);
});

test.each([
  ['The lift stood, which lasted 3 hours.', '3 hours'],
  ['Der Ausfall dauerte drei Stunden.', 'drei Stunden'],
  ['La panne a duré 3 heures.', '3 heures'],
])('a sentence says another length: %s', async (sentence, words) => {
  const text = report('').replace('# Lift stood still\n', `# Lift stood still\n\n${sentence}\n`);
  expect(await told(text)).toEqual([expect.stringContaining(words)]);
});

test('a field at the top says another length', async () => {
  expect(await told(`---\nduration: 3h\n---\n\n${report('')}`)).toEqual([
    expect.stringContaining('3h'),
  ]);
});

test('severities differ on one scale only, and not where one was raised', async () => {
  const said = (sentence: string): string =>
    report('- **Priority:** S2', `## Summary\n\n${sentence}`);
  expect(await told(said('It was an incident of priority S1.'))).toEqual([
    expect.stringMatching(/`S2` \(line 5\).*`S1`/),
  ]);
  expect(await told(said('It was an incident of priority S2.'))).toEqual([]);
  expect(await told(said('It was an incident of priority P1.'))).toEqual([]);
  expect(await told(said('It was raised to S1 at noon.'))).toEqual([]);
});

test('a label and a sentence count the same people', async () => {
  const said = (sentence: string): string =>
    report('- **Customers affected:** 312', `## Summary\n\n${sentence}`);
  expect(await told(said('We found that 321 customers were affected.'))).toEqual([
    expect.stringMatching(/312.*321 customers/),
  ]);
  expect(await told(said('We found that 312 customers were affected.'))).toEqual([]);
  expect(await told(said('About 300 customers were affected.'))).toEqual([]);
  expect(await told(said('We called 40 customers.'))).toEqual([]);
  expect(await told(said('Later 12 of 40 merchants were affected.'))).toEqual([]);
});

test('a total is the sum of its column', async () => {
  const table = (total: string): string =>
    report(
      '',
      `| Hall | Riders |\n| --- | --- |\n| A | 1,200 |\n| B | 340 |\n| Total | ${total} |`,
    );
  expect(await told(table('1,640'))).toEqual([expect.stringContaining('1,540')]);
  expect(await told(table('1,540'))).toEqual([]);
});

test('a change that nobody saw is no detection before the beginning', async () => {
  const log = (first: string): string =>
    report(
      '',
      `## Timeline\n\n- 2024-05-03 07:40 ${first}\n- 2024-05-03 08:10 Lift stands still\n- 2024-05-03 09:30 Lift runs`,
    );
  expect(await told(log('Config carries a new limit, nobody notices'))).toEqual([]);
  expect(await told(log('Monitoring alert: lift stands'))).toEqual([
    expect.stringContaining('detected'),
  ]);
});

test('a year in a sentence is told where it is a slip of the year', async () => {
  const said = (day: string): string => report('', `## Summary\n\nThe clock jumped to ${day}.`);
  expect(await told(said('1 January 2070'))).toEqual([]);
  expect(await told(said('3 May 2023'))).toEqual([expect.stringContaining('2023-05-03')]);
  expect(await told(said('27 April 2023'))).toEqual([expect.stringContaining('2023-04-27')]);
  expect(await told(said('3 May 2021'))).toEqual([expect.stringContaining('2021-05-03')]);
  // More than a week from whole years: another day, of something else.
  expect(await told(said('24 April 2023'))).toEqual([]);
  expect(await told(said('14 March 2023'))).toEqual([]);
  expect(await told(said('3 November 2023'))).toEqual([]);
});

test.each([
  // Stated as the day of it, any day more than a year away cannot be right.
  ['2024-05-03', false],
  ['2023-11-03', false],
  ['2023-04-20', true],
  ['2025-05-20', true],
  ['2023-05-03', true],
])('a day of the incident in the title, %s, beside one in 2024: %s', async (day, found) => {
  const text = `# Lift stood still on ${day}\n\n**Date of incident:** 2024-05-03\n\n## Summary\n\nNobody could go up.\n`;
  const messages = (await told(text)).filter((message) => /says .* 2024-05-03/.test(message));
  expect(messages.length > 0).toBe(found);
});

test.each([
  ['14:05 UTC (07:05 PDT)', false],
  ['14:05 UTC (08:05 PDT)', true],
  ['14:05 UTC (06:05 PDT)', true],
  // An `AM` or `PM` that was left out.
  ['14:05 UTC (19:05 PDT)', false],
  ['02:05 UTC (14:05 UTC)', false],
  ['14:05 UTC (08:06 CST)', true],
])('two clocks of one line, %s: %s', async (clocks, found) => {
  const text = `# Lift stood still\n\n## Timeline\n\n- 2024-05-03 14:00 UTC Lift stops\n- 2024-05-03 ${clocks} Alert fires\n`;
  const messages = (await told(text)).filter((message) => /are not one moment/.test(message));
  expect(messages.length > 0).toBe(found);
});
