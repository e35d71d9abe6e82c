import { describe, expect, test } from 'vitest';
import { action, archiveOf, incident } from './fixture.ts';
import { findRecurrences, actionsBefore, mostTellingFirst } from './recurrence.ts';

const TODAY = '2024-07-01';
const cause = { services: ['shop'], rootCauses: ['one-target'] };

describe('a chain', () => {
  const archive = archiveOf(
    incident('a', '2023-01-01', cause),
    incident('b', '2023-07-01', cause),
    incident('c', '2023-08-01', { ...cause, services: ['shop', 'mail'] }),
    incident('d', null, cause),
    incident('e', '2024-01-01', { ...cause, services: ['mail'] }),
    incident('f', '2024-01-01', { rootCauses: ['configuration'] }),
  );
  const { chains, of } = findRecurrences(archive, TODAY);

  test('holds the reports of one cause, and of the cause with one service', () => {
    expect([...chains.keys()].toSorted()).toEqual([
      'cause/one-target',
      'cause/one-target/mail',
      'cause/one-target/shop',
    ]);
    const shop = chains.get('cause/one-target/shop')!;
    expect(shop.occurrences.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(shop.undated).toEqual(['d']);
  });

  test('says by what they belong together', () => {
    const declared = archiveOf(
      incident('x', '2024-01-01', cause),
      incident('y', '2024-02-01', { ...cause, repeats: ['x'] }),
      incident('z', '2024-03-01', { rootCauses: ['no-headroom'] }),
    );
    const found = findRecurrences(declared, TODAY);
    expect([...found.chains].map(([key, { basis }]) => [key, basis])).toEqual([
      ['declared/x', { kind: 'declared' }],
      ['cause/one-target', { kind: 'cause', cause: 'one-target' }],
      [
        'cause/one-target/shop',
        { kind: 'cause-and-service', cause: 'one-target', service: 'shop' },
      ],
    ]);
    // One report alone is no recurrence.
    expect(found.of.get('z')).toBeUndefined();
  });

  test('counts the days between occurrences and since the last one', () => {
    const shop = chains.get('cause/one-target/shop')!;
    expect(shop.intervals).toEqual([181, 31]);
    expect(shop.sinceLast).toBe(335);
    expect(shop.trend).toBe('shrinking');
  });

  test('is found from each of its reports, the most telling first', () => {
    expect(of.get('a')?.map(({ key }) => key)).toEqual([
      'cause/one-target/shop',
      'cause/one-target',
    ]);
    expect(of.get('f')).toBeUndefined();
  });
});

test('two intervals alike are steady, one interval is no trend', () => {
  const trend = (...days: readonly string[]) =>
    findRecurrences(
      archiveOf(...days.map((day, i) => incident(`r${i}`, day, cause))),
      TODAY,
    ).chains.get('cause/one-target')?.trend;
  expect(trend('2023-01-01', '2023-02-01', '2023-03-01')).toBe('steady');
  expect(trend('2023-01-01', '2023-02-01', '2023-12-01')).toBe('growing');
  expect(trend('2023-01-01', '2023-02-01')).toBeNull();
});

test('declared repeats are a chain over any number of steps, whatever the causes', () => {
  const archive = archiveOf(
    incident('a', '2021-01-01'),
    incident('b', '2022-01-01', { repeats: ['a'] }),
    incident('c', '2023-01-01', { repeats: ['b'] }),
    incident('x', '2023-01-01'),
  );
  const { chains } = findRecurrences(archive, TODAY);
  expect([...chains.values()].map(({ key, occurrences }) => [key, occurrences.length])).toEqual([
    ['declared/a', 3],
  ]);
});

test('a last occurrence after today has no days since it', () => {
  const archive = archiveOf(incident('a', '2024-06-01', cause), incident('b', '2024-08-01', cause));
  expect(findRecurrences(archive, TODAY).chains.get('cause/one-target')?.sinceLast).toBeNull();
});

describe('promises before an occurrence', () => {
  const archive = archiveOf(
    incident('a', '2023-01-01', {
      ...cause,
      published: '2023-01-10',
      actions: [
        action(1, 'done | 2023-02-01 | 2023-02-01'),
        action(2, 'done | 2023-02-01 | 2023-06-01'),
        action(3, 'open | 2023-02-01'),
        action(4, 'dropped'),
        action(5, 'done'),
        action(6, 'done | - | 2023-05-01'),
      ],
    }),
    incident('b', '2023-01-05', {
      ...cause,
      actions: [action(1, 'open')],
      published: '2023-05-02',
    }),
    incident('c', '2023-05-01', cause),
  );
  const chain = findRecurrences(archive, TODAY).chains.get('cause/one-target')!;
  const numbers = (id: string) =>
    Object.fromEntries(
      Object.entries(actionsBefore(archive, chain, id)).map(([state, refs]) => [
        state,
        refs.map((ref: { id: string; n: number }) => `${ref.id}${ref.n}`),
      ]),
    );

  test('are judged as they stood on its day: done the same day is not done before', () => {
    expect(numbers('c')).toEqual({
      open: ['a2', 'a3', 'a6'],
      done: ['a1'],
      dropped: ['a4'],
      unknown: ['a5'],
    });
  });

  test('count only once they were published', () => {
    expect(numbers('b').open).toEqual([]);
    expect(numbers('c').open).not.toContain('b1');
  });

  test('of a report that is not at hand are passed over', () => {
    const near = { ...archive, byId: new Map([...archive.byId].filter(([id]) => id !== 'b')) };
    expect(actionsBefore(near, chain, 'c').done.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('a trend', () => {
  const trend = (...gaps: readonly number[]) => {
    let day = Date.parse('2020-01-01');
    const days = [0, ...gaps].map((gap) => {
      day += gap * 86_400_000;
      return new Date(day).toISOString().slice(0, 10);
    });
    const reports = days.map((one, i) => incident(`r${i}`, one, cause));
    return findRecurrences(archiveOf(...reports), TODAY).chains.get('cause/one-target/shop')?.trend;
  };

  test('grows from half as long again, shrinks from two thirds, and is steady between', () => {
    expect([trend(20, 30), trend(20, 29)]).toEqual(['growing', 'steady']);
    expect([trend(30, 20), trend(30, 21)]).toEqual(['shrinking', 'steady']);
  });

  test('is uneven where the intervals contradict a trend', () => {
    expect([trend(310, 1243, 612, 1392), trend(10, 20, 20, 10)]).toEqual(['uneven', 'steady']);
    expect([trend(10, 1000, 9, 1600), trend(500, 600, 501, 3)]).toEqual(['uneven', 'shrinking']);
    expect([trend(20, 21, 11, 41), trend(500, 600, 551, 3)]).toEqual(['uneven', 'uneven']);
  });

  test('compares the halves; the interval in the middle is in neither', () => {
    expect(trend(10, 10, 100, 10, 10)).toBe('steady');
    expect(trend(10, 100, 100)).toBe('growing');
    expect(trend(100, 100, 10, 10)).toBe('shrinking');
    expect(trend(10)).toBeNull();
  });
});

test('the most telling chain: what on which service, then what was declared, then the cause; the longer first', () => {
  const chain = (kind: 'cause' | 'cause-and-service' | 'declared', key: string, n: number) => ({
    key,
    basis: { kind, cause: '', service: '' },
    occurrences: [],
    undated: Array.from({ length: n }, (_, i) => `u${i}`),
    intervals: [],
    sinceLast: null,
    trend: null,
  });
  const inOrder = [
    chain('cause-and-service', 'c', 3),
    chain('cause-and-service', 'a', 2),
    chain('cause-and-service', 'b', 2),
    chain('declared', 'd', 9),
    chain('cause', 'e', 9),
  ];
  expect(inOrder.toReversed().toSorted(mostTellingFirst)).toEqual(inOrder);
  expect(inOrder.toSorted(mostTellingFirst)).toEqual(inOrder);
});
