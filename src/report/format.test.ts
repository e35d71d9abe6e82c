import { afterEach, expect, test } from 'vitest';
import { style, writeAs } from '../text/style.ts';
import { instantOf } from './fixture.ts';
import * as format from './format.ts';

const S = 1000;
const MIN = 60 * S;
const H = 60 * MIN;
const D = 24 * H;

test.each([
  [0, 'less than 1 min'],
  [30 * S, '30 s'],
  [90 * S, '1 min 30 s'],
  [45 * MIN, '45 min'],
  [2 * H + 5 * MIN, '2 h 5 min'],
  [3 * H, '3 h'],
  [D + 12 * H, '1 d 12 h'],
  [21 * D, '21 d'],
  [-5 * MIN, '−5 min'],
  // What two units cannot hold is announced, and carries over into the next unit.
  [D + 12 * H + 55 * MIN, 'about 1 d 13 h'],
  [D + 5 * MIN, 'about 1 d'],
  [2 * H + 5 * MIN + 10 * S, 'about 2 h 5 min'],
  [D - S, 'about 1 d'],
  [400, 'less than 1 min'],
])('a duration of %d ms reads "%s"', (ms, text) => {
  expect(format.formatDuration(ms)).toBe(text);
});

test('a month reads in words', () => {
  expect(format.formatMonth('2024-06')).toBe('June 2024');
});

test('a duration that is no number is refused', () => {
  expect(() => format.formatDuration(NaN)).toThrow(RangeError);
});

test('an exact duration keeps every unit', () => {
  expect(format.formatExactDuration(D + 12 * H + 55 * MIN)).toBe('1 d 12 h 55 min');
  expect(format.formatExactDuration(0)).toBe('0 s');
});

test.each([
  [0, 'PT0S'],
  [D, 'P1D'],
  [D + 12 * H + 55 * MIN, 'P1DT12H55M'],
  [90 * S, 'PT1M30S'],
])('a duration of %d ms is marked up as %s', (ms, text) => {
  expect(format.durationAttribute(ms)).toBe(text);
});

const utc = { zone: 'UTC', dated: true };
const newYork = { zone: 'America/New_York', dated: true };
const london = { zone: 'Europe/London', dated: true };
const unzoned = { zone: null, dated: true };
const undated = { zone: 'UTC', dated: false };
const nothing = { zone: null, dated: false };

test.each([
  ['2024-06-01 14:05', utc, '1 June 2024, 14:05 UTC'],
  ['2024-06-01 14:05:30', utc, '1 June 2024, 14:05:30 UTC'],
  ['2024-01-09 09:05', newYork, '9 January 2024, 09:05 America/New_York (UTC−05:00)'],
  ['2023-03-01 10:00', unzoned, '1 March 2023, 10:00, time zone not recorded'],
  ['14:05', undated, '14:05 UTC, day not recorded'],
  ['+1 00:10', undated, '00:10 the next day UTC, day not recorded'],
  ['+2 00:10', nothing, '00:10 on day 3, day and time zone not recorded'],
])('the instant %s reads in full', (text, clock, expected) => {
  expect(format.formatInstant(instantOf(text, clock), clock)).toBe(expected);
});

test.each([
  ['2024-06-01 14:00', '2024-06-01 16:30', utc, '1 June 2024, 14:00–16:30 UTC'],
  ['2024-06-01 22:41', '2024-06-02 04:40', utc, '1 June, 22:41 – 2 June 2024, 04:40 UTC'],
  [
    '2023-12-31 23:50',
    '2024-01-01 00:20',
    utc,
    '31 December 2023, 23:50 – 1 January 2024, 00:20 UTC',
  ],
  ['2024-06-01 14:00', '2024-06-01 14:00', utc, '1 June 2024, 14:00 UTC'],
  ['14:00', '17:00', undated, '14:00–17:00 UTC, day not recorded'],
  ['23:00', '+1 00:10', undated, '23:00 – 00:10 the next day UTC, day not recorded'],
  [
    '2023-03-01 10:00',
    '2023-03-01 11:30',
    unzoned,
    '1 March 2023, 10:00–11:30, time zone not recorded',
  ],
  [
    '2024-03-31 00:30',
    '2024-03-31 03:30',
    london,
    '31 March 2024, 00:30–03:30 Europe/London (UTC, then UTC+01:00)',
  ],
])('the window %s to %s reads in full', (from, to, clock, expected) => {
  expect(format.formatWindow(instantOf(from, clock), instantOf(to, clock), clock)).toBe(expected);
});

test('an open window says which end is not known', () => {
  const moment = instantOf('2024-06-01 14:00', utc);
  const text = '1 June 2024, 14:00 UTC';
  expect(format.formatWindow(moment, null, utc)).toBe(`from ${text}, ongoing or end not recorded`);
  expect(format.formatWindow(moment, null, utc, true)).toBe(`from ${text}, ongoing`);
  expect(format.formatWindow(moment, null, utc, false)).toBe(`from ${text}, end not recorded`);
  expect(format.formatWindow(null, moment, utc)).toBe(`until ${text}, start not recorded`);
  expect(format.formatWindow(null, null, utc, true)).toBe('start not recorded, ongoing');
});

test('what is not recorded of an end without a start is said at once', () => {
  const until = (text: string, zone: string | null): string => {
    const clock = { zone, dated: text.startsWith('2') };
    return format.formatWindow(null, instantOf(text, clock), clock);
  };
  expect(until('2024-06-01 14:00', null)).toBe(
    'until 1 June 2024, 14:00, start and time zone not recorded',
  );
  expect(until('14:00', null)).toBe('until 14:00, start, day and time zone not recorded');
  expect(until('14:00', 'UTC')).toBe('until 14:00 UTC, start and day not recorded');
});

test('an offset of nothing is UTC', () => {
  expect(['+00:00', '+01:00', '-05:00'].map(format.formatOffset)).toEqual([
    'UTC',
    'UTC+01:00',
    'UTC−05:00',
  ]);
});

test.each([
  ['2024-06-01', '2024-06-01', '1 June 2024'],
  ['2024-05-04', '2024-05-05', '4–5 May 2024'],
  ['2024-05-31', '2024-06-02', '31 May – 2 June 2024'],
  ['2023-12-31', '2024-01-01', '31 December 2023 – 1 January 2024'],
])('the days from %s to %s read "%s"', (first, last, text) => {
  expect(format.formatDays(first, last)).toBe(text);
});

test('instants are marked up for machines as far as they are known', () => {
  const mark = (text: string, clock: typeof newYork | typeof unzoned): string =>
    format.instantAttribute(instantOf(text, clock));
  expect(mark('2024-06-01 14:05', newYork)).toBe('2024-06-01T14:05-04:00');
  expect(mark('2024-06-01 14:05', unzoned)).toBe('2024-06-01T14:05');
  expect(mark('14:05', undated)).toBe('14:05');
});

test('a day and an hour are shown as precisely as they are known', () => {
  const paris = { zone: 'Europe/Paris', dated: true };
  const at = (text: string) => instantOf(text, paris);
  expect(format.formatInstant(at('2024-03-01'), paris)).toBe('1 March 2024');
  expect(format.formatMoment(at('2024-03-01 22h'))).toBe('1 March 2024, 22h');
  expect(format.formatWindow(at('2024-03-01'), at('2024-03-03'), paris)).toBe('1–3 March 2024');
  expect(format.formatWindow(at('2024-03-01 22:10'), at('2024-03-03'), paris)).toContain(
    '1 March, 22:10 – 3 March 2024',
  );
  expect(format.instantAttribute(at('2024-03-01'))).toBe('2024-03-01');
});

const usual = style();
afterEach(() => writeAs(usual));

test.each([
  ['1 June 2024', '1 June 2024', '1 Jun', '3 Dec 2023', '4–5 May 2024'],
  ['June 1, 2024', 'June 1, 2024', 'Jun 1', 'Dec 3, 2023', 'May 4, 2024 – May 5, 2024'],
  ['2024-06-01', '2024-06-01', '06-01', '2023-12-03', '2024-05-04 – 2024-05-05'],
] as const)('days are written as the archive chose: %s', (dates, long, short, beside, days) => {
  writeAs({ dates, numbers: usual.numbers });
  expect(format.formatDay('2024-06-01')).toBe(long);
  expect(format.formatDay('2024-06-01', 'short')).toBe(short);
  expect(format.formatDayBeside('2024-06-01', '2024-01-31')).toBe(short);
  expect(format.formatDayBeside('2024-06-01', null)).toBe(short);
  expect(format.formatDayBeside('2023-12-03', '2024-01-31')).toBe(beside);
  expect(format.formatDays('2024-05-04', '2024-05-05')).toBe(days);
});

test('months and quarters, long and short', () => {
  expect(format.formatMonth('2024-06', 'short')).toBe('Jun 2024');
  expect(format.formatQuarter('2024-Q2')).toBe('April to June 2024');
  expect(format.formatQuarter('2024-Q4', 'short')).toBe('Oct–Dec');
});

test('a zone with the offsets that were in force, and none where it is UTC', () => {
  const at = (text: string) => instantOf(text, london);
  const [winter, summer] = [at('2024-03-30 22:00'), at('2024-04-01 10:00')];
  expect(format.formatZone(london)).toBe('Europe/London');
  expect(format.formatZone(london, winter, winter)).toBe('Europe/London (UTC)');
  expect(format.formatZone(london, winter, summer)).toBe('Europe/London (UTC, then UTC+01:00)');
  expect(format.formatZone(unzoned, winter)).toBe('time zone not recorded');
  expect(format.formatZone(utc, winter)).toBe('UTC');
  expect(format.formatOffset('-05:30')).toBe('UTC−05:30');
});

test.each(['UTC', 'Etc/UTC', 'zulu', 'Universal', 'etc/uct'])('%s is UTC', (zone) => {
  expect(format.isUtc(zone)).toBe(true);
});

test.each([null, 'Europe/London', 'UTC+1', 'Etc/GMT', 'MyUTC'])('%s is not', (zone) => {
  expect(format.isUtc(zone)).toBe(false);
});

test('a time whose day stands beside it', () => {
  expect(format.formatTime(instantOf('2024-06-01 14:05', newYork), newYork)).toBe(
    '14:05 America/New_York (UTC−04:00)',
  );
  expect(format.formatTime(instantOf('14:05', nothing), nothing)).toBe(
    '14:05, day and time zone not recorded',
  );
  const day = instantOf('2024-06-01', utc);
  expect(format.formatClock(day)).toBe('1 Jun');
  expect(format.formatClock(day, '2023-12-31')).toBe('1 Jun 2024');
  expect(format.formatClock(instantOf('2024-06-01 22h', utc), '2023-12-31')).toBe('22h');
});

test.each([
  ['14:05', '14:05'],
  ['+1 00:10', '00:10 the next day'],
  ['+2 00:10', '00:10 on day 3'],
])('without a day %s reads "%s"', (text, expected) => {
  expect(format.formatMoment(instantOf(text, undated))).toBe(expected);
});

test.each([
  [1, '1 day'],
  [89, '89 days'],
  [90, '3 months'],
  [45, '45 days'],
  [699, '23 months'],
  [700, '2 years'],
  [913, '2.5 years'],
])('%d days are counted as "%s"', (days, text) => {
  expect(format.formatDayCount(days)).toBe(text);
});

test('a window of a day and an hour, of two hours and of one moment', () => {
  const read = (from: string, to: string): string =>
    format.formatWindow(instantOf(from, utc), instantOf(to, utc), utc);
  expect(read('2024-06-01 22h', '2024-06-01 23h')).toBe('1 June 2024, 22h–23h UTC');
  expect(read('2024-06-01', '2024-06-01 14:00')).toBe('1 June 2024 – 1 June 2024, 14:00 UTC');
  expect(read('2024-06-01 14:00', '2024-06-01 14:00')).toBe('1 June 2024, 14:00 UTC');
  expect(read('2024-06-01', '2024-06-01 00:00')).toBe('1 June 2024 – 1 June 2024, 00:00 UTC');
});
