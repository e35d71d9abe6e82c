import { expect, test } from 'vitest';
import { durationCells, longestFirst } from './duration-cells.ts';

const MINUTE = 60_000;
const dot = (id: string, day: string, minutes: number) => ({ id, day, ms: minutes * MINUTE });

test('a cell is a quarter and a step of the ladder, and holds every dot once', () => {
  const cells = durationCells([
    dot('a', '2024-03-31', 30),
    dot('b', '2024-04-01', 44),
    dot('c', '2024-01-01', 44.9),
    dot('d', '2024-01-01', 45),
    dot('e', '2024-01-01', 0),
  ]);
  expect(cells.map(({ key, dots }) => [key, dots.map(({ id }) => id)])).toEqual([
    ['q1-45m', ['d']],
    ['q1-30m', ['c', 'a']],
    ['q1-0m', ['e']],
    ['q2-30m', ['b']],
  ]);
});

test('of cells of one height the dots come by length, and of equals by id', () => {
  const dot = (id: string, minutes: number) => ({ id, ms: minutes * 60_000 });
  const dots = [dot('b', 31), dot('c', 40), dot('a', 31)];
  expect(longestFirst(dots).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(longestFirst(dots.toReversed()).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('cells are as high as they always were, since the lower end of each is an address', () => {
  const [HOUR, DAY] = [60, 24 * 60];
  const ends = [
    ...[0, 2, 3, 5, 7, 10, 15, 20, 30, 45],
    ...[1, 1.5, 2, 3, 4, 6, 8, 12, 16].map((hours) => hours * HOUR),
    ...[1, 1.5, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 180, 365].map((days) => days * DAY),
  ];
  // Each minute at which a cell begins, and the one before.
  const dots = ends.flatMap((end) => [dot(`at-${end}`, '2024-01-01', end), dot(`below-${end}`, '2024-01-01', end - 1)]); // prettier-ignore
  const cells = durationCells(dots).toReversed();
  expect(cells.map(({ key }) => key)).toEqual(ends.map((end) => `q1-${end}m`));
  expect(cells.map(({ low, high }) => [low, high])).toEqual(
    ends.map((end, i) => [end * MINUTE, ends[i + 1] === undefined ? null : ends[i + 1]! * MINUTE]),
  );
});
