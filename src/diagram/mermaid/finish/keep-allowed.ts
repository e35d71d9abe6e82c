/**
 * The last word on safety: only known elements with known attributes stay, and nothing refers outside the picture.
 *
 * Does not trust Mermaid's own settings or its sanitizer. An unknown attribute goes quietly; an unknown element is
 * thrown, because a picture without it would be a different picture.
 */
import { PRESENTATION } from './flatten-styles.ts';

const ELEMENTS = new Set(
  `a circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline radialGradient
  rect stop svg symbol text title tspan use`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `aria-describedby aria-label aria-labelledby aria-roledescription clipPathUnits cx cy d dx dy fx fy gradientTransform
  gradientUnits height href id lengthAdjust markerHeight markerUnits markerWidth offset orient patternTransform
  patternUnits points preserveAspectRatio r refX refY role rotate spreadMethod textLength transform viewBox width x x1
  x2 xlink:href xml:space xmlns y y1 y2`.split(/\s+/),
);
/** Shadows: a picture is the same without them. */
const DECORATION = 'filter';
/** A browser reads `java\tscript:` as `javascript:`, hence a list of what may stand before the first colon. */
const SAFE_LINK = /^(?:https?:|mailto:|[#/?.]|[^:]*$|[^:]*[/?#])/i;
const EMPTY_VALUE = /^(?:undefined|null|NaN)?$/;

export function keepAllowed(svg: Element): void {
  svg.querySelectorAll(DECORATION).forEach((element) => element.remove());
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    if (!ELEMENTS.has(element.localName)) throw refusal(element.localName);
    for (const { name, value } of [...element.attributes])
      if (!isAllowed(element, name, value)) element.removeAttribute(name);
  }
}

function isAllowed(element: Element, name: string, value: string): boolean {
  if (!ATTRIBUTES.has(name) && !PRESENTATION.has(name)) return false;
  if (EMPTY_VALUE.test(value)) return false;
  if (PRESENTATION.has(name) && value.includes('\\')) return false; // `\75rl(` is `url(` to a browser
  if (name === 'href' || name === 'xlink:href') return isSafeLink(element, value);
  if (name === 'font-family') return element.localName === 'svg'; // one font, set on the picture
  return !/url\(\s*['"]?(?!#)/i.test(value) && !/expression\(|javascript:/i.test(value);
}

function isSafeLink(element: Element, target: string): boolean {
  const written = target.replace(/[\u0000-\u0020\u007f]/g, '');
  return element.localName === 'a' ? SAFE_LINK.test(written) : written.startsWith('#');
}

function refusal(name: string): Error {
  const what: Readonly<Record<string, string>> = {
    foreignObject: 'HTML labels',
    image: 'pictures inside a diagram',
    script: 'scripts',
  };
  return new Error(`A diagram cannot hold ${what[name] ?? `the element <${name}>`}`);
}
