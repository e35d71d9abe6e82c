// Two clocks on one line must agree: `14:05 UTC (7:05 PDT)`.
import type { DraftClock } from '../time/calendar.ts';
import { minuteOfDay, offsetAt, offsetText, timeText } from '../time/calendar.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, noted } from '../sources/finding.ts';
import type { Placed } from './days.ts';

const HALF_A_DAY = 12 * 60;

/** What is told where the second clock of a line does not show the moment of the first. */
export function secondClock({ event, wall }: Placed, clock: DraftClock): ReadingNotes {
  const { second } = event.stamp;
  const zone =
    wall.zone ?? (clock.zone ? { written: clock.zone, iana: clock.zone, offset: null } : null);
  const first = second && zone && offsetAt(zone, wall.date, wall.time);
  const other = second && offsetAt(second.zone, wall.date, second.time);
  if (!second || !zone || first === null || other === null) return NOTHING_TOLD;
  const apart = minuteOfDay(wall.time) - minuteOfDay(second.time) - (first - other);
  // Half a day apart may be an `AM` that was left out.
  if (apart % HALF_A_DAY === 0) return NOTHING_TOLD;
  return noted(
    'contradiction',
    event.lines,
    `\`${timeText(wall.time)}\` (${zone.written}, ${offsetText(first)}) and \`${timeText(second.time)} ${second.zone.written}\` are not one moment; the first was taken.`,
  );
}
