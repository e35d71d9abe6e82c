import { expect, test } from 'vitest';
import type { ActionEntry } from '../archive/actions.ts';
import { ACTIONS, stateWord, whenOf } from './actions.ts';

const when = (
  state: string,
  completed: string | null,
  due: string | null,
  daysLate: number | null,
): string => whenOf({ state, action: { completed, due }, daysLate } as unknown as ActionEntry);

test.each([
  [when('done', '2024-06-01', '2024-05-27', 5), 'Done 1 June 2024, 5 days late'],
  [when('done', '2024-06-01', null, null), 'Done 1 June 2024'],
  [when('done', null, null, null), 'Done, date not recorded'],
  [when('dropped', null, '2024-05-01', null), 'Dropped'],
  [when('open', null, null, null), 'No due date'],
  [when('open', null, '2024-07-01', null), 'Due 1 July 2024'],
  [when('overdue', null, '2024-05-03', 60), 'Due 3 May 2024, 60 days ago'],
])('%s', (said, words) => expect(said).toBe(words));

test.each([
  ['overdue', 'in-progress', 'Overdue'],
  ['open', 'in-progress', 'In progress'],
  ['open', 'open', 'Open'],
  ['done', 'done', 'Done'],
])('%s and %s is "%s"', (state, status, words) =>
  expect(stateWord({ state, action: { status } } as unknown as ActionEntry)).toBe(words),
);

test('what actions lack is one sentence', () => {
  const lacks = [
    { href: '/a/', n: 12, what: 'due' },
    { href: '/b/', n: 1, what: 'owner' },
  ] as const;
  expect(ACTIONS.lacks(20, lacks).html).toBe(
    'Of the unfinished actions, <a href="/a/">12 have no due date</a> and <a href="/b/">1 has no owner</a>.',
  );
  expect(ACTIONS.lacks(1, lacks).html).toBe(
    'The only unfinished action has <a href="/a/">no due date</a> and <a href="/b/">no owner</a>.',
  );
});
