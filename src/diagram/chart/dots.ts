// A dot for each incident, by day and by how long something took, on a logarithmic scale, with the median of
// each year and how many it is made of. Where dots would be too many to tell apart, squares stand for them.
import { scaleLog } from 'd3-scale';
import { formatDuration } from '../../report/format.ts';
import { frame, gridLine, link, note, percent, px, reports } from './svg.ts';

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
  /** Where squares of this year lead, and the number of those not recorded. */
  readonly href: string | null;
  readonly unknownHref: string | null;
}

export interface DotsOptions {
  readonly label: string;
  readonly dots: readonly ChartDot[];
  readonly years: readonly ChartYear[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TICKS = [MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY];
const TOP = 18;
const PLOT = 230;
/** Above this, single dots can neither be told apart nor pointed at. */
const MOST_DOTS = 600;
/** Squares: so many columns to a year, so many rows to the plot. */
const COLUMNS = 6;
const ROWS = 23;

export function drawDots({ label, dots, years }: DotsOptions): string {
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
      ? `${formatDuration(tick)} or less`
      : formatDuration(tick);
  const grid = shownTicks.map((tick) => gridLine(y(tick), tickName(tick))).join('');
  const marks = dots.length > MOST_DOTS ? squares(dots, years, y) : single(dots, y);
  const medians = years.map(({ year, from, to, median, n }) => {
    // The median of one or two is no news.
    if (median === null || n < 3) return '';
    const at = px(y(Math.max(median, MINUTE)));
    const line = `<line class="chart-median" x1="${percent(from)}" x2="${percent(to)}" y1="${at}" y2="${at}"/>`;
    return `<g class="chart-said"><title>${year}: median ${formatDuration(median)} of ${n}</title>${line}</g>`;
  });
  const foot = years.map(({ year, from, n, unknown, unknownHref }, i) => {
    const wide = years.length <= 8;
    const counted = `n ${n}`;
    return [
      i > 0
        ? `<line class="chart-grid" x1="${percent(from)}" x2="${percent(from)}" y1="${TOP}" y2="${base}"/>`
        : '',
      note('chart-tick', percent(from), base + 16, wide ? year : `’${year.slice(2)}`, ' dx="2"'),
      wide ? note('chart-tick', percent(from), base + 32, counted, ' dx="2"') : '',
      unknown > 0
        ? link(
            unknownHref,
            `${year}: not recorded in ${reports(unknown)}`,
            `<text class="chart-unknown" x="${percent(from)}" y="${base + 49}" dx="2">${wide ? `? ${unknown}` : '?'}</text>`,
          )
        : '',
    ].join('');
  });
  const axis = `<line class="chart-axis" x1="0" x2="100%" y1="${base}" y2="${base}"/>`;
  return frame({
    className: 'chart-dots',
    height: base + 56,
    label,
    svg: grid + axis + foot.join('') + marks + medians.join(''),
  });
}

type Scale = (ms: number) => number;

function single(dots: readonly ChartDot[], y: Scale): string {
  return dots
    .map(({ x, ms, href, title }) => {
      const [cx, cy] = [percent(x), px(y(Math.max(ms, MINUTE)))];
      const hit = `<circle class="chart-hit" cx="${cx}" cy="${cy}" r="9"/>`;
      return link(href, title, `${hit}<circle class="chart-dot" cx="${cx}" cy="${cy}" r="4"/>`);
    })
    .join('');
}

function squares(dots: readonly ChartDot[], years: readonly ChartYear[], y: Scale): string {
  const cell = PLOT / ROWS;
  const counts = new Map<string, number>();
  for (const { x, ms } of dots) {
    const year = years.findIndex(({ from, to }) => x >= from && x < to);
    const { from = 0, to = 1 } = years[Math.max(year, 0)] ?? {};
    const column = Math.min(COLUMNS - 1, Math.floor(((x - from) / (to - from)) * COLUMNS));
    const row = Math.min(ROWS - 1, Math.floor((y(Math.max(ms, MINUTE)) - TOP) / cell));
    const key = `${Math.max(year, 0)} ${column} ${row}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts]
    .map(([key, n]) => {
      const [year = 0, column = 0, row = 0] = key.split(' ').map(Number);
      const { from, to, href, year: name } = years[year]!;
      const width = (to - from) / COLUMNS;
      const heat = Math.max(1, Math.ceil((6 * n) / most));
      const rect = `<rect class="heat-${heat}" x="${percent(from + width * column)}" y="${px(TOP + row * cell)}" width="${percent(width * 0.94)}" height="${px(cell - 1)}"/>`;
      return link(href, `${name}: ${reports(n)}`, rect);
    })
    .join('');
}
