// Pictures with everything in them that their makers may leave, as made by a library that is not ours, and decoded by it
// before and after.
import { crc32, deflateSync } from 'node:zlib';
import { imageMetadata } from 'astro/assets/utils';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { MAX_SIDE, readPicture } from './picture.ts';

const [WIDTH, HEIGHT] = [40, 24];
/** Noise, so that no two pixels are alike and every block of every format is used. */
const PIXELS = Buffer.from(
  Array.from({ length: WIDTH * HEIGHT * 4 }, (_, i) => (i * i * 37 + (i >> 4) * 11) & 255),
);
const SECRET = 'canary of the maker';

const withEverything = () =>
  sharp(PIXELS, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
    .withMetadata({ orientation: 6, icc: 'p3' })
    .withExifMerge({
      IFD0: { Copyright: SECRET, Make: SECRET },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${SECRET}</x:xmpmeta>`);

type Made = { readonly name: string; readonly bytes: Buffer };
const made: Made[] = [];
beforeAll(async () => {
  const add = async (name: string, picture: Sharp) =>
    made.push({ name, bytes: await picture.toBuffer() });
  await add('a.png', withEverything().png());
  await add('palette.png', withEverything().png({ palette: true, interlace: true } as object));
  await add('a.jpg', withEverything().jpeg());
  await add('progressive.JPEG', withEverything().jpeg({ progressive: true }));
  await add('restarts.jpg', withEverything().jpeg({ chromaSubsampling: '4:4:4', optimiseCoding: true })); // prettier-ignore
  await add('lossy.webp', withEverything().webp());
  await add('lossless.webp', withEverything().webp({ lossless: true }));
  await add('a.avif', withEverything().avif());
  await add('a.gif', withEverything().gif());
  const frames = Buffer.concat([PIXELS, PIXELS.toReversed()]);
  const animation = () =>
    sharp(frames, { raw: { width: WIDTH, height: HEIGHT * 2, channels: 4, pageHeight: HEIGHT } as never }).withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${SECRET}</x:xmpmeta>`); // prettier-ignore
  await add('animated.webp', animation().webp({ loop: 3, delay: [70, 90] }));
  await add('animated.gif', animation().gif({ loop: 3, delay: [70, 90] }));
});

const publishedOf = ({ bytes, name }: Made): Buffer => {
  const reading = readPicture(bytes, name);
  if (!reading.ok) throw new Error(`${name} ${reading.what}`);
  return reading.published();
};
const decode = (bytes: Buffer) => sharp(bytes, { animated: true }).raw().toBuffer();

test('there is something to take out', async () => {
  expect(made).toHaveLength(11);
  const marked = made.filter(({ bytes }) => bytes.includes(SECRET)).map(({ name }) => name);
  expect(marked.length).toBeGreaterThan(8);
});

test('pixels, colour profile, orientation and the run of an animation stay, and nothing else', async () => {
  for (const picture of made) {
    const published = publishedOf(picture);
    expect((await decode(published)).equals(await decode(picture.bytes)), picture.name).toBe(true);
    expect(published.includes(SECRET), picture.name).toBe(false);
    expect(published.includes('GPS'), picture.name).toBe(false);
    const [before, after] = await Promise.all(
      [picture.bytes, published].map((bytes) => sharp(bytes, { animated: true }).metadata()),
    );
    expect(after!.xmp, picture.name).toBeUndefined();
    expect(after!.exif?.length ?? 0, picture.name).toBeLessThan(40);
    expect(after!.icc, picture.name).toEqual(before!.icc);
    expect(after!.orientation, picture.name).toBe(before!.orientation);
    expect([after!.pages, after!.loop, after!.delay]).toEqual([before!.pages, before!.loop, before!.delay]); // prettier-ignore
    expect(publishedOf({ ...picture, bytes: published }).equals(published), picture.name).toBe(
      true,
    );
  }
});

test('Astro reads what is published, and finds the size that we found', async () => {
  for (const picture of made) {
    const reading = readPicture(picture.bytes, picture.name);
    const found = await imageMetadata(new Uint8Array(publishedOf(picture)), picture.name);
    const sizes = [found.width, found.height].toSorted();
    expect(reading.ok && [reading.width, reading.height].toSorted(), picture.name).toEqual(sizes);
  }
});

test('what stands behind the end is not published', () => {
  for (const { bytes, name } of made) {
    if (name.endsWith('.avif')) continue;
    const longer = Buffer.concat([bytes, Buffer.from(SECRET.repeat(9))]);
    expect(publishedOf({ bytes: longer, name }).includes(SECRET), name).toBe(false);
  }
});

test('what stands in a PNG behind its packed pixels, or under a name, is not published', async () => {
  const png = (name: string, ...chunks: (readonly [string, Buffer])[]): Made => {
    const { bytes } = made.find((one) => one.name === name)!;
    const parts = chunks.map(([kind, data]) => {
      const chunk = Buffer.alloc(12 + data.length);
      chunk.writeUInt32BE(data.length);
      chunk.write(kind, 4, 'latin1');
      data.copy(chunk, 8);
      chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), 8 + data.length);
      return chunk;
    });
    const end = bytes.length - 12;
    return { name, bytes: Buffer.concat([bytes.subarray(0, end), ...parts, bytes.subarray(end)]) };
  };
  const secret = Buffer.from(SECRET);
  const [idat, profile] = [Buffer.from(SECRET.repeat(900)), deflateSync(Buffer.from('icc'))];
  for (const name of ['a.png', 'palette.png']) {
    const long = png(name, ['IDAT', idat], ['IDAT', secret], ['pHYs', secret], ['sRGB', secret]);
    const published = publishedOf(long);
    expect(published.includes('canary'), name).toBe(false);
    const clean = publishedOf(made.find((one) => one.name === name)!);
    expect((await decode(published)).equals(await decode(clean)), name).toBe(true);
  }
  const { bytes } = made.find(({ name }) => name === 'a.png')!;
  const bare = { bytes: bytes.subarray(0, bytes.indexOf('iCCP') - 4), name: 'a.png' };
  const rest = bytes.subarray(bytes.indexOf('IDAT') - 4);
  expect(bare.bytes.length).toBeGreaterThan(30);
  const data = Buffer.concat([secret, Buffer.from('\0\0'), profile, secret]);
  const named = Buffer.concat([Buffer.alloc(4), Buffer.from('iCCP'), data, Buffer.alloc(4)]);
  named.writeUInt32BE(data.length);
  named.writeUInt32BE(crc32(named.subarray(4, -4)), named.length - 4);
  const whole = { name: 'a.png', bytes: Buffer.concat([bare.bytes, named, rest]) };
  expect(whole.bytes.includes('canary')).toBe(true);
  expect(publishedOf(whole).includes('canary')).toBe(false);
});

test('an animated PNG keeps its frames, and loses what stands behind each', () => {
  // Two frames of one grey pixel, by hand: no library at hand writes them.
  const chunk = (kind: string, ...data: Buffer[]): Buffer => {
    const body = Buffer.concat([Buffer.from(kind), ...data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length - 4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const u32 = (...numbers: number[]) => Buffer.from(numbers.flatMap((n) => [0, 0, 0, n]));
  const frame = (n: number) => chunk('fcTL', u32(n, 1, 1, 0, 0), Buffer.from([0, 1, 0, 9, 0, 0]));
  const pixels = (grey: number) => deflateSync(Buffer.from([0, grey]));
  const animated = (behind: Buffer) =>
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', u32(1, 1), Buffer.from([8, 0, 0, 0, 0])),
      chunk('acTL', u32(2, 0)),
      frame(0),
      chunk('IDAT', pixels(7), behind),
      frame(1),
      chunk('fdAT', u32(2), pixels(9), behind),
      chunk('IEND'),
    ]);
  const published = publishedOf({ name: 'a.png', bytes: animated(Buffer.from(SECRET)) });
  expect(published.equals(animated(Buffer.alloc(0)))).toBe(true);
});

test('a PNG whose pixels unpack to more than it shows is not published', () => {
  const { bytes } = made.find(({ name }) => name === 'palette.png')!;
  const flatter = Buffer.from(bytes);
  flatter.writeUInt32BE(HEIGHT - 8, 20);
  flatter.writeUInt32BE(crc32(flatter.subarray(12, 29)), 29);
  expect(() => publishedOf({ bytes: flatter, name: 'a.png' })).toThrow(/more than its size says/);
});

test('comments, texts and small copies are not published', async () => {
  const { bytes } = made.find(({ name }) => name === 'a.jpg')!;
  const segment = (marker: number, text: string) =>
    Buffer.from([0xff, marker, 0, text.length + 2, ...Buffer.from(text, 'latin1')]);
  const jfif = segment(0xe0, `JFIF\0\x01\x01\0\0\x48\0\x48\x02\x02${SECRET.slice(0, 12)}`);
  const full = Buffer.concat([
    bytes.subarray(0, 2),
    jfif,
    segment(0xfe, SECRET),
    segment(0xed, `Photoshop 3.0\0${SECRET}`),
    segment(0xe2, `MPF\0${SECRET}`),
    bytes.subarray(2),
  ]);
  const published = publishedOf({ bytes: full, name: 'a.jpg' });
  expect(published.includes('canary')).toBe(false);
  expect((await decode(published)).equals(await decode(bytes))).toBe(true);

  const gif = made.find(({ name }) => name === 'animated.gif')!.bytes;
  const comment = Buffer.from([0x21, 0xfe, SECRET.length, ...Buffer.from(SECRET), 0]);
  const commented = Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
  expect(publishedOf({ bytes: commented, name: 'a.gif' }).includes(SECRET)).toBe(false);
  // Behind the number of runs, in the block that says it.
  const at = gif.indexOf('NETSCAPE2.0') + 15;
  const said = Buffer.concat([gif.subarray(0, at), comment.subarray(2, -1), gif.subarray(at)]);
  expect(gif.readUInt8(at)).toBe(0);
  expect(publishedOf({ bytes: said, name: 'a.gif' }).equals(publishedOf({ bytes: gif, name: 'a.gif' }))).toBe(true); // prettier-ignore
});

test('the words of an AVIF are overwritten where they stand, so no place in its table moves', () => {
  const { bytes, name } = made.find(({ name }) => name === 'a.avif')!;
  const published = publishedOf({ bytes, name });
  expect(published.length).toBe(bytes.length);
  expect(published.includes('Exif')).toBe(false);
});

test('what stands in an AVIF before its pixels and between them is overwritten, too', () => {
  const box = (name: string, ...inside: Buffer[]): Buffer => {
    const data = Buffer.concat([Buffer.alloc(4), Buffer.from(name), ...inside]);
    data.writeUInt32BE(data.length);
    return data;
  };
  const nothing = Buffer.alloc(4);
  const head = (offset: number) => {
    const place = Buffer.from([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 4]);
    place.writeUInt32BE(offset, 6);
    return Buffer.concat([
      box('ftyp', Buffer.from('avif\0\0\0\0avif')),
      box(
        'meta',
        nothing,
        box('pitm', nothing, Buffer.from([0, 1])),
        box('iinf', nothing, Buffer.from([0, 1]), box('infe', Buffer.from([2, 0, 0, 0, 0, 1, 0, 0]), Buffer.from(`av01${SECRET}\0`))), // prettier-ignore
        box('hdlr', nothing, nothing, Buffer.from('pict'), Buffer.alloc(12), Buffer.from(`${SECRET}\0`)), // prettier-ignore
        box('iloc', nothing, Buffer.from([0x44, 0, 0, 1]), place),
        box('iprp', box('ipco', box('ispe', nothing, Buffer.from([0, 0, 0, 1, 0, 0, 0, 1]))), box('ipma', nothing, Buffer.from([0, 0, 0, 1, 0, 1, 1, 1]))), // prettier-ignore
      ),
    ]);
  };
  const bytes = Buffer.concat([
    head(head(0).length + 8 + SECRET.length),
    box('mdat', Buffer.from(`${SECRET}av1!${SECRET}`)),
  ]);
  const published = publishedOf({ bytes, name: 'a.avif' });
  expect(published.includes('av1!')).toBe(true);
  expect(published.includes('pict')).toBe(true);
  expect(published.includes('canary')).toBe(false);
});

describe('a file that is cut off or damaged is told', () => {
  test('at every length', () => {
    for (const { bytes, name } of made) {
      for (const length of [20, 60, Math.floor(bytes.length / 2), bytes.length - 3]) {
        const reading = readPicture(bytes.subarray(0, length), name);
        expect(reading.ok && length, `${name} ${length}`).toBe(false);
      }
    }
  });

  test('a byte of a PNG that fell over', () => {
    const { bytes } = made.find(({ name }) => name === 'a.png')!;
    const fallen = Buffer.from(bytes);
    fallen[bytes.indexOf('IDAT') + 40]! ^= 1;
    expect(readPicture(fallen, 'a.png')).toMatchObject({
      what: 'is damaged: its part `IDAT` does not match its checksum',
    });
  });
});

describe('what is no picture is called what it is', () => {
  test.each([
    ['', 'is empty'],
    ['version https://git-lfs.github.com/spec/v1\n', 'is a pointer of Git LFS'],
    ['/annex/objects/SHA256E-s1--0.png', 'is a pointer of git-annex'],
    ['<!DOCTYPE html><title>Sign in</title>', 'is a web page'],
    ['%PDF-1.7', 'is a PDF'],
    ['II*\0\x08\0\0\0', 'is a TIFF'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'is a HEIC'],
    ['just words', 'is a text'],
    ['\x01\x02\x03\0\0', 'is not a picture that browsers draw'],
  ])('%j', (content, what) => {
    const reading = readPicture(Buffer.from(content, 'latin1'), 'a.png');
    expect(reading.ok ? '' : reading.what).toContain(what);
    expect(reading.ok ? '' : reading.hint).toMatch(/\.$/);
  });

  test('an ending that says something else, with the better name', () => {
    const { bytes } = made.find(({ name }) => name === 'a.jpg')!;
    expect(readPicture(bytes, '2024/graph.png')).toMatchObject({
      what: 'is a JPEG, and its name says something else',
      hint: 'Rename it to `graph.jpg`, here and in the report.',
    });
    expect(readPicture(bytes, 'graph.JPEG').ok).toBe(true);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';
    expect(readPicture(Buffer.from(svg), 'd.png')).toMatchObject({ hint: expect.stringContaining('`d.svg`') }); // prettier-ignore
  });

  test('a size that no reader can open', async () => {
    const { bytes } = made.find(({ name }) => name === 'a.gif')!;
    const wide = Buffer.from(bytes);
    wide.writeUInt16LE(MAX_SIDE + 1, 6);
    expect(readPicture(wide, 'a.gif')).toMatchObject({ ok: false, what: expect.stringContaining('pixels large') }); // prettier-ignore
    wide.writeUInt16LE(MAX_SIDE, 6);
    expect(readPicture(wide, 'a.gif').ok).toBe(true);
  });
});

test('a picture in a drawing is published as clean as one beside it', () => {
  const { bytes } = made.find(({ name }) => name === 'a.jpg')!;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="data:image/jpeg;base64,${bytes.toString('base64')}"/></svg>`;
  const reading = readPicture(Buffer.from(svg), 'd.svg');
  const [, inside = ''] = /base64,([^"]+)/.exec(reading.ok ? String(reading.published()) : '') ?? []; // prettier-ignore
  const embedded = Buffer.from(inside, 'base64');
  expect(embedded.length).toBeGreaterThan(300);
  expect(embedded.includes(SECRET)).toBe(false);
});
