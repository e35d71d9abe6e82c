// The pixels of a GIF, as they are packed (LZW): where they end, which is told by nothing but counting them.
import { damaged } from './broken.ts';

/** Numbers in the list of runs, at most. */
const MOST = 4096;

/** After how many bytes so many pixels, and the sign that ends them, are told. Throws `Broken` where the bytes mean nothing. */
export function endOfPixels(packed: Buffer, bits: number, pixels: number): number {
  if (bits < 1 || bits > 8) throw damaged('its pixels do not begin as they should');
  const clear = 1 << bits;
  /** How many pixels each number stands for. */
  const runs = new Uint32Array(MOST).fill(1, 0, clear);
  let [size, next, last] = [bits + 1, clear + 2, -1];
  let [at, told] = [0, 0];
  while (told < pixels) {
    const code = codeAt(packed, at, size);
    // Cut off, as many are: browsers show what there is.
    if (code === null) return packed.length;
    at += size;
    if (code === clear + 1) return Math.ceil(at / 8);
    if (code === clear) {
      [size, next, last] = [bits + 1, clear + 2, -1];
      continue;
    }
    if (code > next || (code === next && last === -1)) throw damaged('its pixels mean nothing');
    if (last !== -1 && next < MOST) {
      runs[next++] = runs[last]! + 1;
      if (next === 1 << size && size < 12) size++;
    }
    told += runs[code]!;
    last = code;
  }
  const ended = codeAt(packed, at, size) === clear + 1;
  return Math.ceil((at + (ended ? size : 0)) / 8);
}

/** The number of so many bits at a place counted in bits, lowest first; null behind the end. */
function codeAt(packed: Buffer, at: number, size: number): number | null {
  if (at + size > packed.length * 8) return null;
  const from = at >> 3;
  const three = packed[from]! | ((packed[from + 1] ?? 0) << 8) | ((packed[from + 2] ?? 0) << 16);
  return (three >> (at & 7)) & ((1 << size) - 1);
}
