// Calendars (RFC 5545): what is escaped, how lines are folded, and what every event says. What a calendar holds is
// decided by those who write one.

/** A calendar day, or a moment in UTC or by a clock whose zone is not known ("floating"). */
export type When = { readonly day: string } | { readonly t: number; readonly zoned: boolean };

export interface CalendarEvent {
  /** Unique in the world, and the same in every build. */
  readonly uid: string;
  /** When what is said of it last changed: a day, `2024-06-01`. */
  readonly changed: string;
  readonly start: When;
  /** Null: it takes no time. A day ends where the next begins. */
  readonly end: When | null;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly categories?: readonly string[];
}

export interface Calendar {
  readonly name: string;
  /** Who wrote it, for programs. */
  readonly product: string;
  readonly events: readonly CalendarEvent[];
}

/** A calendar as the text of an `.ics` file, with the line ends and the folding that RFC 5545 asks for. */
export function toIcs({ name, product, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(product)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function linesOf(event: CalendarEvent): string[] {
  const { categories = [] } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${compact(event.changed)}T000000Z`,
    `DTSTART${valueOf(event.start)}`,
    ...(event.end ? [`DTEND${valueOf(event.end)}`] : []),
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    `URL:${event.url}`,
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escapeText).join(',')}`] : []),
    // It blocks nobody's day.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function valueOf(when: When): string {
  if ('day' in when) return `;VALUE=DATE:${compact(when.day)}`;
  const stamp = compact(new Date(when.t).toISOString().slice(0, 19));
  return `:${stamp}${when.zoned ? 'Z' : ''}`;
}

const compact = (iso: string): string => iso.replace(/[-:]/g, '');

/** Section 3.3.11; control characters, which have no place in a text, become spaces. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, ' ');
}

/** Section 3.1: no line is longer than 75 octets, and none is cut inside a character. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      part = ' '; // a line that goes on begins with a space
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
