// Which day each line of a timeline belongs to: dates in the line, dates in a heading above, the next day where the
// clock passes midnight, the day of the incident where nothing else is said.
import type { Day, Wall } from '../time/calendar.ts';
import { addDays, completeDay, dayText, daysBetween, minutesOf } from '../time/calendar.ts';
import type { Candidate, Entry } from './entries.ts';
import type { BaseDay, Slot } from './day-slots.ts';
import { fillBack, oldestFirst, outOfOrder, sameDate, untilOf } from './day-slots.ts';
import type { Notebook, Sure } from '../sources/finding.ts';
import { NIGHT, halves } from './half-days.ts';
import type { ZoneWord } from '../time/zone-words.ts';

export interface Placed {
  readonly event: Candidate;
  readonly wall: Wall;
  readonly until: Wall | null;
  readonly sure: Sure;
  readonly how: string;
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
        slots.push({
          event,
          zone: null,
          time: { hour: 0, minute: 0, second: null, clock: '24', odd: false, precision: 'day' },
          date: day,
          day: relative,
          sure: event.stamp.date?.year === null ? 'likely' : 'stated',
          how: 'the date in its line',
        });
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
