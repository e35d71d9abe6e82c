// A column for each period, stacked by series: incidents per month, the worst at the bottom, where
// columns can be compared.
import { scaleLinear } from 'd3-scale';
import {
  axisNames,
  BEFORE_NAME,
  FINGER,
  frame,
  gridLine,
  gridName,
  linkedMark,
  note,
  percent,
  px,
} from './svg.ts';

export interface Column {
  /** "June 2024". */
  readonly title: string;
  /** Where the column leads; null where there is nothing. */
  readonly href: string | null;
  /** Counts by series, in the order of `series`. */
  readonly values: readonly number[];
  /** Below the axis, where a year begins: "2024". */
  readonly label?: string;
  /** Below the name of a month, where a year begins: "2024". */
  readonly yearBelow?: string;
  /** Where the year leads, and what is there: "2024: 3 reports". */
  readonly year?: { readonly href: string | null; readonly title: string };
}

export interface ColumnsOptions {
  readonly label: string;
  readonly columns: readonly Column[];
  /** The first stands at the bottom. */
  readonly series: readonly { readonly name: string; readonly className: string }[];
}

const PLOT = 176;
const TOP = 18;
const AXIS = 26;
/** What a second line of names takes. */
const LINE = 14;

export function drawColumns({ label, columns, series }: ColumnsOptions): string {
  const totals = columns.map(({ values }) => values.reduce((sum, n) => sum + n, 0));
  const most = Math.max(1, ...totals);
  const y = scaleLinear([0, most], [TOP + PLOT, TOP]).nice(4);
  const ticks = y.ticks(4).filter((tick) => Number.isInteger(tick) && tick > 0);
  const base = TOP + PLOT;
  const step = 1 / Math.max(1, columns.length);
  // A few columns would be walls; many need every pixel.
  const fill = columns.length > 48 ? 0.86 : columns.length > 8 ? 0.72 : 0.4;

  const grid = ticks.map((tick) => gridLine(y(tick))).join('');
  // In the margin, where the first column does not reach; three digits have no room there on a phone.
  const scaleName = (tick: number): string =>
    most < 100
      ? note('chart-tick', '0', y(tick) + 4, String(tick), ' dx="-3" text-anchor="end"')
      : gridName(y(tick), String(tick));
  const scale = ticks.map(scaleName).join('');
  const marks = columns.map(({ title, href, values }, i) => {
    const total = totals[i]!;
    if (total === 0) return '';
    const x = percent(i * step + (step * (1 - fill)) / 2);
    let reached = 0;
    const parts = values.map((n, s) => {
      if (n === 0) return '';
      const from = y(reached);
      reached += n;
      const height = from - y(reached);
      return `<rect class="chart-fill ${series[s]!.className}" x="${x}" y="${px(y(reached))}" width="${percent(step * fill)}" height="${px(height)}"/>`;
    });
    const said = series.flatMap(({ name }, s) => (values[s]! > 0 ? `${values[s]} ${name}` : []));
    const hit = `<rect class="chart-hit" x="${percent(i * step)}" y="${TOP}" width="${percent(step)}" height="${PLOT}"/>`;
    return linkedMark(href, `${title}: ${total} (${said.join(', ')})`, hit + parts.join(''), step);
  });
  const named = columns.flatMap(({ label: text }, i) => (text === undefined ? [] : [{ text, i }]));
  const names = axisNames(0, () => named.map(({ text, i }) => ({ at: i * step, text })));
  const labels = named.map(({ i }, k) => {
    const x = percent(i * step);
    const { year, yearBelow } = columns[i]!;
    const written = (text: string, y: number, where: string): string =>
      note(`chart-tick${where}`, x, y, text, ` dx="${BEFORE_NAME}"`);
    const name = names[k]!.map(([where, text]) => written(text, base + 18, where)).join('');
    const second =
      yearBelow === undefined
        ? ''
        : names[k]!.map(([where]) => written(yearBelow, base + 18 + LINE, where)).join('');
    const width = ((named[k + 1]?.i ?? columns.length) - i) * step;
    const hit = `<rect class="chart-hit" x="${x}" y="${base}" width="${percent(width)}" height="${FINGER}"/>`;
    return (
      `<line class="chart-axis" x1="${x}" x2="${x}" y1="${base}" y2="${base + 6}"/>` +
      (year ? linkedMark(year.href, year.title, hit + name, width) : name) +
      second
    );
  });
  const axis = `<line class="chart-axis" x1="0" x2="100%" y1="${base}" y2="${base}"/>`;
  return frame({
    className: 'chart-columns',
    height: base + AXIS + (columns.some(({ yearBelow }) => yearBelow !== undefined) ? LINE : 0),
    label,
    svg: grid + marks.join('') + axis + labels.join('') + scale,
  });
}
