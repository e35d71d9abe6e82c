import { describe, expect, test } from 'vitest';
import { actionViews } from './action-views.ts';
import { byAge, byOwner, byPriority, byState, actionLogOf, actionsTold } from './actions.ts';
import { action, archiveOf, incident } from './fixture.ts';

const TODAY = '2024-07-01';
const actionLog = () =>
  actionLogOf(
    archiveOf(
      incident('new', '2024-06-20', {
        actions: [
          action(1, 'open | 2024-07-01 | - | web'),
          action(2, 'open | 2024-06-30 | - | web'),
          action(3, 'open', { priority: 'high' }),
        ],
      }),
      incident('old', '2023-01-01', {
        published: '2023-01-08',
        actions: [
          action(1, 'in-progress | 2023-02-01 | - | data'),
          action(2, 'done | 2023-02-01 | 2023-02-11 | web'),
          action(3, 'dropped | 2023-02-01'),
          action(4, 'done'),
        ],
      }),
      incident('undated', null, { actions: [action(1, 'open')] }),
    ),
    TODAY,
  );
const keys = (entries: ReturnType<typeof actionLog>): string[] =>
  entries.map(({ id, n }) => `${id}${n}`);

test('an action is overdue from the day after it was due, whether or not somebody works on it', () => {
  expect(keys(byState(actionLog()).overdue)).toEqual(['old1', 'new2']);
  expect(keys(byState(actionLog()).open)).toEqual(['new1', 'new3', 'undated1']);
  expect(keys(byState(actionLog()).done)).toEqual(['old2', 'old4']);
  expect(keys(byState(actionLog()).dropped)).toEqual(['old3']);
});

test('the action log begins with what is latest, then what is due next, then what is urgent', () => {
  expect(keys(actionLog())).toEqual([
    'old1',
    'new2',
    'new1',
    'new3',
    'undated1',
    'old2',
    'old4',
    'old3',
  ]);
});

test('open actions come by the day that they are due, then by priority; done ones stay as they were', () => {
  const [high, medium, low] = (['high', 'medium', 'low'] as const).map((priority) => ({
    priority,
  }));
  const open = actionLogOf(
    archiveOf(
      incident('a', '2024-06-20', {
        actions: [
          action(1, 'open'),
          action(2, 'open', low),
          action(3, 'open | 2024-09-01', low),
          action(4, 'open | 2024-08-01'),
          action(5, 'open | 2024-09-01', high),
          action(6, 'open', medium),
          action(7, 'done | 2024-05-02 | 2024-06-25'),
          action(8, 'done | 2024-05-01 | 2024-06-25', high),
          action(9, 'open | 2024-06-01', low),
          action(10, 'open | 2024-05-01', low),
          action(11, 'open | 2024-07-15'),
        ],
      }),
    ),
    TODAY,
  );
  expect(open.map(({ n }) => n)).toEqual([10, 9, 11, 4, 5, 3, 6, 2, 1, 7, 8]);
});

test('every state is there, empty or not', () => {
  expect(byState([])).toEqual({ overdue: [], open: [], done: [], dropped: [] });
});

describe('how late and how old', () => {
  const of = (key: string) => actionLog().find(({ id, n }) => `${id}${n}` === key);
  test('days late count to today, or to the day it was done', () => {
    expect(of('old1')?.daysLate).toBe(516);
    expect(of('old2')?.daysLate).toBe(10);
    expect(of('new1')?.daysLate).toBeNull();
    expect(of('old4')?.daysLate).toBeNull();
  });
  test('age counts from publication, else from the end of the incident, else it is not known', () => {
    expect(of('old1')?.age).toBe(540);
    expect(of('new1')?.age).toBe(11);
    expect(of('undated1')?.age).toBeNull();
    expect(of('old2')?.age).toBeNull();
  });
  test('bands of age end with what is not recorded', () => {
    expect(byAge(actionLog()).map(({ key, entries }) => [key, keys(entries)])).toEqual([
      ['up-to-4-weeks', ['new2', 'new1', 'new3']],
      ['over-a-year', ['old1']],
      [null, ['undated1']],
    ]);
  });
});

test('owners are sorted by what they are late with, and nobody comes last', () => {
  expect(byOwner(actionLog()).map(({ key, entries }) => [key, keys(entries)])).toEqual([
    ['web', ['new2', 'new1', 'old2']],
    ['data', ['old1']],
    [null, ['new3', 'undated1', 'old4', 'old3']],
  ]);
});

test('owners come by what is overdue, then by what is open, then by name, however much they have done', () => {
  const owned = (owner: string, ...states: readonly string[]) =>
    states.map((state, n) => action(n + 1, `${state} | ${owner}`));
  const of = Object.entries({
    zoo: owned('zoo', 'open | 2024-06-01 | -', 'open | 2024-06-01 | -'),
    ants: owned('ants', 'open | 2024-06-01 | -', 'open | - | -', 'open | - | -'),
    bees: owned('bees', 'open | 2024-06-01 | -', 'open | - | -'),
    cows: owned('cows', 'open | 2024-06-01 | -', 'open | - | -'),
    done: owned('done', ...Array.from({ length: 5 }, () => 'done | - | -')),
    nobody: owned('-', ...Array.from({ length: 6 }, () => 'open | 2024-06-01 | -')),
  });
  const order = (reports: typeof of) =>
    byOwner(
      actionLogOf(
        archiveOf(...reports.map(([id, actions]) => incident(id, '2024-01-10', { actions }))),
        TODAY,
      ),
    ).map(({ key }) => key);
  expect(order(of)).toEqual(['zoo', 'ants', 'bees', 'cows', 'done', null]);
  expect(order(of.toReversed())).toEqual(order(of));
});

test('priorities stand in their order, and what has none comes last', () => {
  const ranked = actionLogOf(
    archiveOf(
      incident('a', '2024-06-01', {
        actions: [
          action(1, 'done', { priority: 'low' }),
          action(2, 'open', { priority: 'low' }),
          action(3, 'open'),
          action(4, 'open', { priority: 'high' }),
        ],
      }),
    ),
    TODAY,
  );
  expect(byPriority(ranked).map(({ key }) => key)).toEqual(['high', 'low', null]);
});

test('every action stands in one list of each sort, and only what is unfinished has an age', () => {
  const views = actionViews(actionLog(), (id) => `Team ${id}`);
  const count = (lists: readonly { entries: ReturnType<typeof actionLog> }[]): number =>
    lists.reduce((sum, { entries }) => sum + entries.length, 0);
  for (const sort of ['states', 'teams', 'kinds', 'priorities'] as const) {
    expect(count(views[sort]), sort).toBe(actionLog().length);
  }
  expect(count(views.ages)).toBe(5);
  expect(new Set(views.all.map(({ path }) => path)).size).toBe(views.all.length);
});

test('bands of age reach to their last day, the youngest first', () => {
  const promised = (days: number) =>
    new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
  const ages = [366, 365, 184, 183, 57, 56, 29, 28];
  const some = actionLogOf(
    archiveOf(
      ...ages.map((days) =>
        incident(`d${days}`, '2022-01-01', {
          published: promised(days),
          actions: [action(1, 'open')],
        }),
      ),
      incident('undated', null, { actions: [action(1, 'open')] }),
    ),
    TODAY,
  );
  expect(
    byAge(some).map(({ key, entries }) => [key, entries.map(({ id }) => id).toSorted()]),
  ).toEqual([
    ['up-to-4-weeks', ['d28']],
    ['4-to-8-weeks', ['d29', 'd56']],
    ['8-weeks-to-6-months', ['d183', 'd57']],
    ['6-months-to-a-year', ['d184', 'd365']],
    ['over-a-year', ['d366']],
    [null, ['undated']],
  ]);
});

test('what a report and its copies tell of an action changes on the day after it was due, and on no other', () => {
  const report = incident('one', '2024-01-01', {
    actions: [action(1, 'open', { due: '2024-03-01' }), action(2, 'open')],
  });
  const on = (day: string) => actionsTold(report, day);
  expect(on('2024-03-01').map(({ state }) => state)).toEqual(['open', 'open']);
  expect(on('2024-03-02').map(({ state }) => state)).toEqual(['overdue', 'open']);
  expect(on('2024-02-01')).toEqual(on('2024-03-01'));
  expect(on('2025-03-02')).toEqual(on('2024-03-02'));
});
