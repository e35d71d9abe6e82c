// A picture of the archive: what it is, how large, and what of it is published. The door of this room, which takes
// bytes and knows no disk.
import { brandsOf, readAvif } from './avif.ts';
import { Broken } from './broken.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import type { Raster } from './raster.ts';
import { readSvg } from './svg.ts';
import { readWebp } from './webp.ts';
import { notAPicture } from './what-it-is.ts';
import { pictureFormatOf, type PictureFormat } from '../text/file-names.ts';

/** Larger files are not opened: a page with one of them would take a minute on a train. */
export const MAX_PICTURE_BYTES = 20_000_000;
/** A browser that opens more than this needs over 400 MB for the one picture. */
const MAX_PIXELS = 100_000_000;
export const MAX_SIDE = 32_767;

export type PictureReading =
  | {
      readonly ok: true;
      readonly format: PictureFormat;
      /** In pixels, as it is seen. */
      readonly width: number;
      readonly height: number;
      /** The file as it is published: the same picture, without what its makers left in it. Throws `Broken`. */
      readonly published: () => Buffer;
    }
  | {
      readonly ok: false;
      /** Completes a sentence that begins with the file's name. */
      readonly what: string;
      readonly hint: string;
      /** Offset in the text of an SVG. */
      readonly at: number | null;
    };

/** Reads a picture's bytes; `name` is its file's name, whose ending must tell the truth. */
export function readPicture(bytes: Buffer, name: string): PictureReading {
  try {
    const promised = pictureFormatOf(name);
    if (bytes.length > MAX_PICTURE_BYTES) throw tooManyBytes(bytes.length);
    const format = rasterFormatOf(bytes);
    if (format === null) {
      if (promised === 'svg' || looksLikeSvg(bytes)) return asSvg(bytes, name, promised);
      throw notAPicture(bytes);
    }
    if (format !== promised) throw wrongEnding(format, name);
    const raster = readRaster(bytes, format);
    const turned = raster.orientation >= 5;
    return {
      ok: true,
      format,
      width: turned ? raster.height : raster.width,
      height: turned ? raster.width : raster.height,
      published: () => Buffer.concat(raster.kept()),
    };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { ok: false, what: error.what, hint: error.hint, at: error.at };
  }
}

export const tooManyBytes = (length: number): Broken =>
  new Broken(
    `has ${Math.ceil(length / 1_000_000)} MB; at most ${MAX_PICTURE_BYTES / 1_000_000} are published`,
    'Make it smaller: fewer pixels, or WebP.',
  );

function asSvg(bytes: Buffer, name: string, promised: PictureFormat | undefined): PictureReading {
  if (promised !== 'svg') throw wrongEnding('svg', name);
  const { width, height, text } = readSvg(bytes.toString('utf8'), embedded);
  return { ok: true, format: 'svg', width, height, published: () => Buffer.from(text) };
}

/** A picture inside a drawing, as the drawing is published. Throws `Broken`. */
function embedded(bytes: Buffer): { format: PictureFormat; bytes: Buffer } {
  const format = rasterFormatOf(bytes);
  if (format === null) throw notAPicture(bytes);
  return { format, bytes: Buffer.concat(readRaster(bytes, format).kept()) };
}

type RasterFormat = Exclude<PictureFormat, 'svg'>;

const READERS: Readonly<Record<RasterFormat, (bytes: Buffer) => Raster>> = {
  png: readPng,
  jpeg: readJpeg,
  gif: readGif,
  webp: readWebp,
  avif: readAvif,
};

function readRaster(bytes: Buffer, format: RasterFormat): Raster {
  const raster = READERS[format](bytes);
  const { width, height } = raster;
  if (width === 0 || height === 0) throw new Broken('has no size', 'Export the picture again.');
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw new Broken(
      `is ${width} × ${height} pixels large; at most ${MAX_PIXELS / 1_000_000} million, and ${MAX_SIDE} a side, are published`,
      'Cut out the part that matters, or make it smaller.',
    );
  }
  return raster;
}

function rasterFormatOf(bytes: Buffer): RasterFormat | null {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp';
  const avif = head.slice(4, 8) === 'ftyp' && bytes.length > 16 && brandsOf(bytes);
  return avif && avif.some((brand) => brand === 'avif' || brand === 'avis') ? 'avif' : null;
}

const looksLikeSvg = (bytes: Buffer): boolean =>
  /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE svg|!--|svg)/i.test(bytes.toString('latin1', 0, 256)) &&
  bytes.subarray(0, 4096).includes('<svg');

function wrongEnding(format: PictureFormat, name: string): Broken {
  const right = format === 'jpeg' ? 'jpg' : format;
  const better = name.replace(/^.*\//, '').replace(/\.[^.]*$/, `.${right}`);
  const names = { png: 'a PNG', jpeg: 'a JPEG', gif: 'a GIF', webp: 'a WebP', avif: 'an AVIF', svg: 'an SVG' }; // prettier-ignore
  return new Broken(
    `is ${names[format]}, and its name says something else`,
    `Rename it to \`${better}\`, here and in the report.`,
  );
}
