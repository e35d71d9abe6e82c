// Signs and words beside an action's sentence: how far it is, how urgent, which ticket.
import type { Link } from 'mdast';
import { expect, test } from 'vitest';
import { NO_RULES } from '../sources/rules.ts';
import { closesWithState, doneMarks, opensWithSign, priorityOf, stateOf, ticketOf, withoutMarks } from './action-marks.ts'; // prettier-ignore

test.each([
  ...['✅ Label it', '✔ Label it', '☑ Label it', '[x] Label it', '[X] Label it', 'Done: label it'],
  ...['Completed: label it', 'Label it (done)', 'Label it [completed]', 'Label it (fixed in #4)'],
  ...['Label it (merged)', 'Label it (shipped)', 'Label it (finished)', 'Label it – done'],
  ...['Label it: completed.', 'DONE', 'This has already been done', 'We have already labelled it'],
  ...['Olu has already labelled it', 'A map, which Ottilie has already drawn.', '7 of 7 so far'],
])('%s: done', (words) => expect(doneMarks(words)).toBe('done'));

test.each([
  ...[
    '⏳ Label it',
    '🚧 Label it',
    'Label it (in progress)',
    'Label it [WIP]',
    'Label it (ongoing)',
  ],
  ...['Label it (started)', '3 of 7 so far', '3 von 7 bisher', '6 of 7'],
])('%s: under way', (words) => expect(doneMarks(words)).toBe('in-progress'));

test.each([
  ...["Label it (won't do)", 'Label it (wont fix)', 'Label it (dropped)', 'Label it (cancelled)'],
  ...[
    'Label it (canceled)',
    'Label it (rejected)',
    'Label it (declined)',
    'Label it (obsolete: no cable)',
  ],
])('%s: dropped', (words) => expect(doneMarks(words)).toBe('dropped'));

test.each([
  ...['Label it', '[ ] Label it', 'Label what is done', 'Label it (not DONE, NOT DONE)'],
  ...['Label 3 of 7 cables', 'We have labelled it', 'Label all dropped cables'],
])('%s: nobody says', (words) => expect(doneMarks(words)).toBeNull());

test.each([
  ['Completed', 'done'],
  ['Closed items', 'done'],
  ['Resolved', 'done'],
  ['Merged', 'done'],
  ['Shipped', 'done'],
  ['In progress', 'in-progress'],
  ['Ongoing', 'in-progress'],
  ['Doing', 'in-progress'],
  ['Started', 'in-progress'],
  ['Rejected', 'dropped'],
  ["Won't do", 'dropped'],
  ['Obsolete', 'dropped'],
  ['To be done', null],
  ['To be completed', null],
  ['Not done', null],
  ['Not started', null],
  ['Planned or in progress', null],
  ['Next quarter', null],
])('a heading %j says %s', (heading, state) => expect(stateOf(heading)).toBe(state));

test('what says how far it is goes from the sentence', () => {
  expect(withoutMarks('✅ Label it (done).')).toBe('Label it');
  expect(withoutMarks('[ ] Label it')).toBe('Label it');
  expect(withoutMarks('**Done**: label it – completed')).toBe('label it');
  expect(withoutMarks('Label it (ongoing)')).toBe('Label it');
  expect(withoutMarks('Label it (by Friday)')).toBe('Label it (by Friday)');
  expect([closesWithState('Label it (done)'), closesWithState('Label it (red)')]).toEqual([
    true,
    false,
  ]);
  expect([opensWithSign('☐ Label it'), opensWithSign('Label it ☐')]).toEqual([true, false]);
});

test.each([
  ['P0', 'high'],
  ['p1', 'high'],
  ['Highest', 'high'],
  ['high', 'high'],
  ['Critical', 'high'],
  ['urgent', 'high'],
  ['P2', 'medium'],
  ['Medium', 'medium'],
  ['med', 'medium'],
  ['normal', 'medium'],
  ['P3', 'low'],
  ['P4', 'low'],
  ['low', 'low'],
  ['lowest', 'low'],
  ['P5', null],
  ['soon', null],
])('a cell %s is %s', (cell, priority) => expect(priorityOf(cell, '')).toBe(priority));

test.each([
  ['[P1] Label it', 'high'],
  ['P2: label it', 'medium'],
  ['Label it (P3)', 'low'],
  ['Label it, P2.', 'medium'],
  ['Label it. Priority: high', 'high'],
  ['Label the P1 cable', null],
  ['High cables are labelled', null],
])('%s is %s', (text, priority) => expect(priorityOf(undefined, text)).toBe(priority));

const link = (url: string, words = 'this'): Link => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: words }],
});

test.each([
  ['https://git.example/shop/issues/12', 'this', true],
  ['https://git.example/shop/pull/12', 'this', true],
  ['https://git.example/shop/-/merge_requests/3', 'this', true],
  ['https://shop.atlassian.net/browse/OPS-3', 'this', true],
  ['https://linear.app/shop/OPS-3', 'this', true],
  ['https://trello.com/c/abc', 'the card', true],
  ['https://bugs.example/show_bug.cgi?id=4', 'this', true],
  ['https://phab.example/T4', 'this', true],
  // The words are a key, and the address ends with it.
  ['https://desk.example/NET-12', 'NET-12', true],
  ['https://desk.example/NET-12', 'NET-1', false],
  ['https://docs.example/cables', 'this', false],
  ['mailto:issues/12@shop.example', 'this', false],
])('%s is a ticket: %s', (url, words, is) => {
  expect(ticketOf('', [link(url, words)], '', NO_RULES)).toBe(is ? url : null);
});

test('a ticket by its number, where the rules have an address for it', () => {
  const rules = {
    ...NO_RULES,
    tickets: new Map([
      ['#', 'https://git.example/issues/'],
      ['OPS-', 'https://ops.example/{}/open'],
    ]),
  } as unknown as typeof NO_RULES;
  expect(ticketOf('', [], 'Label it #12', rules)).toBe('https://git.example/issues/12');
  expect(ticketOf('OPS-7', [], 'Label it', rules)).toBe('https://ops.example/7/open');
  expect(ticketOf('', [], 'Label it DEVOPS-7', rules)).toBeNull();
  expect(ticketOf('see https://x.example/a).', [], '', rules)).toBe('https://x.example/a');
});
