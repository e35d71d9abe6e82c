// GIF: a screen, then blocks: pictures and extensions, each in sub-blocks of at most 255 bytes.
import { damaged } from './broken.ts';
import { letters, part, u16le, u8 } from './bytes.ts';
import { endOfPixels } from './gif-pixels.ts';
import type { Raster } from './raster.ts';

const EXTENSION = 0x21;
const PICTURE = 0x2c;
const END = 0x3b;
const TIMING = 0xf9;
const APPLICATION = 0xff;
/** The profile of its colours. */
const PROFILE = 'ICCRGBG1012';
/** How often an animation runs. */
const REPEATS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** Reads a GIF. Comments, text blocks and what programs add are not kept. Throws `Broken`. */
export function readGif(bytes: Buffer): Raster {
  const kept = [part(bytes, 0, 13 + coloursOf(u8(bytes, 10)))];
  let timing: Buffer | null = null;
  let pictures = 0;
  for (let at = kept[0]!.length; ;) {
    const kind = u8(bytes, at);
    if (kind === END) break;
    if (kind === PICTURE) {
      const head = 10 + coloursOf(u8(bytes, at + 9)) + 1;
      const end = endOfBlocks(bytes, at + head);
      // A timing belongs to the picture that follows.
      if (timing) kept.push(timing);
      kept.push(bytes.subarray(at, at + head), pixelsOf(bytes, at, head));
      timing = null;
      pictures++;
      at = end;
    } else if (kind === EXTENSION) {
      const label = u8(bytes, at + 1);
      const end = endOfBlocks(bytes, at + 2);
      const block = bytes.subarray(at, end);
      if (label === TIMING) timing = timingOf(block);
      else if (label === APPLICATION) {
        const name = letters(bytes, at + 3, 11);
        if (name === PROFILE) kept.push(block);
        else if (REPEATS.has(name)) kept.push(repeats(block));
      } else if (label === 0x01) timing = null; // a text, which no browser draws, with its timing
      at = end;
    } else if (kind === 0)
      at++; // some programs write an empty block too many
    else throw damaged('a part has no name');
  }
  if (pictures === 0) throw damaged('it holds no pixels');
  const [width, height] = [u16le(bytes, 6), u16le(bytes, 8)];
  return { width, height, orientation: 1, kept: () => [...kept, Buffer.from([END])] };
}

/** The packed pixels of a picture, in blocks; what stands behind the last pixel is left out. */
function pixelsOf(bytes: Buffer, at: number, head: number): Buffer {
  const blocks: Buffer[] = [];
  for (let from = at + head; bytes[from]! > 0; from += 1 + bytes[from]!) {
    blocks.push(bytes.subarray(from + 1, from + 1 + bytes[from]!));
  }
  const packed = Buffer.concat(blocks);
  const pixels = u16le(bytes, at + 5) * u16le(bytes, at + 7);
  const end = endOfPixels(packed, u8(bytes, at + head - 1), pixels);
  const parts: Buffer[] = [];
  for (let from = 0; from < end; from += 255) {
    const block = packed.subarray(from, Math.min(from + 255, end));
    parts.push(Buffer.from([block.length]), block);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

/** Its four bytes, whatever stands behind them; null where there are none. */
function timingOf(block: Buffer): Buffer | null {
  return block[2] === 4 ? Buffer.concat([part(block, 0, 7), Buffer.from([0])]) : null;
}

/** The number alone, whatever stands behind it; nothing where another thing is said first. */
function repeats(block: Buffer): Buffer {
  const [length, what] = part(block, 14, 2);
  if (length !== 3 || what !== 1) return Buffer.alloc(0);
  return Buffer.concat([part(block, 0, 18), Buffer.from([0])]);
}

/** Bytes of a list of colours. */
const coloursOf = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  for (let length = u8(bytes, at); length > 0; length = u8(bytes, at)) at += 1 + length;
  return at + 1;
}
