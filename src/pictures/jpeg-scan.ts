// Where the pixels of a JPEG's scan end. Decoders stop at the last block and pass over what stands behind it, up to the next
// marker; so the blocks are counted here, by their codes, and what no block needs is left out. Nothing is drawn.
import { u16 } from './bytes.ts';

/** A range of the bytes of a file. */
export type ByteRange = readonly [start: number, end: number];

interface ScanComponent {
  readonly id: number;
  readonly h: number;
  readonly v: number;
  /** Blocks a line in the file, those that only fill up the last unit among them. */
  readonly stride: number;
  /** Blocks that a scan of this component alone holds. */
  readonly columns: number;
  readonly rows: number;
  /** Of a progressive picture: which of its 64 numbers a block has so far, as bits. */
  readonly had: Uint32Array | null;
}

interface JpegFrame {
  readonly progressive: boolean;
  readonly components: readonly ScanComponent[];
  /** Units of a scan of all components. */
  readonly units: ByteRange;
}

/** Codes by their length: the first of each, how many there are, and where their symbols begin. */
interface Codes {
  readonly first: readonly number[];
  readonly count: Buffer;
  readonly at: readonly number[];
  readonly symbols: Buffer;
}

const MOST_PIXELS = 100_000_000;
/**
 * Blocks that are gone over for each byte of the file: a surface of one colour, in ten scans, comes to forty. A scan of next to
 * no bytes can go over millions.
 */
const MOST_BLOCKS = 50;

/** The scan cannot be followed: it is cut off, or written in a way that next to nobody uses. */
class LostScan extends Error {}

export class JpegScans {
  #frame: JpegFrame | null = null;
  #codes = new Map<number, Codes>();
  #restart = 0;
  #blocks = 0;

  /** Takes in a table, a size or an interval, by its marker. */
  learn(marker: number, data: Buffer): void {
    if (marker >= 0xc0 && marker <= 0xc2) this.#frame = frameOf(data, marker === 0xc2);
    else if (marker === 0xc4) this.#learnCodes(data);
    else if (marker === 0xdd && data.length >= 2) this.#restart = u16(data, 0);
  }

  #learnCodes(data: Buffer): void {
    for (let at = 0; at + 17 <= data.length;) {
      const count = data.subarray(at + 1, at + 17);
      const total = count.reduce((sum, one) => sum + one, 0);
      const [first, begins]: [number[], number[]] = [[], []];
      let [code, symbol] = [0, 0];
      for (const many of count) {
        first.push(code);
        begins.push(symbol);
        code = (code + many) << 1;
        symbol += many;
      }
      const symbols = data.subarray(at + 17, at + 17 + total);
      this.#codes.set(data[at]!, { first, count, at: begins, symbols });
      at += 17 + total;
    }
  }

  /** The ranges between two places of the file that hold blocks and restarts; null where that cannot be told. */
  imageRanges(bytes: Buffer, header: Buffer, from: number, to: number): ByteRange[] | null {
    try {
      if (!this.#frame) return null;
      return this.#follow(bytes, this.#frame, header, from, to);
    } catch (error) {
      if (error instanceof LostScan) return null;
      throw error;
    }
  }

  #follow(bytes: Buffer, frame: JpegFrame, header: Buffer, from: number, to: number): ByteRange[] {
    const count = header[0] ?? 0;
    if (count < 1 || header.length < 4 + 2 * count) throw new LostScan();
    const [low, high, steps] = header.subarray(1 + 2 * count);
    const bits = new Bits(bytes, from, to);
    const parts = Array.from({ length: count }, (_, i) => {
      const component = frame.components.find(({ id }) => id === header[1 + 2 * i]);
      if (!component) throw new LostScan();
      const tables = header[2 + 2 * i]!;
      const dc = this.#codes.get(tables >> 4);
      const ac = this.#codes.get(0x10 | (tables & 15));
      return { component, read: readerOf(bits, frame, { dc, ac, had: component.had, low: low!, high: high!, again: steps! >> 4 !== 0 }) }; // prettier-ignore
    });
    if (count > 1 && frame.progressive && low !== 0) throw new LostScan();
    const [one] = parts;
    const [columns, rows] = count === 1 ? [one!.component.columns, one!.component.rows] : frame.units; // prettier-ignore
    const units = columns * rows;
    this.#blocks += units * (count === 1 ? 1 : perUnit(parts));
    if (this.#blocks > MOST_BLOCKS * bytes.length) throw new LostScan();
    const ranges: ByteRange[] = [];
    let begin = from;
    for (let unit = 0; unit < units; unit++) {
      if (this.#restart > 0 && unit > 0 && unit % this.#restart === 0) {
        const end = bits.restart();
        ranges.push([begin, end], [bits.at - 2, bits.at]);
        begin = bits.at;
        for (const { read } of parts) read.restart();
      }
      const [column, row] = [unit % columns, Math.floor(unit / columns)];
      for (const { component, read } of parts) {
        const { h, v, stride } = component;
        if (count === 1) read.block(row * stride + column);
        else {
          for (let y = 0; y < v; y++)
            for (let x = 0; x < h; x++) read.block((row * v + y) * stride + column * h + x);
        }
      }
    }
    ranges.push([begin, bits.end()]);
    return ranges;
  }
}

const perUnit = (parts: readonly { readonly component: ScanComponent }[]): number =>
  parts.reduce((sum, { component: { h, v } }) => sum + h * v, 0);

function frameOf(data: Buffer, progressive: boolean): JpegFrame | null {
  const [height, width, count] = [u16(data, 1), u16(data, 3), data[5] ?? 0];
  if (width * height === 0 || width * height > MOST_PIXELS || count === 0) return null;
  const parts = Array.from({ length: count }, (_, i) => data.subarray(6 + 3 * i, 9 + 3 * i));
  const sampled = parts.map((part) => ({ id: part[0]!, h: part[1]! >> 4, v: part[1]! & 15 }));
  if (parts.some(({ length }) => length < 3)) return null;
  if (sampled.some(({ h, v }) => h < 1 || h > 4 || v < 1 || v > 4)) return null;
  const [widest, tallest] = [Math.max(...sampled.map(({ h }) => h)), Math.max(...sampled.map(({ v }) => v))]; // prettier-ignore
  const units = [Math.ceil(width / (8 * widest)), Math.ceil(height / (8 * tallest))] as const;
  const components = sampled.map(({ id, h, v }) => ({
    ...{ id, h, v, stride: units[0] * h },
    columns: Math.ceil(Math.ceil((width * h) / widest) / 8),
    rows: Math.ceil(Math.ceil((height * v) / tallest) / 8),
    had: progressive ? new Uint32Array(2 * units[0] * h * units[1] * v) : null,
  }));
  return { progressive, components, units };
}

interface BlockReader {
  /** Goes over the codes of one block. */
  block(index: number): void;
  restart(): void;
}

interface Scan {
  readonly dc: Codes | undefined;
  readonly ac: Codes | undefined;
  readonly had: Uint32Array | null;
  readonly low: number;
  readonly high: number;
  /** Whether the scan only makes numbers finer that an earlier one began. */
  readonly again: boolean;
}

function readerOf(bits: Bits, { progressive }: JpegFrame, scan: Scan): BlockReader {
  const { dc, ac, had, low, high, again } = scan;
  const nothing = (): void => {};
  if (!progressive) {
    return { block: () => (bits.skip(bits.symbol(dc)), numbers(bits, ac)), restart: nothing };
  }
  if (low === 0) {
    const block = again ? () => bits.skip(1) : () => bits.skip(bits.symbol(dc));
    return { block, restart: nothing };
  }
  if (high > 63 || low > high || !had) throw new LostScan();
  // How many blocks are still without a code of their own.
  let run = 0;
  const runOf = (log: number): number => (1 << log) + (log > 0 ? bits.take(log) : 0);
  const has = (block: number, k: number): boolean => ((had[2 * block + (k >> 5)]! >>> (k & 31)) & 1) === 1; // prettier-ignore
  const add = (block: number, k: number): void => void (had[2 * block + (k >> 5)]! |= 1 << (k & 31)); // prettier-ignore
  const first = (block: number): void => {
    if (run > 0) return void run--;
    for (let k = low; k <= high; k++) {
      const code = bits.symbol(ac);
      const [zeros, size] = [code >> 4, code & 15];
      if (size === 0 && zeros < 15) return void (run = runOf(zeros) - 1);
      k += zeros;
      if (size === 0) continue;
      if (k > high) throw new LostScan();
      bits.skip(size);
      add(block, k);
    }
  };
  const finer = (block: number): void => {
    let k = low;
    for (; run === 0 && k <= high; k++) {
      const code = bits.symbol(ac);
      let zeros = code >> 4;
      const isNew = (code & 15) !== 0;
      if (isNew) bits.skip(1);
      else if (zeros < 15) {
        run = runOf(zeros);
        break;
      }
      for (; k <= high; k++) {
        if (has(block, k)) bits.skip(1);
        else if (zeros-- === 0) break;
      }
      if (isNew && k <= high) add(block, k);
    }
    if (run === 0) return;
    for (; k <= high; k++) if (has(block, k)) bits.skip(1);
    run--;
  };
  return { block: again ? finer : first, restart: () => void (run = 0) };
}

/** The numbers of a block behind its first. */
function numbers(bits: Bits, codes: Codes | undefined): void {
  for (let k = 1; k < 64; k++) {
    const code = bits.symbol(codes);
    if ((code & 15) === 0 && code >> 4 < 15) return;
    k += code >> 4;
    if (k > 63) throw new LostScan();
    bits.skip(code & 15);
  }
}

/** The bits of a scan: 0xFF is written as 0xFF00. */
class Bits {
  at: number;
  readonly #bytes: Buffer;
  readonly #to: number;
  #byte = 0;
  #left = 0;

  constructor(bytes: Buffer, from: number, to: number) {
    this.#bytes = bytes;
    this.at = from;
    this.#to = to;
  }

  #next(): void {
    if (this.at >= this.#to) throw new LostScan();
    this.#byte = this.#bytes[this.at++]!;
    this.#left = 8;
    if (this.#byte === 0xff && this.#bytes[this.at++] !== 0) throw new LostScan();
  }

  take(count: number): number {
    let value = 0;
    for (; count > 0; count--) {
      if (this.#left === 0) this.#next();
      value = (value << 1) | ((this.#byte >> --this.#left) & 1);
    }
    return value;
  }

  skip(count: number): void {
    while (count > this.#left) {
      count -= this.#left;
      this.#next();
    }
    this.#left -= count;
  }

  symbol(codes: Codes | undefined): number {
    if (!codes) throw new LostScan();
    let code = 0;
    for (let length = 0; length < 16; length++) {
      if (this.#left === 0) this.#next();
      code = (code << 1) | ((this.#byte >> --this.#left) & 1);
      const nth = code - codes.first[length]!;
      if (nth < codes.count[length]!) return codes.symbols[codes.at[length]! + nth] ?? lost();
    }
    return lost();
  }

  /** Where the byte ends that was read last. */
  end(): number {
    return this.at;
  }

  /** Goes behind the next restart; returns where the blocks before it end. */
  restart(): number {
    const end = this.at;
    this.#left = 0;
    for (; this.at < this.#to; this.at++) {
      const marker = this.#bytes[this.at] === 0xff ? this.#bytes[this.at + 1]! : 0;
      if (marker < 0xd0 || marker > 0xd7) continue;
      this.at += 2;
      return end;
    }
    return lost();
  }
}

function lost(): never {
  throw new LostScan();
}
