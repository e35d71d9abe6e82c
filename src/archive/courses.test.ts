import { expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import { courseOf, scaleOf, type Course } from './courses.ts';

const MINUTE = 60_000;
const minutes = ({ parts }: Course) => parts.map(({ kind, ms }) => [kind, ms / MINUTE]);

test('a course is what was going on, for how long, from the start of impact', () => {
  const report = reportOf({
    from: '2024-06-01 14:00',
    to: '2024-06-01 16:00',
    events: [
      '2024-06-01 13:00 | change | A deploy.',
      '2024-06-01 14:30 | detection | An alert.',
      '2024-06-01 15:00 | mitigation | Rolled back.',
    ],
  });
  expect(minutes(courseOf(report))).toEqual([
    ['undetected', 30],
    ['responding', 30],
    ['recovering', 60],
  ]);
  expect(courseOf(report)).toMatchObject({ day: '2024-06-01', ms: 120 * MINUTE, bound: 'exact' });
});

test('one that goes on took at least as long as is told, and one without moments has no length', () => {
  const going = courseOf(
    reportOf({ from: '2024-06-01 14:00', events: ['2024-06-01 14:30 | detection | An alert.'] }),
  );
  expect(going).toMatchObject({ ms: 30 * MINUTE, bound: 'at-least' });
  expect(minutes(going)).toEqual([['undetected', 30]]);
  const unknown = courseOf(
    reportOf({ from: '2024-06-01', started: false, to: '2024-06-02', events: [] }),
  );
  expect(unknown).toMatchObject({ parts: [], ms: 0 });
});

test('one of known days or hours alone took at most from the first of them to the end of the last', () => {
  const of = (from: string, to: string) => courseOf(reportOf({ from, to, events: [] }));
  expect(of('2024-06-01', '2024-06-02')).toMatchObject({ ms: 48 * 60 * MINUTE, bound: 'at-most' });
  expect(of('2024-06-01', '2024-06-01 06:00')).toMatchObject({
    ms: 6 * 60 * MINUTE,
    bound: 'at-most',
  });
  expect(minutes(of('2024-06-01 10h', '2024-06-01 11h'))).toEqual([['unknown', 120]]);
});

test('the scale fits all, unless one would hide the others', () => {
  const of = (...lengths: number[]) =>
    scaleOf(
      lengths.map((ms) => ({ id: `${ms}`, day: null, parts: [], ms, bound: 'exact' as const })),
    );
  expect(of(10, 20, 30)).toBe(30);
  expect(of(10, 10, 10, 1000)).toBe(80);
  expect(of(0, 0)).toBe(null);
});

test('what took a day at most sets no scale for minutes', () => {
  const of = (ms: number, bound: Course['bound']): Course => ({
    id: `${ms}`,
    day: null,
    parts: [],
    ms,
    bound,
  });
  expect(scaleOf([of(10, 'exact'), of(50, 'at-most'), of(12, 'exact')])).toBe(12);
  expect(scaleOf([of(50, 'at-most'), of(0, 'exact')])).toBe(50);
});
