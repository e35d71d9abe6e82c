import { expect, test } from 'vitest';
import { reportOf } from './fixture.ts';
import { phasesOf } from './milestones.ts';
import { beginningOf, dayOf, endDayOf, lastDayOf, momentsOf, publishedDay } from './moments.ts';

test('every moment counts: phases and the ends of events, in order of time', () => {
  const report = reportOf({
    from: '2024-06-02 10:00',
    to: '2024-06-02 11:00',
    phases: [['2024-06-02 10:00', '2024-06-03 08:00', 'partial']],
    events: ['2024-06-01 09:00 .. 2024-06-04 07:00 | change', '2024-06-02 10:30 | detection'],
  });
  const days = momentsOf(report).map(({ date }) => date?.slice(-2));
  expect(days).toEqual(['01', '02', '02', '02', '02', '03', '04']);
  // The change came a day before anybody was hit, and was watched for days after.
  expect(dayOf(report)).toBe('2024-06-02');
  expect(endDayOf(report)).toBe('2024-06-02');
  expect(lastDayOf(report)).toBe('2024-06-04');
});

test('where the impact is not recorded, the events tell the days', () => {
  const report = reportOf({
    from: '2024-06-01 10:00',
    to: null,
    started: false,
    events: ['2024-05-31 23:00 | change', '2024-06-01 09:00 .. 2024-06-02 01:00 | recovery'],
  });
  expect(beginningOf(report)?.time).toBe('23:00');
  expect(dayOf(report)).toBe('2024-05-31');
  expect(endDayOf(report)).toBe('2024-06-02');
  const silent = reportOf({ from: '2024-06-01 10:00', to: null, started: false, events: [] });
  expect([dayOf(silent), endDayOf(silent), lastDayOf(silent)]).toEqual([null, null, null]);
});

test('what may be told of the weeks before is not the beginning', () => {
  const first = (...kinds: readonly string[]): string | null =>
    dayOf(
      reportOf({
        from: '2024-06-01 10:00',
        to: '2024-06-30 12:00',
        started: false,
        events: kinds.map((kind, i) => `2024-06-1${i} 09:00 | ${kind}`),
      }),
    );
  expect(first('change', 'communication', 'note', 'recovery', 'detection')).toBe('2024-06-14');
  expect(first('change', 'investigation', 'detection')).toBe('2024-06-11');
  expect(first('change', 'note')).toBe('2024-06-10');
});

test('what is told after the end alone is no beginning', () => {
  const began = (event: string, to = '2024-01-29'): string | null =>
    dayOf(reportOf({ from: '2024-01-28', to, started: false, events: [`${event} | detection`] }));
  expect(began('2024-02-15 10:00')).toBe('2024-01-29');
  expect(began('2024-01-27 10:00')).toBe('2024-01-27');
  // A time of the day on which it ended may have come before the end.
  expect(began('2024-01-29 10:00')).toBe('2024-01-29');
  expect(began('2024-01-30 00:00', '2024-01-29 10:00')).toBe('2024-01-29');
});

test('an end known only from the impact is a day, too', () => {
  const report = reportOf({
    from: '2024-06-01 10:00',
    to: '2024-06-01 11:00',
    started: false,
    events: [],
  });
  expect(dayOf(report)).toBe('2024-06-01');
});

test('a report is published when it says so, else not before the last thing that it tells', () => {
  const told = {
    from: '2024-03-01 10:00',
    to: '2024-03-01 11:00',
    events: ['2024-03-04 09:00 | note | The review met.'],
  };
  expect(publishedDay(reportOf(told))).toBe('2024-03-04');
  expect(publishedDay(reportOf({ ...told, published: '2024-03-08' }))).toBe('2024-03-08');
});

test('the phases of an incident that goes on reach as far as anything that is told', () => {
  const report = reportOf({
    from: '2024-06-01 10:00',
    events: ['2024-06-01 10:10 .. 2024-06-01 12:00 | detection'],
  });
  expect(phasesOf(report).at(-1)?.to.time).toBe('12:00');
});
