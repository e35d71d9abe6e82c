// Moments in a sentence or a label, each with its day by the law of days, as moments of a draft.
import type { DraftClock, Spelt, Wall } from '../time/calendar.ts';
import { minuteOfDay, onItsDay, spell } from '../time/calendar.ts';
import type { Lines } from '../sources/document.ts';
import type { Sure } from '../sources/finding.ts';
import type { Part } from '../sources/outline.ts';
import type { Reading } from '../sources/reading.ts';
import { daysIn, momentsIn } from '../time/moments-in.ts';
import type { Words } from '../words/language-words.ts';
import type { Stamp } from '../time/stamp-parts.ts';
import type { DayLine, DayOfLine, KnownDays } from './day-law.ts';
import { NO_DAY, resolveDays } from './day-law.ts';
import { endAfter } from './moment-end.ts';

/** What a sentence is read by. */
export interface ProseContext {
  readonly reading: Reading;
  readonly clock: DraftClock;
  /** What is known of days, with those of the events. */
  readonly known: KnownDays;
  /** The language of the document, where it is a listed one. */
  readonly language: Words | null;
}

export interface Moment {
  readonly at: string;
  readonly t: number;
  readonly lines: Lines;
  readonly text: string;
  readonly sure: Sure;
  readonly how: string;
  /** The clock is stated, however its day was found. */
  readonly statedClock?: boolean;
}

/** When the impact began and ended; null where nothing says so. */
export interface WindowEnds {
  readonly from: Moment | null;
  readonly to: Moment | null;
}

export interface WindowClaim extends WindowEnds {
  readonly rank: number;
  /** How far the end says that it was over; 0 where it does not. */
  readonly stage?: number;
}

export interface StampIn {
  readonly stamp: Stamp;
  readonly day: DayOfLine | null;
  readonly from: number;
  readonly to: number;
}

/** The moments of a text with their days: those in the text itself come before the day above it and all others. */
export function stampsIn(text: string, { reading, known }: ProseContext, part: Part): StampIn[] {
  const found = momentsIn(text, reading.stamps);
  const lines = found.map(({ stamp }): DayLine => ({
    says: stamp,
    minutes: stamp.time && minuteOfDay(stamp.time),
    mark: stamp.time === null,
  }));
  const above = dayAbove(part, reading);
  const { days } = resolveDays([...above, ...lines], { ...known, way: 1, nearFirst: true });
  return found
    .map((one, i) => ({ ...one, day: days[above.length + i] ?? null }))
    .filter(({ stamp }) => stamp.time ?? stamp.date);
}

/** The day in the heading that a line stands under. */
function dayAbove(part: Part, reading: Reading): DayLine[] {
  for (const one of [part, ...part.above]) {
    const [day] = one.heading && one.depth > 1 ? daysIn(one.title, reading.stamps.order) : [];
    if (day) return [{ says: { ...NO_DAY, date: day.part }, minutes: null, mark: true }];
  }
  return [];
}

/** What a moment is read from, and how sure that is. */
export interface ReadFrom {
  readonly lines: Lines;
  readonly text: string;
  readonly how: string;
  readonly sure: Sure;
}

/** Both ends of a range. */
export function rangeOf(
  { stamp, day }: Pick<StampIn, 'stamp' | 'day'>,
  evidence: ReadFrom,
  context: ProseContext,
): { from: Moment | null; to: Moment | null } {
  const start = wallOf(stamp, day);
  const end = start && stamp.until && endAfter(start, stamp.until, stamp.untilDate, start.date);
  const from = start && spelled(start, day, evidence, context);
  const to = end ? spelled(end, day, evidence, context) : null;
  return { from, to: to && from && to.t < from.t ? null : to };
}

/** One moment. */
export function momentOf(
  { stamp, day }: Pick<StampIn, 'stamp' | 'day'>,
  evidence: ReadFrom,
  context: ProseContext,
): Moment | null {
  const wall = wallOf(stamp, day);
  return wall && spelled(wall, day, evidence, context);
}

const wallOf = ({ time, zone }: Stamp, day: DayOfLine | null): Wall | null =>
  time && { date: day?.date ?? null, day: day?.day ?? 0, time, zone };

const SURENESS: readonly Sure[] = ['stated', 'hint', 'likely', 'guess'];

function spelled(
  wall: Wall,
  day: DayOfLine | null,
  { how, sure, ...words }: ReadFrom,
  { clock }: ProseContext,
): Moment | null {
  const spelt: Spelt = spell(onItsDay(wall), clock);
  if (!spelt.ok) return null;
  const named = day === null || day.named;
  const least = named ? sure : SURENESS.findLast((one) => one === sure || one === day.sure);
  return {
    ...{ at: spelt.text, t: spelt.t },
    ...words,
    sure: least ?? sure,
    statedClock: sure === 'stated',
    how: named || day.how === '' ? how : `${how}; the day from ${day.how}`,
  };
}
