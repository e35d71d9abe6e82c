// Draws the head of a panel: ticks and their times, days, changes of the clock, and the grid below them.
import { IN_PICTURE } from '../../sentences/timeline.ts';
import { dayLabel, axisOf, type Axis, type OffsetSpan, type Tick } from './ticks.ts';
import { positionOf, type Domain } from './scale.ts';
import { percent, perSize, type Piece } from './svg.ts';
import { formatOffset } from '../../report/format.ts';
import type { Clock } from '../../report/report.ts';
import { textWidth } from './text.ts';
import { escapeXml } from '../../text/escape.ts';
import { WIDTHS, type Size } from './layout.ts';

const LINE = 16;
const SIZE = 12;
const GAP = 10;
const OVERHANG = 10;

export interface AxisInput {
  readonly domain: Domain;
  readonly offsets: readonly OffsetSpan[];
  readonly clock: Clock;
  readonly sizes: readonly Size[];
}

/** The head; its bottom is the axis line. `grid` is what hangs from it, down to `bottom`. */
export function drawAxis(
  input: AxisInput,
  y: number,
): Piece & { readonly grid: (bottom: number) => string } {
  const { domain, offsets, clock, sizes } = input;
  const axes = new Map(sizes.map((size) => [size, axisOf(domain, offsets, clock, WIDTHS[size])]));
  const hasDays = [...axes.values()].some(({ days }) => days.length > 0);
  const changes = offsets.slice(1).map(({ from }, i) => change(from, offsets[i]!, offsets[i + 1]!));

  const changeY = y + LINE - 4;
  const dayY = y + (changes.length > 0 ? LINE : 0) + LINE - 4;
  const height = LINE * (1 + (hasDays ? 1 : 0) + (changes.length > 0 ? 1 : 0)) + 4;
  const line = y + height;
  const at = (t: number): string => percent(positionOf(t, domain));

  const grid = (bottom: number): string => {
    const lines = (className: string, marks: readonly { readonly t: number }[]): string => {
      const drawn = marks
        .map(({ t }) => `<line x1="${at(t)}" x2="${at(t)}" y1="${line - 5}" y2="${bottom}"/>`)
        .join('');
      return drawn && `<g class="${className}">${drawn}</g>`;
    };
    const ticks = perSize(sizes, (_, size) => {
      const { ticks, days } = axes.get(size)!;
      const midnights = new Set(days.map(({ t }) => t));
      return (
        lines(
          'tl-grid',
          ticks.filter(({ t }) => !midnights.has(t)),
        ) + lines('tl-grid-day', days)
      );
    });
    return ticks + lines('tl-clock-change', changes);
  };
  const labels = perSize(sizes, (width, size) => {
    const axis = axes.get(size)!;
    return (
      drawLabels(axis.ticks, domain, width, line - 9, 'tl-tick') +
      drawLabels(daysOf(axis, input), domain, width, dayY, 'tl-day')
    );
  });
  const clockLabels = perSize(sizes, (width) =>
    drawLabels(changes, domain, width, changeY, 'tl-clock-label'),
  );
  const axis = `<line class="tl-axis" x1="0" x2="100%" y1="${line}" y2="${line}"/>`;
  return { svg: axis + labels + clockLabels, height, grid };
}

/** Days that begin inside the panel, and the day it starts in when another follows. */
function daysOf({ days }: Axis, { domain, offsets, clock }: AxisInput): readonly Tick[] {
  if (days.length === 0) return days;
  const label = dayLabel(domain.start + offsets[0]!.shift, clock, null);
  return [{ t: domain.start, label }, ...days];
}

function change(t: number, before: OffsetSpan, after: OffsetSpan): Tick {
  const by = after.shift - before.shift;
  const sign = after.shift < 0 ? '-' : '+';
  const time = new Date(Math.abs(after.shift)).toISOString().slice(11, 16);
  const direction = by > 0 ? 'forward' : 'back';
  return {
    t,
    label: IN_PICTURE.clocks(direction, Math.abs(by), formatOffset(sign + time)),
  };
}

/** Labels along a line, centred on their ticks as far as the edges allow; one that would touch the next is left out. */
function drawLabels(
  ticks: readonly Tick[],
  domain: Domain,
  width: number,
  y: number,
  className: string,
): string {
  const boxes = ticks.map(({ t, label }) => {
    const x = positionOf(t, domain) * width;
    const need = textWidth(label, SIZE) * 1.05;
    const anchor: 'start' | 'middle' | 'end' =
      x - need / 2 < -OVERHANG ? 'start' : x + need / 2 > width + OVERHANG ? 'end' : 'middle';
    const left = anchor === 'start' ? x : anchor === 'end' ? x - need : x - need / 2;
    return { t, label, anchor, left, right: left + need };
  });
  // From the end: the day in which the panel starts gives way to the midnight after it.
  const kept: typeof boxes = [];
  for (const box of boxes.toReversed()) {
    const next = kept.at(-1);
    if (!next || box.right + GAP <= next.left) kept.push(box);
  }
  if (kept.length === 0) return '';
  const texts = kept.toReversed().map(({ t, label, anchor }) => {
    const own = anchor === 'middle' ? '' : ` text-anchor="${anchor}"`;
    return `<text x="${percent(positionOf(t, domain))}" y="${y}"${own}>${escapeXml(label)}</text>`;
  });
  return `<g class="${className}" text-anchor="middle">${texts.join('')}</g>`;
}
