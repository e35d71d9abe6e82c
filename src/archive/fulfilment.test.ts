import { expect, test } from 'vitest';
import { actionLogOf } from './actions.ts';
import { action, archiveOf, incident } from './fixture.ts';
import { fulfilmentOf, fulfilmentOverTime, FULFILMENTS } from './fulfilment.ts';

const TODAY = '2024-07-01';
const logOf = (...lines: readonly string[]) =>
  actionLogOf(
    archiveOf(
      incident('one', '2024-01-10', { actions: lines.map((line, i) => action(i + 1, line)) }),
    ),
    TODAY,
  );

test.each([
  ['done | 2024-03-01 | 2024-02-01', 'in-time'],
  ['done | 2024-03-01 | 2024-03-01', 'in-time'],
  ['done | 2024-03-01 | 2024-03-02', 'late'],
  // Whether in time needs both days.
  ['done | 2024-03-01 | -', 'done'],
  ['done | - | 2024-03-02', 'done'],
  ['done', 'done'],
  ['open | 2024-07-01', 'open'],
  ['open | 2024-06-30', 'overdue'],
  ['in-progress | 2024-06-30', 'overdue'],
  ['in-progress', 'open'],
  ['dropped | 2024-03-01', 'dropped'],
])('%s: %s', (line, fulfilment) => {
  expect(logOf(line).map(fulfilmentOf)).toEqual([fulfilment]);
});

test('years stand in their order, every kind of fulfilment is there, and what has no day is told apart', () => {
  const all = fulfilmentOverTime(
    actionLogOf(
      archiveOf(
        incident('late', '2024-01-10', { actions: [action(1, 'open'), action(2, 'dropped')] }),
        incident('early', '2022-01-10', { actions: [action(1, 'done')] }),
        incident('undated', null, { published: null, actions: [action(1, 'open')] }),
      ),
      TODAY,
    ),
  );
  expect(
    all.periods.map(({ year, total, entries }) => [
      year,
      total,
      FULFILMENTS.map((one) => entries[one].length),
    ]),
  ).toEqual([
    ['2022', 1, [0, 0, 1, 0, 0, 0]],
    ['2024', 2, [0, 0, 0, 1, 0, 1]],
  ]);
  expect(all.undated.map(({ id }) => id)).toEqual(['undated']);
});
