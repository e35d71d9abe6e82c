/**
 * The style sheet and the `style` attributes of a picture become presentation attributes, because a strict content
 * security policy allows neither. What has no attribute (cursors, animations, hover) has no use in a static picture.
 */
import { cascade, parseDeclarations, StyleSheet } from '../css/style-sheet.ts';

export const PRESENTATION: ReadonlySet<string> = new Set(
  `clip-path color display dominant-baseline fill fill-opacity fill-rule font-family font-size font-style font-weight
  letter-spacing marker-end marker-mid marker-start mask opacity paint-order rx ry shape-rendering stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration visibility`.split(/\s+/),
);
/** Attributes whose numbers carry no unit. */
const BARE_NUMBER = /^(?:stroke-width|font-size|letter-spacing|rx|ry)$/;

export function flattenStyles(svg: Element, css: string): void {
  const sheet = new StyleSheet(css, isKept);
  const elements = [svg, ...svg.querySelectorAll('*')];
  // Every match is found before anything is written: a selector may ask for a `style` attribute.
  const styles = elements.map((element) => {
    const own = parseDeclarations(element.getAttribute('style') ?? '').filter(({ property }) =>
      isKept(property),
    );
    return cascade([...sheet.matching(element), ...own]);
  });
  elements.forEach((element, index) => {
    for (const [property, value] of styles[index]!) write(element, property, value);
    element.removeAttribute('style');
  });
}

function isKept(property: string): boolean {
  return PRESENTATION.has(property) || property === 'transform';
}

function write(element: Element, property: string, value: string): void {
  if (property === 'transform') bakeTransform(element, value);
  else
    element.setAttribute(property, BARE_NUMBER.test(property) ? value.replace(/px$/, '') : value);
}

/** The milestones of a gantt are squares that CSS turns about their `transform-origin`. */
function bakeTransform(element: Element, value: string): void {
  const origin = element.getAttribute('transform-origin')?.match(/-?[\d.]+/g);
  const functions = value.replace(/deg|px/g, '');
  if (!origin || !/^[\sa-z(),.\d-]+$/i.test(functions) || value === 'none') return;
  const [x, y] = origin.map(Number) as [number, number];
  element.setAttribute('transform', `translate(${x},${y}) ${functions} translate(${-x},${-y})`);
  element.removeAttribute('transform-origin');
}
