import { expect, test } from 'vitest';
import { actionLogOf } from './actions.ts';
import { periodDigest, reviewPeriods } from './digest.ts';
import { formatDuration, formatMonth, formatQuarter } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from '../report/vocabulary.ts';
import { makeArchive } from './archive.ts';
import type { DrillDown } from './drill-down.ts';
import { drillDowns } from './drill-down.ts';
import { drillDownTitle, groupTitle } from '../sentences/drill-down.ts';
import { action, archiveOf, incident } from './fixture.ts';
import { findRecurrences } from './recurrence.ts';

const TODAY = '2024-07-01';
const drillDown = (...reports: readonly Report[]): readonly DrillDown[] => {
  const archive = archiveOf(...reports);
  const actionLog = actionLogOf(archive, TODAY);
  const sources = { archive, actionLog, recurrences: findRecurrences(archive, TODAY) };
  const { years, quarters } = reviewPeriods(archive);
  const digests = new Map([...years, ...quarters].map((one) => [one, periodDigest(one, sources)]));
  return drillDowns({ archive, actionLog, digests });
};
const page = (pages: readonly DrillDown[], chart: string, row: string) =>
  pages
    .find((one) => one.chart === chart && one.row === row)
    ?.groups.map(({ key, items }) => [
      key,
      items.map(({ id, ms, why }) => {
        if (ms !== undefined) return `${id}: ${formatDuration(ms)}`;
        return why === undefined ? id : `${id}: ${why}`;
      }),
    ]);

const pages = () =>
  drillDown(
    incident('a', '2024-02-05', { actions: [action(1, 'open'), action(2, 'done')] }),
    incident('b', '2024-02-12', { to: '2024-02-12 12:30' }),
    incident('c', '2024-05-01', { to: null }),
    incident('d', '2023-05-01'),
  );

test('a group for every mark, in the order of the chart', () => {
  expect(page(pages(), 'incidents', '2024')).toEqual([
    ['2024-05-sev2', ['c']],
    ['2024-02-sev2', ['b', 'a']],
  ]);
  expect(page(pages(), 'hours', 'monday')).toEqual([['h12', ['b', 'a', 'd']]]);
});

test('durations come with the longest first, and unknown ones with their reason', () => {
  expect(page(pages(), 'time-to-resolve', '2024')).toEqual([
    ['q1', ['a: 1 h', 'b: 30 min']],
    ['not-recorded', ['c: the end of impact is not recorded']],
  ]);
});

test('a row of a single report has no page: its mark leads to the report', () => {
  expect(page(pages(), 'incidents', '2023')).toBeUndefined();
});

test('what stands on all years has a page too', () => {
  expect(page(pages(), 'time-to-resolve', 'all')).toEqual([
    ['y2024', ['a: 1 h', 'b: 30 min']],
    ['y2023', ['d: 1 h']],
    ['not-recorded', ['c: the end of impact is not recorded']],
  ]);
});

test('many durations are grouped as the cells of the chart, so that a cell leads to its own reports', () => {
  const many = Array.from({ length: 301 }, (_, i) =>
    incident(`i${i}`, '2024-02-05', { to: `2024-02-05 ${i % 2 ? '12:40' : '13:10'}` }),
  );
  const groups = (reports: readonly Report[]) =>
    page(drillDown(...reports), 'time-to-resolve', '2024')?.map(([key, ids]) => [key, ids!.length]);
  expect(groups(many)).toEqual([
    ['q1-60m', 151],
    ['q1-30m', 150],
  ]);
  // Of three hundred each is a dot still.
  expect(groups(many.slice(1))).toEqual([['q1', 300]]);
});

test('actions are counted as actions', () => {
  const found = pages().find(({ chart, row }) => chart === 'actions' && row === '2024');
  expect(found?.groups.map(({ key, items }) => [key, items])).toEqual([
    ['done', [{ id: 'a', action: 2 }]],
    ['open', [{ id: 'a', action: 1 }]],
  ]);
});

test('months and quarters have names', () => {
  expect([
    formatMonth('2024-06'),
    formatQuarter('2024-Q2'),
    formatQuarter('2024-Q4', 'short'),
  ]).toEqual(['June 2024', 'April to June 2024', 'Oct–Dec']);
});

test('reports without a day have a page of their own, from two on', () => {
  const undated = drillDown(incident('a', null), incident('b', null), incident('c', '2024-01-01'));
  expect(undated.find(({ row }) => row === 'undated')).toMatchObject({
    chart: 'incidents',
    groups: [{ key: 'reports', title: { says: 'undated' }, items: [{ id: 'a' }, { id: 'b' }] }],
  });
  expect(page(drillDown(incident('a', null)), 'incidents', 'undated')).toBeUndefined();
});

test('a facet has one group for each value, by name', () => {
  const facets = drillDown(
    incident('a', '2024-01-01', {
      rootCauses: ['one-target'],
      trigger: 'deploy',
      detectedBy: 'alert',
    }),
    incident('b', '2024-01-02', { rootCauses: ['one-target', 'no-headroom'], detectedBy: 'alert' }),
  );
  const titles = (chart: string) =>
    facets
      .find((one) => one.chart === chart && one.row === '2024')
      ?.groups.map(({ key, title, items }) => [key, title, items.map(({ id }) => id)]);
  expect(titles('root-causes')).toEqual([
    ['no-headroom', 'No headroom', ['b']],
    ['one-target', 'One target in the pool', ['b', 'a']],
  ]);
  expect(titles('triggers')).toEqual([
    ['deploy', 'Deploy', ['a']],
    ['unknown', 'Not recorded', ['b']],
  ]);
  expect(titles('detected-by')).toEqual([['alert', 'Alert', ['b', 'a']]]);
});

test('sixty incidents make a page of the hours of the week', () => {
  const some = (n: number) => [
    ...Array.from({ length: n }, (_, i) => incident(`r${i}`, '2024-01-01')),
    incident('day', '2024-01-02', { started: false }),
  ];
  const [hour, rest, ...others] = page(drillDown(...some(60)), 'hours', '2024') ?? [];
  expect(hour?.[0]).toBe('monday-h12');
  expect(hour?.[1]).toHaveLength(60);
  expect(rest).toEqual(['not-counted', ['day']]);
  expect(others).toEqual([]);
  const titles = drillDown(...some(60))
    .find(({ chart, row }) => chart === 'hours' && row === '2024')
    ?.groups.map(({ title }) => groupTitle(title));
  expect(titles).toEqual(['Monday, from 12:00', 'Start not recorded']);
  expect(page(drillDown(...some(59)), 'hours', '2024')).toBeUndefined();
});

test('what the hours of the week leave out is told by why, each with its own address', () => {
  const all = drillDown(
    incident('undated', null),
    incident('startless', '2024-01-02', { started: false }),
    incident('day', '2024-01-03', { from: '2024-01-03', to: null }),
    incident('timed', '2024-01-04'),
  );
  expect(page(all, 'hours', 'not-counted')).toEqual([
    ['undated', ['undated']],
    ['no-start', ['day', 'startless']],
  ]);
  expect(page(all, 'hours', 'thursday')).toBeUndefined();
});

test('a month has its severities by rank, and of those that no vocabulary knows by id', () => {
  const keys = (...severities: readonly string[]) =>
    page(
      drillDown(...severities.map((severity, i) => incident(`r${i}`, '2024-02-05', { severity }))),
      'incidents',
      '2024',
    )?.map(([key]) => key);
  expect(keys('sev9', 'sev1', 'sev3')).toEqual(['2024-02-sev1', '2024-02-sev3', '2024-02-sev9']);
  expect(keys('sev3', 'sev9', 'sev1')).toEqual(['2024-02-sev1', '2024-02-sev3', '2024-02-sev9']);
});

test('a severity that is worse stands first, whatever its id', () => {
  const ranked = [
    { id: 'major', rank: 1, synonyms: [] },
    { id: 'annoying', rank: 3, synonyms: [] },
    { id: 'moderate', rank: 2, synonyms: [] },
  ];
  const reports = ['annoying', 'unheard-of', 'moderate', 'major'].flatMap((severity) =>
    ['a', 'b'].map((id) => incident(`${severity}-${id}`, '2024-02-05', { severity })),
  );
  const archive = makeArchive(
    reports,
    { ...EMPTY_VOCABULARIES, severities: makeVocabulary('severities', ranked) },
    { audience: 'internal', drafts: true },
  );
  const all = drillDowns({ archive, actionLog: [], digests: new Map() });
  expect(page(all, 'incidents', '2024')?.map(([key]) => key)).toEqual([
    ...['2024-02-major', '2024-02-moderate', '2024-02-annoying', '2024-02-unheard-of'],
  ]);
});

test('groups of a month stand below its name', () => {
  const [group] = drillDown(incident('a', '2024-02-05'), incident('b', '2024-02-06')).find(
    ({ chart }) => chart === 'incidents',
  )!.groups;
  expect(group?.section).toEqual({ key: '2024-02', title: 'February 2024' });
});

test('phases have a page for each year and one for all, the longest first, what is not counted last', () => {
  const found = (id: string, day: string, at: string) =>
    incident(id, day, {
      events: [`${day} ${at} | detection | seen`, `${day} 13:00 | recovery | over`],
    });
  const all = drillDown(
    found('a', '2024-02-05', '12:10'),
    found('b', '2024-02-06', '12:40'),
    found('c', '2023-02-06', '12:20'),
    found('e', '2024-02-07', '12:40'),
    incident('d', '2024-02-07', { to: null }),
  );
  const told = all.filter(({ chart }) => chart === 'phases');
  expect(told.map(({ chart, row }) => [row, drillDownTitle(chart, row)])).toEqual([
    ['2023', 'Where the time went: 2023'],
    ['2024', 'Where the time went: 2024'],
    ['all', 'Where the time went: all years'],
  ]);
  expect(page(all, 'phases', '2024')).toEqual([
    ['undetected', ['b: 40 min', 'e: 40 min', 'a: 10 min']],
    ['responding', ['a: 50 min', 'b: 20 min', 'e: 20 min']],
    ['not-counted', ['d']],
  ]);
  expect(page(all, 'phases', 'all')?.[0]?.[1]).toEqual([
    'b: 40 min',
    'e: 40 min',
    'c: 20 min',
    'a: 10 min',
  ]);
});

test('durations without a day stand by themselves, below what is known', () => {
  const all = drillDown(
    incident('a', null),
    incident('b', '2024-02-05'),
    incident('c', '2024-02-06'),
  );
  const groups = all.find(({ chart, row }) => chart === 'time-to-resolve' && row === 'all')!.groups;
  expect(
    groups.map(({ key, title, section }) => [
      key,
      groupTitle(title),
      section && groupTitle(section.title),
    ]),
  ).toEqual([
    ['y2024', '2024', 'Known'],
    ['undated', 'Day not recorded', 'Known'],
  ]);
});
