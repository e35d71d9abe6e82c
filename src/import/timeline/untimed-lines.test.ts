import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

async function eventsOf(text: string): Promise<string[]> {
  const file = { path: 'belt.md', bytes: new TextEncoder().encode(text) };
  return (await importDocument(file, OPTIONS)).events.map(({ at, text }) => `${at} ${text}`);
}

const DAYS = (middle: string): string =>
  `# Belt stopped\n\nFiled on 9 May 2024.\n\n## Friday 3 May\n\n- 22:05 Belt stops\n\n## Saturday 4 May\n\n${middle}\n\n## Sunday 5 May\n\n- 08:10 Belt runs\n`;

test('days that are told under a heading each are one timeline, and text without a time is of its day', async () => {
  expect(await eventsOf(DAYS('Nobody was there.\n\nThe gate stayed shut.'))).toEqual([
    '2024-05-03 22:05 Belt stops',
    '2024-05-04 Nobody was there. The gate stayed shut.',
    '2024-05-05 08:10 Belt runs',
  ]);
});

test('an entry without a time among others is of the day above it', async () => {
  expect(await eventsOf(DAYS('- 09:00 Spare part ordered\n- In the evening it came'))).toEqual([
    '2024-05-03 22:05 Belt stops',
    '2024-05-04 In the evening it came',
    '2024-05-04 09:00 Spare part ordered',
    '2024-05-05 08:10 Belt runs',
  ]);
});

test('a time inside the text of a day is the time of its event', async () => {
  expect(await eventsOf(DAYS('We ordered a part at 09:15.'))).toContain(
    '2024-05-04 09:15 We ordered a part',
  );
});

test('a day that stands alone between bold days may be told by weekday and number', async () => {
  const text =
    '# Belt stopped\n\nFiled on 9 May 2024.\n\n## What happened\n\n**Friday 3**\n\n- 22:05 Belt stops\n\n**Saturday 4**\n\n- morning: part ordered\n- 16:40 Part came\n';
  expect(await eventsOf(text)).toEqual([
    '2024-05-03 22:05 Belt stops',
    '2024-05-04 morning: part ordered',
    '2024-05-04 16:40 Part came',
  ]);
});

test('a sentence under a heading that is no day alone is no event', async () => {
  expect(
    await eventsOf(DAYS('').replace('## Saturday 4 May', '## Lessons\n\nThe gate.')),
  ).toHaveLength(2);
});

test('days counted under a heading each begin with the one that names its date', async () => {
  const text =
    '---\ndate: 2024-05-09\n---\n\n# Belt stopped\n\n### Day 1 (Friday, May 3, 2024)\n\n- 22:05 Belt stops\n\n### Day 2 (Saturday)\n\n- 08:10 Belt runs\n';
  expect(await eventsOf(text)).toEqual([
    '2024-05-03 22:05 Belt stops',
    '2024-05-04 08:10 Belt runs',
  ]);
});

test('sentences between lines that begin with their time tell theirs inside', async () => {
  expect(
    await eventsOf(
      DAYS('09:00: Part ordered\n\nThe part came at 11:20 and was wrong.\n\n16:40: Part came'),
    ),
  ).toEqual([
    '2024-05-03 22:05 Belt stops',
    '2024-05-04 09:00 Part ordered',
    '2024-05-04 11:20 The part came at 11:20 and was wrong.',
    '2024-05-04 16:40 Part came',
    '2024-05-05 08:10 Belt runs',
  ]);
});

test('a story in prose moves on with the days in front of its sentences', async () => {
  const text =
    '# Belt stopped\n\n**Friday, 3 May 2024.** The belt stopped at 22:05. We saw it at 22:40.\n\n**Saturday, 4 May.** A part came at 09:30. It is supposed to fit. At 11:00 the belt ran.\n';
  expect((await eventsOf(text)).map((event) => event.slice(0, 16))).toEqual([
    '2024-05-03 22:05',
    '2024-05-03 22:40',
    '2024-05-04 09:30',
    '2024-05-04 11:00',
  ]);
});
