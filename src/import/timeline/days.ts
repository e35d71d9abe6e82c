// Which day each line of a timeline belongs to: dates in the line, dates in a heading above, the next day where the
// clock passes midnight, the day of the incident where nothing else is said.
import type { Day, Wall } from '../time/calendar.ts';
import { daysAfter, completeDay, dayText, daysUntil, minuteOfDay } from '../time/calendar.ts';
import type { Candidate, TimelineEntry, Mark } from './entries.ts';
import type { BaseDay, Slot } from './day-slots.ts';
import { fillBack, oldestFirst, outOfOrder, sameDate, untilOf } from './day-slots.ts';
import type { ReadingNotes, Sure } from '../sources/finding.ts';
import { NOTHING_TOLD, noted, together } from '../sources/finding.ts';
import { NIGHT, halves } from './half-days.ts';
import type { DatePart, TimePart } from '../time/stamp-parts.ts';
import type { ZoneWord } from '../time/zone-words.ts';

export interface Placed {
  readonly event: Candidate;
  readonly wall: Wall;
  readonly until: Wall | null;
  readonly sure: Sure;
  readonly how: string;
}

/** What the lines read so far say of the next. */
interface Course {
  /** The day that a bare time belongs to. */
  readonly cursor: Day | null;
  readonly how: string;
  readonly sure: Sure;
  readonly zone: ZoneWord | null;
  readonly year: number | null;
  /** Days after the first, where no date is known. */
  readonly relative: number;
  /** The line before, where the clock goes on from it. */
  readonly previous: Slot | null;
}

const START: Course = {
  cursor: null,
  how: '',
  sure: 'stated',
  zone: null,
  year: null,
  relative: 0,
  previous: null,
};

/** The events of a run, each with its day. */
export function placeDays(
  written: readonly TimelineEntry[],
  base: BaseDay | null,
): { readonly placed: Placed[]; readonly told: ReadingNotes } {
  const entries = oldestFirst(written);
  const { times, told } = halves(entries);
  const steps: Step[] = [];
  let course = START;
  for (const entry of entries) {
    if (entry.kind === 'mark') {
      course = afterMark(course, entry.mark, !steps.some(({ slot }) => slot), base);
      continue;
    }
    const time = times.get(entry.event);
    const step = time
      ? timedLine(course, entry.event, time, base)
      : dayLine(course, entry.event, base);
    course = step.course;
    steps.push(step);
  }
  const slots = steps.flatMap(({ slot }) => slot ?? []);
  fillBack(slots, base);
  const near = course.cursor ?? base?.day ?? null;
  const ends = slots.map((slot) => untilOf(slot, near));
  return {
    placed: slots.map((slot, i) => ({
      event: slot.event,
      wall: { date: slot.date, day: slot.day, time: slot.time, zone: slot.zone },
      until: ends[i]?.until ?? null,
      sure: slot.sure,
      how: slot.how,
    })),
    told: together(told, ...steps.map((step) => step.told), ...ends.map((end) => end.told)),
  };
}

/** A line that sets the day, the zone or the year of what follows; only where it stands alone. */
function afterMark(course: Course, mark: Mark, first: boolean, base: BaseDay | null): Course {
  const alone =
    mark.heading === true ||
    mark.takes.length > 0 ||
    first ||
    /^#|^\W*(?:day)\b/i.test(mark.written);
  const set = {
    ...course,
    zone: alone ? (mark.zone ?? course.zone) : course.zone,
    year: mark.year ?? course.year,
  };
  if (!alone) return set;
  return withDate(withDayNumber(set, mark, base), mark.date, first, base);
}

/** `Day 2`: counted from the day of the incident. */
function withDayNumber(course: Course, mark: Mark, base: BaseDay | null): Course {
  if (mark.dayNumber === null) return course;
  const relative = mark.dayNumber - 1;
  const counted = { ...course, relative, previous: null };
  return base
    ? {
        ...counted,
        cursor: daysAfter(base.day, relative),
        how: `\`${mark.written}\`, counted from ${dayText(base.day)}`,
        sure: 'likely',
      }
    : counted;
}

function withDate(
  course: Course,
  date: DatePart | null,
  first: boolean,
  base: BaseDay | null,
): Course {
  if (!date) return course;
  const day = wholeDay(course, date, base);
  return day
    ? {
        ...course,
        cursor: day,
        how: 'the date above it',
        sure: date.year === null ? 'likely' : 'stated',
        previous: null,
      }
    : { ...course, relative: course.relative + (first ? 0 : 1), previous: null };
}

/** The day of a date, its year from around it; null where month and day may be each other and nothing helps. */
const wholeDay = (course: Course, date: DatePart | null, base: BaseDay | null): Day | null =>
  date && !(date.swappable && !base)
    ? completeDay(date, course.cursor ?? base?.day ?? null, course.year)
    : null;

interface Step {
  readonly course: Course;
  readonly slot: Slot | null;
  readonly told: ReadingNotes;
}

/** An event of a day sets the day of the times that follow it. */
function dayLine(course: Course, event: Candidate, base: BaseDay | null): Step {
  const { date } = event.stamp;
  const day = date && !date.swappable ? wholeDay(course, date, base) : null;
  if (!day) return { course, slot: null, told: NOTHING_TOLD };
  const time = { hour: 0, minute: 0, second: null, clock: '24', odd: false, precision: 'day' };
  return {
    course: { ...course, ...WRITTEN_BEFORE, cursor: day, previous: null },
    slot: {
      event,
      zone: null,
      time: time as TimePart,
      date: day,
      day: course.relative,
      sure: date?.year === null ? 'likely' : 'stated',
      how: 'the date in its line',
    },
    told: NOTHING_TOLD,
  };
}

const WRITTEN_BEFORE = { how: 'the date of a line before it', sure: 'likely' } as const;

function timedLine(before: Course, event: Candidate, time: TimePart, base: BaseDay | null): Step {
  const { stamp } = event;
  const course = counted(before, stamp.dayNumber, base);
  const twoWays =
    stamp.date?.swappable && !base
      ? noted(
          'doubt',
          event.lines,
          `\`${stamp.written}\` can be read as month and day or as day and month; no day was taken. Say which with --date-order.`,
        )
      : NOTHING_TOLD;
  const day = wholeDay(course, stamp.date, base);
  const step = day ? datedLine(course, event, time, day) : bareLine(course, event, time);
  return {
    course: { ...step.course, previous: step.slot },
    slot: step.slot,
    told: together(twoWays, step.told),
  };
}

function counted(course: Course, dayNumber: number | null, base: BaseDay | null): Course {
  if (dayNumber === null) return course;
  const relative = dayNumber - 1;
  const cursor = base ? daysAfter(base.day, relative) : course.cursor;
  return { ...course, relative, cursor, previous: null };
}

/** A line that names its day. */
function datedLine(course: Course, event: Candidate, time: TimePart, day: Day): Step {
  const guessed = event.stamp.date?.year === null;
  const slot: Slot = {
    event,
    zone: event.stamp.zone ?? course.zone,
    time,
    date: day,
    day: course.relative,
    sure: guessed ? 'likely' : 'stated',
    how: guessed ? 'the date in its line, the year from around it' : 'the date in its line',
  };
  const { previous } = course;
  const back = previous?.date && daysUntil(previous.date, day) === 0 && isEarlier(time, previous);
  return {
    course: { ...course, ...WRITTEN_BEFORE, cursor: day },
    slot,
    told: back ? outOfOrder(event) : NOTHING_TOLD,
  };
}

/** A line with a time alone: the day of the line before, or the next where the clock has passed midnight. */
function bareLine(before: Course, event: Candidate, time: TimePart): Step {
  const { stamp } = event;
  const { previous } = before;
  const another = stamp.date && previous && !sameDate(previous.event, event) ? 1 : 0;
  const stepped = { ...before, relative: before.relative + another };
  const back = previous !== null && isEarlier(time, previous);
  const next = nextDayOf(event, time, previous);
  const course = next === null ? stepped : nextDay(stepped, next);
  const slot: Slot = {
    event,
    zone: stamp.zone ?? course.zone,
    time,
    date: course.cursor,
    day: course.relative,
    sure: course.sure,
    how: course.cursor ? course.how : '',
  };
  const sorted = back && next === null && !stamp.until ? outOfOrder(event) : NOTHING_TOLD;
  return { course, slot, told: together(sorted, unreadableDay(event)) };
}

const unreadableDay = ({ stamp, lines }: Candidate): ReadingNotes =>
  stamp.unreadable
    ? noted(
        'contradiction',
        lines,
        `\`${stamp.unreadable}\` is no date; the day was taken from the lines around it.`,
      )
    : NOTHING_TOLD;

/** Why a line is of the day after the line before it; null where it is not. */
function nextDayOf({ stamp }: Candidate, time: TimePart, previous: Slot | null): string | null {
  if (!previous) return null;
  if (stamp.dayShift === 1) return 'the line says that it is the next';
  const back = minuteOfDay(previous.time) - minuteOfDay(time);
  return back >= NIGHT ? 'the clock passed midnight' : null;
}

const isEarlier = (time: TimePart, previous: Slot): boolean =>
  minuteOfDay(time) < minuteOfDay(previous.time);

const nextDay = (course: Course, why: string): Course => ({
  ...course,
  cursor: course.cursor && daysAfter(course.cursor, 1),
  relative: course.relative + 1,
  how: `${course.how || 'the day of the line before'}; ${why}`,
  sure: 'likely',
});
