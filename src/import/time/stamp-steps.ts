// The pieces of a moment, each read by one step: days, clocks, zones, brackets, what joins them.
import type { Progress, StampStep } from './progress.ts';
import { after, begin, take, upTo } from './progress.ts';
import { readClock } from './read-clock.ts';
import { day, readDayAt } from './read-day.ts';
import { readRange } from './read-range.ts';
import { readRelative } from './read-relative.ts';
import {
  APPROXIMATE,
  APPROXIMATE_AFTER,
  CLOSER,
  DAY_BEHIND,
  DAY_NUMBER,
  DTG,
  ISO_TIME,
  JOINT,
  OFFSET,
  OPENER,
  SPACE,
  UNREADABLE,
  WEEKDAY,
  clock,
  fullYear,
  monthOf,
} from './stamp-patterns.ts';
import { UTC_Z, offsetWord, zoneAt } from './zone-words.ts';

const space: StampStep = (text, progress) => {
  const at = after(text, progress.at, SPACE);
  return at > progress.at ? { ...progress, at } : null;
};

/** `Day 2`. */
const dayNumber: StampStep = (text, progress) => {
  if (progress.dayNumber !== null || progress.date) return null;
  const match = take(text, progress.at, DAY_NUMBER);
  return match && upTo(progress, progress.at + match[0].length, { dayNumber: Number(match[1]) });
};

/** `T+5m`; a clock may stand behind it: `T+0 (07:40)`. */
const relative: StampStep = (text, progress) => {
  if (progress.relative !== null || progress.date || progress.time) return null;
  const found = readRelative(text, progress.at);
  return found && upTo(progress, progress.at + found.length, { relative: found.minutes });
};

const unreadable: StampStep = (text, progress) => {
  const match = progress.date ? null : take(text, progress.at, UNREADABLE);
  return match && upTo(progress, progress.at + match[0].length, { unreadable: match[0] });
};

/** `120412Z DEC 23`: the group of date and time of the military. */
const military: StampStep = (text, progress) => {
  const match = progress.date ? null : take(text, progress.at, DTG);
  const date = match && day(fullYear(match[5] ?? ''), monthOf(match[4]), Number(match[1]));
  if (!match || !date) return null;
  const time = clock(match[2], match[3], undefined, undefined);
  return upTo(progress, progress.at + match[0].length, { date, time, zone: UTC_Z });
};

/** A day, and the time that ISO 8601 writes right behind it. */
const date: StampStep = (text, progress) => {
  const found = progress.date ? null : readDayAt(text, progress.at, progress.options.order);
  if (!found) return null;
  const at = progress.at + found.length;
  const iso = take(text, at, ISO_TIME);
  if (!iso) return upTo(progress, at, { date: found.value });
  const zone = iso[0].endsWith('Z') ? UTC_Z : iso[4] ? offsetWord(iso[4]) : progress.zone;
  const time = clock(iso[1], iso[2], iso[3], undefined);
  return upTo(progress, at + iso[0].length, { date: found.value, time, zone });
};

const weekday: StampStep = (text, progress) => {
  const match = progress.date ? null : take(text, progress.at, WEEKDAY);
  return match && upTo(progress, progress.at + match[0].length, {});
};

const time: StampStep = (text, progress) => {
  const found = progress.time ? null : readClock(text, progress);
  return (
    found &&
    upTo(progress, progress.at + found.length, {
      time: found.value,
      zone: progress.zone ?? found.zone,
    })
  );
};

/** The same moment on a second clock, with its zone. */
const secondClock: StampStep = (text, progress) => {
  if (!progress.time || progress.second || progress.until) return null;
  const found = readClock(text, progress);
  const at = found && after(text, progress.at + found.length, SPACE);
  const zone = at && zoneAt(text, at);
  return found && at && zone
    ? upTo(progress, at + zone.length, { second: { time: found.value, zone: zone.zone } })
    : null;
};

/** `UTC`, `(hora de Bogotá)`, `+02:00`. */
const zoneWord: StampStep = (text, progress) => {
  if (!progress.time || progress.zone) return null;
  const zone = zoneAt(text, progress.at);
  if (zone) return upTo(progress, progress.at + zone.length, { zone: zone.zone });
  const offset = take(text, progress.at, OFFSET);
  return (
    offset &&
    upTo(progress, progress.at + offset[0].length, {
      zone: offsetWord(offset[0].replace('−', '-')),
    })
  );
};

const approximate: StampStep = (text, progress) => {
  const behind = progress.time || progress.date ? take(text, progress.at, APPROXIMATE_AFTER) : null;
  if (behind) return upTo(progress, progress.at + behind[0].length, { approximate: true });
  const match = take(text, progress.at, APPROXIMATE);
  return match && { ...progress, at: progress.at + match[0].length, approximate: true };
};

const bracket: StampStep = (text, progress) => {
  const opened = take(text, progress.at, OPENER);
  if (opened) return { ...progress, at: progress.at + opened[0].length };
  const closed = progress.at > 0 ? take(text, progress.at, CLOSER) : null;
  if (!closed) return null;
  const at = progress.at + closed[0].length;
  return { ...progress, at, core: progress.core > 0 ? at : 0 };
};

/** A comma, a bar or a slash joins what belongs together: `Jan 14, 10:18`, `14:05 UTC / 07:05 PT`. */
const joint: StampStep = (text, progress) => {
  const match = progress.core > 0 ? take(text, progress.at, JOINT) : null;
  if (!match) return null;
  const next = { ...progress, at: progress.at + match[0].length };
  return standsAhead(text, next) ? next : null;
};

/** Whether a moment stands here that the one before it lacks; looks only. */
function standsAhead(text: string, progress: Progress): boolean {
  const at = after(text, progress.at, OPENER);
  const ahead: Progress = { ...begin(progress.options), date: progress.date, at };
  if (!progress.time) return moments.some((step) => step(text, ahead) !== null);
  return (
    (!progress.second && readClock(text, ahead) !== null) ||
    (!progress.date && (date(text, ahead) ?? weekday(text, ahead)) !== null)
  );
}

const moments: readonly StampStep[] = [
  dayNumber,
  relative,
  unreadable,
  military,
  date,
  weekday,
  time,
  secondClock,
];

/** In order: at each place the first that fits is taken. */
export const steps: readonly StampStep[] = [
  space,
  readRange,
  ...moments,
  zoneWord,
  approximate,
  bracket,
  joint,
];

/** `14:05 UTC on June 1st`: the day stands behind. */
export const dayBehind: StampStep = (text, progress) => {
  if (!progress.time || progress.date || progress.until) return null;
  const on = take(text, progress.at, DAY_BEHIND);
  if (!on) return null;
  const at = progress.at + on[0].length;
  const found = readDayAt(text, at, progress.options.order);
  return found && upTo(progress, at + found.length, { date: found.value });
};
