// What the charts share: the frame, links, value grids. Places along x are percentages, so that one drawing
// fills a phone and a desk without distorted text; heights are pixels. Colours come by class from
// styles/charts.css; no style, script or font is written, so a strict content security policy holds.
import { escapeXml } from '../../text/escape.ts';
import { textWidth } from '../timeline/text.ts';

export { percent } from '../timeline/svg.ts';

export interface Frame {
  readonly className: string;
  readonly height: number;
  /** What the chart shows, in one sentence; the table beside it holds the figures. */
  readonly label: string;
  readonly svg: string;
}

/** Not role="img", which may not hold links: a labelled group, of which only the links are told. */
export function frame({ className, height, label, svg }: Frame): string {
  return `<svg class="chart ${className}" width="100%" height="${px(height)}" role="group" aria-label="${escapeXml(label)}" focusable="false">${svg}</svg>`;
}

/** One row of a chart whose rows are pictures of their own; what holds them all is named. */
export function row(height: number, svg: string): string {
  return `<svg class="chart" width="100%" height="${px(height)}" role="presentation" focusable="false">${svg}</svg>`;
}

/**
 * A mark that leads to its reports. The title names it for everyone: pointer, keyboard and screen reader.
 * @param width of the mark, of that of the chart: what is narrower than a finger on a phone takes no touch there, since it
 * would be its neighbour's; the table below holds it
 */
export function linkedMark(href: string | null, title: string, svg: string, width = 1): string {
  if (href === null) return `<g><title>${escapeXml(title)}</title>${svg}</g>`;
  const narrow = width * PHONE < FINGER ? ' class="chart-narrow"' : '';
  return `<a href="${escapeXml(href)}"${narrow}><title>${escapeXml(title)}</title>${svg}</a>`;
}

/** The width of a chart on the narrowest phone, and the least that a finger hits, in pixels. */
export const PHONE = 288;
export const FINGER = 24;

/** A text that only repeats what links and tables say. */
export function note(className: string, x: string, y: number, text: string, more = ''): string {
  return `<text class="${className}" x="${x}" y="${px(y)}"${more} aria-hidden="true">${escapeXml(text)}</text>`;
}

/** The width of a chart on the narrowest desk, in pixels. */
const DESK_PLOT = 560;

/** Pixels before a name below an axis, and the least behind it. */
export const BEFORE_NAME = 2;
const BEHIND_NAME = 4;

/** A name below an axis, and where it begins (0 to 1). */
export interface AxisName {
  readonly at: number;
  readonly text: string;
}

/** A text and the class of where it stands: on every screen, on wide ones or on phones only. */
export type ShownName = readonly [where: '' | ' chart-wide' | ' chart-phone', text: string];

/** Pixels that the name of an axis takes, with what stands free at its ends. */
export const widthOfName = (text: string): number =>
  BEFORE_NAME + textWidth(text, 12) + BEHIND_NAME;

/**
 * What to write for each of the names, so that none runs into the next: nothing, or one text, or one a kind of screen.
 * @param margin pixels beside the plot
 * @param namesIn the names, in order, in a plot of so many pixels
 */
export function axisNames(
  margin: number,
  namesIn: (width: number) => readonly AxisName[],
): readonly (readonly ShownName[])[] {
  const [onPhones = [], onDesks = []] = [PHONE - margin, DESK_PLOT - margin].map((width) =>
    thatFit(width, namesIn(width)),
  );
  return onPhones.map((phone, i) => {
    const desk = onDesks[i]!;
    if (phone === desk) return phone === null ? [] : [['', phone]];
    return [
      ...(desk === null ? [] : [[' chart-wide', desk] as const]),
      ...(phone === null ? [] : [[' chart-phone', phone] as const]),
    ];
  });
}

/** From the end: what is latest is named first, and what an archive began with never seems to name the year after it. */
function thatFit(width: number, names: readonly AxisName[]): readonly (string | null)[] {
  let next = width + BEHIND_NAME;
  return names
    .toReversed()
    .map(({ at, text }) => {
      const begin = at * width;
      if (begin + widthOfName(text) > next) return null;
      next = begin;
      return text;
    })
    .toReversed();
}

/** Where a part of the width has room for so many pixels, in a plot beside a margin; null where on no screen. */
export function roomFor(need: number, part: number, margin: number): 'always' | 'wide' | null {
  if (need <= part * (PHONE - margin)) return 'always';
  return need <= part * (DESK_PLOT - margin) ? 'wide' : null;
}

/** A horizontal line for a value. */
export function gridLine(y: number): string {
  return `<line class="chart-grid" x1="0" x2="100%" y1="${px(y)}" y2="${px(y)}"/>`;
}

/** The value above the left end of its line, where it takes no room from the plot; drawn after what it may lie on. */
export function gridName(y: number, label: string): string {
  return note('chart-tick chart-over', '0', y - 4, label);
}

/** At most two decimals: the same bytes everywhere. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}
