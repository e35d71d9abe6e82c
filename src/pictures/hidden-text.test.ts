// Text where pixels are packed: in pictures that a library made, and behind the last pixel of each format.
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { endOfPixels } from './gif-pixels.ts';
import { refuseText } from './hidden-text.ts';
import { readPicture } from './picture.ts';

const [WIDTH, HEIGHT] = [320, 200];
const SECRET = 'The canary of its maker lives at 12 Elm Street, Springfield.';
const drawing = (colourAt: (x: number, y: number) => readonly number[]) =>
  sharp(
    Buffer.from(
      Array.from({ length: WIDTH * HEIGHT }, (_, i) => [
        ...colourAt(i % WIDTH, Math.floor(i / WIDTH)),
      ]).flat(),
    ),
    { raw: { width: WIDTH, height: HEIGHT, channels: 3 } },
  );
const noise = () => drawing((x, y) => [x * x * 37 + y * 11, y * 7 + x, x * y].map((n) => n & 255));
const DRAWINGS = {
  noise,
  flat: () => drawing(() => [200, 30, 40]),
  slope: () => drawing((x, y) => [x & 255, y & 255, (x + y) & 255]),
  board: () => drawing((x, y) => Array(3).fill(((x >> 3) ^ (y >> 3)) & 1 ? 255 : 0)),
  lines: () => drawing((_, y) => Array(3).fill(y % 40 < 3 ? 90 : 250)),
};

const published = (bytes: Buffer, name: string): Buffer => {
  const reading = readPicture(bytes, name);
  if (!reading.ok) throw new Error(reading.what);
  return reading.published();
};
const pixelsOf = (bytes: Buffer) => sharp(bytes, { animated: true }).raw().toBuffer();

test('pixels are not taken for text, however even', async () => {
  for (const make of Object.values(DRAWINGS)) {
    const pictures = [
      ...['4:2:0', '4:4:4'].map((chromaSubsampling) => make().jpeg({ chromaSubsampling })),
      ...[false, true].map((lossless) => make().webp({ lossless })),
      make().jpeg({ progressive: true, quality: 95 }),
      make().gif(),
    ];
    for (const picture of pictures) {
      const { data, info } = await picture.toBuffer({ resolveWithObject: true });
      const clean = published(data, `a.${info.format}`);
      expect((await pixelsOf(clean)).equals(await pixelsOf(data))).toBe(true);
    }
  }
});

test('chance and repetition are no text; words are, in every script and in pairs of bytes', () => {
  const chance = Buffer.concat(
    Array.from({ length: 20_000 }, (_, i) => createHash('sha256').update(`${i}`).digest()),
  );
  expect(() => refuseText(chance)).not.toThrow();
  expect(() => refuseText(Buffer.from('QEQEQE\x14ab'.repeat(500), 'latin1'))).not.toThrow();
  expect(() => refuseText(Buffer.from('QE'.repeat(500)))).not.toThrow();
  const among = (text: Buffer) => () =>
    refuseText(Buffer.concat([chance.subarray(0, 999), text, chance.subarray(0, 999)]));
  for (const text of [SECRET, 'Канарейка живёт на улице Вязов', 'カナリアはニレ通りに住んでいる']) {
    expect(among(Buffer.from(text)), text).toThrow('text between or behind its pixels');
  }
  expect(among(Buffer.from(SECRET, 'utf16le'))).toThrow('text between or behind');
  expect(among(Buffer.from('Q'.repeat(40) + SECRET))).toThrow('text between or behind');
  expect(among(Buffer.from(SECRET.slice(0, 12)))).not.toThrow();
});

test('words behind the last pixel of a WebP are refused, before its end', async () => {
  for (const lossless of [false, true]) {
    const webp = await noise().webp({ lossless }).toBuffer();
    const text = Buffer.from(SECRET);
    const longer = Buffer.concat([webp, text]);
    // The one chunk there is, and the file around it.
    longer.writeUInt32LE(webp.readUInt32LE(16) + text.length, 16);
    longer.writeUInt32LE(longer.length - 8, 4);
    expect(readPicture(longer, 'a.webp')).toMatchObject({
      ok: false,
      what: expect.stringContaining('behind its pixels'),
    });
  }
});

test('words in a scan of a JPEG that cannot be followed to its end are refused', async () => {
  const jpeg = await noise().jpeg().toBuffer();
  // Cut off in the middle, so that nobody can say where its pixels end.
  const behind = Buffer.concat([jpeg.subarray(0, -900), Buffer.from(SECRET), jpeg.subarray(-2)]);
  expect(readPicture(behind, 'a.jpg')).toMatchObject({
    ok: false,
    what: expect.stringContaining('behind its pixels'),
  });
});

test('what stands behind the last pixel of a GIF is cut off, and the pixels stay', async () => {
  for (const make of Object.values(DRAWINGS)) {
    const gif = await make().gif().toBuffer();
    const text = Buffer.from(SECRET);
    // Behind the last block of the one picture, before the empty block and the end.
    const longer = Buffer.concat([
      ...[gif.subarray(0, -2), Buffer.from([text.length]), text, gif.subarray(-2)],
    ]);
    const clean = published(longer, 'a.gif');
    expect(clean.includes('canary')).toBe(false);
    expect(clean.length).toBeLessThanOrEqual(gif.length);
    expect((await pixelsOf(clean)).equals(await pixelsOf(gif))).toBe(true);
  }
});

test('pixels of a GIF are counted, for the sign that ends them may be left out', () => {
  // Begin, pixel 0, the runs of two, three and four that it began: signs of three bits, the last of four.
  const packed = Buffer.from([0b10_000_100, 0b1000_111_1]);
  expect(endOfPixels(Buffer.concat([packed, Buffer.from(SECRET)]), 2, 10)).toBe(2);
});
