// PNG: a signature, then chunks, each with its length, name and checksum.
import { crc32 } from 'node:zlib';
import { damaged } from './broken.ts';
import { letters, part, u32 } from './bytes.ts';
import { orientationIn, tiffOf } from './exif.ts';
import { packedEnd, rawLength, type Look } from './png-pixels.ts';
import type { Raster } from './raster.ts';

const SIGNATURE = 8;
/** Around the data of a chunk: length and name, checksum. */
const AROUND = 12;
/**
 * Pixels, animation, colours, density, and how many bytes of each there can be. Texts, times, places, previews and what
 * programs add are not among them.
 */
const MOST: Readonly<Record<string, number>> = {
  ...{ IHDR: 13, PLTE: 768, IDAT: Infinity, IEND: 0, tRNS: 256, acTL: 8, fcTL: 26, fdAT: Infinity },
  ...{ gAMA: 4, cHRM: 32, sRGB: 1, iCCP: Infinity, cICP: 4, mDCV: 24, cLLI: 8, mDCv: 24, cLLi: 8 },
  ...{ sBIT: 4, bKGD: 6, hIST: 512, pHYs: 9 },
};
/** Chunks of which there may be several. */
const MANY = new Set(['IDAT', 'fcTL', 'fdAT']);
/** What the profile of the colours is called, whatever its maker called it. */
const PROFILE_NAME = 'ICC profile';
/** No profile is larger when it is unpacked, in bytes. */
const LARGEST_PROFILE = 16_000_000;

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

/** Reads a PNG, animated ones as well. Throws `Broken`. */
export function readPng(bytes: Buffer): Raster {
  const chunks: Chunk[] = [];
  const known = new Set<string>();
  let orientation = 1;
  for (const { name, data } of chunksOf(bytes)) {
    if ((name === 'IHDR') !== (chunks.length === 0))
      throw damaged('it does not begin with its size');
    if (name === 'eXIf') orientation = orientationIn(data);
    if (data.length > (MOST[name] ?? -1) || (known.has(name) && !MANY.has(name))) continue;
    known.add(name);
    chunks.push({ name, data });
  }
  const [head] = chunks;
  if (!head || !known.has('IDAT')) throw damaged('it holds no pixels');
  const [bits, colours, , , passes] = part(head.data, 8, 5);
  const look: Look = {
    width: u32(head.data, 0),
    height: u32(head.data, 4),
    bits: bits!,
    colours: colours!,
    interlaced: passes === 1,
  };
  const exif = tiffOf(orientation);
  return {
    width: look.width,
    height: look.height,
    orientation,
    kept: () => [
      part(bytes, 0, SIGNATURE),
      chunkOf(head),
      // Early, where every reader looks for it.
      ...(exif ? [chunkOf({ name: 'eXIf', data: exif })] : []),
      ...withoutTails(chunks.slice(1), look).map(chunkOf),
    ],
  };
}

/** Every chunk up to the last; what stands behind that is no part of the picture. */
function* chunksOf(bytes: Buffer): Generator<Chunk> {
  for (let at = SIGNATURE, name = ''; name !== 'IEND';) {
    const length = u32(bytes, at);
    name = letters(bytes, at + 4, 4);
    const chunk = part(bytes, at, AROUND + length);
    if (u32(bytes, at + 8 + length) !== crc32(chunk.subarray(4, 8 + length))) {
      throw damaged(`its part \`${name.replace(/[^\w]/g, '?')}\` does not match its checksum`);
    }
    yield { name, data: chunk.subarray(8, 8 + length) };
    at += AROUND + length;
  }
}

/** Pixels are packed, over as many chunks as their maker liked; behind the end of the packed ones anything can stand. */
function withoutTails(chunks: readonly Chunk[], look: Look): Chunk[] {
  const clean = chunks.map((chunk) => (chunk.name === 'iCCP' ? profileOf(chunk) : chunk));
  /** The chunks of the picture at hand: first that of the file, then one behind each head of a frame. */
  let stream: number[] = [];
  let frame = look;
  const cut = (): void => {
    if (stream.length > 0) cutTail(clean, stream, frame);
    stream = [];
  };
  for (const [i, { name, data }] of chunks.entries()) {
    if (name === 'fcTL') {
      cut();
      frame = { ...look, width: u32(data, 4), height: u32(data, 8) };
    } else if (name === 'IDAT' || name === 'fdAT') stream.push(i);
  }
  cut();
  return clean;
}

/** The number before a frame's pixels, in `fdAT`. */
const numberLength = (name: string): number => (name === 'fdAT' ? 4 : 0);

function cutTail(chunks: Chunk[], stream: readonly number[], look: Look): void {
  const parts = stream.map((i) => {
    const { name, data } = chunks[i]!;
    return data.subarray(numberLength(name));
  });
  const packed = Buffer.concat(parts);
  let left = packedEnd(packed, rawLength(look));
  if (left === packed.length) return;
  for (const [n, i] of stream.entries()) {
    const { name, data } = chunks[i]!;
    const mine = Math.min(left, parts[n]!.length);
    left -= mine;
    chunks[i] = { name, data: data.subarray(0, numberLength(name) + mine) };
  }
}

/** The profile under a name that says nothing, and nothing behind it. */
function profileOf({ name, data }: Chunk): Chunk {
  const packed = data.subarray(data.indexOf(0) + 2);
  const head = Buffer.from(`${PROFILE_NAME}\0\0`, 'latin1');
  return {
    name,
    data: Buffer.concat([head, packed.subarray(0, packedEnd(packed, LARGEST_PROFILE))]),
  };
}

function chunkOf({ name, data }: Chunk): Buffer {
  const chunk = Buffer.alloc(AROUND + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}
