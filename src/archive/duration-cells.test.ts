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
