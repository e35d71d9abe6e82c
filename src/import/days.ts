// Which day each line of a timeline belongs to: dates in the line, dates in a heading above, the next day where the
// clock passes midnight, the day of the incident where nothing else is said.
import type { Candidate, Entry } from './candidates.ts';
import type { Day, Wall } from './calendar.ts';
import { addDays, completeDay, daysBetween, dayText, minutesOf } from './calendar.ts';
import type { Notebook, Sure } from './finding.ts';
import type { TimePart } from './stamp.ts';
import type { ZoneWord } from './zone-words.ts';

export interface Placed {
  readonly event: Candidate;
  readonly wall: Wall;
  readonly until: Wall | null;
  readonly sure: Sure;
  readonly how: string;
}

export interface BaseDay {
  readonly day: Day;
  readonly sure: Sure;
  readonly how: string;
}

/** Six hours back on the clock is the next morning; less than that is a line out of order. */
const NIGHT = 6 * 60;

interface Slot {
  readonly event: Candidate;
  readonly zone: ZoneWord | null;
  time: TimePart;
  date: Day | null;
  /** Days after the first, where no date is known. */
  day: number;
  sure: Sure;
  how: string;
}

export function placeDays(
  written: readonly Entry[],
  base: BaseDay | null,
  notes: Notebook,
): Placed[] {
  const entries = oldestFirst(written);
  const slots: Slot[] = [];
  let cursor: Day | null = null;
  let cursorHow = '';
  let cursorSure: Sure = 'stated';
  let zone: ZoneWord | null = null;
  let year: number | null = null;
  let relative = 0;
  let previous: Slot | null = null;
  const near = (): Day | null => cursor ?? base?.day ?? null;
  const times = halves(entries, notes);
  for (const entry of entries) {
    if (entry.kind === 'mark') {
      const { mark } = entry;
      const alone =
        mark.heading === true ||
        mark.takes.length > 0 ||
        slots.length === 0 ||
        /^#|^\W*(?:day)\b/i.test(mark.written);
      if (mark.zone && (slots.length === 0 || alone)) zone = mark.zone;
      if (mark.year !== null) year = mark.year;
      if (!alone) continue;
      if (mark.dayNumber !== null) {
        relative = mark.dayNumber - 1;
        if (base) {
          cursor = addDays(base.day, relative);
          cursorHow = `\`${mark.written}\`, counted from ${dayText(base.day)}`;
          cursorSure = 'likely';
        }
        previous = null;
      }
      if (mark.date) {
        const day = completeDay(mark.date, near(), year);
        if (day && !(mark.date.swappable && !base)) {
          cursor = day;
          cursorHow = 'the date above it';
          cursorSure = mark.date.year === null ? 'likely' : 'stated';
          previous = null;
        } else {
          relative += slots.length > 0 ? 1 : 0;
          previous = null;
        }
      }
      continue;
    }
    const { event } = entry;
    const time = times.get(event);
    if (!time) {
      // An event of a day sets the day of the times that follow it.
      const day =
        event.stamp.date && !event.stamp.date.swappable
          ? completeDay(event.stamp.date, near(), year)
          : null;
      if (day) {
        cursor = day;
        cursorHow = 'the date of a line before it';
        cursorSure = 'likely';
        previous = null;
      }
      continue;
    }
    const { stamp } = event;
    const slot: Slot = {
      event,
      zone: stamp.zone ?? zone,
      time,
      date: null,
      day: relative,
      sure: 'stated',
      how: 'the date in its line',
    };
    if (stamp.dayNumber !== null) {
      relative = stamp.dayNumber - 1;
      slot.day = relative;
      if (base) cursor = addDays(base.day, relative);
      previous = null;
    }
    const written =
      stamp.date && !(stamp.date.swappable && !base) ? completeDay(stamp.date, near(), year) : null;
    if (written) {
      cursor = written;
      cursorHow = 'the date of a line before it';
      cursorSure = 'likely';
      slot.date = written;
      if (stamp.date?.year === null) {
        slot.sure = 'likely';
        slot.how = 'the date in its line, the year from around it';
      }
      if (
        previous?.date &&
        daysBetween(previous.date, written) === 0 &&
        minutesOf(time) < minutesOf(previous.time)
      )
        outOfOrder(slot, notes);
    } else {
      if (stamp.date && previous && !sameDate(previous.event, event)) relative += 1;
      if (previous && minutesOf(time) < minutesOf(previous.time)) {
        if (minutesOf(previous.time) - minutesOf(time) >= NIGHT) {
          if (cursor) cursor = addDays(cursor, 1);
          relative += 1;
          cursorHow = `${cursorHow || 'the day of the line before'}; the clock passed midnight`;
          cursorSure = 'likely';
        } else if (!stamp.until) {
          outOfOrder(slot, notes);
        }
      }
      slot.day = relative;
      slot.date = cursor;
      slot.how = cursor ? cursorHow : '';
      slot.sure = cursorSure;
      if (stamp.unreadable)
        notes.note(
          'contradiction',
          event.lines,
          `\`${stamp.unreadable}\` is no date; the day was taken from the lines around it.`,
        );
    }
    if (stamp.date?.swappable && !base) {
      notes.note(
        'doubt',
        event.lines,
        `\`${stamp.written}\` can be read as month and day or as day and month; no day was taken. Say which with --date-order.`,
      );
    }
    slots.push(slot);
    previous = slot;
  }
  fillBack(slots, base);
  return slots.map((slot) => ({
    event: slot.event,
    wall: { date: slot.date, day: slot.day, time: slot.time, zone: slot.zone },
    until: untilOf(slot, near(), notes),
    sure: slot.sure,
    how: slot.how,
  }));
}

/** Status pages put the newest line first: where bare times fall line by line, the run is turned round. */
function oldestFirst(entries: readonly Entry[]): readonly Entry[] {
  const events = entries.flatMap((entry) =>
    entry.kind === 'event' && entry.event.stamp.time ? [entry.event] : [],
  );
  if (events.length < 3) return entries;
  const minutes = events.map(
    ({ stamp: { date, time } }) =>
      (date ? ((date.year ?? 0) * 372 + date.month * 31 + date.day) * 1440 : 0) +
      minutesOf(time as TimePart),
  );
  if (events.some(({ stamp }) => stamp.date) && !events.every(({ stamp }) => stamp.date))
    return entries;
  const falls = minutes.slice(1).filter((minute, i) => minute < (minutes[i] ?? 0)).length;
  if (falls < (events.length - 1) * 0.75) return entries;
  // Marks stay in front of the events that they stand before: only runs of events between them turn.
  const out: Entry[] = [];
  let run: Entry[] = [];
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

const sameDate = (a: Candidate, b: Candidate): boolean =>
  a.stamp.date?.month === b.stamp.date?.month && a.stamp.date?.day === b.stamp.date?.day;

function outOfOrder(slot: Slot, notes: Notebook): void {
  notes.note(
    'doubt',
    slot.event.lines,
    `\`${slot.event.stamp.written}\` stands after a later time; it was taken as written, and sorted.`,
  );
}

/** Lines before the first date: the day of the incident, or counted back from that date. */
function fillBack(slots: Slot[], base: BaseDay | null): void {
  const first = slots.findIndex(({ date }) => date !== null);
  const explicit = slots[first];
  if (first > 0 && explicit?.date) {
    let date = explicit.date;
    let after = minutesOf(explicit.time);
    for (let i = first - 1; i >= 0; i--) {
      const slot = slots[i];
      if (!slot) continue;
      if (minutesOf(slot.time) - after >= NIGHT) date = addDays(date, -1);
      slot.date = date;
      slot.sure = 'likely';
      slot.how = 'the first date below it, counted back';
      after = minutesOf(slot.time);
    }
    return;
  }
  if (first !== -1 || !base) return;
  const start = slots[0]?.day ?? 0;
  for (const slot of slots) {
    slot.date = addDays(base.day, slot.day - start);
    slot.sure = slot.day > start ? 'likely' : base.sure;
    slot.how = slot.day > start ? `${base.how}; the clock passed midnight` : base.how;
  }
}

function untilOf(slot: Slot, near: Day | null, notes: Notebook): Wall | null {
  const { until, untilDate } = slot.event.stamp;
  if (!until) return null;
  const written = untilDate ? completeDay(untilDate, slot.date ?? near, null) : null;
  const span = minutesOf(until) - minutesOf(slot.time);
  if (written) return { date: written, day: slot.day, time: until, zone: slot.zone };
  if (span >= 0) return { date: slot.date, day: slot.day, time: until, zone: slot.zone };
  if (span + 24 * 60 <= 8 * 60) {
    return {
      date: slot.date && addDays(slot.date, 1),
      day: slot.day + 1,
      time: until,
      zone: slot.zone,
    };
  }
  const late = { ...until, hour: until.hour + 12 };
  if (until.clock === 'open' && until.hour < 12 && minutesOf(late) >= minutesOf(slot.time)) {
    return { date: slot.date, day: slot.day, time: late, zone: slot.zone };
  }
  notes.note(
    'doubt',
    slot.event.lines,
    `\`${slot.event.stamp.written}\` ends before it begins; the end was left out.`,
  );
  return null;
}

/** Hours that could be either half of the day: where all are, and they turn back after twelve, the rest is afternoon. */
function halves(entries: readonly Entry[], notes: Notebook): Map<Candidate, TimePart> {
  const times = new Map<Candidate, TimePart>();
  const events = entries.flatMap((entry) =>
    entry.kind === 'event' && entry.event.stamp.time ? [entry.event] : [],
  );
  const open =
    events.length >= 3 && events.every(({ stamp }) => stamp.time?.clock === 'open' && !stamp.date);
  let add = 0;
  let last = -1;
  for (const event of events) {
    const time = event.stamp.time as TimePart;
    if (open) {
      const hour = time.hour === 12 ? 12 : time.hour + add;
      if (
        add === 0 &&
        last >= 10 * 60 &&
        minutesOf(time) < last &&
        time.hour <= 8 &&
        last - minutesOf(time) >= NIGHT
      ) {
        add = 12;
        notes.note(
          'doubt',
          event.lines,
          `\`${event.stamp.written}\` follows a later hour on a clock without AM and PM; it and the times after it were read as afternoon.`,
        );
        times.set(event, { ...time, hour: time.hour + 12 });
        last = minutesOf(time) + 12 * 60;
        continue;
      }
      times.set(event, { ...time, hour });
      last = hour * 60 + time.minute;
    } else {
      times.set(event, time);
    }
  }
  const odd = events.filter(({ stamp }) => stamp.time?.odd);
  if (odd[0]) {
    const more = odd.length > 1 ? `, and so do ${odd.length - 1} more` : '';
    notes.note(
      'contradiction',
      odd[0].lines,
      `\`${odd[0].stamp.written}\` puts AM or PM on an hour of the 24-hour clock${more}; the hour was kept.`,
    );
  }
  return times;
}
