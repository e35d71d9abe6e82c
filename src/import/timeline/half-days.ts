// Hours that could be either half of the day.
import { minuteOfDay } from '../time/calendar.ts';
import type { Candidate, TimelineEntry } from './entries.ts';
import type { Notebook } from '../sources/finding.ts';
import type { TimePart } from '../time/stamp.ts';

/** Six hours back on the clock is the next morning; less than that is a line out of order. */
export const NIGHT = 6 * 60;

/** Hours that could be either half of the day: where all are, and they turn back after twelve, the rest is afternoon. */
export function halves(
  entries: readonly TimelineEntry[],
  notes: Notebook,
): Map<Candidate, TimePart> {
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
        minuteOfDay(time) < last &&
        time.hour <= 8 &&
        last - minuteOfDay(time) >= NIGHT
      ) {
        add = 12;
        notes.note(
          'doubt',
          event.lines,
          `\`${event.stamp.written}\` follows a later hour on a clock without AM and PM; it and the times after it were read as afternoon.`,
        );
        times.set(event, { ...time, hour: time.hour + 12 });
        last = minuteOfDay(time) + 12 * 60;
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
