// What the name of a file says of it: its ending, and whether that is one of a picture. Who reads the bytes is told in
// src/pictures.
import { list } from './list.ts';

/** The endings of picture files, with the format that each promises. */
export const PICTURE_ENDINGS = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
} as const;

/** The kinds of pictures in a sentence: "`.png`, `.jpg` … and `.svg`". */
export const pictureKinds = (word: 'and' | 'or'): string =>
  list(
    Object.keys(PICTURE_ENDINGS).map((ending) => `\`.${ending}\``),
    word,
  );

export type PictureFormat = (typeof PICTURE_ENDINGS)[keyof typeof PICTURE_ENDINGS];

/** What stands behind the last dot of a path, in lower case; empty where nothing does. */
export const endingOf = (path: string): string =>
  /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** The format that a file's name promises; undefined where it is not the name of a picture. */
export function pictureFormatOf(path: string): PictureFormat | undefined {
  const ending = endingOf(path);
  return Object.hasOwn(PICTURE_ENDINGS, ending)
    ? PICTURE_ENDINGS[ending as keyof typeof PICTURE_ENDINGS]
    : undefined;
}

/** By its ending, as browsers and hosts tell pictures. */
export const isPictureName = (path: string): boolean => pictureFormatOf(path) !== undefined;
