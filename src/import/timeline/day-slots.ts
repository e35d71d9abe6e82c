// The lines of a timeline while their days are settled: turned the right way round, filled back, with their ends.
import type { Day, Wall } from '../time/calendar.ts';
import { daysAfter, completeDay, daysUntil, minuteOfDay } from '../time/calendar.ts';
import type { Candidate, TimelineEntry } from './entries.ts';
import type { Notebook, Sure } from '../sources/finding.ts';
import { NIGHT } from './half-days.ts';
import type { TimePart } from '../time/stamp.ts';
import type { ZoneWord } from '../time/zone-words.ts';

export interface BaseDay {
  readonly day: Day;
  readonly sure: Sure;
  readonly how: string;
}

export interface Slot {
  readonly event: Candidate;
  readonly zone: ZoneWord | null;
  time: TimePart;
  date: Day | null;
  /** Days after the first, where no date is known. */
  day: number;
  sure: Sure;
  how: string;
}

/** Status pages put the newest line first: where bare times fall line by line, the run is turned round. */
export function oldestFirst(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const events = entries.flatMap((entry) =>
    entry.kind === 'event' && entry.event.stamp.time ? [entry.event] : [],
  );
  if (events.length < 3) return entries;
  if (!isNewestFirst(events)) return entries;
  // Marks stay in front of the events that they stand before: only runs of events between them turn.
  const out: TimelineEntry[] = [];
  let run: TimelineEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'event') {
      run.unshift(entry);
      continue;
    }
    out.push(...run, entry);
    run = [];
  }
  return [...out, ...run];
}

/** Times that fall line by line; a line with a day is held against lines with one. */
function isNewestFirst(events: readonly Candidate[]): boolean {
  const minutes = ({ stamp: { date, time } }: Candidate): number =>
    (date ? ((date.year ?? 0) * 372 + date.month * 31 + date.day) * 1440 : 0) +
    minuteOfDay(time as TimePart);
  const dated = events.filter(({ stamp }) => stamp.date).length;
  // The newest lines may name their day, where the older ones are of the day of the incident.
  const opening = events.findIndex(({ stamp }) => !stamp.date);
  if (dated > 0 && dated < events.length && dated !== opening) return false;
  const steps = events.slice(1).map((event, i) => [events[i] as Candidate, event] as const);
  const alike = steps.filter(([a, b]) => (a.stamp.date === null) === (b.stamp.date === null));
  const falls = alike.filter(([a, b]) => minutes(b) < minutes(a)).length;
  return alike.length >= 2 && falls >= alike.length * 0.75;
}

export const sameDate = (a: Candidate, b: Candidate): boolean =>
  a.stamp.date?.month === b.stamp.date?.month && a.stamp.date?.day === b.stamp.date?.day;

export function outOfOrder(slot: Slot, notes: Notebook): void {
  notes.note(
    'doubt',
    slot.event.lines,
    `\`${slot.event.stamp.written}\` stands after a later time; it was taken as written, and sorted.`,
  );
}

/** Lines before the first date: the day of the incident, or counted back from that date. */
export function fillBack(slots: Slot[], base: BaseDay | null): void {
  const first = slots.findIndex(({ date }) => date !== null);
  const explicit = slots[first];
  if (first > 0 && explicit?.date) {
    const known = base && base.sure !== 'guess' && daysUntil(base.day, explicit.date) > 0;
    // A day that the document gives, and that lies before the first date, is the day that it begins on.
    if (known) forward(slots.slice(0, first), base);
    else back(slots.slice(0, first), explicit.date, minuteOfDay(explicit.time));
    return;
  }
  if (first !== -1 || !base) return;
  forward(slots, base);
}

/** Counts on from the day of the incident. */
function forward(slots: readonly Slot[], base: BaseDay): void {
  const start = slots[0]?.day ?? 0;
  for (const slot of slots) {
    slot.date = daysAfter(base.day, slot.day - start);
    slot.sure = slot.day > start ? 'likely' : base.sure;
    slot.how = slot.day > start ? `${base.how}; the clock passed midnight` : base.how;
  }
}

/** Counts back from a date below: where the clock falls by a night, the day before is meant. */
function back(slots: readonly Slot[], from: Day, minutes: number): void {
  let [date, after] = [from, minutes];
  for (const slot of slots.toReversed()) {
    if (minuteOfDay(slot.time) - after >= NIGHT) date = daysAfter(date, -1);
    slot.date = date;
    slot.sure = 'likely';
    slot.how = 'the first date below it, counted back';
    after = minuteOfDay(slot.time);
  }
}

export function untilOf(slot: Slot, near: Day | null, notes: Notebook): Wall | null {
  const { until, untilDate } = slot.event.stamp;
  if (!until) return null;
  const written = untilDate ? completeDay(untilDate, slot.date ?? near, null) : null;
  const span = minuteOfDay(until) - minuteOfDay(slot.time);
  if (written) return { date: written, day: slot.day, time: until, zone: slot.zone };
  if (span >= 0) return { date: slot.date, day: slot.day, time: until, zone: slot.zone };
  if (span + 24 * 60 <= 8 * 60) {
    return {
      date: slot.date && daysAfter(slot.date, 1),
      day: slot.day + 1,
      time: until,
      zone: slot.zone,
    };
  }
  const late = { ...until, hour: until.hour + 12 };
  if (until.clock === 'open' && until.hour < 12 && minuteOfDay(late) >= minuteOfDay(slot.time)) {
    return { date: slot.date, day: slot.day, time: late, zone: slot.zone };
  }
  notes.note(
    'doubt',
    slot.event.lines,
    `\`${slot.event.stamp.written}\` ends before it begins; the end was left out.`,
  );
  return null;
}
