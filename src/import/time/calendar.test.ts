import { describe, expect, test } from 'vitest';
import {
  completeDay,
  daysAfter,
  daysUntil,
  offsetAt,
  offsetText,
  parseDay,
  spell,
  timeText,
  type DraftClock,
  type Wall,
} from './calendar.ts';
import type { TimePart } from './stamp-parts.ts';
import { UTC_Z, type ZoneWord } from './zone-words.ts';

const at = (hour: number, minute: number, more: Partial<TimePart> = {}): TimePart => ({
  hour,
  minute,
  second: null,
  clock: '24',
  odd: false,
  ...more,
});
const OCTOBER = { year: 2024, month: 10, day: 27 };
const BST: ZoneWord = { written: 'BST', iana: 'Europe/London', offset: 60 };
const GMT: ZoneWord = { written: 'GMT', iana: 'Europe/London', offset: 0 };
const PACIFIC: ZoneWord = { written: 'PT', iana: 'America/Los_Angeles', offset: null };
const london: DraftClock = {
  zone: 'Europe/London',
  dated: true,
  words: new Set(['BST', 'GMT', 'UK']),
};
const undated: DraftClock = { zone: null, dated: false, words: new Set() };
const spelt = (wall: Partial<Wall>, clock: DraftClock) => {
  const result = spell({ date: OCTOBER, day: 0, time: at(9, 5), zone: null, ...wall }, clock);
  return result.ok ? result.text : result.why;
};

describe('a wall clock in the spelling of a report', () => {
  test('counts days where none has a date', () => {
    expect(spelt({ date: null }, undated)).toBe('09:05');
    expect(spelt({ date: null, day: 1 }, undated)).toBe('+1 09:05');
    expect(spelt({ date: null, day: 2, time: at(0, 7, { second: 3 }) }, undated)).toBe(
      '+2 00:07:03',
    );
  });

  test('is a day, an hour or a minute, as it was written', () => {
    expect(spelt({}, london)).toBe('2024-10-27 09:05');
    expect(spelt({ time: at(9, 0, { precision: 'hour' }) }, london)).toBe('2024-10-27 09h');
    expect(spelt({ time: at(0, 0, { precision: 'day' }) }, london)).toBe('2024-10-27');
    expect(spelt({ date: null }, london)).toBe('no day is known for it');
  });

  test('says which side of a clock change is meant, where a word of the clock tells', () => {
    const twice = { time: at(1, 30) };
    expect(spelt({ ...twice, zone: BST }, london)).toBe('2024-10-27T01:30+01:00');
    expect(spelt({ ...twice, zone: GMT }, london)).toBe('2024-10-27T01:30+00:00');
    for (const zone of [null, { ...BST, written: 'UK', offset: null, iana: null }]) {
      expect(spelt({ ...twice, zone }, london)).toMatch(/twice|2024-10-27/);
      expect(spelt({ ...twice, zone }, london)).not.toBe('2024-10-27 01:30');
    }
    // Where the hour comes once, the word of its own clock says nothing more.
    expect(spelt({ zone: BST }, london)).toBe('2024-10-27 09:05');
  });

  test('carries its offset where it is told by another clock', () => {
    expect(spelt({ zone: PACIFIC }, london)).toBe('2024-10-27T09:05-07:00');
    expect(spelt({ zone: UTC_Z }, { ...london, zone: 'Asia/Tokyo', words: new Set() })).toBe(
      '2024-10-27T09:05Z',
    );
    // A word that names several places names none.
    expect(spelt({ zone: { ...PACIFIC, iana: null } }, london)).toBe('2024-10-27 09:05');
  });
});

test('a day without its year is the one nearest to a day that is known', () => {
  const near = { year: 2024, month: 1, day: 5 };
  const part = (month: number, day: number) => ({ year: null, month, day }) as never;
  expect(completeDay(part(12, 30), near, null)).toEqual({ year: 2023, month: 12, day: 30 });
  expect(completeDay(part(1, 2), near, null)).toEqual({ year: 2024, month: 1, day: 2 });
  // A leap day is in one of the three years alone.
  expect(completeDay(part(2, 29), near, null)).toEqual({ year: 2024, month: 2, day: 29 });
  expect(completeDay(part(2, 29), { ...near, year: 2022 }, null)).toBeNull();
  expect(completeDay(part(12, 30), null, 2020)).toEqual({ year: 2020, month: 12, day: 30 });
  expect(completeDay(part(2, 30), null, 2020)).toBeNull();
  expect(completeDay(part(12, 30), null, null)).toBeNull();
});

test('arithmetic of days and offsets', () => {
  expect(parseDay('2024-02-30')).toBeNull();
  expect(parseDay('2024-2-3')).toBeNull();
  expect(daysAfter(parseDay('2024-02-28')!, 2)).toEqual(parseDay('2024-03-01'));
  expect(daysUntil(parseDay('2024-03-01')!, parseDay('2024-02-28')!)).toBe(-2);
  expect([-570, 0, 330].map(offsetText)).toEqual(['-09:30', '+00:00', '+05:30']);
  expect(timeText(at(7, 3, { second: 0 }))).toBe('07:03');
  expect(offsetAt(PACIFIC, null, at(1, 0))).toBeNull();
  expect(offsetAt(PACIFIC, OCTOBER, at(1, 0))).toBe(-420);
  expect(offsetAt(BST, null, at(1, 0))).toBe(60);
});
