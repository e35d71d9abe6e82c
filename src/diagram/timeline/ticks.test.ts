import { expect, test } from 'vitest';
import { reportOf } from '../../report/fixture.ts';
import { drawAxis } from './draw-axis.ts';
import { domainOf } from './scale.ts';
import { axisOf, offsetSpansOf, stepOf } from './ticks.ts';

const ticks = (zone: string | null, from: string, to: string, width = 700) => {
  const report = reportOf({ zone, from, to, events: [] });
  const domain = domainOf(report)!;
  const offsets = offsetSpansOf(report, domain);
  const { clock } = report;
  return { ...axisOf(domain, offsets, clock, width), offsets, domain, clock };
};
const labels = (list: readonly { readonly label: string }[]): string[] =>
  list.map(({ label }) => label);
const wallClock = (zone: string, t: number): string =>
  new Date(t).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

test('ticks stand on round times of the wall clock, not of UTC', () => {
  const { ticks: list } = ticks('Asia/Kathmandu', '2024-06-01 14:02', '2024-06-01 15:33');
  expect(labels(list)).toEqual([
    '14:10',
    '14:20',
    '14:30',
    '14:40',
    '14:50',
    '15:00',
    '15:10',
    '15:20',
    '15:30',
  ]);
});

test.each([
  ['Europe/London', '2024-03-31 00:00', '2024-03-31 06:00'],
  ['Europe/London', '2024-10-26 20:00', '2024-10-27 05:00'],
  ['America/New_York', '2024-03-10 00:00', '2024-03-10 05:00'],
  ['America/New_York', '2024-11-02 20:00', '2024-11-03 12:00'],
])(
  'over a change of the clock in %s from %s each tick names the time of its moment',
  (zone, from, to) => {
    const { ticks: list, offsets, domain } = ticks(zone, from, to);
    expect(offsets.length).toBe(2);
    expect(list.length).toBeGreaterThan(4);
    for (const { t, label } of list) {
      expect(label).toBe(wallClock(zone, t));
      expect(t).toBeGreaterThanOrEqual(domain.start);
      expect(t).toBeLessThanOrEqual(domain.end);
    }
  },
);

test('an hour that happens twice has its ticks twice, one hour apart', () => {
  const { ticks: list } = ticks('America/New_York', '2024-11-03 00:30', '2024-11-03 03:00');
  const ones = list.filter(({ label }) => label === '01:00');
  expect(ones.length).toBe(2);
  expect(ones[1]!.t - ones[0]!.t).toBe(3_600_000);
});

test('midnights carry the day that begins', () => {
  const { days } = ticks('America/New_York', '2024-05-04 22:41', '2024-05-06 04:40');
  expect(labels(days)).toEqual(['5 May', '6 May']);
});

test('over weeks the ticks are days, also through a change of the clock', () => {
  const { ticks: list, days } = ticks('Europe/Berlin', '2024-03-20 09:00', '2024-04-10 17:00');
  expect(days).toEqual([]);
  expect(labels(list)).toEqual(['21 Mar', '28 Mar', '4 Apr']);
  expect(list.map(({ t }) => wallClock('Europe/Berlin', t))).toEqual(['00:00', '00:00', '00:00']);
});

test('over a year that begins and ends in winter the months of summer begin at midnight too', () => {
  const { ticks: list, offsets } = ticks('Europe/Berlin', '2023-12-10 09:00', '2024-12-03 17:00');
  expect(offsets.map(({ shift }) => shift / 3_600_000)).toEqual([1, 2, 1]);
  expect(labels(list)).toContain('Jul 2024');
  for (const { t } of list) expect(wallClock('Europe/Berlin', t)).toBe('00:00');
});

test('clocks without a day or a zone run on their own axis', () => {
  expect(labels(ticks('UTC', '22:30', '+1 01:30').days)).toEqual(['next day']);
  expect(labels(ticks(null, '2024-03-31 00:30', '2024-03-31 04:30').ticks)).toContain('01:30');
  expect(ticks(null, '2024-03-31 00:30', '2024-03-31 04:30').offsets.length).toBe(1);
});

test('a short incident has ticks in seconds', () => {
  expect(labels(ticks('UTC', '2024-06-01 14:05:10', '2024-06-01 14:07:15').ticks)).toContain(
    '14:05:45',
  );
});

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];
/** Each step between ticks, and the pixels that its labels need: `14:05:10`, `14:05`, `28 Mar`. */
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((n) => [n * SECOND, 78] as const),
  ...[1, 2, 5, 10, 15, 30].map((n) => [n * MINUTE, 58] as const),
  ...[1, 2, 3, 6, 12].map((n) => [n * HOUR, 58] as const),
  ...[1, 2, 7, 14, 28, 91, 364].map((n) => [n * DAY, 68] as const),
];

test('of all steps the smallest is taken whose labels have room', () => {
  const steps = STEPS.map(([step, room]) => {
    // In a picture of so many pixels this length gives a step just the room that it needs.
    const end = (step * 1000) / room;
    const at = (end: number) => stepOf({ start: 0, end, fadesFrom: null }, 1000);
    return [at(end - end / 1e6), at(end + end / 1e6)];
  });
  const sizes = STEPS.map(([step]) => step);
  expect(steps).toEqual(sizes.map((step, i) => [step, sizes[i + 1] ?? step]));
});

test('the narrower the picture, the fewer the ticks, and never closer than their labels', () => {
  for (const width of [292, 540, 700, 900]) {
    const { ticks: list, domain } = ticks('UTC', '2024-06-01 00:07', '2024-06-01 19:51', width);
    const gap = ((list[1]!.t - list[0]!.t) / (domain.end - domain.start)) * width;
    expect(gap).toBeGreaterThan(50);
    expect(list.length).toBeGreaterThanOrEqual(3);
  }
});

test('months and years of a long time are those of the calendar, with their year', () => {
  const years = ticks('America/New_York', '2018-03-01 10:00', '2023-03-14 10:00');
  expect(labels(years.ticks)).toEqual(['2019', '2020', '2021', '2022', '2023']);
  for (const { t, label } of years.ticks) {
    expect(new Date(t).toLocaleString('en-GB', { timeZone: 'America/New_York' })).toBe(
      `01/01/${label}, 00:00:00`,
    );
  }
  const months = ticks('Europe/Berlin', '2022-11-20 10:00', '2023-05-20 10:00');
  expect(labels(months.ticks)).toEqual(['Dec 2022', 'Jan 2023', 'Feb 2023', 'Mar 2023', 'Apr 2023', 'May 2023']); // prettier-ignore
});

test('a day of another year than the first says so', () => {
  const { ticks: list } = ticks('UTC', '2023-12-26 10:00', '2024-01-05 10:00');
  expect(labels(list)).toContain('31 Dec');
  expect(labels(list)).toContain('2 Jan 2024');
});

test.each([
  ['00:00', ['1 Jun', '2 Jun']],
  ['00:01', ['1 Jun', '2 Jun']],
])('the day in which a picture begins, at %s, is named once', (from, days) => {
  const { domain, offsets, clock } = ticks('UTC', `2024-06-01 ${from}`, '2024-06-02 18:00');
  const { svg } = drawAxis({ domain, offsets, clock, sizes: ['large'] }, 0);
  expect([...svg.matchAll(/>(\d+ \w+)</g)].map(([, day]) => day)).toEqual(days);
});
