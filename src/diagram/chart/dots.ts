// A dot for each incident, by day and by how long something took, on a logarithmic scale, with the median of
// each year and how many it is made of. Where dots would be too many to tell apart, cells stand for them.
import { CHART_MARKS } from '../../sentences/trends.ts';
import { scaleLog } from 'd3-scale';
import { formatDuration } from '../../report/format.ts';
import { formatCount } from '../../text/count.ts';
import { textWidth } from '../timeline/text.ts';
import { heatOf } from './heat.ts';
import {
  axisNames,
  BEFORE_NAME,
  FINGER,
  frame,
  gridLine,
  linkedMark,
  note,
  percent,
  PHONE,
  px,
  roomFor,
  widthOfName,
  type ShownName,
} from './svg.ts';

export interface ChartDot {
  /** Of the whole span, 0 to 1. */
  readonly x: number;
  readonly ms: number;
  readonly href: string;
  readonly title: string;
}

export interface ChartYear {
  readonly year: string;
  readonly from: number;
  readonly to: number;
  readonly median: number | null;
  readonly n: number;
  readonly unknown: number;
  /** Where the number of this year leads, and the number of those not recorded. */
  readonly href: string | null;
  readonly unknownHref: string | null;
}

/** Several incidents of one time and one length. */
export interface ChartCell {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  /** Null: without an upper end. */
  readonly high: number | null;
  readonly n: number;
  readonly href: string | null;
  readonly title: string;
}

export interface DotsOptions {
  readonly label: string;
  /** Drawn where there are no cells; they set the scale either way. */
  readonly dots: readonly ChartDot[];
  readonly cells?: readonly ChartCell[];
  readonly years: readonly ChartYear[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TICKS = [MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY];
/** The median of one or two is no news. */
export const ENOUGH_FOR_MEDIAN = 3;
const TOP = 18;
const PLOT = 230;
/** The scale stands in a margin, in pixels, that styles/charts.css leaves beside the chart: no dot lies under a name. */
const MARGIN = 68;
/** What a part of the chart is of its width with the margin, on the narrowest phone. */
const ofWhole = (width: number): number => (width * (PHONE - MARGIN)) / PHONE;

export function drawDots({ label, dots, cells = [], years }: DotsOptions): string {
  const values = dots.map(({ ms }) => Math.max(ms, MINUTE));
  // From the tick below the shortest to the tick above the longest.
  const low = TICKS.findLast((tick) => tick <= Math.min(...values)) ?? MINUTE;
  const high = TICKS.find((tick) => tick >= Math.max(...values, 2 * HOUR)) ?? 1000 * DAY;
  const y = scaleLog([low, high], [TOP + PLOT, TOP]).clamp(true);
  const base = TOP + PLOT;
  const shownTicks = TICKS.filter((tick) => tick >= low && tick <= high);

  // What took no time at all stands on the lowest line too: a logarithm knows no zero.
  const tickName = (tick: number): string =>
    tick === low && dots.some(({ ms }) => ms < low)
      ? CHART_MARKS.orLess(tick)
      : formatDuration(tick);
  const grid = shownTicks.map((tick) => gridLine(y(tick))).join('');
  const names = shownTicks
    .map((tick) =>
      note('chart-tick', '0', y(tick) + 4, tickName(tick), ' dx="-10" text-anchor="end"'),
    )
    .join('');
  const marks = cells.length > 0 ? areas(cells, y, [low, high]) : single(dots, y);
  const medians = years.map(({ year, from, to, median, n, href }) => {
    if (median === null || n < ENOUGH_FOR_MEDIAN) return '';
    const at = px(y(Math.max(median, MINUTE)));
    const line = `<line class="chart-median" x1="${percent(from)}" x2="${percent(to)}" y1="${at}" y2="${at}"/>`;
    // Its year leads to the same.
    return linkedMark(href, CHART_MARKS.median(year, median, n), line, 0);
  });
  const known = numbersBelow(years, base + 32, ({ n }) => n);
  const lacking = numbersBelow(years, base + 49, ({ unknown }) => unknown);
  const heads = [
    { ...known, text: CHART_MARKS.known },
    { ...lacking, text: CHART_MARKS.unknownRow },
  ].map(({ y, where, text }) =>
    where === null || years.length < 2
      ? ''
      : note(`chart-tick${where}`, '0', y, text, ' dx="-10" text-anchor="end"'),
  );
  const yearNames: readonly (readonly ShownName[])[] =
    years.length === 1 ? [[['', CHART_MARKS.month(0)]]] : nameYears(years);
  const foot = years.map(({ year, from, to, n, unknown, href, unknownHref }, i) => {
    const hit = (y: number): string =>
      `<rect class="chart-hit" x="${percent(from)}" y="${y}" width="${percent(to - from)}" height="${FINGER}"/>`;
    // Of a single year the months are named, and the year stands before its number.
    const alone = years.length === 1;
    const width = ofWhole(to - from);
    const said = (className: string, y: number, text: string): string =>
      note(className, percent(from), y, text, ` dx="${BEFORE_NAME}"`);
    const name = yearNames[i]!.map(([where, text]) =>
      said(`chart-tick${where}`, base + 16, text),
    ).join('');
    const written = (row: typeof known, text: string): string =>
      row.where === null ? '' : said(`chart-count${row.where}`, row.y, text);
    const counted =
      n + unknown === 0
        ? ''
        : written(known, alone ? CHART_MARKS.countOf(year, n) : formatCount(n));
    const months = alone
      ? [3, 6, 9].map((month) =>
          note('chart-tick', percent(month / 12), base + 16, CHART_MARKS.month(month)),
        )
      : [];
    return [
      ...months,
      i > 0
        ? `<line class="chart-grid" x1="${percent(from)}" x2="${percent(from)}" y1="${TOP}" y2="${base}"/>`
        : '',
      n > 0
        ? linkedMark(href, CHART_MARKS.reports(year, n), hit(base + 2) + name + counted, width)
        : name + counted,
      unknown > 0
        ? linkedMark(
            unknownHref,
            CHART_MARKS.unknown(year, unknown),
            hit(base + 34) +
              written(lacking, alone ? CHART_MARKS.unknownCount(unknown) : formatCount(unknown)),
            width,
          )
        : '',
    ].join('');
  });
  const scale = note(
    'chart-tick chart-over',
    '100%',
    TOP - 8,
    CHART_MARKS.logarithmic,
    ' text-anchor="end"',
  );
  const axis = `<line class="chart-axis" x1="0" x2="100%" y1="${base}" y2="${base}"/>`;
  return frame({
    className: 'chart-dots',
    height: base + 58,
    label,
    svg: grid + axis + heads.join('') + foot.join('') + marks + medians.join('') + names + scale,
  });
}

/**
 * A row of numbers, one below each year: where all of them have room, on every screen, on wide ones only, or nowhere. A
 * number left out would be one that is not there. A row of nothing is not named. A single year says its own in words.
 */
function numbersBelow(
  years: readonly ChartYear[],
  y: number,
  numberOf: (year: ChartYear) => number,
): { readonly y: number; readonly where: '' | ' chart-wide' | null } {
  if (years.length < 2) return { y, where: '' };
  if (years.every((year) => numberOf(year) === 0)) return { y, where: null };
  const rooms = years.map((year) =>
    roomFor(textWidth(formatCount(numberOf(year)), 12) + 3, year.to - year.from, MARGIN),
  );
  const where = rooms.includes(null) ? null : rooms.includes('wide') ? ' chart-wide' : '';
  return { y, where };
}

/** What stands below each year: its name, in two figures where not all have room in full. */
function nameYears(years: readonly ChartYear[]): readonly (readonly ShownName[])[] {
  // The archive may begin and end within a year.
  const whole = years.length > 2 ? years.slice(1, -1) : years;
  return axisNames(MARGIN, (width) => {
    const full = whole.every(({ year, from, to }) => widthOfName(year) <= (to - from) * width);
    return years.map(({ year, from }) => ({
      at: from,
      text: full ? year : CHART_MARKS.shortYear(year),
    }));
  });
}

type Scale = (ms: number) => number;

function single(dots: readonly ChartDot[], y: Scale): string {
  // Few can be large enough to be seen and hit at once.
  const radius = dots.length <= 40 ? 6 : dots.length <= 120 ? 5 : 4;
  return dots
    .map(({ x, ms, href, title }) => {
      const [cx, cy] = [percent(x), px(y(Math.max(ms, MINUTE)))];
      const hit = `<circle class="chart-hit" cx="${cx}" cy="${cy}" r="12"/>`;
      return linkedMark(
        href,
        title,
        `${hit}<circle class="chart-dot" cx="${cx}" cy="${cy}" r="${radius}"/>`,
      );
    })
    .join('');
}

function areas(cells: readonly ChartCell[], y: Scale, [low, high]: [number, number]): string {
  const most = Math.max(...cells.map(({ n }) => n));
  return cells
    .map(({ from, to, low: bottom, high: top, n, href, title }) => {
      // The shortest and the longest have no end: they reach to that of the plot.
      const [above, below] = [y(Math.min(top ?? high, high)), y(Math.max(bottom, low))];
      const width = (to - from) * 0.94;
      const rect = `<rect class="heat-${heatOf(n, most)}" x="${percent(from)}" y="${px(above)}" width="${percent(width)}" height="${px(Math.max(2, below - above - 1))}"/>`;
      return linkedMark(href, CHART_MARKS.reports(title, n), rect, ofWhole(width));
    })
    .join('');
}
