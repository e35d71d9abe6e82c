// WebP: a RIFF file, which is a list of chunks; an animation holds such lists in turn.
import { damaged } from './broken.ts';
import { letters, part, u16le, u24le, u32le, u8 } from './bytes.ts';
import { orientationIn, tiffOf } from './exif.ts';
import { refuseText } from './hidden-text.ts';
import type { Raster } from './raster.ts';

const PIXELS = new Set(['VP8 ', 'VP8L', 'ALPH']);
const KEPT = new Set([...PIXELS, 'ICCP']);
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
/** What the file holds, and its size. */
const HEAD = 10;
/** Background and number of runs. */
const ANIMATION = 6;
/** Place, size, duration of a picture in an animation. */
const FRAME_HEAD = 16;

/** Reads a WebP, animated ones as well. Throws `Broken`. */
export function readWebp(bytes: Buffer): Raster {
  const whole = part(bytes, 0, 8 + u32le(bytes, 4));
  const kept: Buffer[] = [];
  let head: Buffer | null = null;
  let orientation = 1;
  let size: { width: number; height: number } | null = null;
  for (const { name, data } of chunksOf(whole, 12)) {
    if (name === 'VP8X') {
      head = Buffer.from(part(data, 0, HEAD));
      size = { width: u24le(data, 4) + 1, height: u24le(data, 7) + 1 };
    } else if (name === 'EXIF') orientation = orientationIn(withoutName(data));
    else if (name === 'ANMF') kept.push(chunkOf('ANMF', frameOf(data)));
    else if (name === 'ANIM') kept.push(chunkOf(name, part(data, 0, ANIMATION)));
    else if (KEPT.has(name)) kept.push(chunkOf(name, data));
    if (PIXELS.has(name)) {
      refuseText(data);
      size ??= sizeOf(name, data);
    }
  }
  if (!size || kept.length === 0) throw damaged('it holds no pixels');
  const exif = head && tiffOf(orientation);
  if (head) head[0] = (head[0]! & ~(HAS_EXIF | HAS_XMP)) | (exif ? HAS_EXIF : 0);
  const chunks = [
    ...(head ? [chunkOf('VP8X', head)] : []),
    ...kept,
    ...(exif ? [chunkOf('EXIF', exif)] : []),
  ];
  const length = 4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const riff = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  riff.writeUInt32LE(length, 4);
  return { ...size, orientation: exif ? orientation : 1, kept: () => [riff, ...chunks] };
}

function* chunksOf(bytes: Buffer, from: number): Generator<{ name: string; data: Buffer }> {
  for (let at = from; at < bytes.length;) {
    const length = u32le(bytes, at + 4);
    yield { name: letters(bytes, at, 4), data: part(bytes, at + 8, length) };
    at += 8 + length + (length % 2);
  }
}

function frameOf(data: Buffer): Buffer {
  const parts = [...chunksOf(data, FRAME_HEAD)].filter(({ name }) => PIXELS.has(name));
  for (const { data: pixels } of parts) refuseText(pixels);
  const chunks = parts.map(({ name, data: pixels }) => chunkOf(name, pixels));
  return Buffer.concat([part(data, 0, FRAME_HEAD), ...chunks]);
}

function sizeOf(name: string, data: Buffer): { width: number; height: number } | null {
  if (name === 'VP8 ') {
    return { width: u16le(data, 6) & 0x3fff, height: u16le(data, 8) & 0x3fff };
  }
  if (name !== 'VP8L') return null;
  if (u8(data, 0) !== 0x2f) throw damaged('its pixels do not begin as they should');
  const bits = u32le(data, 1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function chunkOf(name: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(8 + data.length + (data.length % 2));
  chunk.write(name, 'latin1');
  chunk.writeUInt32LE(data.length, 4);
  data.copy(chunk, 8);
  return chunk;
}

/** Some programs write the name that JPEG wants before the block. */
const withoutName = (data: Buffer): Buffer =>
  data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
