import { readdirSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GUIDE_PICTURES, WITHOUT_PICTURE } from './guide-pictures.ts';
import { settingsSchema } from './settings.ts';

const FOLDER = 'src/components/guide/pictures';

test('every setting has a picture in the guide, or nothing to show', () => {
  const shown: readonly string[] = GUIDE_PICTURES.flatMap(({ shows }) => shows);
  const known = Object.keys(settingsSchema.shape);
  const silent: readonly string[] = WITHOUT_PICTURE;
  expect(known.filter((name) => shown.includes(name) === silent.includes(name))).toEqual([]);
});

test('each picture is there, is described, and is light; all together are', () => {
  const files = readdirSync(FOLDER);
  expect(files.toSorted()).toEqual(GUIDE_PICTURES.map(({ name }) => `${name}.webp`).toSorted());
  const sizes = files.map((file) => statSync(`${FOLDER}/${file}`).size);
  expect(Math.max(...sizes)).toBeLessThan(15_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
  for (const { alt } of GUIDE_PICTURES) expect(alt.length).toBeGreaterThan(40);
});
