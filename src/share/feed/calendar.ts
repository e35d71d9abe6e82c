// Incidents as a calendar (RFC 5545), each from the start of impact to its end. An incident without a day has no
// place in a calendar; one without a zone is written as the clock time that it recorded, which every
// calendar shows as it stands.
import { beginningOf, dayOf } from '../../report/moments.ts';
import type { Instant, Report } from '../../report/report.ts';
import type { Vocabularies } from '../../report/vocabulary.ts';
import { dayAsMoment, updatedDay } from '../dates.ts';
import { factsOf } from '../facts.ts';
import { addressOf, identityOf } from '../identity.ts';

/** Calendars read the whole file again and again. */
export const CALENDAR_LENGTH = 1000;

export interface CalendarOptions {
  readonly archive: string;
  readonly vocabularies: Vocabularies;
}

/** The latest incidents of reports that are in the archive's order, newest first. */
export function toCalendar(
  reports: readonly Report[],
  { archive, vocabularies }: CalendarOptions,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${text(archive)}//Hindsight//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(`${archive}: incidents`)}`,
    ...reports
      .filter((report) => dayOf(report) !== null)
      .slice(0, CALENDAR_LENGTH)
      .flatMap((report) => event(report, vocabularies)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function event(report: Report, vocabularies: Vocabularies): string[] {
  const facts = factsOf(report, vocabularies);
  const from = beginningOf(report)!;
  const { to } = report.impact;
  return [
    'BEGIN:VEVENT',
    `UID:${identityOf(report)}`,
    `DTSTAMP:${stamp(dayAsMoment(updatedDay(report)))}`,
    `DTSTART:${moment(from)}`,
    ...(to && to.t > from.t ? [`DTEND:${moment(to)}`] : []),
    `SUMMARY:${text(`${facts.severity}: ${report.title}`)}`,
    `DESCRIPTION:${text(`${report.summary}\n\nUsers were hit for: ${facts.duration}\nUsers hit: ${facts.users}`)}`,
    `URL:${addressOf(report)}`,
    `CATEGORIES:${[facts.severity, ...facts.services.split(', ')].map(text).join(',')}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** In UTC where the zone is known, else the recorded clock time ("floating"). */
function moment(instant: Instant): string {
  const iso = new Date(instant.t).toISOString();
  return instant.offset === null ? stamp(iso).replace('Z', '') : stamp(iso);
}

const stamp = (iso: string): string => iso.replace(/[-:]|\.\d+/g, '');

/** Section 3.3.11. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n|\r/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, ' ');
}

/** Section 3.1: no line is longer than 75 bytes, and none is cut inside a character. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const char of line) {
    const bytes = Buffer.byteLength(char);
    if (size + bytes > 75) {
      parts.push(part);
      part = '';
      size = 1; // the space that begins the next line
    }
    part += char;
    size += bytes;
  }
  return [...parts, part].join('\r\n ');
}
