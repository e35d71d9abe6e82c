// The lines of a timeline while their days are settled: turned the right way round, filled back, with their ends.
import type { Day, Wall } from '../time/calendar.ts';
import { daysAfter, completeDay, daysUntil, minuteOfDay } from '../time/calendar.ts';
import type { Candidate, TimelineEntry } from './entries.ts';
import type { ReadingNotes, Sure } from '../sources/finding.ts';
import { NOTHING_TOLD, noted } from '../sources/finding.ts';
import { NIGHT } from './half-days.ts';
import type { TimePart } from '../time/stamp-parts.ts';
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

export const outOfOrder = ({ lines, stamp }: Candidate): ReadingNotes =>
  noted(
    'doubt',
    lines,
    `\`${stamp.written}\` stands after a later time; it was taken as written, and sorted.`,
  );

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

/** When the event of a line ended; told where its end lies before its beginning. */
export function untilOf(
  slot: Slot,
  near: Day | null,
): { readonly until: Wall | null; readonly told: ReadingNotes } {
  const { stamp, lines } = slot.event;
  if (!stamp.until) return { until: null, told: NOTHING_TOLD };
  const until = endOf(slot, stamp.until, near);
  const message = `\`${stamp.written}\` ends before it begins; the end was left out.`;
  return { until, told: until ? NOTHING_TOLD : noted('doubt', lines, message) };
}

/** An end on a day of its own, on the same day, in the next night, or in the other half of the day; null elsewhere. */
function endOf(slot: Slot, time: TimePart, near: Day | null): Wall | null {
  const { untilDate } = slot.event.stamp;
  const written = untilDate ? completeDay(untilDate, slot.date ?? near, null) : null;
  const end = { date: slot.date, day: slot.day, time, zone: slot.zone };
  if (written) return { ...end, date: written };
  const span = minuteOfDay(time) - minuteOfDay(slot.time);
  if (span >= 0) return end;
  if (span + 24 * 60 <= 8 * 60)
    return { ...end, date: slot.date && daysAfter(slot.date, 1), day: slot.day + 1 };
  const late = { ...time, hour: time.hour + 12 };
  const afternoon =
    time.clock === 'open' && time.hour < 12 && minuteOfDay(late) >= minuteOfDay(slot.time);
  return afternoon ? { ...end, time: late } : null;
}
