import { expect, test } from 'vitest';
import type { EventDraft } from './event-draft.ts';
import { withoutDoubles } from './doubles.ts';

const event = (line: number, words: string, t = 0): EventDraft => ({
  at: '2024-06-01 14:00',
  until: null,
  approximate: false,
  kind: 'note',
  text: words,
  words,
  t,
  lines: [line, line],
  placed: {} as EventDraft['placed'],
});
const SHORT = 'Pager fired';
const LONG = 'The pager fired for checkout in Frankfurt';

test.each([
  [[SHORT, LONG], [LONG], `“${SHORT}” is the event of line 2 again`],
  [[LONG, SHORT], [LONG], `“${SHORT}” is the event of line 1 again`],
  // Of two as long the first stands.
  [[SHORT, 'Fired pager'], [SHORT], '“Fired pager” is the event of line 1 again'],
  [[SHORT, LONG, `${LONG} again`], [`${LONG} again`], `“${LONG}” is the event of line 3 again`],
  // Small words say nothing, and letters may be large.
  [['THE PAGER WAS FIRED', SHORT], ['THE PAGER WAS FIRED'], `“${SHORT}” is the event of line 1`],
])('of %j stands the fuller: %j', (words, kept, told) => {
  const found = withoutDoubles(words.map((text, i) => event(i + 1, text)));
  expect(found.events.map((one) => one.words)).toEqual(kept);
  expect(JSON.stringify(found.told)).toContain(told);
});

test('what is fuller stands in the place of the first, with the line that it is of', () => {
  const { events } = withoutDoubles([event(4, SHORT), event(5, 'Rolled back'), event(9, LONG)]);
  expect(events.map(({ lines: [line], words }) => [line, words])).toEqual([
    [9, LONG],
    [5, 'Rolled back'],
  ]);
});

test.each([
  ['another minute', event(1, SHORT), event(2, LONG, 60_000)],
  ['one line', event(1, SHORT), event(1, LONG)],
  ['another word', event(1, 'Pager silenced'), event(2, LONG)],
  ['no word that tells', event(1, 'incident as of'), event(2, LONG)],
  [
    'more than six words',
    event(1, 'one two three four five six seven'),
    event(2, 'one two three four five six seven eight'),
  ],
])('two events stay two: %s', (_, a, b) => {
  const { events, told } = withoutDoubles([a, b]);
  expect(events).toEqual([a, b]);
  expect(JSON.stringify(told)).not.toContain('again');
});
