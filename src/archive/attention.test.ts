// What weighs how much in the list of what needs attention.
import { expect, test } from 'vitest';
import { actionLogOf } from './actions.ts';
import { attentionOf, type Attention } from './attention.ts';
import { action, archiveOf, incident } from './fixture.ts';
import type { Report } from '../report/report.ts';
import { findRecurrences } from './recurrence.ts';

const TODAY = '2024-07-01';
const CAUSE = { services: ['shop'], rootCauses: ['one-target'] };

const attention = (...reports: readonly Report[]): readonly Attention[] => {
  const archive = archiveOf(...reports);
  const recurrences = findRecurrences(archive, TODAY);
  return attentionOf({ archive, recurrences, actionLog: actionLogOf(archive, TODAY) });
};
/** Occurrences of one cause on those days, each with the same rest. */
const struck = (days: readonly string[], rest: Parameters<typeof incident>[2] = {}) =>
  days.map((day, i) => incident(`r${i}`, day, { ...CAUSE, ...rest }));
const score = (...reports: readonly Report[]): number =>
  Number(attention(...reports)[0]!.score.toFixed(4));

/** What an occurrence 0 days ago adds, less with every day of a year. */
const fresh = (days: number): number => 3 * (1 - days / 365);

test('two occurrences in the last year: 4, twice the recent ones, one for each, and how fresh the last is', () => {
  expect(score(...struck(['2024-05-01', '2024-07-01']))).toBe(4 + 2 * 2 + 2 + 3);
  expect(score(...struck(['2024-05-01', '2024-06-01']))).toBeCloseTo(4 + 4 + 2 + fresh(30), 3);
  // The first one more than a year ago.
  expect(score(...struck(['2023-06-01', '2024-07-01']))).toBe(4 + 2 + 2 + 3);
});

test('recent occurrences count up to five, all of them up to five', () => {
  const days = (n: number) => Array.from({ length: n }, (_, i) => `2024-06-${10 + 3 * i}`);
  expect(score(...struck(days(4)))).toBeCloseTo(4 + 8 + 4 + fresh(12), 3);
  expect(score(...struck(days(7)))).toBeCloseTo(4 + 10 + 5 + fresh(3), 3);
});

test('one cause here and there weighs half of the same on one service', () => {
  const apart = [
    incident('a', '2024-05-01', { ...CAUSE, services: ['shop'] }),
    incident('b', '2024-07-01', { ...CAUSE, services: ['mail'] }),
  ];
  expect(attention(...apart).map((one) => one.kind === 'recurred' && one.chain.key)).toEqual([
    'cause/one-target',
  ]);
  expect(score(...apart)).toBe((4 + 4 + 2 + 3) / 2);
});

test('a promise that was open adds 3, one that is open to this day 6', () => {
  const after = (line: string) =>
    score(
      incident('a', '2024-05-01', { ...CAUSE, actions: [action(1, line)] }),
      incident('b', '2024-07-01', CAUSE),
    );
  const bare = 4 + 4 + 2 + 3;
  expect(after('done | - | 2024-05-02')).toBe(bare);
  expect(after('done | - | 2024-07-01')).toBe(bare + 3);
  expect(after('open')).toBe(bare + 6);
  expect(after('dropped')).toBe(bare);
});

test('a failure that comes faster and faster weighs 2 more', () => {
  const faster = score(...struck(['2024-02-01', '2024-06-01', '2024-07-01']));
  const slower = score(...struck(['2024-02-01', '2024-03-01', '2024-07-01']));
  expect(faster).toBe(4 + 6 + 3 + 2 + 3);
  expect(slower).toBe(4 + 6 + 3 + 3);
});

test('an occurrence is recent on the 365th day, and not on the day after', () => {
  const recent = (day: string) => attention(...struck([day, '2024-07-01']))[0];
  expect(recent('2023-07-02')).toMatchObject({ recent: 2 });
  expect(recent('2023-07-01')).toMatchObject({ recent: 1 });
  // 300 days before the last one, which was 91 days ago.
  expect(attention(...struck(['2023-06-07', '2024-04-01']))[0]).toMatchObject({ recent: 1 });
  expect(attention(...struck(['2022-01-01', '2023-07-02']))).toHaveLength(1);
  expect(attention(...struck(['2022-01-01', '2023-07-01']))).toHaveLength(0);
});

test('a cause is not told again where chains of its services tell every recent occurrence', () => {
  const keys = (...reports: readonly Report[]) =>
    attention(...reports).map((one) => (one.kind === 'overdue' ? one.kind : one.chain.key));
  const shop = struck(['2024-05-01', '2024-06-01']);
  expect(keys(...shop)).toEqual(['cause/one-target/shop']);
  const mail = incident('m', '2024-04-01', { ...CAUSE, services: ['mail'] });
  expect(keys(...shop, mail)).toEqual(['cause/one-target/shop', 'cause/one-target']);
  const old = incident('m', '2020-04-01', { ...CAUSE, services: ['mail'] });
  expect(keys(...shop, old)).toEqual(['cause/one-target/shop']);
});

test('undated reports stand among those behind a chain', () => {
  const [one] = attention(...struck(['2024-05-01', '2024-06-01']), incident('u', null, CAUSE));
  expect(one).toMatchObject({ ids: ['r0', 'r1', 'u'], last: { id: 'r1' } });
});

test('overdue: 8, doubled amounts by one, urgent ones by one up to four; its reports once', () => {
  const overdue = (n: number, urgent: number) =>
    attention(
      incident('a', '2023-05-10', {
        actions: Array.from({ length: n }, (_, i) =>
          action(i + 1, 'open | 2024-01-01 | - | web', { priority: i < urgent ? 'high' : 'low' }),
        ),
      }),
    )[0]!;
  expect(overdue(1, 0).score).toBe(8);
  expect(overdue(2, 0).score).toBe(9);
  expect(overdue(8, 3).score).toBe(8 + 3 + 3);
  expect(overdue(8, 6).score).toBe(8 + 3 + 4);
  expect(overdue(3, 0)).toMatchObject({ ids: ['a'], owners: [{ key: 'web' }] });
  expect(attention(incident('a', '2023-05-10', { actions: [action(1, 'open | 2024-07-01')] }))).toEqual([]); // prettier-ignore
});
