// A file that has a picture's name and is none: what it is instead, and what to do.
import { LFS_POINTER, LFS_PULL } from '../text/lfs.ts';
import { Broken } from './broken.ts';

const EXPORT = 'Export it as PNG, JPEG, WebP, AVIF or GIF.';

const OTHERS: readonly (readonly [head: RegExp, what: string, hint: string])[] = [
  [LFS_POINTER, 'is a pointer of Git LFS, not the picture itself', LFS_PULL],
  [
    /^(?:\.\.\/)*\.?(?:\/?annex\/objects|git\/annex)/,
    'is a pointer of git-annex, not the picture itself',
    'Run `git annex get` for it.',
  ],
  [
    /^\s*(?:<!doctype html|<html|<head|<body)/i,
    'is a web page',
    'Open the page, save the picture itself, and put that here.',
  ],
  [/^%PDF-/, 'is a PDF', EXPORT],
  [/^BM[^]{12}/, 'is a BMP', EXPORT],
  [/^(?:II\*\0|MM\0\*)/, 'is a TIFF', EXPORT],
  [/^\0\0\x01\0/, 'is an icon', EXPORT],
  [/^[^]{4}ftyp(?:hei|hev|mif1|msf1)/, 'is a HEIC, which few browsers draw', EXPORT],
  [/^[^]{4}ftyp/, 'is a video', 'Link to the video, or export a still picture of it.'],
  [/^\x1a\x45\xdf\xa3/, 'is a video', 'Link to the video, or export a still picture of it.'],
  [/^PK\x03\x04/, 'is a ZIP file', 'Unpack it, and put the picture here.'],
  [/^\0\0\0\x0cJXL |^\xff\x0a/, 'is a JPEG XL, which few browsers draw', EXPORT],
  [/^\x8aPNG|^.PNG\n/, 'was changed as if it were text', 'Mark pictures as `binary` in `.gitattributes`, and copy the file again.'], // prettier-ignore
];

/** How much of a file is looked at. */
const HEAD_LENGTH = 512;

export function notAPicture(bytes: Buffer): Broken {
  if (bytes.length === 0) return new Broken('is empty', 'Export or copy the picture again.');
  const head = bytes.toString('latin1', 0, HEAD_LENGTH);
  const known = OTHERS.find(([pattern]) => pattern.test(head));
  if (known) return new Broken(known[1], known[2]);
  const text = !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(head);
  return text
    ? new Broken('is a text, not a picture', 'Link to it, or put its lines between ``` lines.')
    : new Broken('is not a picture that browsers draw', EXPORT);
}
