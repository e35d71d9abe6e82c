import { expect, test } from 'vitest';
import type { ActionEntry } from '../archive/actions.ts';
import type { Digest } from '../archive/digest.ts';
import { linked } from '../text/said.ts';
import { happenedWords, promisedWords, repeatedWords, REVIEW } from './review.ts';

const text = ({ html }: { readonly html: string }): string => html.replace(/<[^>]*>/g, '');

test.each([
  ['2024', null, null],
  ['2024', 0, 'none in 2023'],
  ['2024', 3, 'as many as in 2023'],
  ['2024', 1, '2 more than in 2023'],
  ['2024-Q1', 5, '2 fewer than in October to December 2023'],
])('three incidents in %s beside %s before: %s', (period, n, words) => {
  const before = n === null ? null : Array.from({ length: n }, () => 'x');
  expect(REVIEW.compared({ period, before, ids: ['a', 'b', 'c'] } as unknown as Digest)).toBe(
    words,
  );
});

test('what happened is told in sentences that leave out what is not there', () => {
  const one = { name: 'Checkout', href: '/c/', n: 2, reports: '/r/' };
  const nothing = { services: [], causes: [], broadCauses: [] };
  expect(text(happenedWords({ ...nothing, severities: [one] }))).toBe('2 Checkout.');
  expect(
    text(
      happenedWords({ severities: [one], services: [one, one], causes: [one], broadCauses: [one] }),
    ),
  ).toBe(
    '2 Checkout. Most affected: Checkout (2) and Checkout (2). Most frequent causes: Checkout (2). Too broad to compare, and left out: Checkout (2).',
  );
});

test('a severity that is not recorded is told as such behind a number', () => {
  expect(REVIEW.severity({ id: 'sev1', name: 'SEV 1' })).toBe('SEV 1');
  expect(REVIEW.severity({ id: 'unknown', name: 'Not recorded' })).toBe(
    'without a recorded severity',
  );
});

test('a failure that came back says which time it was, and how long after the one before', () => {
  const times = [
    { place: 2, day: '2024-05-04', since: 0, href: '/a/' },
    { place: 3, day: '2024-06-01', since: 28, href: '/b/' },
  ];
  expect(text(repeatedWords(linked(null, 'Retry storm'), times))).toBe(
    'Retry storm: 2nd time, 4 May; 3rd time, 1 Jun, 28 days after the previous one.',
  );
});

test('promises are counted by what became of them', () => {
  const outcomes = [
    { fulfilment: 'in-time' as const, name: 'Done in time', n: 8, href: '/1/' },
    { fulfilment: 'open' as const, name: 'Open', n: 4, href: '/2/' },
  ];
  expect(text(promisedWords({ n: 12, href: '/' }, outcomes))).toBe(
    '12 actions: 8 done in time; 4 open.',
  );
  expect(REVIEW.outcome(9, 8, 1)).toBe('9 done, 8 on time, 1 late');
});

test('an unfinished action says how it stands and whose it is', () => {
  const entry = (due: string | null) =>
    ({ state: due ? 'overdue' : 'open', action: { due } }) as unknown as ActionEntry;
  expect(REVIEW.stands(entry('2024-05-03'), 'Team Checkout')).toBe(
    'Overdue, due 3 May 2024, Team Checkout',
  );
  expect(REVIEW.stands(entry(null), null)).toBe('Open, no due date, no owner');
});
