import { describe, expect, test } from 'vitest';
import type { Attention } from '../archive/attention.ts';
import { linked, type Said } from '../text/said.ts';
import { openThenWords, overdueWords, recurredWords } from './home.ts';

const text = (said: Said | null): string | null => said && said.html.replace(/<[^>]*>/g, '');

type Overdue = Extract<Attention, { kind: 'overdue' }>;
type Recurred = Extract<Attention, { kind: 'recurred' }>;

describe('what is overdue', () => {
  const to = {
    ...{ all: '/all', oldest: '/oldest', owners: '/owners' },
    ownerOf: (team: string | null) => `/${team}`,
    nameOf: (team: string) => team.toUpperCase(),
  };
  const overdue = (daysLate: number, ...owners: [string | null, number][]): string | null => {
    const entries = owners.flatMap(([, n]) => Array.from({ length: n }, () => ({ daysLate })));
    const groups = owners.map(([key, n]) => ({ key, entries: entries.slice(0, n) }));
    return text(overdueWords({ entries, owners: groups } as unknown as Overdue, to));
  };

  test.each([
    [overdue(1, ['web', 1]), '1 action is overdue, 1 day late: WEB.'],
    [overdue(1, [null, 1]), '1 action is overdue, 1 day late, and has no owner.'],
    [
      overdue(2192, ['web', 2], [null, 1]),
      '3 actions are overdue, the oldest 6 years late: WEB (2) and no owner (1).',
    ],
    [
      overdue(500, ['a', 1], ['b', 1], ['c', 1], ['d', 1], ['e', 1]),
      '5 actions are overdue, the oldest 16 months late: A (1), B (1), C (1), D (1) and 1 other team.',
    ],
  ])('%s', (said, words) => expect(said).toBe(words));
});

describe('what happened again', () => {
  const struck = (open: number, stillOpen: number, since: number | null = 31): Recurred =>
    ({
      ids: ['a', 'b'],
      last: { id: 'b', day: '2024-06-01', since },
      open: Array.from({ length: open }),
      stillOpen: Array.from({ length: stillOpen }),
    }) as unknown as Recurred;

  test('says how often, when last, and how long after the one before', () => {
    const to = { chain: '/c', last: '/l', failure: linked('/f', 'Retry storm') };
    expect(text(recurredWords(struck(0, 0), to))).toBe(
      'Retry storm has happened twice, most recently on 1 June 2024, 31 days after the previous one.',
    );
    expect(text(recurredWords(struck(0, 0, 0), to))).toBe(
      'Retry storm has happened twice, most recently on 1 June 2024.',
    );
  });

  test.each([
    [0, 0, null],
    [1, 0, '1 action promised earlier was still open then.'],
    [1, 1, '1 action promised earlier was still open then, and still is: Add it.'],
    [2, 1, '2 actions promised earlier were still open then, and one still is: Add it.'],
    [
      2,
      2,
      '2 actions promised earlier were still open then, and all still are, among them: Add it.',
    ],
    [3, 2, '3 actions promised earlier were still open then, and 2 still are, among them: Add it.'],
  ])('%i open then, %i now', (open, now, words) => {
    const to = { chain: '/c', action: '/a', text: 'Add it' };
    expect(text(openThenWords(struck(open, now), to))).toBe(words);
  });
});
