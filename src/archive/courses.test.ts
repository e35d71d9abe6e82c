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
  expect(courseOf(report)).toMatchObject({ day: '2024-06-01', ms: 120 * MINUTE, open: false });
});

test('one that goes on took at least as long as is told, and one without moments has no length', () => {
  const going = courseOf(
    reportOf({ from: '2024-06-01 14:00', events: ['2024-06-01 14:30 | detection | An alert.'] }),
  );
  expect(going).toMatchObject({ ms: 30 * MINUTE, open: true });
  expect(minutes(going)).toEqual([['undetected', 30]]);
  const unknown = courseOf(reportOf({ from: '2024-06-01', to: '2024-06-02', events: [] }));
  expect(unknown).toMatchObject({ parts: [], ms: 0 });
});

test('the scale fits all, unless one would hide the others', () => {
  const of = (...lengths: number[]) =>
    scaleOf(lengths.map((ms) => ({ id: `${ms}`, day: null, parts: [], ms, open: false })));
  expect(of(10, 20, 30)).toBe(30);
  expect(of(10, 10, 10, 1000)).toBe(80);
  expect(of(0, 0)).toBe(null);
});
