import { expect, test } from 'vitest';
import { reportOf } from './fixture.ts';
import { ALL_TOLD, KEY_EVENTS, keyEvents } from './key-events.ts';
import type { EventKind } from './kinds.ts';

/** A timeline of these kinds, an event every ten minutes, with dead ends up to the given length. */
function timelineOf(kinds: readonly EventKind[], length = kinds.length) {
  const all = [...kinds, ...Array<EventKind>(Math.max(0, length - kinds.length)).fill('dead-end')];
  return reportOf({
    from: '2024-06-01 00:00',
    events: all.map((kind, i) => {
      const minutes = String((i % 6) * 10).padStart(2, '0');
      return `2024-06-01 ${String(Math.floor(i / 6)).padStart(2, '0')}:${minutes} | ${kind} | Step ${i + 1}.`;
    }),
  }).timeline;
}
const kindsTold = (kinds: readonly EventKind[], length?: number): EventKind[] => {
  const events = timelineOf(kinds, length);
  const key = keyEvents(events);
  return events.filter(({ n }) => key.has(n)).map(({ kind }) => kind);
};

test('a short timeline is told whole', () => {
  expect(keyEvents(timelineOf(['impact'], ALL_TOLD)).size).toBe(ALL_TOLD);
  expect(keyEvents(timelineOf(['impact'], ALL_TOLD + 1)).size).toBe(KEY_EVENTS.least);
});

test('every turn of an incident comes before what led nowhere', () => {
  const told = kindsTold(
    [
      ...Array<EventKind>(20).fill('dead-end'),
      'change',
      'impact',
      'detection',
      'acknowledgement',
      'escalation',
      'identification',
      'mitigation',
      'recovery',
    ],
    60,
  );
  const turns = ['change', 'impact', 'detection', 'acknowledgement', 'escalation'];
  expect(told).toEqual(
    expect.arrayContaining([...turns, 'identification', 'mitigation', 'recovery']),
  );
});

test('a second escalation or mitigation comes before a second dead end', () => {
  const told = kindsTold(
    [
      'impact',
      ...Array<EventKind>(8).fill('dead-end'),
      'escalation',
      ...Array<EventKind>(8).fill('investigation'),
      'escalation',
      'mitigation',
      'mitigation',
      'communication',
    ],
    40,
  );
  expect(told.filter((kind) => kind === 'escalation').length).toBe(2);
  expect(told.filter((kind) => kind === 'mitigation').length).toBe(2);
  expect(told.filter((kind) => kind === 'dead-end').length).toBe(3);
  expect(told).not.toContain('investigation');
});

test('many mitigations leave room for the other turns, and end somewhere', () => {
  const told = kindsTold(['impact', ...Array<EventKind>(30).fill('mitigation'), 'recovery']);
  expect(told.length).toBe(KEY_EVENTS.most);
  expect(told.at(-1)).toBe('recovery');
});

test('of several changes the last before users were hit is told, and of recoveries the last', () => {
  const kinds: EventKind[] = [
    ...Array<EventKind>(20).fill('change'),
    'impact',
    ...Array<EventKind>(20).fill('recovery'),
  ];
  const key = keyEvents(timelineOf(kinds));
  expect(key.has(20)).toBe(true);
  expect(key.has(41)).toBe(true);
});
