/**
 * Boxes and the matrices that move them. Plane geometry only: no elements, no text.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** x' = a·x + c·y + e, y' = b·x + d·y + f, in SVG's order of letters. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export function unite(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (!a || !b) return a ?? b;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

export function boxAround(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The upright box around a box that was moved, turned or scaled. */
export function transformBox(box: Box, [a, b, c, d, e, f]: Matrix): Box {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const corners: Point[] = [
    [box.x, box.y],
    [right, box.y],
    [box.x, bottom],
    [right, bottom],
  ];
  return boxAround(corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f])) ?? EMPTY;
}

/** Reads a `transform` attribute; a function it does not know leaves everything in place. */
export function parseTransform(transform: string | null): Matrix {
  let result = IDENTITY;
  for (const [, name, list = ''] of (transform ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = list
      .trim()
      .split(/[\s,]+/)
      .map(Number.parseFloat);
    result = multiply(result, matrixOf(name, numbers));
  }
  return result;
}

function matrixOf(name: string | undefined, [p = 0, q, r, s = 1, t = 0, u = 0]: number[]): Matrix {
  const radians = (p * Math.PI) / 180;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, p, q ?? 0];
    case 'scale':
      return [p, 0, 0, q ?? p, 0, 0];
    case 'rotate':
      return rotation(radians, q ?? 0, r ?? 0);
    case 'skewX':
      return [1, 0, Math.tan(radians), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan(radians), 0, 1, 0, 0];
    case 'matrix':
      return [p, q ?? 0, r ?? 0, s, t, u];
    default:
      return IDENTITY;
  }
}

function rotation(radians: number, aroundX: number, aroundY: number): Matrix {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
  const there: Matrix = [1, 0, 0, 1, aroundX, aroundY];
  const back: Matrix = [1, 0, 0, 1, -aroundX, -aroundY];
  return multiply(multiply(there, turn), back);
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
