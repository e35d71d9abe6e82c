import { describe, expect, test } from 'vitest';
import { anchorOf } from './anchor.ts';
import type { StampOptions } from './stamp-parts.ts';
import { readStamp, stampAt } from './stamp.ts';

const STRICT: StampOptions = { order: null, loose: false };

/** `~date time..until zone | rest`, what is not written left out. */
function read(text: string, options: StampOptions = STRICT): string | null {
  const stamp = readStamp(text, options);
  if (!stamp) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = (part: typeof stamp.date): string =>
    part
      ? `${part.year ?? '?'}-${two(part.month)}-${two(part.day)}${part.swappable ? '!' : ''}`
      : '';
  const time = (part: typeof stamp.time): string =>
    part
      ? part.precision === 'hour'
        ? `${two(part.hour)}h`
        : `${two(part.hour)}:${two(part.minute)}${part.second === null ? '' : `:${two(part.second)}`}`
      : '';
  const from = [day(stamp.date), time(stamp.time)].filter(Boolean).join(' ');
  const until = [day(stamp.untilDate), time(stamp.until)].filter(Boolean).join(' ');
  const relative = stamp.relative === null ? '' : `T${stamp.relative}`;
  return [
    `${stamp.approximate ? '~' : ''}${from}${until ? `..${until}` : ''}`,
    relative,
    stamp.zone?.written,
    stamp.dayNumber === null ? '' : `day ${stamp.dayNumber}`,
    stamp.unreadable ? `?${stamp.unreadable}` : '',
    `| ${text.slice(stamp.length)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

describe('days', () => {
  test.each([
    ['2024-06-01 14:05 text', '2024-06-01 14:05 | text'],
    ['2024/6/1, 9:05: text', '2024-06-01 09:05 | text'],
    ['1.6.2024 14:05 text', '2024-06-01 14:05 | text'],
    ['June 1st, 2024 at 2:05 pm text', '2024-06-01 14:05 | text'],
    ['1 June 2024 – text', '2024-06-01 | text'],
    ['02/Jul/24 3:15 PM - text', '2024-07-02 15:15 | text'],
    ['1er juin 2024 à 14h05 : text', '2024-06-01 14:05 | text'],
    ['2 de mayo de 2024 text', '2024-05-02 | text'],
    ['1. Juni 2024, 14:05 Uhr text', '2024-06-01 14:05 | text'],
    ['2021年11月25日午後3時 text', '2021-11-25 15h | text'],
    ['8月3日 午前9時30分 text', '?-08-03 09:30 | text'],
    ['03/04/2024 text', '2024-03-04! | text'],
    ['13/04/2024 text', '2024-04-13 | text'],
    ['[12-05 16:21] text', '?-12-05! 16:21 | text'],
    ['Mon 3 June text', '?-06-03 | text'],
    ['Day 2, 09:00 text', '09:00 day 2 | text'],
    ['120412Z DEC 23 text', '2023-12-12 04:12 Z | text'],
    ['20244-01-15 07:00 text', '07:00 ?20244-01-15 | text'],
    ['2024. 6. 1. 14:05 text', '2024-06-01 14:05 | text'],
    ['2024년 6월 1일 오후 2시 5분 text', '2024-06-01 14:05 | text'],
    ['2024年6月1日下午2:05 text', '2024-06-01 14:05 | text'],
    ['20240601T140500Z text', '2024-06-01 14:05:00 Z | text'],
    ['20240601 requests', null],
    ['2024-06-01T14:05+02 text', '2024-06-01 14:05 +02 | text'],
    ['2024-Jun-01 14:05 text', '2024-06-01 14:05 | text'],
    ['2024-W22-6 14:05 text', '2024-06-01 14:05 | text'],
    ['2024-06-01 (Sat) 14:05 text', '2024-06-01 14:05 | text'],
    ['2024-06-01 Sat down with the vendor', '2024-06-01 | Sat down with the vendor'],
    ['01.06.24 14:05 text', '2024-06-01 14:05 | text'],
    ['01.06. 14:05 text', '?-06-01 14:05 | text'],
    ['01.06.24 released', null],
    ['13 Jun 24 14:05 text', '2024-06-13 14:05 | text'],
    ['13JUN2024 14:05 text', '2024-06-13 14:05 | text'],
    ['Sat Jun 1 14:05:09 UTC 2024 text', '2024-06-01 14:05:09 UTC | text'],
    ['01/Jun/2024:14:05:00 +0000 text', '2024-06-01 14:05:00 +0000 | text'],
    ['13–14 June 2024: text', '2024-06-13..2024-06-14 | text'],
    ['June 13-14, 2024 text', '2024-06-13..2024-06-14 | text'],
    ['1 giugno 2024 alle ore 14:05 text', '2024-06-01 14:05 | text'],
    ['1 czerwca 2024 o 14:05 text', '2024-06-01 14:05 | text'],
    ['1. juni 2024 kl. 14.05 text', '2024-06-01 14:05 | text'],
    ['D+1 09:00 text', '09:00 day 2 | text'],
    ['2024-02-30 text', null],
    ['3.2.1 released', null],
    ['15/03 17h30 text', '?-03-15 17:30 | text'],
    ['15/03 às 17h30 text', '?-03-15 17:30 | text'],
    ['15/03 (sex) 17h30 text', '?-03-15 17:30 | text'],
    ['15/3, 5:30pm text', '?-03-15 17:30 | text'],
    ['24/7 at 5 pm text', null],
    ['令和6年3月5日 14:05 text', '2024-03-05 14:05 | text'],
    ['平成元年3月5日 14:05 text', '1989-03-05 14:05 | text'],
    ['R6.3.5 14:05 text', '2024-03-05 14:05 | text'],
    ['05MAR24 1405Z text', '2024-03-05 14:05 Z | text'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('two small numbers by the order of the document', () => {
    expect(read('03/04/2024 x', { order: 'dmy', loose: false })).toBe('2024-04-03 | x');
    expect(read('03/04/2024 x', { order: 'mdy', loose: false })).toBe('2024-03-04 | x');
  });
});

describe('clocks', () => {
  test.each([
    ['14:05 text', '14:05 | text'],
    ['14:05:text', '14:05 | text'],
    ['🔥 14:05:09 text', '14:05:09 | text'],
    [':fire: 14:05 text', '14:05 | text'],
    ['11:21a text', '11:21 | text'],
    ['14:05:59 text', '14:05:59 | text'],
    ['14:05:60 text', null],
    ['14:60 text', null],
    ['24:05 text', '24:05 | text'],
    ['29:59 text', '29:59 | text'],
    ['30:05 text', null],
    ['24 h text', null],
    ['2pm PST text', '14:00 PST | text'],
    ['~22h: text', '~22h | text'],
    ['around 9 Uhr text', '~09h | text'],
    ['noon text', '12:00 | text'],
    ['14:05 (UTC) text', '14:05 UTC | text'],
    ['14:05 UTC+2 text', '14:05 UTC+2 | text'],
    ['12:48 (6:48 PDT) text', '12:48 | text'],
    ['14:05 on June 1st, 2024 text', '2024-06-01 14:05 | text'],
    ['0412Z text', '04:12 Z | text'],
    ['0412 UTC text', '04:12 UTC | text'],
    ['14:05UTC text', '14:05 UTC | text'],
    ['14:05 utc text', '14:05 utc | text'],
    ['14:05 est tombé', '14:05 | est tombé'],
    ['14:05 CET/CEST text', '14:05 CET/CEST | text'],
    ['14:05 local time: text', '14:05 | text'],
    ['14:05 -07:00 text', '14:05 -07:00 | text'],
    ['14.05 Uhr text', '14:05 | text'],
    ['2.05 hours of downtime', null],
    ['14:05ish text', '~14:05 | text'],
    ['midi text', '12:00 | text'],
    ['Mitternacht: text', '00:00 | text'],
    ['正午 text', '12:00 | text'],
    ['午後0時5分 text', '12:05 | text'],
    ['深夜0時10分 text', '00:10 | text'],
    ['深夜11時10分 text', '23:10 | text'],
    ['夕方6時15分 text', '18:15 | text'],
    ['中午10:30 text', '10:30 | text'],
    ['中午9:30 text', '09:30 | text'],
    ['中午8:30 text', '20:30 | text'],
    ['中午11:30 text', '11:30 | text'],
    ['中午12:30 text', '12:30 | text'],
    ['中午1:30 text', '13:30 | text'],
    ['昼11時30分 text', '11:30 | text'],
    ['深夜8時10分 text', '08:10 | text'],
    ['深夜9時10分 text', '21:10 | text'],
    ['10時5分過ぎ text', '~10:05 | text'],
    ['hacia las 14:05 text', '~14:05 | text'],
    ['poco después de las 14:05 text', '~14:05 | text'],
    ['cerca das 14h05 text', '~14:05 | text'],
    ['aux environs de 14 h 05 text', '~14:05 | text'],
    ['juste avant 14 h 05 text', '~14:05 | text'],
    ['14 h 05 min text', '14:05 | text'],
    ['14:05-ish text', '~14:05 | text'],
    ['14:05 (?) text', '~14:05 | text'],
    ['14:05 about 30 alerts fire', '14:05 | about 30 alerts fire'],
    ['14:05 (T+5m) text', '14:05 | text'],
    ['14:05 (two of them) text', '14:05 | (two of them) text'],
    ['"14:05" text', '14:05 | text'],
    ['14:05 "text" said', '14:05 | "text" said'],
    ['[x] 14:05 text', '14:05 | text'],
    ['#3 14:05 text', '14:05 | text'],
    ['14:05 » text', '14:05 | text'],
    ['14:05 /etc/hosts changed', '14:05 | /etc/hosts changed'],
    ['3時間後', null],
    ['503 errors', null],
    ['1605 users', null],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('numbers alone only among times', () => {
    expect(read('1605 x', { order: null, loose: true })).toBe('16:05 | x');
    expect(read('16.05 x', { order: null, loose: true })).toBe('16:05 | x');
  });
});

describe('ranges', () => {
  test.each([
    ['10:00–10:20 text', '10:00..10:20 | text'],
    ['10:00 - 10:20 UTC text', '10:00..10:20 UTC | text'],
    ['1:00 - 2:00 PM text', '13:00..14:00 | text'],
    ['2–3:05 pm text', '14:00..15:05 | text'],
    ['14.05–14.20 Uhr text', '14:05..14:20 | text'],
    ['zwischen 14.05 und 14.20 Uhr text', '14:05..14:20 | text'],
    ['11:00 - 1:00 PM text', '11:00..13:00 | text'],
    ['between 10:00 and 10:20 text', '10:00..10:20 | text'],
    ['10:00 and 10:20 text', '10:00 | and 10:20 text'],
    ['10:00 - 2 servers', '10:00 | 2 servers'],
    ['10:00 ~ 10:20 text', '10:00..10:20 | text'],
    ['10:00 -> 10:20 text', '10:00..10:20 | text'],
    ['10:00 - ca. 10:20 text', '~10:00..10:20 | text'],
    ['de 10h00 à 10h20 text', '10:00..10:20 | text'],
    ['dalle 10:00 alle 10:20 text', '10:00..10:20 | text'],
    [
      '2024-05-03 23:50 UTC to 2024-05-04 00:10 UTC text',
      '2024-05-03 23:50..2024-05-04 00:10 UTC | text',
    ],
    ['3 May 2024 23:50 to 4 May 2024 00:10 text', '2024-05-03 23:50..2024-05-04 00:10 | text'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('times that are counted from another', () => {
  const anchor = anchorOf(['The deploy of 2023-07-19 at 15:00 UTC (T).', 'T+1 x'], STRICT);
  test.each([
    ['T+5m | x', '2023-07-19 15:05 T5 UTC | x'],
    ['T-10 min: x', '2023-07-19 14:50 T-10 UTC | x'],
    ['T+1h 05m x', '2023-07-19 16:05 T65 UTC | x'],
    ['T+1h10 x', '2023-07-19 16:10 T70 UTC | x'],
    ['T+9h x', '2023-07-20 00:00 T540 UTC | x'],
    ['+2 horas: x', '2023-07-19 17:00 T120 UTC | x'],
    ['+15 Minuten x', '2023-07-19 15:15 T15 UTC | x'],
    ['T+0 (07:40) x', '07:40 T0 | x'],
    ['T+0:05 x', '2023-07-19 15:05 T5 UTC | x'],
    ['T0 x', '2023-07-19 15:00 T0 UTC | x'],
    ['T0+5m x', '2023-07-19 15:05 T5 UTC | x'],
    ['H+1: x', '2023-07-19 16:00 T60 UTC | x'],
    ['+00:20 x', '2023-07-19 15:20 T20 UTC | x'],
    ['+90s x', '2023-07-19 15:01 T1 UTC | x'],
    ['T plus 5 x', '2023-07-19 15:05 T5 UTC | x'],
    ['T minus 5 min x', '2023-07-19 14:55 T-5 UTC | x'],
    ['+5 % more load', null],
    ['+5 nodes', null],
  ])('%s', (text, expected) => {
    expect(read(text, { ...STRICT, anchor })).toBe(expected);
  });

  test.each([
    [['## T+0 (07:40)', '## T+5 min'], '07:40'],
    [['T0 = 09:12', '- T+3m alarm'], '09:12'],
    [['1. **15:52**: smoke', '2. **+5 minutes**: alarm'], '15:52'],
    [['- T+3m alarm', 'nothing says when'], null],
    [['09:00 no time is counted here'], null],
    [['**Impact start:** 2024-05-03 09:12', '09:40 closed', '- T+3m alarm'], '09:12'],
    [['| Start of impact | 09:12 UTC |', '| T | What |', '| +3 min | alarm |'], '09:12'],
    [['Start: 09:00', '1. 15:52 smoke', '2. +5 minutes: alarm'], '15:52'],
  ])('from %j', (lines, expected) => {
    const found = anchorOf(lines, STRICT)?.time;
    expect(found ? `${String(found.hour).padStart(2, '0')}:${found.minute}` : null).toBe(expected);
  });
});

test.each([
  ['next day, 00:05 x', 1],
  ['00:05 (+1) x', 1],
  ['00:05 +1d x', 1],
  ['Le lendemain à 9h05 x', 1],
  ['Same day, 14:05 x', 0],
  ['00:05 +1 node', null],
])('days after the line before: %s', (text, expected) => {
  expect(readStamp(text, STRICT)?.dayShift).toBe(expected);
});

test.each([
  ['The 5th, 14:05 x', 5],
  ['dia 23 às 08h05 x', 23],
  ['el día 23 a las 9:00 x', 23],
  ['Dia 2, 08h05 x', null],
  ['the 5th node x', undefined],
])('a day of a month that is not named: %s', (text, expected) => {
  expect(readStamp(text, STRICT)?.dayOfMonth).toBe(expected);
});

test.each([
  ['1718287500 x', '2024-06-13 14:05:00 Z | x'],
  ['[1718287500000] x', '2024-06-13 14:05:00 Z | x'],
])('seconds since 1970 only among times: %s', (text, expected) => {
  expect(read(text, { order: null, loose: true })).toBe(expected);
  expect(read(text)).toBeNull();
});

test('a moment inside a sentence is read without the words before it', () => {
  const stamp = stampAt('It began at 14:05 UTC.', 12, STRICT);
  expect([stamp?.time?.hour, stamp?.written]).toEqual([14, '14:05 UTC']);
});
