// The hours of a week as squares, darker where more incidents began.
import { CHART_MARKS } from '../../sentences/trends.ts';
import type { WeekHours } from '../../archive/week-hours.ts';
import { WEEKDAYS } from '../../text/calendar.ts';
import { heatOf } from './heat.ts';
import { frame, linkedMark, note, percent } from './svg.ts';

const ROW = 26;
const HEAD = 4;
/** Room for the names of days, as a share of the width: enough for two letters on a phone. */
const SIDE = 0.07;

/** @param hrefOf where a square leads */
export function drawWeek(
  label: string,
  { cells, most }: WeekHours,
  hrefOf: (weekday: number, hour: number, ids: readonly string[]) => string | null,
): string {
  const step = (1 - SIDE) / 24;
  const x = (hour: number): number => SIDE + hour * step;
  const rows = cells.map((hours, weekday) => {
    const top = HEAD + weekday * ROW;
    const name = WEEKDAYS[weekday]!;
    const squares = hours.map((ids, hour) => {
      const heat = heatOf(ids.length, most);
      const rect = `<rect class="heat-${heat}" x="${percent(x(hour))}" y="${top + 1}" width="${percent(step * 0.92)}" height="${ROW - 2}" rx="2"/>`;
      if (ids.length === 0) return rect;
      const clock = `${String(hour).padStart(2, '0')}:00`;
      return linkedMark(
        hrefOf(weekday, hour, ids),
        CHART_MARKS.hour(name, clock, ids.length),
        rect,
        step,
      );
    });
    return note('chart-tick', '0', top + 17, CHART_MARKS.weekday(name)) + squares.join('');
  });
  const bottom = HEAD + 7 * ROW;
  const ticks = [0, 6, 12, 18].map((hour) =>
    note('chart-tick', percent(x(hour)), bottom + 15, `${String(hour).padStart(2, '0')}:00`),
  );
  return frame({
    className: 'chart-week',
    height: bottom + 20,
    label,
    svg: rows.join('') + ticks.join(''),
  });
}
