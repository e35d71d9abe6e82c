// What stands on the pages of a printed PDF: how far down each is written on. Reads what Chromium writes: one stream of drawing
// operators a page, packed or plain, with its objects in the open.
import { inflateSync } from 'node:zlib';

/** The paper that the style sheet asks for, in points: what a page has between its upper and lower margins. */
const MM = 72 / 25.4;
const MARGINS = { top: 16 * MM, bottom: 18 * MM } as const;

/** What part of each printed page stays empty below its last ink, between 0 and 1. */
export function emptyBelow(pdf: Uint8Array): number[] {
  return pages(Buffer.from(pdf)).map(({ height, drawn }) => {
    const low = lowestInk(drawn, height);
    const room = height - MARGINS.top - MARGINS.bottom;
    return Math.max(0, Math.min(1, (height - MARGINS.bottom - low) / room));
  });
}

interface Sheet {
  /** In points. */
  readonly height: number;
  readonly drawn: string;
}

/** The pages in their order. @throws where a page cannot be read: what was not measured is not well */
function pages(bytes: Buffer): Sheet[] {
  const text = bytes.toString('latin1');
  const objects = new Map<number, number>();
  for (const { 1: number, index } of text.matchAll(/^(\d+) 0 obj\b/gm)) {
    objects.set(Number(number), index);
  }
  const body = (number: number): string => {
    const at = objects.get(number);
    if (at === undefined) throw new Error(`The PDF has no object ${number}.`);
    const ends = ['endobj', 'stream\n', 'stream\r\n'].map((end) => text.indexOf(end, at));
    return text.slice(at, Math.min(...ends.filter((end) => end !== -1)));
  };
  const stream = (number: number): string => {
    const head = body(number);
    const at = objects.get(number)! + head.length;
    const from = text.indexOf('\n', at) + 1;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const data = bytes.subarray(from, from + length);
    return (head.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
  };
  const kids = (number: number): number[] => {
    const node = body(number);
    if (!/\/Type \/Pages\b/.test(node)) return [number];
    const [, below = ''] = /\/Kids \[([^\]]*)\]/.exec(node) ?? [];
    return [...below.matchAll(/(\d+) 0 R/g)].flatMap((one) => kids(Number(one[1])));
  };
  const root = Number(/\/Type \/Catalog[^]*?\/Pages (\d+) 0 R/.exec(text)?.[1]);
  return kids(root).map((number) => {
    const page = body(number);
    const [, height] = /\/MediaBox \[[\d.]+ [\d.]+ [\d.]+ ([\d.]+)\]/.exec(page) ?? [];
    const [, drawn] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    return { height: Number(height), drawn: stream(Number(drawn)) };
  });
}

type Matrix = readonly [number, number, number, number, number, number];
const after = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  ...([a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D] as const),
  ...([e * A + f * C + E, e * B + f * D + F] as const),
];

/** How far from the upper edge the lowest text, line or area ends, in points; what stands in the lower margin left out. */
function lowestInk(drawn: string, height: number): number {
  let now: { matrix: Matrix; white: boolean; clip: number } = {
    matrix: [1, 0, 0, 1, 0, 0],
    white: false,
    clip: Infinity,
  };
  const kept: (typeof now)[] = [];
  let textAt: Matrix = now.matrix;
  let path: number[] = [];
  let xs: number[] = [];
  let clips = false;
  let low = 0;
  const yOf = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
    a * x + c * y + e,
    height - (b * x + d * y + f),
  ];
  const add = (x: number, y: number): void => {
    const [px, py] = yOf(now.matrix, x, y);
    xs.push(px);
    path.push(py);
  };
  const ink = (bottom: number): void => {
    const seen = Math.min(bottom, now.clip);
    if (seen <= height - MARGINS.bottom + 1) low = Math.max(low, seen);
    else if (now.clip > height - MARGINS.bottom && Math.min(...path) < height - MARGINS.bottom) {
      low = Math.max(low, height - MARGINS.bottom);
    }
  };
  let operands: number[] = [];
  for (const [token] of drawn.matchAll(/<[\da-fA-F]*>|\[[^\]]*\]|\/\S+|[^\s<[\]/]+/g)) {
    const number = Number(token);
    if (!Number.isNaN(number)) {
      operands.push(number);
      continue;
    }
    const o = operands;
    switch (token) {
      case 'q':
        kept.push(now);
        break;
      case 'Q':
        now = kept.pop() ?? now;
        break;
      case 'cm':
        now = { ...now, matrix: after(o as unknown as Matrix, now.matrix) };
        break;
      case 'rg':
        now = { ...now, white: o.every((part) => part > 0.99) };
        break;
      case 'Tm':
        textAt = after(o as unknown as Matrix, now.matrix);
        break;
      case 'Tj':
      case 'TJ':
        path = [yOf(textAt, 0, 0)[1]];
        ink(path[0]!);
        path = [];
        break;
      case 're':
        add(o[0]!, o[1]!);
        add(o[0]! + o[2]!, o[1]! + o[3]!);
        break;
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        for (let i = 0; i + 1 < o.length; i += 2) add(o[i]!, o[i + 1]!);
        break;
      case 'W':
      case 'W*':
        clips = true;
        break;
      case 'n':
        if (clips && path.length > 0) now = { ...now, clip: Math.min(now.clip, Math.max(...path)) };
        clips = false;
        [path, xs] = [[], []];
        break;
      case 'S':
      case 's':
      case 'f':
      case 'f*':
      case 'B':
      case 'B*': {
        // An upright line beside something reaches as far as its box, which may be empty there.
        const upright = Math.max(...xs) - Math.min(...xs) < 3;
        if (path.length > 0 && !upright && !(now.white && token.startsWith('f'))) {
          ink(Math.max(...path));
        }
        clips = false;
        [path, xs] = [[], []];
        break;
      }
      case 'Do': {
        path = [yOf(now.matrix, 0, 0)[1], yOf(now.matrix, 1, 1)[1]];
        ink(Math.max(...path));
        path = [];
        break;
      }
    }
    if (!/^[<[/]/.test(token)) operands = [];
  }
  return low;
}
