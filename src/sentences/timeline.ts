// What the timeline of a report says beside its events.
import { formatDay, formatDuration } from '../report/format.ts';
import { VALUES } from './facts/values.ts';
import { uncapital } from '../text/capital.ts';
import { counted, formatCount } from '../text/count.ts';

export const EVENT_WORDS = {
  none: 'No events are recorded.',
  pointAtMark: 'Point at a mark or tap it to see what it is.',
  tapAgain: (mark: string) => `${mark} (tap again to go there)`,
  mermaid: 'Timeline as Mermaid, for wikis and tickets',
  events: 'Events',
  keyEvents: (n: number) => `Key events (${formatCount(n)})`,
  allEvents: (n: number) => `All (${formatCount(n)})`,
  approximate: 'approximate',
  evidence: 'Evidence',
  evidenceFor: (clock: string) => ` for ${clock}`,
  linkTo: (clock: string, kind: string) => `Link to ${clock}, ${kind}`,
  utc: (time: string) => `${time} UTC`,
} as const;

/** The picture of a timeline, for those who hear it. */
export const DESCRIBED = {
  name: 'Timeline, drawn to scale',
  none: 'No events.',
  events: (n: number, window: string) => `${counted(n, 'event')}, ${window}.`,
  /** "Detected after 37 min, mitigated at a time not recorded, resolved after 5 h." */
  course: (
    detected: number | null,
    mitigated: number | null,
    end: number | null | 'ongoing' | 'unknown',
  ) => {
    const after = (word: string, ms: number | null): string =>
      ms === null ? `${word} at a time not recorded` : `${word} after ${formatDuration(ms)}`;
    const resolved =
      end === 'ongoing'
        ? uncapital(VALUES.ongoing)
        : end === 'unknown'
          ? uncapital(VALUES.endNotRecorded)
          : after('resolved', end);
    return `${after('Detected', detected)}, ${after('mitigated', mitigated)}, ${resolved}.`;
  },
} as const;

/** What stands in the picture. */
export const IN_PICTURE = {
  impact: (rest: string) => `Impact, ${rest}`,
  impactLasted: (duration: string) => `Impact ${duration}`,
  atOnce: 'Impact at one moment',
  knownTo: (unit: 'day' | 'hour') => `Impact, known to the ${unit}`,
  level: (name: string, rest: string) => `${name}, ${rest}`,
  levelLasted: (name: string, duration: string) => `${name} ${duration}`,
  eventsBelow: (n: number) => `${counted(n, 'event')}, drawn larger below`,
  larger: (window: string) => `Drawn larger: ${window}`,
  clocks: (direction: 'forward' | 'back', ms: number, offset: string) =>
    `clocks ${direction} ${formatDuration(ms)} to ${offset}`,
  nextDay: 'next day',
} as const;

/** The same picture as a gantt of Mermaid, where Markdown is read. */
export const GANTT = {
  name: (title: string) => `Incident timeline: ${title}`,
  titled: (title: string, clock: string) => `${title} (${clock})`,
  phases: 'Phases',
  events: 'Events',
  oneOffset: (zone: string, offset: string) => `${zone}, drawn at ${offset} throughout`,
} as const;

/** How far an event is from the one before. */
export const GAPS = {
  days: (n: number) => `${counted(n, 'day')} later`,
  about: (ms: number) => `about ${formatDuration(ms)} later`,
  exact: (ms: number) => `${formatDuration(ms)} later`,
} as const;

/** The days of an incident of which none is known. */
export const UNKNOWN_DAYS = {
  /** 1 is the first. */
  day: (n: number) => `Day ${n}`,
  at: (n: number, time: string) => `day ${n}, ${time}`,
  inPicture: (n: number) => `day ${n}`,
} as const;

export const CLOCKS = {
  legend: 'Clock',
  incident: 'Incident’s',
  utc: 'UTC',
  reader: 'Yours',
  noDay: (zone: string | null) =>
    `No day is recorded, so these times${zone === null ? '' : ` (${zone})`} cannot be shown in another zone.`,
  noZone: 'The time zone is not recorded, so these times cannot be shown in another one.',
  times: (zone: string, besideUtc: boolean) =>
    `Times in ${zone}${besideUtc ? ', with UTC beside them' : ''}.`,
  /** After the reader has chosen. */
  switched: (to: 'utc' | 'reader', reader: string, zone: string) =>
    `Times in ${to === 'utc' ? 'UTC' : `your own zone, ${reader}`}; the picture keeps ${zone}.`,
} as const;

export const LEGEND = {
  title: 'Legend',
  approximate: {
    sign: '≈',
    meaning: 'The time is approximate. In the picture: dots on both sides.',
  },
  coarse: {
    sign: 'Pale stretch',
    meaning: 'Only the day or the hour is recorded: it happened somewhere within it.',
  },
  range: { sign: 'Bar', meaning: 'It went on for a while.' },
} as const;

/** "4 May 2024", "Day 2"; an undated report's first day needs no name. */
export function headingOfDay(date: string | null, day: number, isFirst: boolean): string | null {
  if (date !== null) return formatDay(date);
  return isFirst && day === 0 ? null : UNKNOWN_DAYS.day(day + 1);
}
