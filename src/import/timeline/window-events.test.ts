// What the lines of a timeline say of the beginning and the end.
import { expect, test } from 'vitest';
import type { EventKind } from '../../report/kinds.ts';
import type { EventDraft } from './event-draft.ts';
import { endEvent, eventClaims } from './window-events.ts';

type Line = readonly [kind: EventKind, words: string, precision?: 'day' | 'hour'];

/** Events ten minutes apart, a line each. */
const events = (...lines: readonly Line[]): EventDraft[] =>
  lines.map(([kind, words, precision], i) => ({
    at: `2024-06-01 14:${i}0`,
    until: null,
    approximate: false,
    ...{ kind, text: words, words, t: i * 600_000, lines: [i + 1, i + 1] as const },
    placed: { wall: { time: { precision } } } as unknown as EventDraft['placed'],
  }));

const claimed = (...lines: readonly Line[]): string[] =>
  eventClaims(events(...lines)).map(({ from, to, rank }) => {
    const { text, sure } = (from ?? to)!;
    return `${from ? 'from' : 'to'} ${text} (${sure}, ${rank})`;
  });

test.each<[Line, string]>([
  // A line of few words is written as a field is: four for the start, three for the end.
  [['impact', 'Start of the outage'], 'from Start of the outage (stated, 1.5)'],
  [['impact', 'Start of the outage today'], 'from Start of the outage today (likely, 4.6)'],
  [['recovery', 'End of outage'], 'to End of outage (stated, 1.5)'],
  [['recovery', 'End of the outage'], 'to End of the outage (likely, 4)'],
  [['impact', 'The shop went down'], 'from The shop went down (guess, 6)'],
  [['change', 'New image deployed, carts are emptied'], 'from New image deployed, carts are emptied (guess, 6)'], // prettier-ignore
  [['recovery', 'Orders flow again'], 'to Orders flow again (guess, 6)'],
])('%j', (line, claim) => {
  expect(claimed(line)).toEqual([claim]);
});

test.each<{ line: Line }>([
  { line: ['change', 'New image deployed'] },
  { line: ['note', 'A disk was replaced'] },
  { line: ['impact', 'Errors in the shop all day', 'day'] },
  { line: ['mitigation', 'The old image is back'] },
])('$line says neither', ({ line }) => {
  expect(claimed(line)).toEqual([]);
});

test('of what is told before somebody noticed, what went down goes before what was merely hit', () => {
  const [first, down, noticed, later] = [
    ['impact', 'Some carts are empty'],
    ['impact', 'The shop is down'],
    ['detection', 'Alarm'],
    ['impact', 'The depot is down'],
  ] as const satisfies readonly Line[];
  expect(claimed(first, down, noticed, later)).toEqual(['from The shop is down (guess, 6)']);
  expect(claimed(first, noticed, later)).toEqual(['from Some carts are empty (guess, 6)']);
  expect(claimed(noticed, later)).toEqual([]);
  for (const kind of ['acknowledgement', 'escalation'] as const)
    expect(claimed([kind, 'Noor takes it'], later)).toEqual([]);
});

const end = (...lines: readonly Line[]): string | undefined => endEvent(events(...lines))?.words;

test('the end is the first full restoration that no new trouble follows, else the last that says it was over', () => {
  const restored: Line = ['recovery', 'Fully restored'];
  const again: Line = ['recovery', 'Back to normal'];
  const trouble: Line = ['impact', 'Errors are back'];
  expect(end(restored, again)).toBe('Fully restored');
  expect(end(restored, trouble, again)).toBe('Back to normal');
  expect(end(restored, ['detection', 'Alarm'], again)).toBe('Back to normal');
  expect(end(restored, trouble)).toBe('Fully restored');
  expect(end(['recovery', 'End of the outage'], ['recovery', 'Resolved'])).toBe('Resolved');
  expect(end(['note', 'Orders flow'])).toBeUndefined();
});

test.each(['communication', 'dead-end'] as const)('a %s ends nothing', (kind) => {
  expect(end([kind, 'Incident resolved'])).toBeUndefined();
});

test.each([
  ...['Incident resolved and closed', 'Resolved; all stood down', 'Resolved, follow-ups are filed'],
  ...['Resolved, review on Monday', 'Resolved, all quiet', 'Declared resolved'],
])('%s: the work ended, the trouble had ended before', (words) => {
  const mended: Line = ['recovery', 'Orders flow again'];
  expect(end(mended, ['recovery', words])).toBe('Orders flow again');
  expect(end(['recovery', words])).toBe(words);
});

test('without such a word the later line is the end', () => {
  expect(end(['recovery', 'Orders flow again'], ['recovery', 'Incident resolved'])).toBe(
    'Incident resolved',
  );
});
