import { expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import { KEY_EVENTS } from '../report/key-events.ts';
import { eventRows } from './event-rows.ts';

const newYork = reportOf({
  zone: 'America/New_York',
  from: '2024-05-04 22:41',
  to: '2024-05-05 04:40',
  events: [
    '2024-05-04 19:30 | change | A setting is changed',
    '2024-05-04 22:41 | impact | Users are hit',
    '2024-05-04 22:50 .. 2024-05-05 00:05 | detection | An alert fires',
    '2024-05-04 22:50 | note | At the same minute',
    '2024-05-05 04:40 | recovery | All is well',
  ],
});

test('a row names its day where it differs from the row before', () => {
  expect(eventRows(newYork).map(({ day }) => day)).toEqual([
    '4 May 2024',
    null,
    null,
    null,
    '5 May 2024',
  ]);
});

test('gaps are said from a minute on, and long ones are marked', () => {
  const rows = eventRows(newYork);
  expect(rows.map(({ gap }) => gap)).toEqual([
    null,
    '3 h 11 min later',
    '9 min later',
    null,
    '5 h 50 min later',
  ]);
  expect(rows.map(({ long }) => long)).toEqual([false, true, false, false, true]);
});

test('UTC stands beside a clock that differs from it, with its day where that is another', () => {
  expect(eventRows(newYork).map(({ utc }) => utc?.text)).toEqual([
    '23:30',
    '5 May 02:41',
    '5 May 02:50–04:05',
    '5 May 02:50',
    '08:40',
  ]);
  const london = reportOf({
    zone: 'Europe/London',
    from: '2024-01-10 10:00',
    events: ['2024-01-10 10:00 | note | Winter'],
  });
  expect(eventRows(london)[0]?.utc).toBeNull();
});

test('a range into another day names it', () => {
  expect(eventRows(newYork)[2]?.until).toBe('5 May 00:05');
});

test('an undated report has no UTC and counts days', () => {
  const undated = reportOf({
    from: '23:00',
    to: '+1 01:00',
    events: ['23:00 | impact | Late', '+1 00:10 | recovery | Later'],
  });
  expect(eventRows(undated).map(({ day, utc }) => [day, utc])).toEqual([
    [null, null],
    ['Day 2', null],
  ]);
});

test('a row knows the phase that begins or goes on with it', () => {
  expect(eventRows(newYork).map(({ phase }) => phase)).toEqual([
    null,
    'undetected',
    'responding',
    'responding',
    null,
  ]);
});

test('a key event says how long after the key event before it, and its day where that is another', () => {
  const events = Array.from(
    { length: 40 },
    (_, i) =>
      `2024-06-0${1 + Math.floor(i / 20)} ${String(10 + Math.floor((i % 20) / 6)).padStart(2, '0')}:${((i % 20) % 6) * 10 || '00'} | dead-end | Step ${i}`,
  );
  const rows = eventRows(
    reportOf({
      from: '2024-06-01 10:00',
      events: [...events, '2024-06-02 14:00 | mitigation | Rolled back'],
    }),
  );
  const told = rows.filter(({ key }) => key !== null);
  expect(told.length).toBe(KEY_EVENTS.least);
  expect(told.at(-1)).toMatchObject({
    event: { kind: 'mitigation' },
    day: null,
    gap: '50 min later',
    key: { day: '2 June 2024' },
  });
  expect(told.at(-1)?.key?.gap).not.toBe('50 min later');
});

test('of a short timeline no event is told before the others', () => {
  const [row] = eventRows(
    reportOf({ from: '2024-06-01 10:00', events: ['2024-06-01 10:00 | impact | Down'] }),
  );
  expect(row?.key).toBe(null);
});

test('the last event of an incident that goes on stands in the phase that it began', () => {
  const rows = eventRows(
    reportOf({
      from: '2024-06-01 10:00',
      events: ['2024-06-01 10:20 | detection | Alert', '2024-06-01 11:00 | identification | Found'],
    }),
  );
  expect(rows.map(({ phase }) => phase)).toEqual(['diagnosing', 'mitigating']);
});
