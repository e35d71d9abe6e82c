// What a clock on the wall shows at a moment that carries its offset: on the incident's own wall, in UTC,
// where the reader is. Pure but for the reader's zone, which only the browser knows.
import { formatDay } from '../report/format.ts';

export type ClockName = 'incident' | 'utc' | 'reader';

export interface WallClock {
  /** `2024-06-01` */
  readonly date: string;
  /** `14:05`, `14:05:30` */
  readonly time: string;
}

/** `datetime` as pages carry it: `2024-06-01T14:05+01:00`, `2024-06-01T13:05Z`. */
export function wallOf(datetime: string, clock: ClockName): WallClock {
  const [date = '', rest = ''] = datetime.split('T');
  const own = rest.replace(/(?:Z|[+-]\d\d:\d\d)$/, '');
  if (clock === 'incident') return { date, time: own };
  const moment = new Date(datetime);
  // The browser's clock, shifted so that its ISO form reads as the wall of the reader.
  const shift = clock === 'reader' ? moment.getTimezoneOffset() * 60_000 : 0;
  const iso = new Date(moment.getTime() - shift).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 11 + own.length) };
}

/** A moment beside one that was named before: its day only where that is another one. */
export function timeAfter(datetime: string, previous: string, clock: ClockName): string {
  const { date, time } = wallOf(datetime, clock);
  return date === wallOf(previous, clock).date ? time : `${formatDay(date, 'short')} ${time}`;
}
