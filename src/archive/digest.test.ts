import { describe, expect, test } from 'vitest';
import { registerOf } from './actions.ts';
import { attentionOf } from './attention.ts';
import { digestOf, previous, reviewPeriods } from './digest.ts';
import { action, archiveOf, incident } from './fixture.ts';
import { findRecurrences } from './recurrence.ts';

const TODAY = '2024-07-01';
const cause = { services: ['shop'], rootCauses: ['one-target'] };
const archive = archiveOf(
  incident('a', '2023-05-10', { ...cause, actions: [action(1, 'done | 2023-06-01 | 2024-02-01')] }),
  incident('b', '2024-01-10', {
    ...cause,
    severity: 'sev1',
    detectedBy: 'alert',
    to: '2024-01-10 14:00',
    events: ['2024-01-10 12:04 | detection | An alert.'],
    actions: [action(1, 'open | 2024-02-01 | - | web')],
  }),
  incident('c', '2024-06-20', { ...cause, to: null }),
  incident('d', '2024-02-01', {
    detectedBy: 'customer',
    events: ['2024-02-01 12:01 | detection | A call.'],
  }),
  incident('e', null, cause),
);
const sources = {
  archive,
  recurrences: findRecurrences(archive, TODAY),
  register: registerOf(archive, TODAY),
};

describe('a review', () => {
  const year = digestOf('2024', sources);

  test('holds the reports of its period, and those of the one before for comparison', () => {
    expect(year.ids).toEqual(['c', 'd', 'b']);
    expect(year.before).toEqual(['a']);
    expect(digestOf('2023', sources).before).toBeNull();
    expect(digestOf('2024-Q1', sources).ids).toEqual(['d', 'b']);
    expect(digestOf('2024-Q1', sources).before).toEqual([]);
  });

  test('tells each repeat once, with the chain that it belongs to', () => {
    expect(
      year.repeated.map(({ chain, strikes }) => [chain.key, strikes.map(({ id }) => id)]),
    ).toEqual([['cause/one-target/shop', ['b', 'c']]]);
  });

  test('tells what was promised in the period, and what was finished in it', () => {
    expect(year.promised.map(({ id, n, state }) => `${id}${n} ${state}`)).toEqual(['b1 overdue']);
    expect(year.finished.map(({ id, n }) => `${id}${n}`)).toEqual(['a1']);
  });

  test('counts every cause: those that name a failure, and beside them what is left out', () => {
    expect(year.causes.map(({ key, ids }) => [key, ids])).toEqual([['one-target', ['c', 'b']]]);
    expect(year.broadCauses.map(({ key, ids }) => [key, ids])).toEqual([['unknown', ['d']]]);
  });

  test('names the longest, and the quickest seen by those who watched', () => {
    expect(year.longest.map(({ id }) => id)).toEqual(['b', 'd']);
    expect(year.unknownDuration).toEqual(['c']);
    expect(year.bestDetected).toEqual([{ id: 'b', ms: 240_000 }]);
    expect(year.worst).toEqual(['b']);
  });

  test('knows which periods there are, and which one comes before', () => {
    expect(reviewPeriods(archive)).toEqual({
      years: ['2024', '2023'],
      quarters: ['2024-Q2', '2024-Q1', '2023-Q2'],
    });
    expect([previous('2024'), previous('2024-Q1'), previous('2024-Q3')]).toEqual([
      '2023',
      '2023-Q4',
      '2024-Q2',
    ]);
  });
});

describe('attention', () => {
  test('goes to a failure that struck again while a promise was open, and to what is overdue', () => {
    expect(
      attentionOf(sources).map((one) =>
        one.kind === 'overdue'
          ? [one.kind, one.owners.map(({ key }) => key), one.ids]
          : [one.kind, one.chain.key, one.ids, one.open.map(({ id }) => id), one.recent],
      ),
    ).toEqual([
      ['struck-again', 'cause/one-target/shop', ['a', 'b', 'c', 'e'], ['b'], 2],
      ['overdue', ['web'], ['b']],
    ]);
  });

  test('leaves alone what has been quiet for a year, unless it left something undone', () => {
    const at = (status: string) => {
      const old = archiveOf(
        incident('a', '2020-01-01', { ...cause, actions: [action(1, status)] }),
        incident('b', '2021-01-01', cause),
      );
      return attentionOf({
        archive: old,
        recurrences: findRecurrences(old, TODAY),
        register: registerOf(old, TODAY),
      });
    };
    expect(at('done | - | 2022-01-01')).toEqual([]);
    expect(at('dropped')).toEqual([]);
    expect(at('open')).toMatchObject([{ kind: 'struck-again', stillOpen: [{ id: 'a', n: 1 }] }]);
  });
});
