// What a text tells of another time than that of its incident: no event, no window, no contradiction.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { tellsOfAnotherTime } from './earlier-incidents.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };
const DAY = { year: 2025, month: 3, day: 4 };

test.each([
  'In 2021 a job ran until 17:00.',
  'The outage of last November lasted from 3:10 to 3:35 in the afternoon.',
  'Back in autumn 2023, at 16:00, we bought the disks.',
  'Im Juni 2024 fiel sie von 10:00 bis 10:40 Uhr aus.',
  'En octobre, la panne a duré de 9 h à 10 h.',
  'En 2022 falló de 10:00 a 11:00.',
  '2022年9月の障害（9月14日 10:00～11:30）のあとに分けた。',
  'A similar outage lasted from 10:00 to 11:00.',
])('of another time: %s', (sentence) => {
  expect(tellsOfAnotherTime(sentence, DAY)).toBe(true);
});

test.each([
  'In 2021 we set the limit that was hit on 4 March 2025 at 10:00.',
  'In March it failed from 10:00 to 11:00.',
  'Between 10:00 and 11:00 it may fail.',
  'At 10:00 the 2021 requests of the queue failed.',
  'On 1 April at 10:00 it failed again.',
  'By the end of February 2025 all was ready at 10:00.',
  'Ab 2026年 ist das vorbei.',
])('of this one, as far as anybody can tell: %s', (sentence) => {
  expect(tellsOfAnotherTime(sentence, DAY)).toBe(false);
  expect(tellsOfAnotherTime(sentence, null)).toBe(false);
});

test('an anecdote gives neither an event nor an end, and contradicts nothing', async () => {
  const text = [
    '# Orders slow',
    'On Tuesday, 4 March 2025, orders were slow. All times are UTC.',
    'At 09:10 the queue grew. At 09:20 an alert fired. At 10:15 the queue was empty.',
    'In 2021 a queue had grown because of a job, and was empty at 17:00.',
    'The outage of last October lasted from 3:10 to 3:35 in the afternoon.',
  ].join('\n\n');
  const file = { path: 'slow.md', bytes: new TextEncoder().encode(text) };
  const { events, evidence, findings } = await importDocument(file, OPTIONS);
  expect(events.map(({ at }) => at.slice(11))).toEqual(['09:10', '09:20', '10:15']);
  const ends = evidence
    .filter(({ field }) => field.startsWith('impact.'))
    .map(({ value }) => value);
  expect(ends).not.toContain('2025-03-04 03:10');
  expect(ends).not.toContain('2025-03-04 15:35');
  expect(findings.filter(({ kind }) => kind === 'contradiction')).toEqual([]);
});
