// What is a picture is one idea for who judges an address, who publishes a file, who reads it and who serves it.
import { expect, test } from 'vitest';
import { contentType } from '../host/content-types.ts';
import { readPicture } from '../pictures/picture.ts';
import { validatePicture } from '../report/validate-address.ts';
import { mayBePublished } from '../report/linked-files.ts';
import { isPictureName, PICTURE_ENDINGS } from '../text/file-names.ts';

const isRefused = (name: string): boolean => {
  let told = false;
  validatePicture(name, 'a.mdx', () => (told = true));
  return told;
};

const DRAWING = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');

test.each(Object.entries(PICTURE_ENDINGS))('`.%s` is a picture for everybody', (ending, format) => {
  for (const name of [`a.${ending}`, `a.b.${ending.toUpperCase()}`]) {
    expect(isPictureName(name)).toBe(true);
    expect(isRefused(name)).toBe(false);
    expect(mayBePublished(name)).toBe(true);
    expect(contentType(name)).toMatch(new RegExp(`^image/${format}`));
    // A reader that knows the ending says so of a drawing with a wrong name, and takes one with the right name.
    expect(readPicture(DRAWING, name).ok).toBe(format === 'svg');
  }
});

test.each(['bmp', 'tiff', 'heic', 'ico', 'jxl', 'svgz', 'apng', 'constructor', ''])(
  '`.%s` is a picture for nobody',
  (ending) => {
    const name = `a.${ending}`;
    expect(isPictureName(name)).toBe(false);
    expect(isRefused(name)).toBe(true);
    expect(mayBePublished(name)).toBe(false);
  },
);
