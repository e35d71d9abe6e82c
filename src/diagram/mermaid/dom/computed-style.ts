/**
 * The few computed properties that decide how large a text is: fonts, anchors, baselines, `display`.
 *
 * Good for one measurement: it remembers what it computed and must be thrown away when the document changes.
 */
import { cascade, parseDeclarations, StyleSheet } from '../css/style-sheet.ts';
import { X_HEIGHT, type Font } from '../metrics/advance.ts';

const INHERITED = new Set([
  'dominant-baseline',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'white-space',
]);
const READ = new Set([...INHERITED, 'alignment-baseline', 'display']);
const INITIAL_FONT_SIZE = 16;

const sheets = new WeakMap<Element, { css: string; sheet: StyleSheet }>();

export class ComputedStyle {
  readonly #own = new Map<Element, ReadonlyMap<string, string>>();
  readonly #sheets = new Map<Element, StyleSheet | undefined>();

  value(element: Element, property: string): string | undefined {
    const own =
      this.#ownValues(element).get(property) ?? element.getAttribute(property) ?? 'inherit';
    if (own !== 'inherit' && own !== '') return own;
    const parent = element.parentElement;
    return parent && INHERITED.has(property) ? this.value(parent, property) : undefined;
  }

  hidden(element: Element): boolean {
    return this.value(element, 'display') === 'none';
  }

  font(element: Element): Font {
    const weight = this.value(element, 'font-weight') ?? '400';
    const bold = weight === 'bold' || weight === 'bolder';
    return { size: this.fontSize(element), weight: bold ? 700 : Number(weight) || 400 };
  }

  fontSize(element: Element): number {
    const parent = element.parentElement;
    const inherited = () => (parent ? this.fontSize(parent) : INITIAL_FONT_SIZE);
    const own =
      this.#ownValues(element).get('font-size') ?? element.getAttribute('font-size') ?? '';
    const number = Number.parseFloat(own);
    if (Number.isNaN(number)) return inherited();
    if (own.endsWith('rem')) return number * INITIAL_FONT_SIZE;
    if (own.endsWith('%')) return (number / 100) * inherited();
    if (own.endsWith('pt')) return (number * 4) / 3;
    return /e[mx]$/.test(own) ? inEm(own, inherited()) : number;
  }

  #ownValues(element: Element): ReadonlyMap<string, string> {
    const known = this.#own.get(element);
    if (known) return known;
    const fromSheet = this.#sheetFor(element)?.matching(element) ?? [];
    const values = cascade([
      ...fromSheet,
      ...parseDeclarations(element.getAttribute('style') ?? ''),
    ]);
    this.#own.set(element, values);
    return values;
  }

  #sheetFor(element: Element): StyleSheet | undefined {
    const root = outermostSvg(element);
    if (!root) return undefined;
    if (!this.#sheets.has(root)) this.#sheets.set(root, sheetOf(root));
    return this.#sheets.get(root);
  }
}

/** A length in pixels; `undefined` when nothing is written. */
export function pixels(length: string | null | undefined, fontSize: number): number | undefined {
  const number = Number.parseFloat(length ?? '');
  if (Number.isNaN(number)) return undefined;
  return /e[mx]$/.test(length!) ? inEm(length!, fontSize) : number;
}

function inEm(length: string, fontSize: number): number {
  return Number.parseFloat(length) * fontSize * (length.endsWith('ex') ? X_HEIGHT : 1);
}

function outermostSvg(element: Element): Element | undefined {
  let found: Element | undefined;
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.localName === 'svg') found = at;
  return found;
}

function sheetOf(root: Element): StyleSheet | undefined {
  const style = [...root.children].find((child) => child.localName === 'style');
  if (!style) return undefined;
  const css = style.textContent ?? '';
  const known = sheets.get(style);
  if (known?.css === css) return known.sheet;
  const sheet = new StyleSheet(css, (property) => READ.has(property));
  sheets.set(style, { css, sheet });
  return sheet;
}
