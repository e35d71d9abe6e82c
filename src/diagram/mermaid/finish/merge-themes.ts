/**
 * Two drawings of one diagram become one: where a colour differs, `light-dark(a, b)` stands in its place.
 *
 * The page's `color-scheme` then decides, without a second picture and without a script. Everything but colours must
 * be equal; a difference in geometry is a fault of ours and is thrown.
 */
const COLOR =
  /#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^()]*\)|\b(?:none|transparent|currentcolor|white|black|(?:light|dark)?gr[ae]y|red|green|blue|yellow|orange|navy)\b/gi;
/** Mermaid numbers these on from drawing to drawing; they are renumbered later. */
const NAMES = /^(?:id|class|name|(?:xlink:)?href|aria-.*|data-.*)$/;

export interface Picture {
  readonly svg: SVGElement;
  /** The text of its style sheets, which are taken out. */
  readonly css: string;
}

export function mergeThemes(light: string, dark: string): Picture {
  const [a, b] = [read(light), read(dark)];
  const pairs = [elementsOf(a.svg), elementsOf(b.svg)] as const;
  if (pairs[0].length !== pairs[1].length) throw differ('the number of elements');
  pairs[0].forEach((element, index) => mergeAttributes(element, pairs[1][index]!));
  return { svg: a.svg, css: mergeColors(a.css, b.css) ?? '' };
}

/** Pairs up the colours of two values; `undefined` when more than colours differs. */
function mergeColors(light: string, dark: string): string | undefined {
  if (light === dark) return light;
  const [lightColors, darkColors] = [light.match(COLOR) ?? [], dark.match(COLOR) ?? []];
  const [texts, darkTexts] = [light.split(COLOR), dark.split(COLOR)];
  if (texts.length !== darkTexts.length || texts.some((text, i) => text !== darkTexts[i]))
    return undefined;
  const merged = lightColors.map((color, i) => pair(color, darkColors[i]!));
  return texts.map((text, i) => text + (merged[i] ?? '')).join('');
}

function pair(light: string, dark: string): string {
  return light === dark ? light : `light-dark(${light},${dark})`;
}

function mergeAttributes(light: Element, dark: Element): void {
  if (light.localName !== dark.localName)
    throw differ(`<${light.localName}> and <${dark.localName}>`);
  for (const { name, value } of [...light.attributes]) {
    const other = dark.getAttribute(name) ?? value;
    if (value === other || NAMES.test(name) || value.startsWith('url(')) continue;
    const merged = mergeColors(value, other);
    if (merged === undefined) throw differ(`${name} of <${light.localName}>`);
    light.setAttribute(name, merged);
  }
}

function read(picture: string): Picture {
  const host = document.createElement('div');
  host.innerHTML = picture; // as HTML, which is what Mermaid serialises
  const svg = host.querySelector('svg');
  if (!svg) throw new Error('Mermaid drew nothing for this diagram');
  const styles = [...svg.querySelectorAll('style')];
  styles.forEach((style) => style.remove());
  return { svg, css: styles.map((style) => style.textContent).join('\n') };
}

function elementsOf(svg: Element): Element[] {
  return [svg, ...svg.querySelectorAll('*')];
}

function differ(what: string): Error {
  return new Error(`The light and the dark drawing differ in ${what}`);
}
