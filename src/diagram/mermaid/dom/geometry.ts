/**
 * How large an SVG element is, computed from the tree: what `getBBox` and its kin answer in a browser.
 *
 * Knows shapes, groups, text and transforms. Leaves out what browsers leave out of a group's box: definitions, hidden
 * elements, shapes without extent. Strokes and filters do not count, as in `getBBox`.
 */
import { advance } from '../metrics/advance.ts';
import {
  boxAround,
  EMPTY,
  parseTransform,
  transformBox,
  unite,
  type Box,
  type Point,
} from './box.ts';
import { ComputedStyle } from './computed-style.ts';
import { flattenPath, pointAlong, polylineLength } from './path.ts';
import { boxOfRuns, layoutText, type TextRun } from './text-layout.ts';

const WITHOUT_BOX =
  /^(?:defs|marker|style|title|desc|clipPath|mask|pattern|symbol|linearGradient|radialGradient|filter|script|metadata)$/;

export function bBox(element: Element): Box {
  const { x, y, width, height } = boxOf(element, new ComputedStyle()) ?? EMPTY;
  return { x, y, width, height }; // nothing else: Mermaid tells an SVGRect from a DOMRect by its keys
}

/** The box in the coordinates of the picture, whose top left corner is taken as the window's. */
export function clientRect(element: Element) {
  let box = boxOf(element, new ComputedStyle()) ?? EMPTY;
  for (let at: Element | null = element; at && at.localName !== 'svg'; at = at.parentElement)
    box = transformBox(box, parseTransform(at.getAttribute('transform')));
  return { ...box, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

export function textLength(element: Element): number {
  const style = new ComputedStyle();
  const runs = runsOf(element, style);
  if (!runs)
    return advance((element.textContent ?? '').replace(/\s+/g, ' ').trim(), style.font(element));
  return runs.reduce((sum, run) => sum + run.width, 0);
}

export function pathLength(element: Element): number {
  return polylineLength(linesOf(element));
}

export function pointAtLength(element: Element, length: number): { x: number; y: number } {
  const [x, y] = pointAlong(linesOf(element), length);
  return { x, y };
}

function boxOf(element: Element, style: ComputedStyle): Box | undefined {
  const n = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '') || 0;
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'use':
    case 'foreignObject':
      return { x: n('x'), y: n('y'), width: n('width'), height: n('height') };
    case 'circle':
      return { x: n('cx') - n('r'), y: n('cy') - n('r'), width: 2 * n('r'), height: 2 * n('r') };
    case 'ellipse':
      return {
        x: n('cx') - n('rx'),
        y: n('cy') - n('ry'),
        width: 2 * n('rx'),
        height: 2 * n('ry'),
      };
    case 'line':
    case 'polygon':
    case 'polyline':
    case 'path':
      return boxAround(linesOf(element).flat());
    case 'text':
    case 'tspan':
      return boxOfRuns(runsOf(element, style) ?? []);
    case 'g':
    case 'a':
    case 'svg':
    case 'switch':
      return boxOfChildren(element, style);
    default:
      return undefined;
  }
}

function boxOfChildren(group: Element, style: ComputedStyle): Box | undefined {
  let box: Box | undefined;
  for (const child of group.children) {
    if (WITHOUT_BOX.test(child.localName) || style.hidden(child)) continue;
    const own = boxOf(child, style);
    if (!own || lacksExtent(child, own)) continue;
    const placed = transformBox(own, parseTransform(child.getAttribute('transform')));
    box = unite(box, child.localName === 'svg' ? moveToPlace(placed, child) : placed);
  }
  return box;
}

function moveToPlace(box: Box, svg: Element): Box {
  const offset = (name: string) => Number.parseFloat(svg.getAttribute(name) ?? '') || 0;
  return { ...box, x: box.x + offset('x'), y: box.y + offset('y') };
}

function lacksExtent({ localName }: Element, { width, height }: Box): boolean {
  return (
    /^(?:rect|image|ellipse|circle|foreignObject)$/.test(localName) && !(width > 0 && height > 0)
  );
}

/** The runs inside an element of a text; `undefined` outside of any text. */
function runsOf(element: Element, style: ComputedStyle): TextRun[] | undefined {
  const text = element.closest('text');
  if (!text) return undefined;
  const runs = layoutText(text, style);
  return element === text ? runs : runs.filter((run) => element.contains(run.element));
}

const flattened = new Map<string, Point[][]>();

function linesOf(element: Element): Point[][] {
  const n = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '') || 0;
  if (element.localName === 'line')
    return [[[n('x1'), n('y1')], [n('x2'), n('y2')]]]; // prettier-ignore
  if (element.localName !== 'path') return [pointsOf(element.getAttribute('points') ?? '')];
  const data = element.getAttribute('d') ?? '';
  const known = flattened.get(data);
  if (known) return known;
  if (flattened.size > 2000) flattened.clear();
  const lines = flattenPath(data);
  flattened.set(data, lines);
  return lines;
}

function pointsOf(list: string): Point[] {
  const numbers = list
    .trim()
    .split(/[\s,]+/)
    .map(Number.parseFloat);
  const points: Point[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) points.push([numbers[i]!, numbers[i + 1]!]);
  return points;
}
