// A moment as it is written, in its parts.
import type { ZoneWord } from './zone-words.ts';

export interface DatePart {
  /** Null where the year is not written. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** The month and the day could be each other: `03/04/2024`. */
  readonly swappable: boolean;
}

export interface TimePart {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  /** Whether the hour was written so that it cannot be twelve hours off: `14:05`, `2 PM`, `02:05`. */
  readonly clock: '24' | '12' | 'open';
  /** `AM` on an hour past noon and its like. */
  readonly odd: boolean;
  /** The minutes, or the whole time, were not written. */
  readonly precision?: 'day' | 'hour';
}

export interface Stamp {
  readonly date: DatePart | null;
  readonly time: TimePart | null;
  readonly untilDate: DatePart | null;
  readonly until: TimePart | null;
  readonly zone: ZoneWord | null;
  /** The same moment on a second clock: `14:05 UTC (7:05 PDT)`. */
  readonly second: { readonly time: TimePart; readonly zone: ZoneWord } | null;
  readonly approximate: boolean;
  /** Something that looks like a date and is none: `22025-03-18`, `11/03/202`. */
  readonly unreadable: string | null;
  /** `Day 2`: counted from 1. */
  readonly dayNumber: number | null;
  /** `T+5m`: minutes from a moment that the document names elsewhere. */
  readonly relative: number | null;
  /** `next day`, `(+1)`: days after the line before; 0 for `same day`. */
  readonly dayShift: number | null;
  /** `Tuesday`, 1 for Monday. */
  readonly weekday: number | null;
  /** `Tuesday 26`, `26日(火)`: a day of a month that is not named. */
  readonly dayOfMonth: number | null;
  /** Characters taken, with the separator that follows. */
  readonly length: number;
  /** Characters taken by the moment itself. */
  readonly core: number;
  /** The words that were taken. */
  readonly written: string;
}

export interface StampOptions {
  /** Which of two small numbers is the month. */
  readonly order: 'mdy' | 'dmy' | null;
  /** Accept `1605` and `16.05` without a date before it; only where the neighbours are times too. */
  readonly loose: boolean;
  /** The moment from which `T+5m` is counted, where the document names one. */
  readonly anchor?: Anchor | null;
}

export interface Anchor {
  readonly date: DatePart | null;
  readonly time: TimePart;
  readonly zone: ZoneWord | null;
}

/** No moment: what a line says that is of the day above it. */
export const NO_STAMP: Stamp = {
  ...{ date: null, time: null, untilDate: null, until: null, zone: null, second: null },
  ...{ approximate: false, unreadable: null, dayNumber: null, relative: null, dayShift: null },
  ...{ weekday: null, dayOfMonth: null, length: 0, core: 0, written: '' },
};
