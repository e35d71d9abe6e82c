// Text among the packed pixels of WebP and AVIF: behind the last of them, or in a part that decoders pass over. Where these
// pixels end is known to nobody who does not draw them, but packed pixels look like chance, and text does not. (GIF and JPEG
// are followed to their last pixel: see gif-pixels.ts and jpeg-scan.ts.)
import { Broken } from './broken.ts';

/** Among 20 MB of chance a run of so many bytes of text comes up once in 100 000 files. */
const LONG = 32;
/** Surfaces of one colour repeat a few bytes, and these may be letters. */
const VARIED = 12;

/** Throws `Broken` where packed pixels hold a text of 32 bytes or more, in UTF-8 or as pairs of bytes. */
export function refuseText(packed: Buffer): void {
  let start = 0;
  let length = 0;
  for (let at = 0; at < packed.length;) {
    const step = signAt(packed, at);
    if (step > 0) {
      if (length === 0) start = at;
      length += step;
      at += step;
      if (length >= LONG && new Set(packed.subarray(start, at)).size >= VARIED) throw hidden();
      // The next as many, for a run of one sign does not excuse what follows it.
      if (length >= LONG) length = 0;
    } else {
      // Two bytes to a sign: every other one is nothing.
      if (packed[at] !== 0 || packed[at - 1] === 0) length = 0;
      at++;
    }
  }
}

const hidden = (): Broken =>
  new Broken(
    'holds text between or behind its pixels, which no browser shows and everybody can read',
    'Open it in a program for pictures and export it again, which leaves the text out.',
  );

/** How many bytes the sign has that begins here: 0 where none does that text is written with. */
function signAt(bytes: Buffer, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return first >= 0x20 ? (first < 0x7f ? 1 : 0) : isBlank(first) ? 1 : 0;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  return length;
}

const isBlank = (byte: number): boolean => byte === 0x09 || byte === 0x0a || byte === 0x0d;
