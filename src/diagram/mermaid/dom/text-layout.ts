/**
 * Where the words of an SVG `<text>` stand: runs with their place and width, as a browser would lay them out.
 *
 * Knows tspans, anchors, baselines, letter spacing and collapsing white space. Refuses to know right-to-left scripts,
 * text on paths and per-letter positions, which Mermaid does not write.
 */
import { advance, ascent, descent, X_HEIGHT, type Font } from '../metrics/advance.ts';
import { unite, type Box } from './box.ts';
import { pixels, type ComputedStyle } from './computed-style.ts';

export interface TextRun {
  x: number;
  /** The alphabetic baseline. */
  readonly y: number;
  width: number;
  readonly font: Font;
  readonly text: string;
  readonly preserved: boolean;
  readonly element: Element;
}

export function layoutText(text: Element, style: ComputedStyle): TextRun[] {
  return new TextLayout(style).runsOf(text);
}

export function boxOfRuns(runs: readonly TextRun[]): Box | undefined {
  return runs.reduce<Box | undefined>((box, { x, y, width, font }) => {
    const above = ascent(font.size);
    return unite(box, { x, y: y - above, width, height: above + descent(font.size) });
  }, undefined);
}

class TextLayout {
  readonly #style: ComputedStyle;
  readonly #runs: TextRun[] = [];
  /** Runs since the last absolute position: they share one anchor. */
  #chunk: TextRun[] = [];
  #anchor = 'start';
  #x = 0;
  #y = 0;
  #afterSpace = true;

  constructor(style: ComputedStyle) {
    this.#style = style;
  }

  runsOf(text: Element): TextRun[] {
    this.#visit(text);
    const last = this.#runs.at(-1);
    if (last && !last.preserved && last.text.endsWith(' ')) last.width -= advance(' ', last.font);
    this.#endChunk();
    return this.#runs;
  }

  #visit(element: Element): void {
    if (/^(?:title|desc|style|script)$/.test(element.localName) || this.#style.hidden(element))
      return;
    const font = this.#style.font(element);
    this.#moveTo(element, font);
    for (const node of element.childNodes) {
      if (node.nodeType === node.TEXT_NODE) this.#write(node.nodeValue ?? '', element, font);
      else if (node.nodeType === node.ELEMENT_NODE) this.#visit(node as Element);
    }
  }

  #moveTo(element: Element, font: Font): void {
    const isText = element.localName === 'text';
    const length = (name: string) => pixels(element.getAttribute(name)?.trim(), font.size);
    const [x, y] = [length('x'), length('y')];
    if (isText || x !== undefined || y !== undefined) {
      this.#endChunk();
      this.#afterSpace = true;
    }
    this.#x = (x ?? (isText ? 0 : this.#x)) + (length('dx') ?? 0);
    this.#y = (y ?? (isText ? 0 : this.#y)) + (length('dy') ?? 0);
  }

  #write(written: string, element: Element, font: Font): void {
    const preserved = preservesSpace(element, this.#style);
    let text = written.replace(preserved ? /[\n\t]/g : /[\t\r\n ]+/g, ' ');
    if (!preserved && this.#afterSpace) text = text.replace(/^ /, '');
    if (text === '') return;
    this.#afterSpace = text.endsWith(' ');
    if (this.#chunk.length === 0)
      this.#anchor = this.#style.value(element, 'text-anchor') ?? 'start';
    const spacing = pixels(this.#style.value(element, 'letter-spacing'), font.size) ?? 0;
    const width = advance(text, font) + spacing * [...text].length;
    const y = this.#y + baselineShift(element, font, this.#style);
    const run: TextRun = { x: this.#x, y, width, font, text, preserved, element };
    this.#runs.push(run);
    this.#chunk.push(run);
    this.#x += width;
  }

  #endChunk(): void {
    const first = this.#chunk[0];
    if (!first) return;
    const width = Math.max(...this.#chunk.map((run) => run.x + run.width)) - first.x;
    const shift = this.#anchor === 'middle' ? -width / 2 : this.#anchor === 'end' ? -width : 0;
    for (const run of this.#chunk) run.x += shift;
    this.#chunk = [];
  }
}

function baselineShift(element: Element, { size }: Font, style: ComputedStyle): number {
  const baseline =
    style.value(element, 'dominant-baseline') ?? style.value(element, 'alignment-baseline');
  switch (baseline) {
    case 'middle':
      return 0.5 * X_HEIGHT * size;
    case 'central':
      return (ascent(size) - descent(size)) / 2;
    case 'hanging':
      return 0.8 * ascent(size);
    case 'text-before-edge':
    case 'before-edge':
      return ascent(size);
    case 'text-after-edge':
    case 'after-edge':
    case 'ideographic':
      return -descent(size);
    default:
      return 0;
  }
}

function preservesSpace(element: Element, style: ComputedStyle): boolean {
  const marked = element.closest('[xml\\:space]')?.getAttribute('xml:space');
  if (marked) return marked === 'preserve';
  return /^(?:pre|pre-wrap|break-spaces)$/.test(style.value(element, 'white-space') ?? '');
}
