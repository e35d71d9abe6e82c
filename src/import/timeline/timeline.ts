// The timeline of a document and what follows from it: whose clock, which days, which events, from when to when.
import type { Nodes } from 'mdast';
import type { ReadingNotes } from '../sources/finding.ts';
import { noted, together } from '../sources/finding.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import type { Reading } from '../sources/reading.ts';
import type { Day, DraftClock } from '../time/calendar.ts';
import { anyOf } from '../words/any-of.ts';
import { documentLanguage } from '../words/language.ts';
import { baseDay } from './base-day.ts';
import { findRuns } from './candidates.ts';
import { contradictionsOf } from './contradictions.ts';
import type { BaseDay } from './day-law.ts';
import { knownDays, withEvents } from './known-days.ts';
import { placeDays } from './days.ts';
import type { Run } from './entries.ts';
import type { EventDraft } from './event-draft.ts';
import { draftEvents } from './events.ts';
import type { Window } from './window.ts';
import { findWindow } from './window.ts';
import { ofTheirPlaces, slipsOfZone, zoneOf } from './zone.ts';

export interface Timeline {
  readonly events: readonly EventDraft[];
  readonly window: Window;
  readonly clock: DraftClock;
  readonly base: BaseDay | null;
  /** Nodes whose whole text is in the events. */
  readonly used: ReadonlySet<Nodes>;
  /** Lines that set the day of events, with the days that stand below them. */
  readonly days: readonly DaySet[];
  readonly told: ReadingNotes;
}

export interface DaySet {
  readonly lines: Lines;
  readonly written: string;
  readonly value: string;
}

/** Reads the timeline; `given` are the day and the zone of the command line. */
export function readTimeline(
  reading: Reading,
  given: { readonly day: Day | null; readonly zone: string | null },
): Timeline {
  const { parts, rules, stamps } = reading;
  const { base, told: toldOfDay } = baseDay(reading, given.day);
  const runs = findRuns(parts, stamps, rules, base);
  const { zone, words, word, told: toldOfZone } = zoneOf(reading, runs, given.zone);
  const known = knownDays(reading, runs, base);
  const days = runs.map((run) => placeDays(run.entries, known));
  const placed = ofTheirPlaces(
    reading,
    days.flatMap((run) => run.placed),
  );
  const dated = base !== null || placed.some(({ wall }) => wall.date !== null);
  const clock = { zone, dated, words };
  const language = documentLanguage(reading.source.lines.join('\n'));
  const { events, used, told } = draftEvents(
    dated ? placed.filter(({ wall }) => wall.date !== null) : placed,
    {
      clock,
      rules,
      language,
      approximate: parts.some(saysApproximate),
    },
  );
  const context = { reading, clock, known: withEvents(known, events), language };
  const window = findWindow(context, events);
  const marks = events.length > 0 ? runs.flatMap((run) => marksOf(run, used)) : [];
  return {
    events,
    window,
    clock,
    base,
    used: new Set([...used, ...marks]),
    days: runs.flatMap((run) => daysSet(run, events)),
    told: together(
      toldOfDay,
      toldOfZone,
      ...days.map((run) => run.told),
      slipsOfZone(placed, clock, word),
      told,
      window.told,
      contradictionsOf(context, events, window, base),
      unread(parts, runs),
    ),
  };
}

const APPROXIMATE = anyOf(
  /\ball times?(?: are)? approximat\w+|\ball (?:times? )?approximat\w+/i,
  /\bapproximate times\b|\btimes? (?:are )?approximate\b/i,
);

/** `Timeline (all times approximate)`. */
const saysApproximate = ({ name, title, nodes }: Part): boolean =>
  name === 'timeline' &&
  APPROXIMATE.test(
    `${title} ${nodes
      .slice(0, 2)
      .map((node) => (node.type === 'paragraph' ? plain(node) : ''))
      .join(' ')}`,
  );

/** Lines that set a day or a zone go once all events that they stand above have gone. */
function marksOf({ entries }: Run, used: ReadonlySet<Nodes>): Nodes[] {
  const gone = entries.every(
    (entry) =>
      entry.kind === 'mark' ||
      (entry.event.takes.length > 0 && entry.event.takes.every((node) => used.has(node))),
  );
  return gone ? entries.flatMap((entry) => (entry.kind === 'mark' ? entry.mark.takes : [])) : [];
}

/** The lines of a run that set a day. */
function daysSet({ entries }: Run, events: readonly EventDraft[]): DaySet[] {
  const value = [...new Set(events.map(({ at }) => at.slice(0, 10)))].join(' ');
  return entries.flatMap((entry) =>
    entry.kind === 'mark' ? [{ lines: entry.mark.lines, written: entry.mark.written, value }] : [],
  );
}

/** Timelines in which no time could be read, with their lines. */
function unread(parts: readonly Part[], runs: readonly Run[]): ReadingNotes {
  const told = parts.flatMap((part) => {
    const [first] = part.nodes;
    if (part.own !== 'timeline' || !first || runs.some((run) => run.part === part)) return [];
    if (parts.some((other) => other.above.includes(part))) return [];
    const message = `No time could be read in the timeline “${part.title}”; it stays in the body. Write its events under \`timeline:\`.`;
    return [noted('missing', linesOf(part.heading ?? first), message)];
  });
  return together(...told);
}
