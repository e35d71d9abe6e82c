import { Temporal } from 'temporal-polyfill';
import { describe, expect, test, vi } from 'vitest';
import { readInstant } from './instant.ts';

const london = { zone: 'Europe/London', dated: true };
const newYork = { zone: 'America/New_York', dated: true };
const read = (text: string, clock: { zone: string | null; dated: boolean }) =>
  readInstant(text, clock);

describe('a wall clock in its zone', () => {
  test('takes the offset in force on that day', () => {
    expect(read('2024-01-15 09:00', london)).toMatchObject({
      ok: true,
      instant: { t: Date.UTC(2024, 0, 15, 9), offset: '+00:00', date: '2024-01-15', time: '09:00' },
    });
    expect(read('2024-07-15 09:00', london)).toMatchObject({
      instant: { t: Date.UTC(2024, 6, 15, 8), offset: '+01:00' },
    });
  });

  test('its own offset wins, and is shown on the clock of the zone', () => {
    expect(read('2024-07-15T09:00-04:00', london)).toMatchObject({
      instant: { t: Date.UTC(2024, 6, 15, 13), time: '14:00', offset: '+01:00' },
    });
    expect(read('2024-07-15T09:00Z', newYork)).toMatchObject({ instant: { time: '05:00' } });
  });

  test('keeps seconds where they are written', () => {
    expect(read('2024-07-15 09:00:30', london)).toMatchObject({ instant: { time: '09:00:30' } });
  });
});

describe('clock changes', () => {
  test('an hour that was skipped is refused with both offsets', () => {
    const result = read('2024-03-31 01:30', london);
    expect(result).toMatchObject({ ok: false, rule: 'instant/skipped-by-clock-change' });
    expect(result).toMatchObject({ hint: expect.stringContaining('2024-03-31T01:30+00:00') });
    expect(result).toMatchObject({ hint: expect.stringContaining('2024-03-31T01:30+01:00') });
  });

  test('an hour that came twice is refused, first offset first', () => {
    const result = read('2024-11-03 01:30', newYork);
    expect(result).toMatchObject({
      ok: false,
      rule: 'instant/twice-by-clock-change',
      hint: 'Write `2024-11-03T01:30-04:00` for the first, `2024-11-03T01:30-05:00` for the second.',
    });
  });

  test('with its offset either of the two is read', () => {
    const first = read('2024-11-03T01:30-04:00', newYork);
    const second = read('2024-11-03T01:30-05:00', newYork);
    expect(first.ok && second.ok && second.instant.t - first.instant.t).toBe(3_600_000);
  });

  test('minutes on both sides of a change differ by real time', () => {
    const before = read('2024-03-31 00:59', london);
    const after = read('2024-03-31 02:01', london);
    expect(before.ok && after.ok && after.instant.t - before.instant.t).toBe(2 * 60_000);
  });
});

describe('what is not known', () => {
  test('an unknown zone keeps durations and has no offset', () => {
    const clock = { zone: null, dated: true };
    expect(read('2023-03-01 10:00', clock)).toMatchObject({ instant: { offset: null } });
    expect(read('2023-03-01T10:00Z', clock)).toMatchObject({ rule: 'instant/offset-without-zone' });
  });

  test('an undated report has clock times, and days after the first', () => {
    const clock = { zone: 'UTC', dated: false };
    expect(read('14:05', clock)).toMatchObject({ instant: { date: null, day: 0, time: '14:05' } });
    expect(read('+1 00:10', clock)).toMatchObject({
      instant: { t: 86_400_000 + 600_000, day: 1, time: '00:10' },
    });
    expect(read('2024-06-01 14:05', clock)).toMatchObject({ rule: 'instant/day-in-undated' });
  });
});

describe('mistakes', () => {
  test.each([
    ['2024-02-30 10:00', 'instant/no-such-day'],
    ['2024-02-30', 'instant/no-such-day'],
    ['2024-06-01 25h', 'instant/shape'],
    ['2024-06-01 9h', 'instant/shape'],
    ['14:05', 'instant/day-missing'],
    ['2024-06-01 2:05 PM', 'instant/shape'],
    ['2024-06-01 25:00', 'instant/shape'],
    ['yesterday', 'instant/shape'],
  ])('%s is refused by %s', (text, rule) => {
    expect(read(text, london)).toMatchObject({
      ok: false,
      rule,
      hint: expect.stringMatching(/\w/),
    });
  });

  test.each([
    ['2024-06-01 12:30 am', '2024-06-01 00:30'],
    ['2024-06-01 1:30 am', '2024-06-01 01:30'],
    ['2024-06-01 12:30 p.m.', '2024-06-01 12:30'],
    ['2024-06-01 1:30 pm', '2024-06-01 13:30'],
    // No clock of twelve hours shows these.
    ['2024-06-01 0:30 am', undefined],
    ['2024-06-01 13:30 pm', undefined],
    ['2024-06-01 1:60 pm', undefined],
  ])('%s is meant as %s', (text, meant) => {
    const result = read(text, london);
    expect(result.ok).toBe(false);
    expect(result.ok ? null : result.fix?.text).toBe(meant);
  });
});

test('the clock of a whole year agrees with Temporal, through every clock change', () => {
  for (const zone of ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata']) {
    for (let t = Date.UTC(2024, 0, 1); t < Date.UTC(2025, 0, 1); t += 97 * 60_000) {
      const wall = new Date(t).toISOString().slice(0, 16);
      const plain = Temporal.PlainDateTime.from(wall);
      const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
      const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
      const result = read(wall, { zone, dated: true });
      if (earlier.epochMilliseconds === later.epochMilliseconds) {
        expect(result).toMatchObject({
          instant: { t: earlier.epochMilliseconds, offset: earlier.offset },
        });
      } else {
        expect(result.ok, `${wall} in ${zone}`).toBe(false);
      }
    }
  }
});

describe('a day or an hour', () => {
  test('a day without a time begins at midnight of its zone', () => {
    expect(read('2024-07-15', london)).toEqual({
      ok: true,
      instant: {
        t: Date.UTC(2024, 6, 14, 23),
        date: '2024-07-15',
        day: 0,
        time: '',
        offset: '+01:00',
        precision: 'day',
      },
    });
  });

  test('an hour without minutes, dated and undated', () => {
    expect(read('2024-07-15 22h', newYork)).toMatchObject({
      instant: { t: Date.UTC(2024, 6, 16, 2), time: '22h', precision: 'hour' },
    });
    expect(read('+1 02h', { zone: null, dated: false })).toMatchObject({
      instant: { t: 26 * 3_600_000, day: 1, time: '02h', precision: 'hour' },
    });
  });

  test('a day that begins in a change of clocks is a day', () => {
    // Midnight was skipped there.
    const beirut = { zone: 'Asia/Beirut', dated: true };
    expect(read('2024-03-31', beirut)).toMatchObject({ ok: true, instant: { precision: 'day' } });
    expect(read('2024-03-31 01h', london)).toMatchObject({ ok: true });
  });

  test('a fault names what was written', () => {
    expect(read('2024-06-01 25h', london)).toMatchObject({
      message: expect.stringContaining('`2024-06-01 25h`'),
    });
    expect(read('22h', london)).toMatchObject({ rule: 'instant/day-missing' });
  });
});

test('a stretch without a clock change is asked of its zone once', () => {
  const days = vi.spyOn(Temporal.PlainDate, 'from');
  const moments = vi.spyOn(Temporal.PlainDateTime, 'from');
  const asked = (...texts: readonly string[]): [days: number, moments: number] => {
    days.mockClear();
    moments.mockClear();
    for (const text of texts) {
      expect(read(text, { zone: 'Asia/Kathmandu', dated: true })).toMatchObject({ ok: true });
    }
    return [days.mock.calls.length, moments.mock.calls.length];
  };
  expect(asked('2023-05-04 10:00', '2023-05-05 10:00')).toEqual([1, 0]);
  expect(asked('2023-05-04 11:00', '2023-05-05 12:00', '2023-05-04 13:00')).toEqual([0, 0]);
  vi.restoreAllMocks();
});
