import type { PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { outlineOf } from '../sources/outline.ts';
import { readMarkdown } from '../sources/read-markdown.ts';
import { NO_RULES } from '../sources/rules.ts';
import { proseRuns } from './prose-events.ts';

const told = (text: string): string[] =>
  proseRuns(outlineOf(readMarkdown(text), NO_RULES), { order: null, loose: false }, null).flatMap(
    ({ entries }) =>
      entries.flatMap((one) => (one.kind === 'event' ? one.event.stamp.written : [])),
  );

test('three times in one paragraph are a story, two are not', () => {
  expect(told('At 07:15 it broke. At 07:40 we saw it. At 08:05 it worked.')).toHaveLength(3);
  expect(told('At 07:15 it broke. At 08:05 it worked.')).toEqual([]);
});

test('four times over several paragraphs are a story, thinned out they are not', () => {
  const four =
    'At 07:15 it broke.\n\nAt 07:40 we saw it, and at 07:50 we looked.\n\nAt 08:05 it worked.';
  expect(told(four)).toHaveLength(4);
  expect(told(`${four}\n\nWe are sorry.\n\nWe learnt.\n\nThank you.`)).toHaveLength(4);
  const thin = four.replace('\n\n', '\n\nWe are sorry.\n\nWe learnt.\n\nThank you.\n\n');
  expect(told(thin)).toEqual([]);
});

test('a range states a window, and a promise has not happened', () => {
  const two = 'At 07:40 we saw it. At 08:05 it worked.';
  expect(told(`From 07:15 to 08:00 it broke. ${two} At 09:00 we will write.`)).toEqual([]);
});

test('a sentence that begins with a day is an event of it, but for one that sums up the times behind it', () => {
  const days =
    'On **2 June** the build was made public.\n\nOn **Monday 9 June** a student wrote to us.\n\n';
  expect(
    told(`${days}On 11 June the token was revoked at 08:40. **13 June**: all were told.`),
  ).toEqual(['On 2 June', 'On Monday 9 June', '08:40', '13 June']);
  const story = 'At 07:15 it broke. At 07:40 we saw it. At 08:05 it worked.';
  expect(told(`On 2 June the shop was gone for an hour. ${story}`)).toHaveLength(3);
});

test('a time near one that is named, in the middle of a sentence', () => {
  const [, , last] = proseRuns(
    outlineOf(
      readMarkdown('At 07:15 it broke. At 07:40 we saw it. We were done around 08:05.'),
      NO_RULES,
    ),
    { order: null, loose: false },
    null,
  ).flatMap(({ entries }) =>
    entries.flatMap((one) => (one.kind === 'event' ? [one.event.stamp] : [])),
  );
  expect(last?.approximate).toBe(true);
});

const plainOf = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');
const STORY = 'At 07:15 it broke. At 07:40 we saw it. At 08:05 it worked.';
const THREE = ['07:15', '07:40', '08:05'];
const clocks = (text: string): string[] =>
  told(text).map((written) => /\d\d:\d\d/.exec(written)?.[0] ?? written);

test.each([
  ...['we will write', 'we shall write', 'we plan to write', 'we planned to write'],
  ...['the next update follows', 'we are going to write', 'a call is scheduled for noon'],
  ...['a check is planned for the cluster', 'the switch is set for that night', 'it is due at ten'],
  ...['der Umbau ist geplant', 'die Probe ist angesetzt', 'une réunion est prévue'],
  ...['la prueba está prevista', 'la prueba está programada', 'o teste está agendado'],
  ...['o teste está planejado', 'está planeado', 'テストの予定'],
  ...['a job is supposed to start', 'it is meant to start', 'a job runs each night'],
  ...['a job runs every morning', 'die Probe soll beginnen', 'der Lauf beginnt jede Nacht'],
  ...['der Lauf beginnt jeden Tag', 'la prueba debe empezar', 'corre cada noche'],
  ...['o teste deve começar', 'le travail doit commencer', 'elle tourne chaque nuit'],
  ...[
    'a job is scheduled by cron',
    'a call scheduled for the night',
    'two jobs are meant to start',
  ],
  ...['a job runs every day', 'a job runs each evening', 'die Probe sollte beginnen'],
  ...['die Proben sollen beginnen', 'las pruebas deben empezar', 'os testes devem começar'],
  ...['les travaux doivent commencer'],
])('%s: what is ahead has not happened', (words) => {
  expect(clocks(`${STORY} At 09:00 ${words}.`)).toEqual(THREE);
});

test.each([
  ...['the shop was down', 'there was an outage', 'carts were unavailable', 'search broke'],
  ...['search was broken', 'logins failed', 'some shops were affected', 'impact was seen'],
  ...['there were errors', 'nobody could pay', 'users could not pay', 'pages were slow'],
])('from one time to another %s: a window, and no event', (words) => {
  expect(clocks(`${STORY} From 09:00 to 09:30 ${words}.`)).toEqual(THREE);
});

test('from one time to another somebody worked: an event', () => {
  expect(clocks(`${STORY} From 09:00 to 09:30 we read the logs.`)).toEqual([...THREE, '09:00']);
});

test.each([
  ['Summary', true],
  ['Root cause', true],
  ['Lessons learned', false],
  ['Action items', false],
  ['Appendix', false],
  ['Links', false],
])('a story below “%s” is one of the incident: %s', (heading, ofIncident) => {
  expect(clocks(`# Shop down\n\n## ${heading}\n\n${STORY}`)).toEqual(ofIncident ? THREE : []);
});

test.each([
  ', and at',
  ', but at',
  ' and at',
  ' then at',
  '; at',
  ', um',
  ' und um',
  ' et à',
  ' y a las',
  ' e às',
])('two times that are joined by “%s” are two events', (join) => {
  const [first, second] = proseRuns(
    outlineOf(
      readMarkdown(`At 07:10 it broke. At 07:15 Olu looked${join} 07:40 Noor wrote.`),
      NO_RULES,
    ),
    { order: null, loose: false },
    null,
  )
    .flatMap(({ entries }) => entries)
    .slice(1)
    .map((one) => (one.kind === 'event' ? plainOf(one.event.nodes) : ''));
  expect([first, second]).toEqual(['Olu looked', 'Noor wrote.']);
});

test('the number of a mail in its head is no moment of the story', () => {
  const mail =
    'Message-ID: 20240318191433.GA20771@fyr.example\n\nAt 07:10 it broke. At 07:15 Olu looked. At 07:40 Noor wrote.';
  const events = proseRuns(
    outlineOf(readMarkdown(mail), NO_RULES),
    { order: null, loose: false },
    null,
  )
    .flatMap(({ entries }) => entries)
    .map((one) => (one.kind === 'event' ? plainOf(one.event.nodes) : ''));
  expect(events).toEqual(['It broke.', 'Olu looked.', 'Noor wrote.']);
});
