// No picture, however it was made, takes more time than its length is worth: twice the bytes may take little more than
// twice the time, and a hundred kilobytes never a second. Measured in processor time, so that a busy machine fails nothing.
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPicture } from './picture.ts';
import { slowness } from '../../tests/slowness.ts';

const SIZE = 200_000;
const SLOW = slowness();

const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length); // prettier-ignore
const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ${attributes}>${inner}</svg>`;
const inSvg = (unit: string, n: number): string => svg(unit.repeat(Math.ceil(n / unit.length)));
const numbered = (n: number, one: (i: number) => string): string => {
  const parts: string[] = [];
  for (let length = 0, i = 0; length < n; i++) length += parts[parts.push(one(i)) - 1]!.length;
  return parts.join('');
};

const chunk = (name: string, data: Buffer): Buffer => {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(name), data, Buffer.alloc(4)]);
  whole.writeUInt32BE(data.length);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
};
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const IHDR = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]));
const IDAT = chunk('IDAT', deflateSync(Buffer.alloc(5)));
const IEND = chunk('IEND', Buffer.alloc(0));
const repeated = (unit: Buffer, n: number): Buffer => Buffer.concat(Array.from({ length: Math.ceil(n / unit.length) }, () => unit)); // prettier-ignore

const JPEG = Buffer.from([0xff, 0xd8]);
const FRAME = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
const SCAN = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]);
const EOI = Buffer.from([0xff, 0xd9]);
const GIF = Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1');
const GIF_PIXELS = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0]);

const riff = (chunks: Buffer): Buffer => {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + chunks.length, 4);
  return Buffer.concat([head, chunks]);
};
const webpChunk = (name: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
};
const LOSSLESS = webpChunk('VP8L', Buffer.from([0x2f, 0, 0, 0, 0, 0]));

const box = (name: string, ...inside: Buffer[]): Buffer => {
  const data = Buffer.concat(inside);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + data.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, data]);
};
const FTYP = box('ftyp', Buffer.from('avif\0\0\0\0avif', 'latin1'));
const nothing = Buffer.alloc(4);
const two = (number: number): Buffer => Buffer.from([number >> 8, number & 255]);
const pitm = box('pitm', nothing, two(1));
const infe = (id: number) => box('infe', Buffer.from([2, 0, 0, 0]), two(id), two(0), Buffer.from('av01\0')); // prettier-ignore
const items = (n: number, size: number): number => Math.min(60_000, Math.floor(n / size));
const avifWith = (n: number, iref: Buffer, count: number): Buffer =>
  Buffer.concat([
    FTYP,
    box(
      'meta',
      nothing,
      pitm,
      box('iinf', nothing, two(count), ...Array.from({ length: count }, (_, i) => infe(i + 1))),
      box('iloc', nothing, Buffer.from([0x44, 0]), two(count), ...Array.from({ length: count }, (_, i) => Buffer.concat([two(i + 1), two(0), two(1), Buffer.alloc(8)]))), // prettier-ignore
      iref,
      box('iprp', box('ipco', box('ispe', nothing, Buffer.from([0, 0, 0, 1, 0, 0, 0, 1]))), box('ipma', nothing, Buffer.from([0, 0, 0, 1]), two(1), Buffer.from([1, 1]))), // prettier-ignore
    ),
    box('mdat', Buffer.alloc(n % 1000)),
  ]);

/** One code of a bit, for 32 767 blocks without anything new; in a progressive picture of a million blocks. */
function scansOverAll(n: number): Buffer[] {
  const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0x1f, 0x40, 0x1f, 0x40, 1, 1, 0x11, 0]);
  const code = Buffer.from([0xff, 0xc4, 0, 20, 0x10, 1, ...Array<number>(15).fill(0), 0xe0]);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 1, 63, 0]);
  const runs = Buffer.from('011111111111111'.repeat(32).match(/.{8}/g)!.flatMap((byte) => { const one = parseInt(byte, 2); return one === 255 ? [255, 0] : [one]; })); // prettier-ignore
  return [frame, code, repeated(Buffer.concat([scan, runs]), n)];
}

type Make = (n: number) => string | Buffer;
const PATTERNS: [name: string, make: Make, file?: string][] = [
  ['declarations', (n) => filled('<?xml ', n)],
  ['declarations that end', (n) => filled('<?xml version="1.0"?>', n)],
  ['document types', (n) => filled('<!DOCTYPE ', n)],
  ['document types that end', (n) => filled('<!DOCTYPE svg>', n)],
  ['instructions', (n) => inSvg('<?a b?>', n)],
  ['comments', (n) => inSvg('<!-- a -->', n)],
  ['comments that never end', (n) => svg(filled('<!-- ', n))],
  ['sections of text', (n) => inSvg('<![CDATA[a]]>', n)],
  ['sections that never end', (n) => svg(filled('<![CDATA[', n))],
  ['elements', (n) => inSvg('<g/>', n)],
  ['elements in elements', (n) => svg(filled('<g>', n))],
  ['deep and wide', (n) => inSvg('<g>'.repeat(190) + '</g>'.repeat(190), n)],
  [
    'attributes',
    (n) =>
      svg(
        '',
        numbered(n, (i) => `a${i}="" `),
      ),
  ],
  [
    'namespaces',
    (n) =>
      svg(
        '',
        numbered(n, (i) => `xmlns:n${i}="urn:${i}" `),
      ),
  ],
  ['prefixes far from their names', (n) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:a="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${'<g>'.repeat(190)}${'<a:g/>'.repeat(n / 6)}${'</g>'.repeat(190)}</svg>`], // prettier-ignore
  ['entities', (n) => inSvg('&amp;', n)],
  ['numbers of characters', (n) => inSvg('&#65;', n)],
  ['an entity that never ends', (n) => svg(`&${filled('a', n)}`)],
  ['brackets', (n) => svg(filled('<', n))],
  ['quotes', (n) => svg('', `a="${filled("'", n)}"`)],
  ['a name', (n) => svg(`<${filled('a', n)}/>`)],
  ['spaces in a tag', (n) => svg(`<g ${filled(' ', n)}/>`)],
  ['comments in a style', (n) => svg(`<style>${filled('/*', n)}</style>`)],
  ['addresses in a style', (n) => svg(`<style>${filled('a{fill:url(#b)}', n)}</style>`)],
  ['addresses that never end', (n) => svg(`<style>${filled('url(', n)}</style>`)],
  ['spaces in an address', (n) => svg(`<style>url(${filled(' ', n)}</style>`)],
  ['backslashes', (n) => svg(`<style>${filled('\\7', n)}</style>`)],
  ['styles', (n) => inSvg('<style>a{}</style>', n)],
  ['foreign elements', (n) => inSvg('<x:a xmlns:x="urn:x"/>', n)],
  ['a view of many numbers', (n) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${filled('1 ', n)}"/>`], // prettier-ignore
  ['pictures in a drawing', (n) => inSvg('<image href="data:image/gif;base64,R0lG"/>', n)],
  ['parts of a PNG', (n) => Buffer.concat([PNG, IHDR, IDAT, repeated(chunk('tEXt', Buffer.from('a\0b')), n), IEND]), 'a.png'], // prettier-ignore
  ['pixels of a PNG', (n) => Buffer.concat([PNG, IHDR, repeated(IDAT, n), IEND]), 'a.png'],
  ['orientations of a PNG', (n) => Buffer.concat([PNG, IHDR, IDAT, chunk('eXIf', Buffer.concat([Buffer.from('MM\0*\0\0\0\x08\xff\xff', 'latin1'), Buffer.alloc(n)])), IEND]), 'a.png'], // prettier-ignore
  ['segments of a JPEG', (n) => Buffer.concat([JPEG, repeated(Buffer.from([0xff, 0xfe, 0, 2]), n), FRAME, SCAN, EOI]), 'a.jpg'], // prettier-ignore
  ['fill of a JPEG', (n) => Buffer.concat([JPEG, Buffer.alloc(n, 0xff), FRAME, SCAN, EOI]), 'a.jpg'], // prettier-ignore
  ['stuffed pixels of a JPEG', (n) => Buffer.concat([JPEG, FRAME, SCAN, repeated(Buffer.from([0xff, 0]), n), EOI]), 'a.jpg'], // prettier-ignore
  ['scans of a JPEG over a million blocks', (n) => Buffer.concat([JPEG, ...scansOverAll(n), EOI]), 'a.jpg'], // prettier-ignore
  ['scans of a JPEG', (n) => Buffer.concat([JPEG, FRAME, repeated(SCAN, n), EOI]), 'a.jpg'],
  ['pictures of a GIF', (n) => Buffer.concat([GIF, repeated(GIF_PIXELS, n), Buffer.from([0x3b])]), 'a.gif'], // prettier-ignore
  ['empty blocks of a GIF', (n) => Buffer.concat([GIF, Buffer.alloc(n), GIF_PIXELS, Buffer.from([0x3b])]), 'a.gif'], // prettier-ignore
  ['comments of a GIF', (n) => Buffer.concat([GIF, repeated(Buffer.from([0x21, 0xfe, 1, 65, 0]), n), GIF_PIXELS, Buffer.from([0x3b])]), 'a.gif'], // prettier-ignore
  ['parts of a WebP', (n) => riff(Buffer.concat([LOSSLESS, repeated(webpChunk('junk', Buffer.alloc(0)), n)])), 'a.webp'], // prettier-ignore
  ['pictures of a WebP', (n) => riff(Buffer.concat([webpChunk('VP8X', Buffer.alloc(10)), repeated(webpChunk('ANMF', Buffer.concat([Buffer.alloc(16), LOSSLESS])), n)])), 'a.webp'], // prettier-ignore
  ['parts of an AVIF', (n) => Buffer.concat([FTYP, box('meta', nothing, repeated(box('free'), n))]), 'a.avif'], // prettier-ignore
  ['items of an AVIF', (n) => avifWith(n, box('iref', nothing), items(n, 35)), 'a.avif'],
  ['items of an AVIF that belong to one', (n) => { const count = items(n, 49); return avifWith(n, box('iref', nothing, ...Array.from({ length: count }, (_, i) => box('auxl', two(i + 1), two(1), two(1)))), count); }, 'a.avif'], // prettier-ignore
  ['an AVIF made of its own parts', (n) => { const count = items(n, 51); return avifWith(n, box('iref', nothing, ...Array.from({ length: count }, (_, i) => box('dimg', two(i + 1), two(2), two(i + 2), two(1)))), count); }, 'a.avif'], // prettier-ignore
  ['pixels of an AVIF in many parts', (n) => { const count = items(n, 45); return Buffer.concat([avifWith(n, box('iref', nothing, box('dimg', two(1), two(count - 1), ...Array.from({ length: count - 1 }, (_, i) => two(i + 2)))), count), repeated(box('mdat'), n)]); }, 'a.avif'], // prettier-ignore
  ['places of nothing in an AVIF', (n) => Buffer.concat([FTYP, box('meta', nothing, pitm, box('iinf', nothing, two(0)), box('iloc', nothing, Buffer.from([0, 0]), two(65_535), repeated(Buffer.from([0, 1, 0, 0, 0xff, 0xff]), n)))]), 'a.avif'], // prettier-ignore
];

/** Processor time in milliseconds; the least of some runs, for others only add to it. */
function cost(bytes: Buffer, name: string): number {
  const once = (): number => {
    const before = process.cpuUsage();
    const reading = readPicture(bytes, name);
    if (reading.ok) reading.published();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const first = once();
  return first < 5 ? first : Math.min(first, once(), once(), once());
}

test.each(PATTERNS.map(([what, make, file = 'a.svg']) => ({ what, make, file })))(
  '$what: time grows as length does',
  ({ make, file }) => {
    const [small, large] = [SIZE, SIZE * 2].map((n) => Buffer.from(make(n) as string));
    expect(large!.length).toBeGreaterThan(1000);
    const [before, after] = [cost(small!, file), cost(large!, file)];
    if (process.env['COST']) console.log(file, before | 0, after | 0);
    expect(after, `${before} ms, then ${after} ms`).toBeLessThan(Math.max(3 * before, 60 * SLOW));
    expect(after).toBeLessThan(((1000 * large!.length) / 100_000) * SLOW);
  },
);
