// Hours that could be either half of the day.
import { minuteOfDay } from '../time/calendar.ts';
import { NIGHT } from './day-law.ts';
import type { Candidate, TimelineEntry } from './entries.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, noted, together } from '../sources/finding.ts';
import type { TimePart } from '../time/stamp-parts.ts';

export interface Halves {
  readonly times: ReadonlyMap<Candidate, TimePart>;
  readonly told: ReadingNotes;
}

/** Hours that could be either half of the day: where all are, and they turn back after twelve, the rest is afternoon. */
export function halves(entries: readonly TimelineEntry[]): Halves {
  const events = entries.flatMap((entry) =>
    entry.kind === 'event' && entry.event.stamp.time
      ? [{ event: entry.event, time: entry.event.stamp.time }]
      : [],
  );
  const open =
    events.length >= 3 &&
    events.every(({ event, time }) => time.clock === 'open' && !event.stamp.date);
  const turn = open ? turnOf(events.map(({ time }) => time)) : -1;
  const times = new Map(
    events.map(({ event, time }, i) => {
      const afternoon = turn !== -1 && i >= turn && time.hour !== 12;
      return [event, afternoon ? { ...time, hour: time.hour + 12 } : time];
    }),
  );
  if (saysSomeHalves(events))
    return { times: besideTold(events), told: oddHalves(events.map(({ event }) => event)) };
  const turned = events[turn]?.event;
  const told = turned
    ? noted(
        'doubt',
        turned.lines,
        `\`${turned.stamp.written}\` follows a later hour on a clock without AM and PM; it and the times after it were read as afternoon.`,
      )
    : NOTHING_TOLD;
  return { times, told: together(told, oddHalves(events.map(({ event }) => event))) };
}

interface Timed {
  readonly event: Candidate;
  readonly time: TimePart;
}

/** Some times name their half of the day, others could be of either, and none is of a 24-hour clock. */
const saysSomeHalves = (events: readonly Timed[]): boolean =>
  events.some(({ time }) => time.clock === '12') &&
  events.some(({ time }) => time.clock === 'open') &&
  events.every(({ time }) => time.clock !== '24');

/** `1:40 p.m.`, `2:05`, `2:30 p.m.`: a time without its half goes on from the one before, or leads to the one behind. */
function besideTold(events: readonly Timed[]): ReadonlyMap<Candidate, TimePart> {
  const times = new Map<Candidate, TimePart>();
  let before: number | null = null;
  for (const [i, { event, time }] of events.entries()) {
    if (event.stamp.date) before = null;
    const behind = events.slice(i + 1).find((other) => other.time.clock === '12');
    const resolved: TimePart =
      time.clock === 'open' ? inHalf(time, before, behind ? minuteOfDay(behind.time) : null) : time;
    times.set(event, resolved);
    before = minuteOfDay(resolved);
  }
  return times;
}

/** The earlier half that comes after the time before; without one the later half that comes before the time behind. */
function inHalf(time: TimePart, before: number | null, behind: number | null): TimePart {
  const early: TimePart = { ...time, hour: time.hour % 12, clock: '12' };
  const late: TimePart = { ...early, hour: early.hour + 12 };
  if (before !== null) {
    if (minuteOfDay(early) >= before) return early;
    return minuteOfDay(late) >= before ? late : early;
  }
  return behind !== null && minuteOfDay(late) <= behind ? late : early;
}

/** Where a clock without AM and PM turns back after ten, by a night at least: the first line of the afternoon; -1 where it does not. */
const turnOf = (times: readonly TimePart[]): number =>
  times.findIndex((time, i) => {
    const before = times[i - 1];
    const last = before ? minuteOfDay(before) : -1;
    return last >= 10 * 60 && last - minuteOfDay(time) >= NIGHT;
  });

/** `14:30 PM`. */
function oddHalves(events: readonly Candidate[]): ReadingNotes {
  const odd = events.filter(({ stamp }) => stamp.time?.odd);
  const [first] = odd;
  if (!first) return NOTHING_TOLD;
  const more = odd.length > 1 ? `, and so do ${odd.length - 1} more` : '';
  return noted(
    'contradiction',
    first.lines,
    `\`${first.stamp.written}\` puts AM or PM on an hour of the 24-hour clock${more}; the hour was kept.`,
  );
}
