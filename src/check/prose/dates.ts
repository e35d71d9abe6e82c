// Days that prose states: "October 15, 2022", "1 March", "2024-06-01", each with a weekday if one stands by it.

import { MONTHS, WEEKDAYS } from '../../text/calendar.ts';

export interface StatedDate {
  readonly start: number;
  readonly end: number;
  /** Null where the prose leaves it out. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly weekday: { readonly name: string; readonly start: number; readonly end: number } | null;
}

// "may" and "march" are words, too: months are read with a capital.
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const WEEKDAY = `(?:${WEEKDAYS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})`;
const DATE = new RegExp(
  `(?:\\b(?<before>${WEEKDAY})\\.?,? (?:the )?)?(?:` +
    `(?<![\\w-])(?<y1>\\d{4})-(?<m1>0[1-9]|1[0-2])-(?<d1>0[1-9]|[12]\\d|3[01])(?![\\w])` +
    `|\\b(?<m2>${MONTH})\\.? (?<d2>${DAY})\\b(?![:.]\\d|%)(?:,? (?<y2>(?:19|20)\\d{2})\\b)?` +
    `|(?<![\\w:.])(?<d3>${DAY}) (?:of )?(?<m3>${MONTH})\\b\\.?(?:,? (?<y3>(?:19|20)\\d{2})\\b)?` +
    `)(?: \\((?<after>${WEEKDAY})\\))?`,
  'g',
);

/** The days that a text states, in their order, whether a calendar has them or not; a month without a day is none. */
export function datesIn(text: string): StatedDate[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(DATE)].flatMap((match) => {
    const { y1, m1, d1, y2, m2, d2, y3, m3, d3, before, after } = match.groups ?? {};
    const month = m1 ? Number(m1) : monthOf(m2 ?? m3 ?? '');
    const day = Number.parseInt(d1 ?? d2 ?? d3 ?? '', 10);
    const year = y1 ?? y2 ?? y3;
    if (!month || !day) return [];
    const end = match.index + match[0].length;
    const named = before ?? after;
    const at = before ? match.index : end - 1 - (after?.length ?? 0);
    return [
      {
        start: match.index,
        end,
        year: year ? Number(year) : null,
        month,
        day,
        weekday: named ? { name: named, start: at, end: at + named.length } : null,
      },
    ];
  });
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

/** `2024-06-01`; the day may not exist. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
