// PNG: a signature, then chunks, each with its length, name and checksum.
import { crc32 } from 'node:zlib';
import { damaged } from './broken.ts';
import { letters, part, u32 } from './bytes.ts';
import { orientationIn, tiffOf } from './exif.ts';
import type { Raster } from './raster.ts';

const SIGNATURE = 8;
/** Pixels, animation, colours, density. Texts, times, places, previews and what programs add are not among them. */
const KEPT = new Set(
  `IHDR PLTE IDAT IEND tRNS acTL fcTL fdAT gAMA cHRM sRGB iCCP cICP mDCV cLLI mDCv cLLi sBIT bKGD hIST
  pHYs`.split(/\s+/),
);

/** Reads a PNG, animated ones as well. Throws `Broken`. */
export function readPng(bytes: Buffer): Raster {
  const kept = [part(bytes, 0, SIGNATURE)];
  let orientation = 1;
  let pixels = false;
  for (let at = SIGNATURE; ;) {
    const length = u32(bytes, at);
    const name = letters(bytes, at + 4, 4);
    const chunk = part(bytes, at, 12 + length);
    if (u32(bytes, at + 8 + length) !== crc32(chunk.subarray(4, 8 + length))) {
      throw damaged(`its part \`${name.replace(/[^\w]/g, '?')}\` does not match its checksum`);
    }
    if ((name === 'IHDR') !== (at === SIGNATURE)) throw damaged('it does not begin with its size');
    if (name === 'IDAT') pixels = true;
    if (name === 'eXIf') orientation = orientationIn(chunk.subarray(8, 8 + length));
    if (name === 'IEND') {
      const exif = tiffOf(orientation);
      // Early, where every reader looks for it.
      if (exif) kept.splice(2, 0, chunkOf('eXIf', exif));
      kept.push(chunk);
      break;
    }
    if (KEPT.has(name)) kept.push(chunk);
    at += 12 + length;
  }
  if (!pixels) throw damaged('it holds no pixels');
  return { width: u32(bytes, 16), height: u32(bytes, 20), orientation, kept };
}

function chunkOf(name: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}
