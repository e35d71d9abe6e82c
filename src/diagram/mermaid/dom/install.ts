/**
 * A document for Mermaid: jsdom, and the geometry that jsdom leaves to browsers.
 *
 * Installed once, in the drawing process only: it puts `window` and `document` on the global object.
 */
import { JSDOM } from 'jsdom';
import { advance } from '../metrics/advance.ts';
import { ComputedStyle } from './computed-style.ts';
import { bBox, clientRect, pathLength, pointAtLength, textLength } from './geometry.ts';

const GLOBALS = [
  'Element',
  'HTMLElement',
  'SVGElement',
  'Node',
  'DOMParser',
  'XMLSerializer',
  'Option',
];

export function installDom(): void {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>');
  addGeometry(window.Element.prototype);
  Object.assign(window.HTMLCanvasElement.prototype, { getContext: () => canvas });
  // Cytoscape, under the mindmap, would go on drawing for ever.
  const requestAnimationFrame = () => 0;
  const CSS = { supports, escape: (name: string) => name };
  Object.assign(window, { CSS, CSSStyleSheet: RuleList, getComputedStyle, requestAnimationFrame });
  const shared = Object.fromEntries(GLOBALS.map((name) => [name, window[name]]));
  const { document, screen } = window;
  Object.assign(globalThis, shared, {
    window,
    document,
    screen,
    CSSStyleSheet: RuleList,
    requestAnimationFrame,
  });
}

function addGeometry(prototype: object): void {
  const identity = () => ({ a: 1, b: 0, c: 0, d: 1, e: 0, f: 0, inverse: identity });
  Object.assign(prototype, {
    getBBox(this: Element) {
      return bBox(this);
    },
    getBoundingClientRect(this: Element) {
      return clientRect(this);
    },
    getComputedTextLength(this: Element) {
      return textLength(this);
    },
    getTotalLength(this: Element) {
      return pathLength(this);
    },
    getPointAtLength(this: Element, length: number) {
      return pointAtLength(this, length);
    },
    getCTM: identity,
    getScreenCTM: identity,
  });
}

/** Asked of the first word of a box in a sequence: is "Orange" a colour or a part of the title? */
function supports(property: string, value: string): boolean {
  const { style } = document.createElement('i');
  style.setProperty(property, value);
  return style.getPropertyValue(property) !== '';
}

/** Only what Mermaid asks for: fonts and anchors; boxes without padding, margin or border. */
function getComputedStyle(element: Element) {
  const style = new ComputedStyle();
  const read = (property: string) => {
    if (property === 'font-size') return `${style.fontSize(element)}px`;
    return (
      style.value(element, property) ?? (/^(?:padding|margin|border)/.test(property) ? '0px' : '')
    );
  };
  return {
    getPropertyValue: read,
    fontSize: read('font-size'),
    fontFamily: read('font-family'),
    textAnchor: read('text-anchor') || 'start',
  };
}

/** A canvas that measures text and draws nothing. */
const canvas: unknown = new Proxy(
  {
    measureText: (text: unknown) => ({ width: advance(String(text), { size: 14, weight: 400 }) }),
    getImageData: () => ({ data: [] }),
  },
  {
    get: (known, name) => Reflect.get(known, name) ?? (() => undefined),
    set: () => true,
  },
);

/** Mermaid collects its rules in a sheet and writes them out again; a rule that could break out of it is left away. */
class RuleList {
  cssRules: { readonly cssText: string }[] = [];

  insertRule(text: string, index = 0): number {
    if (isBalanced(text) && !text.includes('<')) this.cssRules.splice(index, 0, styleRule(text));
    return index;
  }

  replaceSync(text: string): void {
    this.cssRules = [{ cssText: text }];
  }
}

/** Some diagrams set properties on a rule afterwards. */
function styleRule(text: string) {
  const open = text.indexOf('{');
  const selector = text.slice(0, open);
  const declarations = [text.slice(open + 1, text.lastIndexOf('}'))];
  return {
    get cssText() {
      return `${selector}{${declarations.join(';')}}`;
    },
    style: {
      setProperty(property: string, value: string) {
        if (/^[\w-]+$/.test(property) && !/[{}<;]/.test(value))
          declarations.push(`${property}:${value}`);
      },
    },
  };
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
