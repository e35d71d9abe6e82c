// What is told of an incident before this one: its days are no days of this timeline, and its times no events of it.
import { plain } from '../sources/inline.ts';
import type { Day } from '../time/calendar.ts';
import { completeDay, daysUntil } from '../time/calendar.ts';
import { daysIn } from '../time/moments-in.ts';
import type { DatePart, StampOptions } from '../time/stamp-parts.ts';
import type { MonthNamed } from '../words/earlier.ts';
import { mayTellOfEarlier, monthsNamed, tellsOfEarlier } from '../words/earlier.ts';
import type { Candidate, Run } from './entries.ts';
import type { EventDraft } from './event-draft.ts';
import type { WindowClaim } from './window-moments.ts';

/** Days between two incidents at least; what began less before is likely to belong to the story. */
const APART = 7;
/** In a part that calls itself a timeline, more. */
const FAR = 60;

/** The runs without the events of earlier incidents; `base` is the day of this one, where it is known. */
export function withoutEarlier(runs: readonly Run[], base: Day | null): Run[] {
  const days = runs.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const day = wholeDay(entry.kind === 'event' ? entry.event.stamp.date : entry.mark.date);
      return day && !(entry.kind === 'event' && isDoubtful(entry.event)) ? [day] : [];
    }),
  );
  const known = base ? [...days, base] : days;
  if (known.length === 0) return [...runs];
  return runs.map((run) => ({
    ...run,
    entries: run.entries.filter(
      (entry) => entry.kind === 'mark' || !isOfEarlier(entry.event, known),
    ),
  }));
}

const wholeDay = (part: DatePart | null): Day | null =>
  part && part.year !== null ? completeDay(part, null, null) : null;

/** It tells from when to when something was, or that something was before. */
function isDoubtful({ named, stamp, nodes }: Candidate): boolean {
  const words = plain([...nodes]);
  const span = stamp.time !== null && stamp.until !== null;
  if (!named) return span || mayTellOfEarlier(words);
  // In a timeline `already` says nothing, unless a sentence told of a whole day holds times of its own.
  const story = stamp.time === null && HAS_TIME.test(words) && mayTellOfEarlier(words);
  return span || story || tellsOfEarlier(words);
}

const HAS_TIME = /(?<!\d)\d{1,2} ?[:h時] ?\d\d(?!\d)/;

function isOfEarlier(event: Candidate, known: readonly Day[]): boolean {
  const day = isDoubtful(event) ? wholeDay(event.stamp.date) : null;
  return day !== null && known.every((one) => daysUntil(day, one) > (event.named ? FAR : APART));
}

/** Whether a paragraph tells of an earlier incident and of nothing else: all its days lie well before `base`. */
export function tellsEarlierStory(
  text: string,
  { order }: StampOptions,
  base: Day | null,
): boolean {
  if (!base || !mayTellOfEarlier(text)) return false;
  const days = daysIn(text, order).flatMap(({ part }) => wholeDay(part) ?? []);
  return days.length > 0 && days.every((day) => daysUntil(day, base) > APART);
}

/** A month or a year apart from the incident by as many months at least is another time. */
const OTHER_MONTH = 2;
/** A day as near as this to the incident, in days, is of it, whatever year stands beside it. */
const SAME_STORY = 31;

/** Whether a sentence tells of another time than that of the incident: `In 2021 …`, `the outage of last November`. */
export function tellsOfAnotherTime(sentence: string, base: Day | null): boolean {
  if (tellsOfEarlier(sentence)) return true;
  const apart = base && monthsNamed(sentence).some((one) => isApart(one, base));
  return apart ? !daysIn(sentence, null).some(({ part }) => isNear(part, base)) : false;
}

function isApart({ year, month }: MonthNamed, base: Day): boolean {
  if (month === null) return year !== null && year < base.year;
  const months = month - base.month;
  if (year !== null) return Math.abs((year - base.year) * 12 + months) >= OTHER_MONTH;
  const around = Math.abs(months);
  return Math.min(around, 12 - around) >= OTHER_MONTH;
}

function isNear(part: DatePart, base: Day): boolean {
  const day = completeDay(part, base, null);
  return day !== null && Math.abs(daysUntil(day, base)) <= SAME_STORY;
}

const DAY = 86_400_000;

/** Whether a window may be that of this incident: by its sentence, and by its days, where events give theirs. */
export function isOfThisIncident(
  { from, to }: WindowClaim,
  sentence: string,
  events: readonly EventDraft[],
  base: Day | null,
): boolean {
  if (tellsOfAnotherTime(sentence, base)) return false;
  const [first, last] = [events[0]?.t, events.at(-1)?.t];
  if (first === undefined || last === undefined || events.length < 2) return true;
  return [from, to].every(
    (end) => end === null || (end.t > first - 2 * DAY && end.t < last + 2 * DAY),
  );
}
