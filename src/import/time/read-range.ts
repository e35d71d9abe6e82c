// What joins two moments to a range: `10:00–10:20`, `between 10:02 and 10:41 UTC`, `1:00 - 2:00 PM`, `from 3 to 4 May`.
import type { Progress, StampStep } from './progress.ts';
import { after, take, upTo } from './progress.ts';
import { readClock } from './read-clock.ts';
import { readDayAt } from './read-day.ts';
import { AND, BEHIND_DAY, BEHIND_TIME, JOIN, OPENER, SPACE, WEEKDAY } from './stamp-patterns.ts';
import type { TimePart } from './stamp.ts';
import { zoneAt } from './zone-words.ts';

/** The end of a range, where one stands behind what was read. */
export const readRange: StampStep = (text, progress) => {
  if (!progress.time && !progress.date) return null;
  const join =
    take(text, progress.at, JOIN) ?? (progress.between ? take(text, progress.at, AND) : null);
  if (!join) return null;
  const opened = after(text, progress.at + join[0].length, OPENER);
  const named = after(text, opened, WEEKDAY);
  const start = named > opened ? after(text, named, BEHIND_DAY) : opened;
  const day = readDayAt(text, start, progress.options.order);
  const at = day ? after(text, start + day.length, BEHIND_DAY) : start;
  const until = progress.time ? readClock(text, { ...progress, at }) : null;
  if (!until)
    // A dash alone ends a stamp more often than it joins two.
    return day && !progress.time ? upTo(progress, at, { untilDate: day.value }) : null;
  const end = { ...progress, at: at + until.length, zone: progress.zone ?? until.zone };
  const ends = day ? { ...end, untilDate: day.value } : zoneAndDay(text, end);
  return upTo(ends, ends.at, {
    until: until.value,
    time: halfOfStart(progress.time as TimePart, until.value),
  });
};

/** Behind the end: `10:20 UTC on 3 May`. */
function zoneAndDay(text: string, progress: Progress): Progress {
  const spaced = after(text, progress.at, SPACE);
  const zone = zoneAt(text, spaced);
  const at = zone ? spaced + zone.length : progress.at;
  const next = after(text, at, BEHIND_TIME);
  const day = next > at ? readDayAt(text, next, progress.options.order) : null;
  return {
    ...progress,
    at: day ? next + day.length : at,
    untilDate: day?.value ?? null,
    zone: progress.zone ?? zone?.zone ?? null,
  };
}

/** `1:00 - 2:00 PM`: the half of the day stands once, behind. */
function halfOfStart(time: TimePart, until: TimePart): TimePart {
  if (until.clock !== '12' || time.clock !== 'open' || until.odd) return time;
  const later = time.hour + 12;
  return time.hour < 12 && until.hour >= 12 && later <= until.hour + 1
    ? { ...time, hour: later, clock: '12' }
    : { ...time, clock: '12' };
}
