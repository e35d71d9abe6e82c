/**
 * SVG path data as polylines, fine enough to measure: boxes, lengths, the point at a length.
 *
 * Knows every path command. Refuses to know elements; a malformed path yields what could be read of it.
 */
import type { Point } from './box.ts';

const COMMAND = /([achlmqstvz])([^achlmqstvz]*)/gi;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const ARITY: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const CURVE_STEPS = 32;
const ARC_STEPS = 48;

/** One polyline per subpath. */
export function flattenPath(data: string): Point[][] {
  const pen = new Pen();
  for (const [, letter = '', list = ''] of data.matchAll(COMMAND)) {
    const numbers = (list.match(NUMBER) ?? []).map(Number);
    const arity = ARITY[letter.toUpperCase()] ?? 0;
    let command = letter;
    for (let at = 0; at === 0 || at + arity <= numbers.length; at += arity) {
      if (numbers.length < arity) break;
      pen.draw(command, numbers.slice(at, at + arity));
      if (command === 'M') command = 'L'; // further pairs after a move are lines
      if (command === 'm') command = 'l';
      if (arity === 0) break;
    }
  }
  return pen.lines;
}

export function polylineLength(lines: readonly (readonly Point[])[]): number {
  let length = 0;
  for (const line of lines)
    for (let i = 1; i < line.length; i++) length += distance(line[i - 1]!, line[i]!);
  return length;
}

/** The point that lies `length` along the lines; their end when they are shorter. */
export function pointAlong(lines: readonly (readonly Point[])[], length: number): Point {
  let rest = length;
  let last: Point = [0, 0];
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const from = line[i - 1]!;
      last = line[i]!;
      const step = distance(from, last);
      if (rest <= step) return between(from, last, step === 0 ? 0 : rest / step);
      rest -= step;
    }
  }
  return last;
}

type Curve = 'cubic' | 'quadratic';

class Pen {
  readonly lines: Point[][] = [];
  #at: Point = [0, 0];
  #start: Point = [0, 0];
  /** The last control point, and which kind of curve it belonged to: `S` and `T` continue it. */
  #control: Point = [0, 0];
  #lastCurve: Curve | undefined;

  draw(command: string, n: readonly number[]): void {
    const letter = command.toUpperCase();
    const [originX, originY] = command === letter ? [0, 0] : this.#at;
    const point = (index: number): Point => [originX + n[index]!, originY + n[index + 1]!];
    let curve: Curve | undefined;
    switch (letter) {
      case 'M':
        this.#move(point(0));
        break;
      case 'L':
        this.#line(point(0));
        break;
      case 'H':
        this.#line([originX + n[0]!, this.#at[1]]);
        break;
      case 'V':
        this.#line([this.#at[0], originY + n[0]!]);
        break;
      case 'C':
        this.#cubic(point(0), point(2), point(4));
        curve = 'cubic';
        break;
      case 'S':
        this.#cubic(this.#reflected('cubic'), point(0), point(2));
        curve = 'cubic';
        break;
      case 'Q':
        this.#quadratic(point(0), point(2));
        curve = 'quadratic';
        break;
      case 'T':
        this.#quadratic(this.#reflected('quadratic'), point(0));
        curve = 'quadratic';
        break;
      case 'A':
        this.#arc(n, point(5));
        break;
      case 'Z':
        this.#close();
    }
    this.#lastCurve = curve;
  }

  #move(to: Point): void {
    this.#at = this.#start = to;
    this.lines.push([to]);
  }

  #line(to: Point): void {
    this.#current().push(to);
    this.#at = to;
  }

  #close(): void {
    this.#line(this.#start);
  }

  #cubic(c1: Point, c2: Point, to: Point): void {
    const from = this.#at;
    const line = this.#current();
    for (let step = 1; step <= CURVE_STEPS; step++) {
      const t = step / CURVE_STEPS;
      const u = 1 - t;
      const at = (axis: 0 | 1) =>
        u * u * u * from[axis] +
        3 * u * u * t * c1[axis] +
        3 * u * t * t * c2[axis] +
        t * t * t * to[axis];
      line.push([at(0), at(1)]);
    }
    this.#control = c2;
    this.#at = to;
  }

  #quadratic(control: Point, to: Point): void {
    this.#cubic(between(this.#at, control, 2 / 3), between(to, control, 2 / 3), to);
    this.#control = control;
  }

  /** The conversion of the SVG specification, appendix B.2.4: from end points to centre and angles. */
  #arc(
    [radiusX = 0, radiusY = 0, degrees = 0, large = 0, sweep = 0]: readonly number[],
    to: Point,
  ): void {
    let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)];
    if (rx === 0 || ry === 0) return this.#line(to);
    const [fromX, fromY] = this.#at;
    const phi = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
    const [halfX, halfY] = [(fromX - to[0]) / 2, (fromY - to[1]) / 2];
    const [x, y] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
    const stretch = Math.max(1, Math.hypot(x / rx, y / ry)); // radii too small for the span grow
    [rx, ry] = [rx * stretch, ry * stretch];
    const spread = (rx * y) ** 2 + (ry * x) ** 2;
    const side = large === sweep ? -1 : 1;
    const k = spread === 0 ? 0 : side * Math.sqrt(Math.max(0, (rx * ry) ** 2 / spread - 1));
    const [centreX, centreY] = [(k * rx * y) / ry, (-k * ry * x) / rx];
    const first = Math.atan2((y - centreY) / ry, (x - centreX) / rx);
    let turn = Math.atan2((-y - centreY) / ry, (-x - centreX) / rx) - first;
    if (sweep && turn < 0) turn += 2 * Math.PI;
    if (!sweep && turn > 0) turn -= 2 * Math.PI;
    const line = this.#current();
    for (let step = 1; step <= ARC_STEPS; step++) {
      const angle = first + (turn * step) / ARC_STEPS;
      const [u, v] = [centreX + rx * Math.cos(angle), centreY + ry * Math.sin(angle)];
      line.push([cos * u - sin * v + (fromX + to[0]) / 2, sin * u + cos * v + (fromY + to[1]) / 2]);
    }
    this.#at = to;
  }

  #reflected(curve: Curve): Point {
    if (this.#lastCurve !== curve) return this.#at;
    return [2 * this.#at[0] - this.#control[0], 2 * this.#at[1] - this.#control[1]];
  }

  #current(): Point[] {
    if (this.lines.length === 0) this.#move(this.#at);
    return this.lines.at(-1)!;
  }
}

function between(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}
