import { expect, test } from 'vitest';
import type { Action } from '../report/report.ts';
import { actionViews } from './action-views.ts';
import { actionLogOf } from './actions.ts';
import { archiveOf, incident } from './fixture.ts';

const action = (n: number, more: Partial<Action>): Action => ({
  n,
  do: `Do ${n}.`,
  kind: 'prevent',
  owner: null,
  status: 'open',
  due: null,
  completed: null,
  priority: null,
  ticket: null,
  ...more,
});
const archive = archiveOf(
  incident('old', '2022-01-10', {
    published: '2022-01-20',
    actions: [
      action(1, { owner: 'web' }),
      action(2, { owner: 'api', priority: 'low' }),
      action(3, { status: 'done', completed: '2022-02-01' }),
    ],
  }),
  incident('new', '2024-01-10', {
    published: '2024-01-20',
    actions: [action(1, { due: '2030-01-01', priority: 'high' }), action(2, {})],
  }),
);
const views = () => actionViews(actionLogOf(archive, '2024-06-01'), (id) => id.toUpperCase());
const listed = (path: string): string[] =>
  views()
    .all.find((view) => view.path === path)!
    .entries.map(({ id, n }) => `${id} ${n}`);

test('what has neither a due date nor an owner is listed, of what is unfinished', () => {
  expect(
    views()
      .undue.entries.map(({ id, n }) => `${id} ${n}`)
      .toSorted(),
  ).toEqual(['new 2', 'old 1', 'old 2']);
  expect(
    views()
      .unowned.entries.map(({ id, n }) => `${id} ${n}`)
      .toSorted(),
  ).toEqual(['new 1', 'new 2']);
});

test('a list of what is unfinished is there in every order, what is not recorded last', () => {
  expect(listed('open')[0]).toBe('new 1');
  expect(listed('open/by/oldest').slice(0, 2).toSorted()).toEqual(['old 1', 'old 2']);
  expect(listed('open/by/owner').slice(0, 2)).toEqual(['old 2', 'old 1']);
  expect(listed('open/by/priority').slice(0, 2)).toEqual(['new 1', 'old 2']);
  expect(new Set(listed('open/by/owner'))).toEqual(new Set(listed('open')));
});

test('a list is there by every column, and what is done by no due date', () => {
  expect(listed('open/by/report').slice(0, 2)).toEqual(listed('open').slice(0, 2));
  const orders = (path: string) => [
    ...views().all.find((view) => view.path === path)!.order!.paths,
  ];
  expect(orders('open').map(([name]) => name)).toEqual([
    ...['due', 'oldest', 'owner', 'kind', 'priority', 'report'],
  ]);
  expect(orders('done')).toEqual([
    ['newest', 'done'],
    ['owner', 'done/by/owner'],
    ['kind', 'done/by/kind'],
    ['priority', 'done/by/priority'],
    ['report', 'done/by/report'],
  ]);
});

test('titles and teams stand by the alphabet, whether they begin with a capital or not', () => {
  const titles = ['Zone lost', 'api down', 'Cart empty', 'dns slow'];
  const reports = titles.map((title, i) =>
    incident(`report-${i}`, `2024-01-0${i + 1}`, { title, actions: [action(1, { owner: title })] }),
  );
  const log = actionLogOf(archiveOf(...reports), '2024-06-01');
  const { all } = actionViews(log, (id) => id);
  for (const order of ['report', 'owner']) {
    const { entries } = all.find(({ path }) => path === `open/by/${order}`)!;
    expect(entries.map(({ report }) => report.title)).toEqual([
      ...['api down', 'Cart empty', 'dns slow', 'Zone lost'],
    ]);
  }
});

test('each group has an address of its own, also what is not recorded', () => {
  const undated = incident('undated', null, {
    published: null,
    actions: [action(1, { kind: 'detect' })],
  });
  const log = actionLogOf(archiveOf(...archive.reports, undated), '2024-06-01');
  const { teams, kinds, priorities, ages, all } = actionViews(log, (id) => id);
  expect([teams, kinds, priorities, ages].map((group) => group.map(({ path }) => path))).toEqual([
    ['teams/api', 'teams/web', 'no-owner'],
    ['kinds/prevent', 'kinds/detect'],
    ['priorities/high', 'priorities/low', 'priorities/not-set'],
    ['ages/8-weeks-to-6-months', 'ages/over-a-year', 'ages/not-recorded'],
  ]);
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
});
