// The rooms of reports and of pictures know nothing of each other; what is a picture has to be one idea in both.
import { expect, test } from 'vitest';
import { ENDINGS, isPictureName } from '../pictures/picture.ts';
import { judgePicture } from '../report/judge-address.ts';
import { mayBePublished } from '../report/linked-files.ts';

const isRefused = (name: string): boolean => {
  let told = false;
  judgePicture(name, 'a.mdx', () => (told = true));
  return told;
};

test.each([...Object.keys(ENDINGS), 'bmp', 'tiff', 'heic', 'ico', 'jxl', 'svgz', 'apng'])(
  'a file that ends in .%s is a picture everywhere or nowhere',
  (ending) => {
    for (const name of [`a.${ending}`, `a.${ending.toUpperCase()}`]) {
      expect(isRefused(name)).toBe(!isPictureName(name));
      expect(mayBePublished(name)).toBe(isPictureName(name));
    }
  },
);
