// JPEG: segments, each behind 0xFF and a letter; behind a scan's header come its pixels, up to the next segment.
import { cutOff, damaged } from './broken.ts';
import { part, u16, u8 } from './bytes.ts';
import { orientationIn, tiffOf } from './exif.ts';
import { refuseText } from './hidden-text.ts';
import { JpegScans } from './jpeg-scan.ts';
import type { Raster } from './raster.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Tables, restarts, sizes: what a decoder needs besides frames and scans. */
const TABLES = new Set([0xc4, 0xcc, 0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf]);
const JFIF = 0xe0;
const EXIF = 0xe1;
const PROFILE = 0xe2;
const ADOBE = 0xee;

/** Reads a JPEG. What stands behind its end, other pictures as well, is not kept. Throws `Broken`. */
export function readJpeg(bytes: Buffer): Raster {
  const kept: Buffer[] = [];
  let orientation = 1;
  let size: { width: number; height: number } | null = null;
  let scanned = false;
  const scans = new JpegScans();
  for (let at = 2; ;) {
    if (u8(bytes, at) !== 0xff) throw damaged('a part does not begin where it should');
    const marker = u8(bytes, at + 1);
    if (marker === 0xff) {
      at++; // any number of 0xFF may stand before a marker
      continue;
    }
    if (marker === EOI) break;
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= SOI)) throw damaged('a part has no name');
    const length = u16(bytes, at + 2);
    if (length < 2) throw damaged('a part has no length');
    const segment = part(bytes, at, 2 + length);
    const data = segment.subarray(4);
    if (isFrame(marker)) size = { height: u16(data, 1), width: u16(data, 3) };
    if (marker === EXIF && starts(data, 'Exif\0\0')) orientation = orientationIn(data.subarray(6));
    scans.learn(marker, data);
    const mine = keep(marker, segment, data);
    if (mine) kept.push(mine);
    at += segment.length;
    if (marker !== SOS) continue;
    scanned = true;
    const end = endOfScan(bytes, at);
    const ranges = scans.imageRanges(bytes, data, at, end);
    if (ranges === null) refuseText(bytes.subarray(at, end));
    for (const [from, to] of ranges ?? [[at, end]]) kept.push(bytes.subarray(from, to));
    at = end;
  }
  if (!size || !scanned) throw damaged('it holds no pixels');
  const all = [start(orientation), ...kept, Buffer.from([0xff, EOI])];
  return { ...size, orientation, kept: () => all };
}

function keep(marker: number, segment: Buffer, data: Buffer): Buffer | null {
  if (isFrame(marker) || TABLES.has(marker)) return segment;
  // The density of pixels stays, the small copy behind it does not.
  if (marker === JFIF && starts(data, 'JFIF\0') && data.length >= 14) {
    return Buffer.from([0xff, JFIF, 0, 16, ...data.subarray(0, 12), 0, 0]);
  }
  if (marker === PROFILE && starts(data, 'ICC_PROFILE\0')) return segment;
  // How the colours were turned into numbers; without it they come out wrong.
  if (marker === ADOBE && starts(data, 'Adobe') && data.length >= 12) {
    return Buffer.from([0xff, ADOBE, 0, 14, ...data.subarray(0, 12)]);
  }
  return null;
}

function start(orientation: number): Buffer {
  const tiff = tiffOf(orientation);
  if (!tiff) return Buffer.from([0xff, SOI]);
  const head = Buffer.from([0xff, SOI, 0xff, EXIF, 0, 8 + tiff.length]);
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** Where pixels end: at a 0xFF that is neither written out (0xFF00) nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at += 2) {
    at = bytes.indexOf(0xff, at);
    const next = at === -1 ? undefined : bytes[at + 1];
    if (next === undefined) throw cutOff();
    if (next === 0xff) at--;
    else if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const starts = (data: Buffer, word: string): boolean =>
  data.toString('latin1', 0, word.length) === word;
