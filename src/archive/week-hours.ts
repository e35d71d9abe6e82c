// At which hours of the week incidents begin. A week is that of the people who were hit: the clock is the
// incident's own, and a report without a day or a start is told apart instead of guessed.
import type { Report } from '../report/report.ts';
import { WEEKDAYS, weekdayIndex } from '../text/calendar.ts';

export interface WeekHours {
  /** `cells[weekday][hour]`, Monday first; the clock is the incident's own. */
  readonly cells: readonly (readonly (readonly string[])[])[];
  readonly most: number;
  /** Reports in the cells. */
  readonly counted: number;
  /** Reports without a day. */
  readonly undated: readonly string[];
  /** Reports whose start is not recorded, or only its day. */
  readonly noStart: readonly string[];
}

/** Below this, 168 hours are mostly empty and a dark square is chance. */
export const ENOUGH_FOR_HOURS = 60;

/** When users began to be hit, by the clocks of the people who wrote the reports. */
export function weekHours(reports: readonly Report[]): WeekHours {
  const cells = WEEKDAYS.map(() => Array.from({ length: 24 }, (): string[] => []));
  const undated: string[] = [];
  const noStart: string[] = [];
  for (const { id, clock, impact } of reports) {
    if (!clock.dated) undated.push(id);
    else if (!impact.from?.date || impact.from.precision === 'day') noStart.push(id);
    else {
      cells[weekdayIndex(impact.from.date)]![Number(impact.from.time.slice(0, 2))]!.push(id);
    }
  }
  const counts = cells.flat().map((ids) => ids.length);
  return {
    cells,
    most: Math.max(...counts),
    counted: counts.reduce((sum, n) => sum + n, 0),
    undated,
    noStart,
  };
}
