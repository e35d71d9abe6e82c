import { expect, test } from 'vitest';
import { outlineOf } from '../sources/outline.ts';
import { readMarkdown } from '../sources/read-markdown.ts';
import { NO_RULES } from '../sources/rules.ts';
import { proseRuns } from './prose-events.ts';

const told = (text: string): string[] =>
  proseRuns(outlineOf(readMarkdown(text), NO_RULES), { order: null, loose: false }).flatMap(
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
  ).flatMap(({ entries }) =>
    entries.flatMap((one) => (one.kind === 'event' ? [one.event.stamp] : [])),
  );
  expect(last?.approximate).toBe(true);
});
