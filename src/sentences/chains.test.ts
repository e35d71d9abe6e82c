import { expect, test } from 'vitest';
import type { Chain } from '../archive/recurrence.ts';
import { linked } from '../text/said.ts';
import { CAUSE_CHAIN, CHAIN_NOTE, intervalWords, placeInChain, SERVICE_CHAINS } from './chains.ts';

const chain = (intervals: readonly number[], trend: Chain['trend'] = null): Chain => ({
  key: 'cause/x',
  basis: { kind: 'cause', cause: 'x' },
  occurrences: [],
  undated: [],
  intervals,
  sinceLast: null,
  trend,
});

test.each([
  [[], null, null],
  [[31], null, 'The two were 31 days apart.'],
  [[1], null, 'The two were 1 day apart.'],
  [[0], null, 'The two were on the same day.'],
  [
    [181, 31],
    'shrinking',
    'The last two were 31 days apart; the time between them is shrinking (6 months, then 31 days).',
  ],
  [
    [10, 20, 40],
    'growing',
    'The last two were 40 days apart; the time between them is growing (10 days, 20 days, then 40 days).',
  ],
  [
    [310, 1243, 612, 1392],
    'uneven',
    'The last two were 4 years apart; the time between them varies (10 months, 3.5 years, 20 months, then 4 years).',
  ],
  [
    [7, 7, 7, 7, 7],
    'steady',
    'The last two were 7 days apart; the time between them stays about the same.',
  ],
] as const)('%j, %s', (intervals, trend, words) => {
  expect(intervalWords(chain(intervals, trend))).toBe(words);
});

const told = (undated: readonly string[]): Chain => ({
  ...chain([31]),
  occurrences: [
    { id: 'a', day: '2024-01-01', since: null },
    { id: 'b', day: '2024-02-01', since: 31 },
  ],
  undated,
});

test('a report knows which time it is, unless a day of its chain is not recorded', () => {
  expect(placeInChain(told([]), 'b')).toBe('2nd of 2 times');
  expect(placeInChain(told(['c']), 'b')).toBe('One of 3 times');
  expect(placeInChain(told(['c']), 'c')).toBe('One of 3 times');
});

const text = ({ html }: { readonly html: string }): string => html.replace(/<[^>]*>/g, '');
const to = { reportOf: (id: string) => `/${id}/`, all: '#again' };

test('a report names the times beside it, and leads to all', () => {
  expect(text(CHAIN_NOTE.words(told([]), 'a', 'Retry storm', to))).toBe(
    '1st of 2 times: Retry storm. Next: 1 February 2024. See all 2',
  );
  expect(CHAIN_NOTE.words(told([]), 'b', 'Retry storm', to).html).toBe(
    '<strong>2nd of 2 times</strong>: Retry storm. Previous: <a href="/a/">1 January 2024</a>. <a href="#again">See all 2</a>',
  );
  expect(text(CHAIN_NOTE.words(told(['c']), 'c', 'Retry storm', to))).toBe(
    'One of 3 times: Retry storm. See all 3',
  );
});

test('a cause says when it last happened, how far apart, and where', () => {
  const ways = { last: '/b/', services: [{ href: '/s/', name: 'Checkout', n: 2 }] };
  const ago = (sinceLast: number | null, isCut = false) =>
    text(CAUSE_CHAIN.words({ ...told([]), sinceLast }, '2024-06-30', ways, isCut));
  expect(ago(150)).toBe(
    'Most recently 5 months ago, as of 30 June 2024. The two were 31 days apart. More than once on Checkout (2).',
  );
  expect(ago(0, true)).toBe(
    'Most recently today, as of 30 June 2024. The two were 31 days apart. More than once on Checkout (2). The latest:',
  );
  expect(ago(null)).toBe('More than once on Checkout (2).');
});

test('a service tells each failure that came back', () => {
  const of = { cause: linked('/c/', 'Retry storm'), here: '#x', reportOf: to.reportOf };
  expect(text(SERVICE_CHAINS.line(told(['c']), { ...of, titleOf: () => 'A title' }))).toBe(
    'Retry storm, three times: 1 January 2024, 1 February 2024 and undated. The two were 31 days apart.',
  );
});
