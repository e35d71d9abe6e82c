// The law of days: of which day each moment of a text is. What says so, the surest first: a day in the line itself; the
// day that stands above it; a moment told with its day elsewhere; the day of the incident. Between two such days the
// clock tells: where it turns back by a night, the next day has begun. Which way a list runs, oldest or newest first, is
// decided from the whole of it. A timeline, a sentence and a label are read by the same law.
import type { Day } from '../time/calendar.ts';
import { completeDay, dayNumberOf, dayOfNumber, dayText } from '../time/calendar.ts';
import type { Sure } from '../sources/finding.ts';
import type { Stamp } from '../time/stamp-parts.ts';

/** The day of the incident, for moments that name none. */
export interface BaseDay {
  readonly day: Day;
  readonly sure: Sure;
  readonly how: string;
}

/** The day of the incident, where it is more than a guess. */
export const sureDay = (base: BaseDay | null): Day | null =>
  base && base.sure !== 'guess' ? base.day : null;

/** What a line or a mark says of its day. */
export type DayWords = Pick<Stamp, 'date' | 'weekday' | 'dayOfMonth' | 'dayNumber' | 'dayShift'>;

export const NO_DAY: DayWords = {
  ...{ date: null, weekday: null, dayOfMonth: null, dayNumber: null, dayShift: null },
};

/** A line of a timeline, as far as it tells of days. */
export interface DayLine {
  readonly says: DayWords;
  /** Its minute of the day; null for what is told of a whole day. */
  readonly minutes: number | null;
  /** It sets the day of what follows, and is no moment itself. */
  readonly mark: boolean;
  /** How many days a mark names, one after the other; 1 where it is left out. */
  readonly days?: number;
}

/** What is known of days outside the lines. */
export interface KnownDays {
  readonly base: BaseDay | null;
  /** A day that those without a year are near, where neither the lines nor the incident give one; else their year. */
  readonly near: Day | null;
  readonly year: number | null;
  /** The day of each minute of the day that is told with its day elsewhere. */
  readonly told: ReadonlyMap<number, Day>;
  /** The document says which way its lines run. */
  readonly way: Way | null;
  /** A day behind a moment is meant for it more than the day of the incident, as inside a sentence. */
  readonly nearFirst?: boolean;
}

/** 1 where the oldest line stands first, -1 where the newest does. */
export type Way = 1 | -1;

/** The day that a line was given. */
export interface DayOfLine {
  /** Null where no line of the document has a day. */
  readonly date: Day | null;
  /** Days after the first line. */
  readonly day: number;
  readonly sure: Sure;
  /** By what it was found, for the account. */
  readonly how: string;
  /** Its clock stands against the way of the list by less than a night. */
  readonly outOfOrder: boolean;
  /** A day in the lines themselves names it. */
  readonly named: boolean;
}

/** The days of all lines, and the way in which they run. */
export interface ResolvedDays {
  readonly way: Way;
  /** One a line; null for marks, and for days that cannot be told. */
  readonly days: readonly (DayOfLine | null)[];
}

/** A clock that turns back by this many minutes has passed midnight; by less it is out of order. */
export const NIGHT = 6 * 60;

/** The day of every line. */
export function resolveDays(lines: readonly DayLine[], known: KnownDays): ResolvedDays {
  const undated = !hasDay(lines, known);
  const base = undated ? { day: NOWHEN, sure: 'guess' as const, how: '' } : known.base;
  const context = contextOf(lines, { ...known, base });
  const walk = walkOf(lines, context);
  const days = found(lines, walk, context);
  return { way: walk.way, days: undated ? days.map((one) => one && { ...one, date: null }) : days };
}

/** Any day, where only the days between lines can be told. */
const NOWHEN: Day = { year: 2024, month: 1, day: 1 };

const hasDay = (lines: readonly DayLine[], { base, near, year, told }: KnownDays): boolean =>
  base !== null ||
  lines.some(
    ({ says: { date, dayOfMonth, weekday }, minutes }) =>
      (date && (date.year ?? near ?? year) !== null) ||
      ((dayOfMonth ?? weekday) !== null && near !== null) ||
      (minutes !== null && told.has(minutes)),
  );

interface LawContext extends KnownDays {
  /** The first day of the lines that has its year: days without one are near it. */
  readonly near: Day | null;
  /** The day that is called the first, and its number: 1, or 0. */
  readonly counted: { readonly day: number; readonly from: number } | null;
}

function contextOf(lines: readonly DayLine[], known: KnownDays): LawContext {
  const whole = lines.find(({ says: { date } }) => date?.year != null)?.says.date ?? null;
  const near = known.base?.day ?? (whole && completeDay(whole, null, null)) ?? known.near;
  const context = { ...known, near, counted: null };
  return { ...context, counted: countedFrom(lines, context) };
}

/** Where `Day 1` is: by a line that gives both, else the day of the incident. */
function countedFrom(lines: readonly DayLine[], context: LawContext): LawContext['counted'] {
  const numbered = lines.flatMap(({ says }) => (says.dayNumber === null ? [] : [says]));
  const least = Math.min(...numbered.map(({ dayNumber }) => dayNumber ?? 1));
  for (const { date, dayNumber } of numbered) {
    const day = date && dayNumber !== null ? dateOf(date, context.near, context) : null;
    if (day !== null && dayNumber !== null) return { day: day - dayNumber, from: 0 };
  }
  const { base } = context;
  return base && numbered.length > 0
    ? { day: dayNumberOf(base.day), from: Math.min(1, least) }
    : null;
}

/** Lines that one day was written for, with how many days each is after the first of them. */
interface DaySegment {
  /** The day that was written, of the line at `pinned`; null where none was. */
  readonly day: number | null;
  readonly by: 'line' | 'mark' | null;
  readonly sure: Sure;
  readonly how: string;
  /** How many days were named at once: within them every turn of the clock is a night. */
  readonly days: number;
  readonly members: Member[];
}

interface Member {
  readonly line: number;
  readonly offset: number;
  /** Why it is not of the day that the segment began with; empty where it is. */
  readonly why: string;
  readonly outOfOrder: boolean;
}

interface Walk {
  readonly way: Way;
  readonly segments: readonly DaySegment[];
  /** How much of it the way does not explain. */
  readonly cost: number;
}

/** The walk through the lines by the way that explains them best; the oldest first, where both do. */
function walkOf(lines: readonly DayLine[], context: LawContext): Walk {
  const forward = walked(lines, 1, context);
  if (context.way === 1) return forward;
  const backward = walked(lines, -1, context);
  if (context.way === -1) return backward;
  const few = lines.filter(({ minutes }) => minutes !== null).length < 3;
  return backward.cost + (few ? 1.5 : 0.5) < forward.cost ? backward : forward;
}

/** What a step against the way costs: a midnight may be, a slip is rare. */
const MIDNIGHT = 1;
const SLIP = 2;

interface PlaceInDays {
  readonly segment: DaySegment;
  readonly offset: number;
  /** The minute of the line before, where the clock goes on from it. */
  readonly minutes: number | null;
  /** Days that the line before counts from this one, in a list that runs backward. */
  readonly owed: number;
  readonly why: string;
}

const opened = (segment: Omit<DaySegment, 'members'>): PlaceInDays => ({
  segment: { ...segment, members: [] },
  offset: 0,
  minutes: null,
  owed: 0,
  why: '',
});

const UNSAID = { day: null, by: null, sure: 'likely', how: '', days: 1 } as const;

function walked(lines: readonly DayLine[], way: Way, context: LawContext): Walk {
  const segments: DaySegment[] = [];
  let cost = 0;
  let place = opened(UNSAID);
  for (const [i, line] of lines.entries()) {
    const named = namedDay(line, dayBefore(place, line, way, context), way, context);
    const from = named ? place : backOnDay(place, line, way, context);
    const step = named ? ontoNamed(from, named, line, way) : ontoBare(from, line, way);
    cost += step.cost;
    if (step.place.segment !== place.segment) segments.push(place.segment);
    place = step.place;
    if (!line.mark)
      place.segment.members.push({
        line: i,
        offset: place.offset,
        why: place.why,
        outOfOrder: step.outOfOrder,
      });
  }
  return { way, segments: [...segments, place.segment].filter(isUsed), cost };
}

const isUsed = ({ members }: DaySegment): boolean => members.length > 0;

/**
 * The day from which the day of a line is counted. A weekday after one day long before the incident, as a story has it of
 * how all began, is that of the incident.
 */
function dayBefore(
  place: PlaceInDays,
  { says: { date, dayNumber, dayOfMonth, weekday } }: DayLine,
  way: Way,
  { base }: LawContext,
): number | null {
  const { segment } = place;
  const onlyWeekday = weekday !== null && (date ?? dayNumber ?? dayOfMonth) === null;
  const alone = segment.members.length <= 1;
  return onlyWeekday && alone && liesBefore(segment, base, way) ? null : dayAt(place);
}

/** The day that the walk has come to, as far as it is known. */
const dayAt = ({ segment, offset }: PlaceInDays): number | null =>
  segment.day === null ? null : segment.day + offset;

interface StepOn {
  readonly place: PlaceInDays;
  readonly cost: number;
  readonly outOfOrder: boolean;
}

/**
 * A line of its own day apart from that of the incident, such as a release of the day before, says nothing of the day of
 * the lines below it: where it has no clock, or theirs would turn back, they are of the day of the incident.
 */
function backOnDay(
  place: PlaceInDays,
  { says, mark, minutes }: DayLine,
  way: Way,
  { base }: LawContext,
): PlaceInDays {
  const { segment } = place;
  const turned = place.minutes === null || (minutes ?? 0) * way < place.minutes * way;
  const alone = segment.members.length === 1;
  if (mark || minutes === null || says.dayShift !== null || !turned || !alone) return place;
  // `The evening before` in the first line, then the day itself.
  if (segment.by === null && place.offset === -1) return { ...place, offset: 0, minutes: null };
  return segment.by === 'line' && liesBefore(segment, base, way) ? opened(UNSAID) : place;
}

/** Whether a segment stands, in the way of the lines, before the day of the incident. */
function liesBefore({ day }: DaySegment, base: LawContext['base'], way: Way): boolean {
  const main = sureDay(base);
  return main !== null && day !== null && (dayNumberOf(main) - day) * way > 0;
}

/** A line that names its day opens a segment. */
function ontoNamed(
  before: PlaceInDays,
  named: NamedDay,
  { mark, minutes, days = 1 }: DayLine,
  way: Way,
): StepOn {
  const place = opened({ ...named, by: mark ? 'mark' : 'line', days });
  const at = dayAt(before);
  const apart = at === null ? 0 : (named.day - at) * way;
  const slips =
    apart === 0 && minutes !== null && before.minutes !== null && at !== null
      ? (minutes - before.minutes) * way < 0
      : apart < 0;
  return {
    place: { ...place, minutes },
    cost: !mark && slips ? SLIP : 0,
    outOfOrder: !mark && slips && apart === 0,
  };
}

/** A line without a day: the day of the line before, or the next where the clock has passed midnight. */
function ontoBare(before: PlaceInDays, { says, mark, minutes }: DayLine, way: Way): StepOn {
  const { dayShift } = says;
  const shift = (way === 1 ? (dayShift ?? 0) : 0) - before.owed;
  const owed = way === -1 ? (dayShift ?? 0) : 0;
  const on = (days: number, why: string): PlaceInDays => ({
    ...before,
    offset: before.offset + days,
    // A line without a time says nothing of the clock.
    minutes: minutes ?? (shift === 0 ? before.minutes : null),
    owed,
    why: days === 0 ? before.why : why,
  });
  const still = { cost: 0, outOfOrder: false };
  if (mark && dayShift === null) return { ...still, place: before };
  if (minutes === null || before.minutes === null || shift !== 0 || dayShift === 0)
    return { ...still, place: on(shift, COUNTED) };
  const back = (before.minutes - minutes) * way;
  const night = before.offset * way + 1 < before.segment.days ? 1 : NIGHT;
  return back >= night
    ? { ...still, place: on(way, PASSED), cost: MIDNIGHT }
    : { place: on(0, ''), cost: back > 0 ? SLIP : 0, outOfOrder: back > 0 };
}

const PASSED = 'the clock passed midnight';
const COUNTED = 'the line counts it from the one before';

type NamedDay = Pick<DaySegment, 'sure' | 'how'> & { readonly day: number };

/** The day that a line or a mark names; null where it names none, or none that can be told. */
function namedDay(
  { says, mark }: DayLine,
  cursor: number | null,
  way: Way,
  context: LawContext,
): NamedDay | null {
  const where = mark ? 'above it' : 'in its line';
  const { date, dayNumber, dayOfMonth, weekday } = says;
  if (date) return datedDay(date, mark, cursor, context);
  if (dayNumber !== null && context.counted) {
    const day = context.counted.day + dayNumber - context.counted.from;
    const first = dayText(dayOfNumber(context.counted.day + 1 - context.counted.from));
    return { day, sure: 'likely', how: `the number of the day ${where}, counted from ${first}` };
  }
  if (dayOfMonth !== null) {
    const day = nearestInMonth(dayOfMonth, weekday, cursor, context);
    return day === null
      ? null
      : { day, sure: 'likely', how: `the day ${where}, its month from around it` };
  }
  const day = weekday === null ? null : dayOfWeek(weekday, cursor, way, context);
  if (day === null) return null;
  return cursor === null && context.base === null
    ? { day, sure: 'guess', how: `the weekday ${where}, of the week before the text was written` }
    : { day, sure: 'likely', how: `the weekday ${where}` };
}

/** The day of a date, its year from around it where none is written. */
function datedDay(
  date: NonNullable<DayWords['date']>,
  mark: boolean,
  cursor: number | null,
  context: LawContext,
): NamedDay | null {
  const day = dateOf(date, cursor === null ? context.near : dayOfNumber(cursor), context);
  const whole = date.year !== null;
  const where = mark ? 'above it' : 'in its line';
  const how = whole || mark ? `the date ${where}` : `the date ${where}, the year from around it`;
  return day === null ? null : { day, sure: whole ? 'stated' : 'likely', how };
}

/** The nearest day with a number, on a weekday where one is named and fits. */
function nearestInMonth(
  dayOfMonth: number,
  weekday: number | null,
  cursor: number | null,
  { near }: LawContext,
): number | null {
  const from = cursor ?? (near && dayNumberOf(near));
  if (from === null) return null;
  const days = [...Array(91).keys()]
    .map((i) => from + (i % 2 === 0 ? i / 2 : -(i + 1) / 2))
    .filter((day) => dayOfNumber(day).day === dayOfMonth);
  return (
    days.find((day) => weekday === null || weekdayOfNumber(day) === weekday) ?? days[0] ?? null
  );
}

/** 1 for Monday: 1 January 1970 was a Thursday. */
const weekdayOfNumber = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The day of a date; where month and day may be each other, the reading that is nearer to the incident. */
function dateOf(
  date: NonNullable<DayWords['date']>,
  near: Day | null,
  { base, year }: KnownDays,
): number | null {
  if (date.swappable && !base) return null;
  const readings = date.swappable ? [date, { ...date, month: date.day, day: date.month }] : [date];
  const days = readings.flatMap((one) => {
    const day = completeDay(one, near, year);
    return day ? [dayNumberOf(day)] : [];
  });
  const middle = base ? dayNumberOf(base.day) : 0;
  return days.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? null;
}

/**
 * The next such day by the way of the list; where nothing stands before, the nearest to the incident, or the last before
 * the text was written.
 */
function dayOfWeek(
  weekday: number,
  cursor: number | null,
  way: Way,
  { near, base }: LawContext,
): number | null {
  const from = cursor ?? (near && dayNumberOf(near));
  if (from === null) return null;
  const ahead = (weekday - weekdayOfNumber(from) + 7) % 7;
  if (cursor === null) return from + (ahead > (base ? 3 : 0) ? ahead - 7 : ahead);
  return way === 1 || ahead === 0 ? from + ahead : from + ahead - 7;
}

/** The days of all lines, once each segment has its own. */
function found(lines: readonly DayLine[], walk: Walk, context: LawContext): (DayOfLine | null)[] {
  const days: (Omit<DayOfLine, 'day' | 'date'> & { at: number })[] = [];
  for (const part of resolveSegments(lines, walk, context))
    for (const { line, offset, why, outOfOrder } of part.members) {
      const own = part.by === 'line' && line === part.members[0]?.line;
      const how = own || part.by !== 'line' ? part.how : 'the date of a line before it';
      const moved = offset !== part.pinned;
      days[line] = {
        at: (part.day ?? 0) + offset - part.pinned,
        sure: own ? part.sure : moved || part.by === 'line' ? 'likely' : part.sure,
        how: moved ? `${how}; ${why || PASSED}` : how,
        outOfOrder,
        named: part.by !== null,
      };
    }
  const first = Math.min(...days.flatMap((one) => (one ? [one.at] : [])));
  return lines.map((_, i) => {
    const one = days[i];
    return one ? { ...one, date: dayOfNumber(one.at), day: one.at - first } : null;
  });
}

type ResolvedSegment = DaySegment & {
  /** The offset of the line whose day it is. */ readonly pinned: number;
};

function resolveSegments(
  lines: readonly DayLine[],
  walk: Walk,
  context: LawContext,
): ResolvedSegment[] {
  const { way } = walk;
  const segments = withoutClosing(walk, lines, context);
  return segments.flatMap((segment, i): ResolvedSegment[] => {
    // The day above lines is that of the oldest of them, the day in a line its own.
    if (segment.day !== null)
      return [{ ...segment, pinned: segment.by === 'mark' ? oldest(segment, way) : 0 }];
    const day = foundElsewhere(segment, lines, way, segments[i + 1], context);
    return day ? [{ ...segment, ...day }] : [];
  });
}

const oldest = ({ members }: DaySegment, way: Way): number =>
  // `The evening before` in the first line counts back from the day of the incident.
  Math.max(
    (way === 1 ? members[0] : members.at(-1))?.offset ?? 0,
    members[0]?.offset === -1 ? 0 : -Infinity,
  );

/**
 * In a list with the newest line first that line alone may name its day, months or days after the rest, which is of the
 * day of the incident: the rest is a segment of its own, where it then begins on that day and would not otherwise.
 */
function withoutClosing(
  { segments, way }: Walk,
  lines: readonly DayLine[],
  context: LawContext,
): readonly DaySegment[] {
  const [only, more] = segments;
  const [newest, ...rest] = only?.members ?? [];
  if (!only || more || !newest || way === 1 || only.by !== 'line' || rest.length < 2)
    return segments;
  const bare: DaySegment = { ...UNSAID, members: rest };
  const day = foundElsewhere(bare, lines, way, undefined, context);
  const begins = (only.day ?? 0) + oldest(only, way);
  return day === null || begins <= day.day ? segments : [{ ...only, members: [newest] }, bare];
}

type AnchorDay = Pick<ResolvedSegment, 'day' | 'pinned' | 'sure' | 'how'> & {
  readonly day: number;
};

/** The day of lines that name none. */
function foundElsewhere(
  segment: DaySegment,
  lines: readonly DayLine[],
  way: Way,
  next: DaySegment | undefined,
  context: LawContext,
): AnchorDay | null {
  const { base } = context;
  const told = toldElsewhere(segment, lines, context);
  if (told) return told;
  const counted = next && countedBack(segment, next, lines, way);
  const known =
    base && isBefore(base, next, way) && (base.sure !== 'guess' || isNear(base, next))
      ? base
      : null;
  const begins = known && {
    day: dayNumberOf(known.day),
    pinned: oldest(segment, way),
    sure: known.sure,
    how: known.how,
  };
  return context.nearFirst ? (counted ?? begins) : (begins ?? counted ?? null);
}

/** Whether the incident may begin on a day, where a later line names another. */
const isBefore = ({ day }: BaseDay, next: DaySegment | undefined, way: Way): boolean =>
  next?.day == null || (way === 1 && dayNumberOf(day) < next.day);

/** No text is written before what it tells: a day of writing a few days before a later line is the one it began on. */
const isNear = ({ day }: BaseDay, next: DaySegment | undefined): boolean =>
  next?.day == null || next.day - dayNumberOf(day) <= 7;

/** A clock of theirs is told with its day elsewhere, and all such clocks say the same. */
function toldElsewhere(
  { members }: DaySegment,
  lines: readonly DayLine[],
  { told }: KnownDays,
): AnchorDay | null {
  const votes = members.flatMap(({ line, offset }) => {
    const minutes = lines[line]?.minutes;
    const day = minutes == null ? undefined : told.get(minutes);
    return day ? [{ day: dayNumberOf(day), pinned: offset }] : [];
  });
  const [first] = votes;
  const agree = votes.every(
    ({ day, pinned }) => first !== undefined && day - pinned === first.day - first.pinned,
  );
  return first && agree
    ? { ...first, sure: 'likely', how: 'the day that the same time has elsewhere' }
    : null;
}

/** Counted back from the first line that names its day: where the clock falls by a night on the way, a day before it. */
function countedBack(
  { members }: DaySegment,
  next: DaySegment,
  lines: readonly DayLine[],
  way: Way,
): AnchorDay | null {
  const last = members.at(-1);
  const [head] = next.members;
  if (!last || !head || next.day === null) return null;
  const day = next.by === 'mark' ? next.day - (oldest(next, way) - head.offset) : next.day;
  const [a, b] = [lines[last.line]?.minutes, lines[head.line]?.minutes];
  const night = a != null && b != null && (a - b) * way >= NIGHT;
  return {
    day: night ? day - way : day,
    pinned: last.offset,
    sure: 'likely',
    how: 'the first date below it, counted back',
  };
}
