import { expect, test } from 'vitest';
import { registerOf } from './actions.ts';
import { keptGroups, phaseGroups } from './evidence-groups.ts';
import { action, archiveOf, incident } from './fixture.ts';

test('every fate of an action has its group; those that are not finished stand together', () => {
  const register = registerOf(
    archiveOf(
      incident('a', '2024-06-20', {
        actions: [
          action(1, 'open | 2024-08-01'),
          action(2, 'open | 2024-06-25'),
          action(3, 'done | 2024-06-25 | 2024-06-24'),
          action(4, 'dropped'),
        ],
      }),
    ),
    '2024-07-01',
  );
  const unfinished = { key: 'unfinished', title: 'Promised and not finished' };
  const named = Object.fromEntries(keptGroups(register).map((one) => [one.key, one]));
  expect(named['open']).toEqual({
    key: 'open',
    title: 'Promised: open',
    items: [{ id: 'a', action: 1 }],
    section: unfinished,
  });
  expect(named['overdue']).toMatchObject({
    title: 'Promised: overdue',
    items: [{ id: 'a', action: 2 }],
    section: unfinished,
  });
  expect(named['in-time']).toEqual({
    key: 'in-time',
    title: 'Promised: done in time',
    items: [{ id: 'a', action: 3 }],
  });
  expect(named['late']?.items).toEqual([]);
});

test('phases are those of incidents whose start and end are known, the longest first', () => {
  const seen = (id: string, minute: string) =>
    incident(id, '2024-01-01', { events: [`2024-01-01 12:${minute} | detection | Seen.`] });
  const [undetected, ...rest] = phaseGroups([
    seen('a', '10'),
    seen('b', '20'),
    seen('c', '20'),
    incident('d', '2024-01-01', { to: null }),
  ]);
  expect(undetected?.items).toEqual([
    { id: 'b', ms: 1_200_000 },
    { id: 'c', ms: 1_200_000 },
    { id: 'a', ms: 600_000 },
  ]);
  expect(rest.at(-1)).toEqual({
    key: 'not-counted',
    title: 'Not counted: start or end not recorded',
    items: [{ id: 'd' }],
  });
});
