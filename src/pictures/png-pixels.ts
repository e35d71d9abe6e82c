// The pixels of a PNG, as they are packed: where they end, which is told by nothing but unpacking them.
import { inflateSync, type Inflate } from 'node:zlib';
import { damaged } from './broken.ts';

/** What decides how many bytes the pixels are. */
export interface Look {
  readonly width: number;
  readonly height: number;
  /** Of one colour of a pixel. */
  readonly bits: number;
  /** The kind of colours: grey, RGB, palette, with transparency. */
  readonly colours: number;
  /** In seven passes, the first ones coarse. */
  readonly interlaced: boolean;
}

/** Colours of a pixel, by the kind. */
const COLOURS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Of each pass: first column and row, and the steps to the next. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** How many bytes the pixels are when they are unpacked: a byte before each row, and the row. */
export function rawLength({ width, height, bits, colours, interlaced }: Look): number {
  const each = bits * (COLOURS[colours] ?? 0);
  if (each === 0) throw damaged('it has colours of no known kind');
  const rows = (columns: number, lines: number): number =>
    columns === 0 ? 0 : lines * (1 + Math.ceil((columns * each) / 8));
  if (!interlaced) return rows(width, height);
  return PASSES.reduce((sum, [x, y, right, down]) => {
    const columns = Math.max(0, Math.ceil((width - x) / right));
    return sum + rows(columns, Math.max(0, Math.ceil((height - y) / down)));
  }, 0);
}

/**
 * Where the packed bytes end that unpack to at most so many bytes. Throws `Broken` where they are damaged, and where they
 * unpack to more: browsers would not show that, and whoever unpacks the file would.
 */
export function packedEnd(packed: Buffer, most: number): number {
  try {
    const options = { info: true, maxOutputLength: Math.max(1, most) } as const;
    const { engine } = inflateSync(packed, options) as unknown as { engine: Inflate };
    return engine.bytesWritten;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw damaged('it holds more than its size says');
    }
    throw damaged('its pixels or its colours cannot be unpacked');
  }
}
