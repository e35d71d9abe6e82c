import { describe, expect, test } from 'vitest';
import { actionLogOf } from './actions.ts';
import { action, archiveOf, incident, statedFor } from './fixture.ts';
import { fulfilmentOverTime } from './fulfilment.ts';
import { weekHours } from './week-hours.ts';
import { medianOf } from './median.ts';
import { countOverTime, detectedBy, periodsOf, rankingOf, spreadOf, timeSpent } from './trends.ts';

const reports = [
  incident('a', '2023-11-06', { severity: 'sev1', detectedBy: 'alert' }),
  incident('b', '2024-02-06', { severity: 'sev2', to: '2024-02-06 12:30' }),
  incident('c', '2024-02-20', { severity: 'sev1', to: '2024-02-20 16:00' }),
  incident('d', null, { severity: 'sev2' }),
];

describe('counting over time', () => {
  test('a month without a report is there, and empty', () => {
    expect(periodsOf(reports, 'month')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(periodsOf([], 'year')).toEqual([]);
  });
  test('every cell carries its reports; reports without a day stand beside', () => {
    const counts = countOverTime(reports, 'month', ({ severity }) => [severity], [
      'sev1',
      'sev2',
      'sev3',
    ]);
    expect(counts.series).toEqual(['sev1', 'sev2']);
    expect(counts.cells).toEqual([
      [['a'], []],
      [[], []],
      [[], []],
      [['c'], ['b']],
    ]);
    expect(counts.undated).toEqual(['d']);
  });
  test('without a given order the most frequent comes first', () => {
    const counts = countOverTime(reports, 'year', ({ id }) => (id === 'a' ? ['x', 'y'] : ['y']));
    expect(counts.series).toEqual(['y', 'x']);
  });
});

describe('durations', () => {
  test('an undated report counts in the median and has no dot; an unknown one says why', () => {
    const ongoing = incident('e', '2024-03-01', { to: null });
    const spread = spreadOf([...reports, ongoing], 'timeToResolve');
    expect(spread.dots.map(({ id, ms }) => [id, ms / 60_000])).toEqual([
      ['a', 60],
      ['b', 30],
      ['c', 240],
    ]);
    expect(spread.undated.map(({ id }) => id)).toEqual(['d']);
    expect(spread.unknown).toEqual([{ id: 'e', why: 'the end of impact is not recorded' }]);
    expect(spread.median).toBe(60 * 60_000);
    expect(spread.years).toEqual([
      { year: '2023', median: 3_600_000, n: 1, unknown: 0 },
      { year: '2024', median: 135 * 60_000, n: 2, unknown: 1 },
    ]);
  });
  test('the median of an even number lies half-way, and of nothing there is none', () => {
    expect(medianOf([10, 1, 2, 3])).toBe(2.5);
    expect(medianOf([])).toBeNull();
  });
});

test('time spent adds up to the time of the incidents whose start and end are known', () => {
  const told = incident('x', '2024-05-01', {
    events: [
      '2024-05-01 12:15 | detection | seen',
      '2024-05-01 12:30 | identification | found',
      '2024-05-01 12:45 | mitigation | eased',
    ],
  });
  const spent = timeSpent([
    told,
    incident('y', '2024-05-02'),
    incident('z', '2024-05-03', { to: null }),
  ]);
  expect(spent.phases.map(({ kind, ms, ids }) => [kind, ms / 60_000, ids])).toEqual([
    ['undetected', 15, ['x']],
    ['diagnosing', 15, ['x']],
    ['mitigating', 15, ['x']],
    ['recovering', 15, ['x']],
    ['unknown', 60, ['y']],
  ]);
  expect(spent.ms).toBe(2 * 3_600_000);
  expect(spent.unknown).toEqual(['z']);
});

test('weekday and hour are those of the incident’s own clock', () => {
  const { cells, most, undated, noStart } = weekHours([
    ...reports,
    // 23:00 on a Monday in New York, Tuesday in UTC.
    incident('n', '2024-02-05', { zone: 'America/New_York', from: '2024-02-05 23:00', to: null }),
    {
      ...incident('s', '2024-02-05'),
      impact: { ...incident('s', '2024-02-05').impact, from: null },
    },
  ]);
  expect(cells[1]![12]).toEqual(['b', 'c']);
  expect(cells[0]![23]).toEqual(['n']);
  expect([most, undated, noStart]).toEqual([2, ['d'], ['s']]);
});

test('a start that is known to the hour has its hour, and one known to the day has none', () => {
  const { cells, counted, noStart } = weekHours([
    incident('h', '2024-02-05', { from: '2024-02-05 14h', to: null }),
    incident('t', '2024-02-05', { from: '2024-02-05', to: null }),
  ]);
  expect(cells[0]![14]).toEqual(['h']);
  expect([counted, noStart]).toEqual([1, ['t']]);
});

test('who noticed is counted with those of whom nothing is recorded', () => {
  expect(detectedBy(reports)).toEqual([
    { detector: 'alert', ids: ['a'] },
    { detector: 'unknown', ids: ['b', 'c', 'd'] },
  ]);
});

test('a promise is kept in time, late, or nobody can say', () => {
  const archive = archiveOf(
    incident('a', '2023-01-01', {
      actions: [
        action(1, 'done | 2023-02-01 | 2023-02-01'),
        action(2, 'done | 2023-02-01 | 2023-02-02'),
        action(3, 'done | - | 2023-02-02'),
        action(4, 'open | 2023-02-01'),
        action(5, 'open | 2025-02-01'),
        action(6, 'dropped'),
      ],
    }),
    incident('u', null, { actions: [action(1, 'done')] }),
  );
  const { periods, undated } = fulfilmentOverTime(actionLogOf(archive, '2024-07-01'));
  expect(periods.map(({ year, total }) => [year, total])).toEqual([['2023', 6]]);
  const counted = Object.entries(periods[0]!.entries).map(([kept, list]) => [
    kept,
    list.map(({ n }) => n),
  ]);
  expect(Object.fromEntries(counted)).toEqual({
    'in-time': [1],
    late: [2],
    done: [3],
    open: [5],
    overdue: [4],
    dropped: [6],
  });
  expect(undated.map(({ id }) => id)).toEqual(['u']);
});

test('durations come by day, and by id on one day', () => {
  const dots = (...reports: Parameters<typeof spreadOf>[0]) =>
    spreadOf(reports, 'impactTime').dots.map(({ id }) => id);
  expect(
    dots(
      incident('c', '2024-02-01'),
      incident('b', '2024-01-01'),
      incident('d', '2024-03-01'),
      incident('a', '2024-02-01'),
    ),
  ).toEqual(['b', 'a', 'c', 'd']);
});

test('what is not known is counted in its year', () => {
  const spread = spreadOf(
    [
      incident('a', '2024-01-01', { to: null }),
      incident('b', '2023-01-01'),
      incident('c', null, { to: null }),
    ],
    'impactTime',
  );
  expect(spread.years.map(({ year, n, unknown }) => [year, n, unknown])).toEqual([
    ['2023', 1, 0],
    ['2024', 0, 1],
  ]);
});

test('periods reach the day of the build, so that a quiet year is seen to be one', () => {
  const reports = archiveOf(incident('only', '2022-11-10')).reports;
  expect(periodsOf(reports, 'month', '2023-02-01')).toEqual([
    '2022-11',
    '2022-12',
    '2023-01',
    '2023-02',
  ]);
  expect(periodsOf(reports, 'year', '2020-01-01')).toEqual(['2022']);
});

test('periods reach to a later day, and no further than their last one otherwise', () => {
  expect(periodsOf(reports, 'month', '2024-04-01')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-04']); // prettier-ignore
  expect(periodsOf(reports, 'month', '2024-02-20').at(-1)).toBe('2024-02');
  expect(periodsOf(reports, 'month', '2020-01-01').at(-1)).toBe('2024-02');
  expect(periodsOf([incident('x', null)], 'month', '2024-04-01')).toEqual([]);
});

test('of the time of all incidents each phase has its share, and a median of the reports that have it', () => {
  const phased = (id: string, found: string, to: string) =>
    incident(id, '2024-05-01', {
      to: `2024-05-01 ${to}`,
      events: [`2024-05-01 ${found} | detection | seen`, `2024-05-01 ${to} | recovery | over`],
    });
  const spent = timeSpent([
    phased('a', '12:10', '13:00'),
    phased('b', '12:20', '12:30'),
    phased('c', '12:30', '13:00'),
  ]);
  const undetected = spent.phases.find(({ kind }) => kind === 'undetected')!;
  expect(undetected.ids).toEqual(['a', 'b', 'c']);
  expect([undetected.ms, undetected.median]).toEqual([60 * 60_000, 20 * 60_000]);
  expect(undetected.share).toBeCloseTo(60 / 150, 9);
  expect(spent.phases.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(spent.ids).toEqual(['a', 'b', 'c']);
});

test('incidents that lasted no time have shares of nothing, and no division by it', () => {
  const spent = timeSpent([incident('a', '2024-05-01', { to: '2024-05-01 12:00' })]);
  expect(spent.ms).toBe(0);
  for (const { share } of spent.phases) expect(share).toBe(0);
});

test('series and rankings come by how often, and of equals by name', () => {
  const values: Record<string, readonly string[]> = {
    a: ['pear', 'fig'],
    b: ['fig', 'apple', 'fig'],
    c: ['quince'],
    d: [],
  };
  const of = ({ id }: { readonly id: string }) => values[id]!;
  expect(countOverTime(reports, 'year', of).series).toEqual(['fig', 'apple', 'pear', 'quince']);
  expect(rankingOf(reports, of)).toEqual([
    { key: 'fig', ids: ['a', 'b'] },
    { key: 'apple', ids: ['b'] },
    { key: 'pear', ids: ['a'] },
    { key: 'quince', ids: ['c'] },
  ]);
});

test('of given periods only those are counted', () => {
  const counts = countOverTime(reports, 'year', ({ severity }) => [severity], undefined, ['2024']);
  expect(counts.cells).toEqual([[['c'], ['b']]]);
  expect(counts.periods).toEqual(['2024']);
});

test('a year ends in December, and years before the year 1000 keep four digits', () => {
  const between = (from: string, to: string) =>
    periodsOf([incident('a', from), incident('b', to)], 'month');
  expect(between('2023-12-31', '2024-01-01')).toEqual(['2023-12', '2024-01']);
  expect(between('2023-09-30', '2023-10-01')).toEqual(['2023-09', '2023-10']);
});

test('of what is not known is told what is only stated, and what contradicts itself', () => {
  const silent = incident('s', '2024-01-01', { to: null });
  const late = incident('l', '2024-01-02', {
    events: ['2024-01-02 13:01 | detection | Seen.'],
  });
  const all = [silent, statedFor('two hours', silent), late, ...reports];
  expect(spreadOf(all, 'timeToResolve').notKnown).toEqual({
    silent: 1,
    stated: 1,
    contradicted: 0,
  });
  expect(spreadOf(all, 'timeToDetect').notKnown).toMatchObject({ stated: 0, contradicted: 1 });
});
