// What a document says of days outside its timelines: moments with their day, the year, which way its lines run.
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import type { Day } from '../time/calendar.ts';
import { completeDay, dayText, minuteOfDay } from '../time/calendar.ts';
import { daysIn, momentsIn } from '../time/moments-in.ts';
import type { DatePart, Stamp, TimePart } from '../time/stamp-parts.ts';
import { LANGUAGES, folded } from '../words/words.ts';
import { beginsWithAuthoring, isAuthoring } from './authoring.ts';
import type { BaseDay, KnownDays } from './day-law.ts';
import type { Run } from './entries.ts';
import type { EventDraft } from './event-draft.ts';
import { yearTold } from './year-told.ts';

const NEWEST_FIRST =
  /\b(?:newest|latest|most recent) (?:entry |update |entries |updates )?first\b|\breverse chronolog/i;

/** What the law of days has to know of a document; `base` is the day of the incident. */
export function knownDays(reading: Reading, runs: readonly Run[], base: BaseDay | null): KnownDays {
  const near = base?.day ?? firstDay(reading);
  return {
    base,
    near,
    year: yearTold(reading),
    told: toldDays(stampsOutside(reading, runs), near),
    way: saysNewestFirst(reading) ? -1 : null,
  };
}

/** The first day with its year, of writing or of anything else: those without one are near it. */
function firstDay({ source, stamps }: Reading): Day | null {
  for (const text of source.lines)
    for (const { part } of daysIn(text, stamps.order))
      if (part.year !== null) return completeDay(part, null, null);
  return null;
}

/** The moments of labels, fields and prose that stand in no timeline. */
function stampsOutside(
  { labelled, fields, parts, stamps }: Reading,
  runs: readonly Run[],
): Stamp[] {
  const inside = new Set(
    runs.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event.lines[0]] : [])),
    ),
  );
  const told = parts.filter(({ name }) => name === null || !APART.has(name));
  const texts = [
    ...labelled
      .filter(
        ({ label, lines, part }) =>
          !isAuthoring(label) && told.includes(part) && !inside.has(lines[0]),
      )
      .map(({ text }) => text),
    ...fields.filter(({ name }) => !isAuthoring(name)).map(({ value }) => String(value)),
    ...told.flatMap(({ title, nodes }) => [
      title,
      ...nodes
        .filter((node) => node.type === 'paragraph' && !inside.has(linesOf(node)[0]))
        .map((node) => plain(node as Parameters<typeof plain>[0]).replace(/\s+/g, ' '))
        .filter((text) => !beginsWithAuthoring(text)),
    ]),
  ];
  return texts.flatMap((text) => momentsIn(text.slice(0, 4000), stamps).map(({ stamp }) => stamp));
}

const APART = new Set(['actions', 'appendix', 'links']);

/** The day of each minute that is told with its day, where it is told with one day only. */
function toldDays(stamps: readonly Stamp[], near: Day | null): ReadonlyMap<number, Day> {
  const found = new Map<number, Day | null>();
  const tell = (part: DatePart | null, time: TimePart | null): void => {
    const day = part && !part.swappable && completeDay(part, near, null);
    if (!day || !time || time.precision || time.hour > 23) return;
    const minute = minuteOfDay(time);
    const before = found.get(minute);
    const differs = before !== undefined && (before === null || dayText(before) !== dayText(day));
    found.set(minute, differs ? null : day);
  };
  for (const { date, time, untilDate, until } of stamps) {
    tell(date, time);
    tell(untilDate ?? date, until);
  }
  return new Map([...found].flatMap(([minute, day]) => (day ? [[minute, day] as const] : [])));
}

function saysNewestFirst({ source }: Reading): boolean {
  const text = source.lines.join('\n');
  if (NEWEST_FIRST.test(text)) return true;
  const plainText = folded(text);
  return LANGUAGES.some(({ newestFirst }) =>
    newestFirst.some((words) => plainText.includes(words)),
  );
}

/** The same with the days of events, whose clock the sentences about them repeat. */
export function withEvents(known: KnownDays, events: readonly EventDraft[]): KnownDays {
  const timed = events.filter(({ placed }) => !placed.wall.time.precision && placed.wall.date);
  const days = Map.groupBy(timed, ({ placed }) => minuteOfDay(placed.wall.time));
  const told = [...days].flatMap(([minute, [first, ...others]]) => {
    const day = first?.placed.wall.date;
    const alone =
      day &&
      others.every(({ placed: { wall } }) => wall.date && dayText(wall.date) === dayText(day));
    return alone ? [[minute, day] as const] : [];
  });
  return { ...known, told: new Map([...known.told, ...told]) };
}
