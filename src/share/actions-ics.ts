// Unfinished actions with a due day as a calendar that can be subscribed to (RFC 5545): an all-day event each.
// Events rather than to-dos, since common calendars show only events of a subscription.
import type { Register } from '../archive/actions.ts';
import { addDays } from '../archive/days.ts';
import { inlineText } from '../report/inline.ts';

export interface CalendarOptions {
  readonly name: string;
  /** Host that makes the ids of events unique in the world. */
  readonly host: string;
  /** The day of the build: a calendar says when it was made. */
  readonly today: string;
  /** The absolute address of an action. */
  readonly addressOf: (id: string, n: number) => string;
  readonly ownerName: (id: string) => string;
}

export function actionsIcs(register: Register, options: CalendarOptions): string {
  const { name, host, today, addressOf, ownerName } = options;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hindsight//Actions//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(`${name}: actions`)}`,
  ];
  for (const { id, n, action, report, state } of register) {
    if (action.due === null || (state !== 'open' && state !== 'overdue')) continue;
    const owner = action.owner === null ? 'No owner' : ownerName(action.owner);
    lines.push(
      'BEGIN:VEVENT',
      `UID:${id}-action-${n}@${host}`,
      `DTSTAMP:${compact(today)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(action.due)}`,
      `DTEND;VALUE=DATE:${compact(addDays(action.due, 1))}`,
      `SUMMARY:${text(`${state === 'overdue' ? 'Overdue: ' : ''}${inlineText(action.do)} (${owner})`)}`,
      `DESCRIPTION:${text(`Promised after: ${report.title}\n${addressOf(id, n)}`)}`,
      `URL:${addressOf(id, n)}`,
      // It blocks nobody's day.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR');
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const compact = (day: string): string => day.replaceAll('-', '');

/** Escapes a TEXT value: backslash, semicolon, comma and line breaks; other control characters are dropped. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, '');
}

/** Folds a line at 75 octets, never inside a character; continuations begin with a space. */
function fold(line: string): string {
  const folded: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > 75) {
      folded.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...folded, part].join('\r\n');
}

/** How many octets a character takes in UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
