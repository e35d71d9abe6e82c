/**
 * What Mermaid draws amiss in a static picture, or draws for one theme only.
 */
import { DARK, LIGHT } from '../../../palette/diagram.ts';

/** The line for "today" depends on when the site is built. */
export function dropClock(svg: Element): void {
  svg.querySelectorAll('g.today, line.today').forEach((element) => element.remove());
}

/** Without HTML labels, Mermaid 12 starts the label of a state at its centre. */
export function centreStateLabels(svg: Element): void {
  for (const label of svg.querySelectorAll('g.node.statediagram-state > g.label')) {
    const place = /translate\(\s*-?[\d.]+[ ,]+(-?[\d.]+)/.exec(
      label.getAttribute('transform') ?? '',
    );
    const text = label.querySelector('text');
    if (!place || !text) continue;
    label.setAttribute('transform', `translate(0, ${place[1]})`);
    text.setAttribute('style', 'text-anchor:middle');
  }
}

/** The open ends of some arrows are filled with white, whatever the theme. */
export function themeMarkers(svg: Element): void {
  const background = `light-dark(${LIGHT.background},${DARK.background})`;
  for (const shape of svg.querySelectorAll('marker [fill="white"]'))
    shape.setAttribute('fill', background);
}

/** Mermaid draws the labels of a sankey first and relies on blending, which is CSS; here they come last, on top. */
export function raiseLabels(svg: Element): void {
  svg.querySelectorAll('g.node-labels').forEach((labels) => labels.parentElement?.append(labels));
}

/** Where an author fixed a node's fill but not its text, the text takes the colour that is readable on it. */
export function keepContrast(svg: Element): void {
  for (const node of svg.querySelectorAll('g.node')) {
    const fill = [...node.querySelectorAll('rect,polygon,circle,ellipse,path')]
      .filter((shape) => !shape.closest('g.label'))
      .map((shape) => luminance(shape.getAttribute('fill') ?? ''))
      .find((value) => value !== undefined);
    if (fill === undefined) continue;
    const readable = fill > 0.18 ? DARK.background : LIGHT.background; // at 0.18 black and white are equally readable
    for (const text of node.querySelectorAll('text, tspan'))
      if (text.getAttribute('fill')?.startsWith('light-dark')) text.setAttribute('fill', readable);
  }
}

/** Relative luminance as WCAG defines it; `undefined` for anything but a plain `#rgb` or `#rrggbb`. */
function luminance(color: string): number | undefined {
  const long = color.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  if (!/^#[\da-f]{6}$/i.test(long)) return undefined;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
