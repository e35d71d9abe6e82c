// Which events of a long timeline tell its story: what the picture has room to label, and with what the list begins.
import type { EventKind } from './kinds.ts';
import type { Event } from './report.ts';

/** Up to this many events are all told. */
export const ALL_TOLD = 16;
/** A longer timeline begins with its turns, at most and at least so many of them. */
export const KEY_EVENTS = { most: 14, least: 8 } as const;

/** The turns of an incident, each once: the last change before users were hit, the last recovery, the first of the others. */
const TURNS: readonly EventKind[] = [
  'change',
  'impact',
  'detection',
  'escalation',
  'identification',
  'mitigation',
  'recovery',
  'acknowledgement',
  'dead-end',
];
/** Then these again, kind by kind. */
const AGAIN: readonly EventKind[] = [
  'escalation',
  'mitigation',
  'change',
  'identification',
  'impact',
  'recovery',
  'detection',
];
/** What led nowhere or was only looked at fills up a list that would be too short. */
const REST: readonly EventKind[] = [
  'dead-end',
  'communication',
  'acknowledgement',
  'investigation',
  'note',
];

/** The numbers of the events that are told first: all of a short timeline. */
export function keyEvents(events: readonly Event[]): ReadonlySet<number> {
  if (events.length <= ALL_TOLD) return new Set(events.map(({ n }) => n));
  const turns = new Set(TURNS.flatMap((kind) => turnOf(events, kind)?.n ?? []));
  const others = (kinds: readonly EventKind[]): number[] =>
    events
      .filter(({ n, kind }) => kinds.includes(kind) && !turns.has(n))
      .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.n - b.n)
      .map(({ n }) => n);
  const telling = [...turns, ...others(AGAIN)].slice(0, KEY_EVENTS.most);
  const wanted = Math.max(KEY_EVENTS.least, telling.length);
  return new Set([...telling, ...others(REST)].slice(0, wanted));
}

function turnOf(events: readonly Event[], kind: EventKind): Event | undefined {
  if (kind === 'recovery') return events.findLast((event) => event.kind === kind);
  const first = events.find((event) => event.kind === kind);
  if (kind !== 'change') return first;
  const hit = events.findIndex((event) => event.kind === 'impact' || event.kind === 'detection');
  return events.slice(0, Math.max(0, hit)).findLast((event) => event.kind === kind) ?? first;
}
