// Abbreviations of zones, with the offset that each means and a place that uses it for part of a year.
// Which of them is in force on a day is asked of the zone rules; a list of names alone cannot know.
import { Temporal } from 'temporal-polyfill';

interface Abbreviation {
  readonly offset: string;
  readonly place: string;
  /** The abbreviation of the other half of the year. */
  readonly other: string;
}

const pair = (
  standard: string,
  winter: string,
  daylight: string,
  summer: string,
  place: string,
): [string, Abbreviation][] => [
  [standard, { offset: winter, place, other: daylight }],
  [daylight, { offset: summer, place, other: standard }],
];

/** GMT is left out: many write it for UTC, all year round. So is what several places far apart share (IST). */
const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map([
  ...pair('PST', '-08:00', 'PDT', '-07:00', 'America/Los_Angeles'),
  ...pair('MST', '-07:00', 'MDT', '-06:00', 'America/Denver'),
  ...pair('CST', '-06:00', 'CDT', '-05:00', 'America/Chicago'),
  ...pair('EST', '-05:00', 'EDT', '-04:00', 'America/New_York'),
  ...pair('AKST', '-09:00', 'AKDT', '-08:00', 'America/Anchorage'),
  ...pair('WET', '+00:00', 'WEST', '+01:00', 'Europe/Lisbon'),
  ...pair('CET', '+01:00', 'CEST', '+02:00', 'Europe/Paris'),
  ...pair('EET', '+02:00', 'EEST', '+03:00', 'Europe/Athens'),
  ...pair('AEST', '+10:00', 'AEDT', '+11:00', 'Australia/Sydney'),
  ...pair('NZST', '+12:00', 'NZDT', '+13:00', 'Pacific/Auckland'),
  ['BST', { offset: '+01:00', place: 'Europe/London', other: 'GMT' }],
]);

/** The offset that an abbreviation or `UTC` after a clock time means; null for one that is not known. */
export function offsetOfAbbreviation(name: string): string | null {
  if (name === 'UTC' || name === 'Z' || name === 'GMT') return '+00:00';
  return ABBREVIATIONS.get(name)?.offset ?? null;
}

export interface OutOfForce {
  /** What was in force instead, `PDT`. */
  readonly instead: string;
  readonly place: string;
}

/** Whether an abbreviation names an offset that its place did not have on a day; null where it did, or is not known. */
export function outOfForce(name: string, day: string, zone: string | null): OutOfForce | null {
  const known = ABBREVIATIONS.get(name);
  if (!known) return null;
  const date = Temporal.PlainDate.from(day);
  const offsets = (place: string): string[] =>
    ['00:30', '23:30'].map(
      (time) => date.toZonedDateTime({ timeZone: place, plainTime: time }).offset,
    );
  if (offsets(known.place).includes(known.offset)) return null;
  // Arizona writes MST, Panama EST, Queensland AEST all year.
  if (zone !== null && offsets(zone).includes(known.offset)) return null;
  return { instead: known.other, place: known.place };
}

export const ABBREVIATION_NAMES: readonly string[] = [...ABBREVIATIONS.keys()];
