// How durations, instants and windows read. Fixed English, so that two machines build the same pages.
// Knows clocks that lack a day or a zone and says so; knows nothing of HTML. Nothing here is rounded
// silently: a figure that was rounded begins with "about".
import { WHEN, type Lack } from '../sentences/facts/when.ts';
import { MONTHS } from '../text/calendar.ts';
import { counted } from '../text/count.ts';
import { style } from '../text/style.ts';
import type { Clock, Event, Instant } from './report.ts';

const UNITS = [
  { name: 'd', ms: 86_400_000 },
  { name: 'h', ms: 3_600_000 },
  { name: 'min', ms: 60_000 },
  { name: 's', ms: 1000 },
] as const;

/**
 * A duration in at most two neighbouring units: "45 min", "2 h 5 min", "1 d 12 h", "30 s"; where start and end stand in one minute
 * "less than 1 min".
 * What the two units cannot hold is rounded half up to the smaller one and announced: 1 d 12 h 55 min
 * is "about 1 d 13 h". Days are 24 hours; there are no weeks. Negative durations begin with "−".
 * @throws RangeError when `ms` is not finite.
 */
export function formatDuration(ms: number): string {
  const size = Math.abs(checked(ms));
  const largest = UNITS.findIndex((unit) => size >= unit.ms);
  const smallest = UNITS[largest === -1 ? 3 : Math.min(largest + 1, 3)]!;
  const rounded = Math.floor(size / smallest.ms + 0.5) * smallest.ms;
  if (rounded === 0) return WHEN.underAMinute;
  const text = formatExactDuration(Math.sign(ms) * rounded);
  return rounded === size ? text : WHEN.about(text);
}

/** A duration in every unit it needs, to the second: "1 d 12 h 55 min". For tooltips and tables. */
export function formatExactDuration(ms: number): string {
  const sign = checked(ms) < 0 ? '−' : '';
  let rest = Math.abs(ms);
  const parts: string[] = [];
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.ms);
    if (count > 0) parts.push(`${count} ${unit.name}`);
    rest -= count * unit.ms;
  }
  return parts.length === 0 ? '0 s' : sign + parts.join(' ');
}

/** A duration for `<time datetime>`: "P1DT12H55M", "PT0S". Never negative. */
export function durationAttribute(ms: number): string {
  const seconds = Math.max(0, Math.round(checked(ms) / 1000));
  const days = Math.floor(seconds / 86_400);
  const time = [
    [Math.floor(seconds / 3600) % 24, 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join('');
  if (time === '') return days === 0 ? 'PT0S' : `P${days}D`;
  return `P${days === 0 ? '' : `${days}D`}T${time}`;
}

/**
 * An instant for `<time datetime>`: "2024-06-01T14:05+01:00", without a zone "2024-06-01T14:05", without a day "14:05";
 * a day "2024-06-01", an hour by its beginning, since HTML knows no hours.
 */
export function instantAttribute(instant: Instant): string {
  const time = instant.time.replace('h', ':00');
  if (instant.date === null) return time;
  return instant.precision === 'day'
    ? instant.date
    : `${instant.date}T${time}${instant.offset ?? ''}`;
}

/**
 * The time on the clock of the report, "14:05", "22h"; where only the day is known that day, "1 Jun", with its year where
 * it is not that of the day `beside` it.
 */
export function formatClock(instant: Instant, beside: string | null = null): string {
  return instant.precision === 'day' ? formatDayBeside(instant.date!, beside) : instant.time;
}

/** What stands in a text for an event of the timeline, from 1: its time; null where there is no such event. */
export function timeOfEvent(
  timeline: readonly Pick<Event, 'at'>[],
  n: string | null,
): string | null {
  const event = timeline[Number(n) - 1];
  return event ? formatClock(event.at) : null;
}

/** A calendar day, `2024-06-01`, as "1 June 2024"; `short` gives "1 Jun". */
export function formatDay(date: string, form: 'long' | 'short' = 'long'): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  const brief = name.slice(0, 3);
  switch (style().dates) {
    case '1 June 2024':
      return form === 'short' ? `${Number(day)} ${brief}` : `${Number(day)} ${name} ${year}`;
    case 'June 1, 2024':
      return form === 'short' ? `${brief} ${Number(day)}` : `${name} ${Number(day)}, ${year}`;
    case '2024-06-01':
      return form === 'short' ? `${month}-${day}` : date;
  }
}

/** A calendar day beside another, which is said in full or not at all: "3 Jun"; in another year "3 Jun 2025". */
export function formatDayBeside(date: string, beside: string | null): string {
  const day = formatDay(date, 'short');
  const year = date.slice(0, 4);
  if (beside === null || beside.startsWith(year)) return day;
  return { '1 June 2024': `${day} ${year}`, 'June 1, 2024': `${day}, ${year}`, '2024-06-01': date }[
    style().dates
  ];
}

/** A calendar month, `2024-06`, as "June 2024"; `short` gives "Jun 2024". */
export function formatMonth(month: string, form: 'long' | 'short' = 'long'): string {
  const name = MONTHS[Number(month.slice(5, 7)) - 1] ?? '';
  return `${form === 'short' ? name.slice(0, 3) : name} ${month.slice(0, 4)}`;
}

/** A quarter, `2024-Q2`, as "April to June 2024"; `short`, within its year, as "Apr–Jun". */
export function formatQuarter(quarter: string, form: 'long' | 'short' = 'long'): string {
  const months = [1, 3].map((n) => MONTHS[(Number(quarter.slice(-1)) - 1) * 3 + n - 1] ?? '');
  return form === 'short'
    ? months.map((name) => name.slice(0, 3)).join('–')
    : WHEN.quarter(months[0]!, months[1]!, quarter.slice(0, 4));
}

/** The days from one to another: "1 June 2024", "4–5 May 2024", "31 May – 2 June 2024". */
export function formatDays(first: string, last: string): string {
  const from = formatDay(first);
  const to = formatDay(last);
  if (from === to) return from;
  if (style().dates !== '1 June 2024') return `${from} – ${to}`;
  const [day, month, year] = from.split(' ');
  if (to.endsWith(` ${month} ${year}`)) return `${day}–${to}`;
  return `${to.endsWith(` ${year}`) ? `${day} ${month}` : from} – ${to}`;
}

/** An offset, `-05:00`, as "UTC−05:00"; `+00:00` is "UTC". */
export function formatOffset(offset: string): string {
  return offset === '+00:00' ? 'UTC' : `UTC${offset.replace('-', '−')}`;
}

/** True where the zone is UTC under one of its names, and an offset would only repeat it. */
export function isUtc(zone: string | null): boolean {
  return zone !== null && /^(?:etc\/)?(?:utc|uct|zulu|universal)$/i.test(zone);
}

/**
 * The zone of a clock, with the offsets in force at the given instants:
 * "UTC", "America/New_York (UTC−05:00)", "Europe/London (UTC, then UTC+01:00)", "time zone not recorded".
 */
export function formatZone(clock: Clock, ...instants: readonly Instant[]): string {
  if (clock.zone === null) return WHEN.zoneNotRecorded;
  if (isUtc(clock.zone)) return 'UTC';
  const offsets = instants.flatMap(({ offset }) => (offset === null ? [] : [formatOffset(offset)]));
  const distinct = offsets.filter((offset, i) => offset !== offsets[i - 1]);
  return distinct.length === 0 ? clock.zone : `${clock.zone} (${WHEN.offsets(distinct)})`;
}

/**
 * One instant, complete: "1 June 2024, 14:05 UTC", "1 June 2024, 14:05, time zone not recorded",
 * "14:05 UTC, day not recorded".
 */
export function formatInstant(instant: Instant, clock: Clock): string {
  return withZone(formatMoment(instant), clock, [instant]);
}

/** The time of an instant whose day is said beside it: "14:05 UTC", "14:05, time zone not recorded". */
export function formatTime(instant: Instant, clock: Clock): string {
  return withZone(instant.time, clock, [instant]);
}

/** One instant without its zone: "1 June 2024, 14:05", "1 June 2024, 22h", "1 June 2024"; undated "14:05", "14:05 the next day", "14:05 on day 3". */
export function formatMoment(instant: Instant): string {
  if (instant.precision === 'day') return formatDay(instant.date!);
  if (instant.date !== null) return `${formatDay(instant.date)}, ${instant.time}`;
  return WHEN.undated(instant.time, instant.day);
}

/**
 * A window of time: "1 June 2024, 14:00–16:30 UTC", "1 June, 22:41 – 2 June 2024, 04:40 UTC",
 * "14:00–17:00 UTC, day not recorded", of days "4–5 May 2024", "1 March 2023, 10:00–11:30, time zone not recorded".
 * An end that is missing: "from 1 June 2024, 14:00 UTC, ongoing", "…, end not recorded", or, where `ongoing`
 * is not given, "…, ongoing or end not recorded". A start that is missing: "until …, start not recorded"; all that is not
 * recorded is said at once: "until 1 June 2024, 16:00, start and time zone not recorded".
 */
export function formatWindow(
  from: Instant | null,
  to: Instant | null,
  clock: Clock,
  ongoing?: boolean,
): string {
  if (to === null) {
    const end =
      ongoing === undefined ? WHEN.ongoingOrUnknown : ongoing ? WHEN.ongoing : WHEN.endNotRecorded;
    return from === null
      ? WHEN.startUnknown(end)
      : WHEN.endUnknown(formatInstant(from, clock), end);
  }
  if (from === null) return WHEN.untilAlone(...endAlone(to, clock));
  if (from.t === to.t && from.precision === to.precision) return formatInstant(from, clock);
  if (from.precision === 'day' && to.precision === 'day') return formatDays(from.date!, to.date!);
  const timed = from.precision !== 'day' && to.precision !== 'day';
  const sameDay = timed && from.date === to.date && from.day === to.day;
  const sameYear = from.date?.slice(0, 4) === to.date?.slice(0, 4);
  const start = formatMoment(from);
  const text = sameDay
    ? `${start}–${to.time}`
    : `${from.date !== null && sameYear ? start.replace(/ \d+,/, ',') : start} – ${formatMoment(to)}`;
  return withZone(text, clock, [from, to]);
}

function withZone(text: string, clock: Clock, instants: readonly Instant[]): string {
  if (instants.every(({ precision }) => precision === 'day')) return text;
  if (clock.zone === null) {
    return WHEN.joined(text, clock.dated ? WHEN.zoneNotRecorded : WHEN.dayAndZoneNotRecorded);
  }
  const inZone = `${text} ${formatZone(clock, ...instants)}`;
  return clock.dated ? inZone : WHEN.joined(inZone, WHEN.dayNotRecorded);
}

/** An end whose start is not recorded, and what else of it is not: both are said in one phrase. */
export function endAlone(
  to: Instant,
  clock: Clock,
  text = formatMoment(to),
): readonly [end: string, unknown: readonly Lack[]] {
  if (to.precision === 'day') return [text, []];
  const zoned = clock.zone === null ? text : `${text} ${formatZone(clock, to)}`;
  return [
    zoned,
    [...(clock.dated ? [] : ['day' as const]), ...(clock.zone === null ? ['zone' as const] : [])],
  ];
}

function checked(ms: number): number {
  if (!Number.isFinite(ms)) throw new RangeError(`Not a duration: ${ms}`);
  return ms;
}

/** "1 day", "45 days", "5 months", "2.5 years": for reading, as coarse as its unit. */
export function formatDayCount(days: number): string {
  if (days < 90) return counted(days, 'day');
  if (days < 700) return counted(Math.round(days / 30.44), 'month');
  return counted(Math.round((days / 365.25) * 2) / 2, 'year');
}
