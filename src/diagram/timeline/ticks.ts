// The marks of the axis: ticks on round wall-clock times of the report's zone, the days, and the moments at
// which clocks change. Knows zones through Temporal; knows nothing of SVG.
import { IN_PICTURE, UNKNOWN_DAYS } from '../../sentences/timeline.ts';
import { Temporal } from 'temporal-polyfill';
import { formatDayBeside, formatMonth } from '../../report/format.ts';
import type { Clock, Instant, Report } from '../../report/report.ts';
import type { Domain } from './scale.ts';

/** Time during which wall clocks keep one distance to `Instant.t`: wall clock = t + shift. */
export interface OffsetSpan {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

export interface Tick {
  readonly t: number;
  readonly label: string;
}

export interface Axis {
  readonly ticks: readonly Tick[];
  /** Midnights, labelled with the day that begins; empty when the ticks are days themselves. */
  readonly days: readonly Tick[];
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 28 * DAY;
const MEAN_MONTH = 30.44 * DAY;
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 28, 91, 364].map((n) => n * DAY),
];

/** Pixels a label needs, with the air around it. */
const roomFor = (step: number): number => (step < MINUTE ? 78 : step < DAY ? 58 : 68);

/** The spans of one offset from UTC in a domain; one where the clock has no zone or no day. */
export function offsetSpansOf(
  report: Pick<Report, 'clock' | 'impact' | 'timeline'>,
  domain: Domain,
): readonly OffsetSpan[] {
  const { clock, impact, timeline } = report;
  const whole = (shift: number): OffsetSpan[] => [{ from: domain.start, to: domain.end, shift }];
  if (clock.zone === null || !clock.dated) return whole(0);

  // Offsets that agree over less than two weeks leave no room for two changes: no need to ask Temporal.
  const offsets = [
    impact.from,
    impact.to,
    ...timeline.flatMap(({ at, until }) => [at, until]),
  ].flatMap((instant) => instant?.offset ?? []);
  const [offset] = offsets;
  const short = domain.end - domain.start < 14 * DAY;
  if (short && offset !== undefined && offsets.every((other) => other === offset)) {
    return whole(shiftOf(offset));
  }
  const spans: OffsetSpan[] = [];
  let now = Temporal.Instant.fromEpochMilliseconds(Math.floor(domain.start)).toZonedDateTimeISO(
    clock.zone,
  );
  let from = domain.start;
  while (true) {
    const next = now.getTimeZoneTransition('next');
    const shift = now.offsetNanoseconds / 1e6;
    if (next === null || next.epochMilliseconds >= domain.end) {
      return [...spans, { from, to: domain.end, shift }];
    }
    spans.push({ from, to: next.epochMilliseconds, shift });
    from = next.epochMilliseconds;
    now = next;
  }
}

function shiftOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE);
}

/** The smallest sensible step, in milliseconds, at which labels still have room. */
export function stepOf(domain: Domain, width: number): number {
  const pixel = (domain.end - domain.start) / width;
  return STEPS.find((ms) => ms / pixel >= roomFor(ms)) ?? STEPS.at(-1)!;
}

/** Ticks no denser than their labels allow at the given width in pixels, and the midnights between them. */
export function axisOf(
  domain: Domain,
  offsets: readonly OffsetSpan[],
  clock: Clock,
  width: number,
): Axis {
  const step = stepOf(domain, width);
  const first = dateOf(domain.start + offsets[0]!.shift);
  if (step >= MONTH && clock.dated) {
    return { ticks: monthTicks(Math.round(step / MEAN_MONTH), domain, offsets), days: [] };
  }
  if (step >= DAY) {
    const origin = Math.ceil((domain.start + offsets[0]!.shift) / DAY) * DAY;
    return {
      ticks: multiples(step, origin, offsets, (wall) => dayLabel(wall, clock, first)),
      days: [],
    };
  }
  return {
    ticks: multiples(step, 0, offsets, (wall) => timeLabel(wall, step)),
    days: multiples(DAY, 0, offsets, (wall) => dayLabel(wall, clock, first)),
  };
}

/** The first days of every `months` months, twelve of which are named by their year alone. */
function monthTicks(months: number, domain: Domain, offsets: readonly OffsetSpan[]): Tick[] {
  const walls = offsets.map(({ from, shift }) => from + shift);
  const start = new Date(walls[0]!);
  const year = start.getUTCFullYear();
  const ticks: Tick[] = [];
  for (let month = Math.ceil(start.getUTCMonth() / months) * months; ; month += months) {
    const wall = Date.UTC(year, month, 1);
    const { shift } =
      offsets[
        Math.max(
          0,
          walls.findLastIndex((begins) => begins <= wall),
        )
      ]!;
    const t = wall - shift;
    if (t > domain.end) return ticks;
    if (t < domain.start) continue;
    const name = formatMonth(dateOf(wall), 'short');
    const label = months >= 12 ? name.slice(-4) : name;
    ticks.push({ t, label });
  }
}

function multiples(
  step: number,
  origin: number,
  offsets: readonly OffsetSpan[],
  label: (wall: number) => string,
): Tick[] {
  return offsets.flatMap(({ from, to, shift }, i) => {
    const last = i === offsets.length - 1;
    const ticks: Tick[] = [];
    const first = Math.ceil((from + shift - origin) / step) * step + origin;
    for (let wall = first; wall - shift < to || (last && wall - shift === to); wall += step) {
      ticks.push({ t: wall - shift, label: label(wall) });
    }
    return ticks;
  });
}

/** The time of a wall clock: "14:05", with seconds where the step is finer than a minute. */
function timeLabel(wall: number, step: number): string {
  const ofDay = wall - Math.floor(wall / DAY) * DAY;
  const parts = [Math.floor(ofDay / HOUR), Math.floor(ofDay / MINUTE) % 60];
  if (step < MINUTE) parts.push(Math.floor(ofDay / SECOND) % 60);
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The day of a wall clock. */
export function dayLabel(wall: number, clock: Clock, first: string | null): string {
  return dayName({ date: clock.dated ? dateOf(wall) : null, day: Math.floor(wall / DAY) }, first);
}

const dateOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/**
 * A day in the picture that begins on the day `first`: "5 May", in another year "5 May 2025"; of an undated report
 * "day 1", "next day", "day 3".
 */
export function dayName(
  { date, day }: Pick<Instant, 'date' | 'day'>,
  first: string | null,
): string {
  if (date !== null) return formatDayBeside(date, first);
  return day === 1 ? IN_PICTURE.nextDay : UNKNOWN_DAYS.inPicture(day + 1);
}
