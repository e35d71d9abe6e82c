// What stands behind the last block of a scan is cut off, whatever it looks like; of the pixels not a byte.
import { createHash } from 'node:crypto';
import sharp, { type JpegOptions } from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPicture } from './picture.ts';

const CARRIED = {
  'a few letters': Buffer.from('ada@x'),
  'base 64': Buffer.from(Buffer.from('The canary lives at 12 Elm Street.').toString('base64')),
  'what looks like chance': createHash('sha512').update('canary').digest(),
  'a sign that is written out': Buffer.from([0xff, 0, 0xff, 0]),
};

/** A picture with edges, slopes and chance; of odd measures, so that the last units are filled up. */
const picture = (channels: 1 | 3, [width, height]: readonly [number, number]) =>
  sharp(
    Buffer.from(
      Array.from({ length: width * height * channels }, (_, i) =>
        i % 7 < 3 ? (i * i * 37) & 255 : ((i >> 4) * 3) & 255,
      ),
    ),
    { raw: { width, height, channels } },
  );

const published = (bytes: Buffer): Buffer => {
  const reading = readPicture(bytes, 'a.jpg');
  if (!reading.ok) throw new Error(reading.what);
  return reading.published();
};
/** With more bytes at the end of its scan that begins as the `nth`. */
function carrying(jpeg: Buffer, more: Buffer, nth = Infinity): Buffer {
  const ends: number[] = [];
  for (let at = 2; jpeg[at + 1] !== 0xd9;) {
    const isScan = jpeg[at + 1] === 0xda;
    at += 2 + jpeg.readUInt16BE(at + 2);
    if (!isScan) continue;
    while (jpeg[at] !== 0xff || jpeg[at + 1] === 0) at++;
    ends.push(at);
  }
  const at = ends[Math.min(nth, ends.length - 1)]!;
  return Buffer.concat([jpeg.subarray(0, at), more, jpeg.subarray(at)]);
}

const KINDS: Readonly<Record<string, JpegOptions>> = {
  plain: {},
  'with whole colours': { chromaSubsampling: '4:4:4' },
  'of the best quality': { quality: 100, optimiseCoding: false },
  'of the least quality': { quality: 1 },
  progressive: { progressive: true },
  'progressive with whole colours': { progressive: true, chromaSubsampling: '4:4:4', quality: 98 },
  'by mozjpeg': { mozjpeg: true },
};

describe.each(Object.entries(KINDS))('a JPEG %s', (_, options) => {
  test.each([
    [3, [97, 61]],
    [3, [8, 8]],
    [1, [130, 33]],
    [1, [1, 1]],
  ] as const)('of %i channels and %j pixels', async (channels, size) => {
    const jpeg = await picture(channels, size).jpeg(options).toBuffer();
    expect(published(jpeg).equals(jpeg)).toBe(true);
    for (const [what, more] of Object.entries(CARRIED)) {
      for (const nth of [0, 2, Infinity]) {
        expect(published(carrying(jpeg, more, nth)).equals(jpeg), `${what} in scan ${nth}`).toBe(
          true,
        );
      }
    }
  });
});

test('a JPEG of four inks', async () => {
  const jpeg = await picture(3, [97, 61]).toColourspace('cmyk').jpeg().toBuffer();
  expect(published(carrying(jpeg, CARRIED['base 64'])).includes(CARRIED['base 64'])).toBe(false);
  expect(published(jpeg).length).toBeLessThanOrEqual(jpeg.length);
});

test('a scan that is cut off is kept as it is', async () => {
  const jpeg = await picture(3, [97, 61]).jpeg().toBuffer();
  const short = Buffer.concat([jpeg.subarray(0, -200), jpeg.subarray(-2)]);
  expect(published(short).equals(short)).toBe(true);
});

test('what stands before a restart is cut off as well', () => {
  const segment = (marker: number, ...data: number[]): Buffer =>
    Buffer.from([0xff, marker, 0, 2 + data.length, ...data]);
  const oneCode = (table: number): number[] => [table, 1, ...Array<number>(15).fill(0), 0];
  const jpeg = (before: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xdb, 0, ...Array<number>(64).fill(1)),
      // 16 × 8 pixels are two blocks, each of two codes that are one bit long; a restart behind each.
      segment(0xc0, 8, 0, 8, 0, 16, 1, 1, 0x11, 0),
      segment(0xc4, ...oneCode(0x00), ...oneCode(0x10)),
      segment(0xdd, 0, 1),
      segment(0xda, 1, 1, 0x00, 0, 63, 0),
      ...[Buffer.from([0x3f]), before, Buffer.from([0xff, 0xd0, 0x3f]), before],
      Buffer.from([0xff, 0xd9]),
    ]);
  const clean = jpeg(Buffer.alloc(0));
  expect(published(clean).equals(clean)).toBe(true);
  for (const more of Object.values(CARRIED)) expect(published(jpeg(more)).equals(clean)).toBe(true);
});
