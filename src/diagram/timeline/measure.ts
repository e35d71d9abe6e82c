// Reads a drawing back, for tests: where marks and texts stand at a given width, as the style sheet would show
// them. Text widths are estimates, the same that the layout makes; a browser is needed for more.
import { WIDTHS, type Size } from './layout.ts';
import { textWidth } from './text.ts';

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Measured {
  /** Boxes of all visible texts, in pixels from the start of the axis. */
  readonly texts: readonly TextBox[];
  /** The words beside marks, without their times. */
  readonly labels: readonly string[];
  /** The mark of each event: its place in pixels from the start of the axis and from the top. */
  readonly marks: readonly { readonly n: number; readonly x: number; readonly y: number }[];
}

const SIZES = Object.keys(WIDTHS) as Size[];
const FONT: Readonly<Record<string, number>> = {
  'tl-label': 13,
  'tl-days': 13,
  'tl-close-up-title': 13,
  'tl-close-up-label': 13,
};

/** Parsing takes most of the time, and one drawing is read at several widths. */
let last: { readonly html: string; readonly xml: Document } | undefined;

/** What stands where in an axis of the given width, in pixels. Needs a DOM. */
export function measure(html: string, width: number): Measured {
  if (last?.html !== html) {
    last = { html, xml: new DOMParser().parseFromString(html, 'text/xml') };
  }
  const { xml } = last;
  const size = SIZES.findLast((name) => width >= WIDTHS[name]) ?? 'small';
  const svg = xml.querySelector(size === 'small' ? '.tl-compact' : '.tl-full')!;
  const shown = (element: Element): boolean =>
    [...element.classList].every((name) => {
      const [, from, to] = /^tl-(?:from-(\w+)|to-(\w+))$/.exec(name) ?? [];
      if (from) return SIZES.indexOf(size) >= SIZES.indexOf(from as Size);
      if (to) return SIZES.indexOf(size) <= SIZES.indexOf(to as Size);
      return true;
    });

  const wordsOf = (element: Element): string =>
    [...element.childNodes]
      .map((node) => {
        if (!('classList' in node)) return node.textContent;
        return shown(node as Element) ? wordsOf(node as Element) : '';
      })
      .join('');

  const texts: TextBox[] = [];
  const labels: string[] = [];
  const marks: { n: number; x: number; y: number }[] = [];
  const px = (value: string | null): number =>
    value?.endsWith('%') ? (parseFloat(value) / 100) * width : Number(value ?? 0);
  const walk = (element: Element, x: number, y: number): void => {
    if (!shown(element)) return;
    const [ownX, ownY] = [x + px(element.getAttribute('x')), y + px(element.getAttribute('y'))];
    if (element.localName === 'svg') {
      const n = element.parentElement?.getAttribute('data-event');
      if (n) marks.push({ n: Number(n), x: ownX, y: ownY });
      for (const child of element.children) walk(child, ownX, ownY);
    } else if (element.localName === 'text') {
      const text = wordsOf(element);
      const font = FONT[element.getAttribute('class') ?? ''] ?? 12;
      const at = ownX + px(element.getAttribute('dx'));
      const need = textWidth(text.trim(), font);
      const anchor = element.closest('[text-anchor]')?.getAttribute('text-anchor') ?? 'start';
      const left = anchor === 'start' ? at : anchor === 'end' ? at - need : at - need / 2;
      const box = { text, left, right: left + need, top: ownY - font * 0.75, bottom: ownY + 2 };
      if (text.trim() !== '') texts.push(box);
      const time = element.querySelector('.tl-time')?.textContent;
      if (time !== undefined) labels.push(text.slice(time.length).trim());
    } else {
      for (const child of element.children) walk(child, x, y);
    }
  };
  for (const child of svg.children) walk(child, 0, 0);
  return { texts, labels, marks };
}
