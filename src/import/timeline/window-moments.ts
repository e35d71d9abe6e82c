// Moments in a sentence, each with the day that stands nearest to it, as moments of a draft.
import type { Day, DraftClock, Spelt, Wall } from '../time/calendar.ts';
import { daysAfter, completeDay, minuteOfDay, spell } from '../time/calendar.ts';
import type { Lines } from '../sources/document.ts';
import type { Sure } from '../sources/finding.ts';
import type { Part } from '../sources/outline.ts';
import { daysIn, momentsIn } from '../time/moments-in.ts';
import type { Reading } from '../sources/reading.ts';
import type { Stamp, TimePart } from '../time/stamp-parts.ts';
import type { BaseDay } from './day-law.ts';

/** What a sentence is read by. */
export interface ProseContext {
  readonly reading: Reading;
  readonly clock: DraftClock;
  readonly base: BaseDay | null;
}

export interface Moment {
  readonly at: string;
  readonly t: number;
  readonly lines: Lines;
  readonly text: string;
  readonly sure: Sure;
  readonly how: string;
}

export interface WindowClaim {
  readonly from: Moment | null;
  readonly to: Moment | null;
  readonly rank: number;
  /** How far the end says that it was over; 0 where it does not. */
  readonly stage?: number;
}

export interface StampIn {
  readonly stamp: Stamp;
  readonly day: Day | null;
  readonly from: number;
  readonly to: number;
}

/** The moments in a text, each with the day that stands nearest to it. */
export function stampsIn(text: string, { reading, base }: ProseContext, part: Part): StampIn[] {
  const found = momentsIn(text, reading.stamps).filter(({ stamp }) => stamp.time ?? stamp.date);
  return found.map(({ stamp, from, to }, i) => {
    const own = stamp.date;
    const near = own ?? nearestDate(found, i) ?? headingDay(part, reading);
    return {
      stamp,
      from,
      to,
      day: near && !near.swappable ? completeDay(near, base?.day ?? null, null) : null,
    };
  });
}

/** The day in the heading that a line stands under. */
function headingDay(part: Part, reading: Reading): Stamp['date'] {
  for (const one of [part, ...part.above]) {
    const [day] = one.heading && one.depth > 1 ? daysIn(one.title, reading.stamps.order) : [];
    if (day) return day.part;
  }
  return null;
}

function nearestDate(found: readonly { stamp: Stamp; from: number }[], i: number): Stamp['date'] {
  const here = found[i]?.from ?? 0;
  const dated = found.filter(({ stamp }) => stamp.date);
  return (
    dated.toSorted((a, b) => Math.abs(a.from - here) - Math.abs(b.from - here))[0]?.stamp.date ??
    null
  );
}

export function rangeOf(
  stamp: Stamp,
  day: Day | null,
  lines: Lines,
  text: string,
  how: string,
  sure: Sure,
  context: ProseContext,
): { from: Moment | null; to: Moment | null } {
  const start = stamp.time as TimePart;
  const end = stamp.until as TimePart;
  const from = momentOf(stamp, day, start, lines, text, how, sure, context);
  const base = day ?? context.base?.day ?? null;
  const endDay = stamp.untilDate
    ? completeDay(stamp.untilDate, base, null)
    : base && minuteOfDay(end) < minuteOfDay(start)
      ? daysAfter(base, 1)
      : base;
  const to = momentOf(
    stamp,
    endDay,
    end,
    lines,
    text,
    how,
    sure,
    context,
    !stamp.untilDate && minuteOfDay(end) < minuteOfDay(start) ? 1 : 0,
  );
  return { from, to: to && from && to.t < from.t ? null : to };
}

export function momentOf(
  stamp: Stamp,
  day: Day | null,
  time: TimePart,
  lines: Lines,
  text: string,
  how: string,
  sure: Sure,
  context: ProseContext,
  later = 0,
): Moment | null {
  const { clock, base } = context;
  const wall: Wall = { date: day ?? base?.day ?? null, day: later, time, zone: stamp.zone };
  const spelt: Spelt = spell(wall, clock);
  if (!spelt.ok) return null;
  const byBase = day === null && base !== null;
  return {
    at: spelt.text,
    t: spelt.t,
    lines,
    text,
    sure: byBase
      ? base.sure === 'stated' && sure === 'stated'
        ? 'stated'
        : base.sure === 'guess' || sure === 'guess'
          ? 'guess'
          : 'likely'
      : sure,
    how: byBase ? `${how}; the day from ${base.how}` : how,
  };
}
