import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { copyLinkedFiles } from './linked-files.ts';
import { cleanedCopy, cleanPublicPictures, livePictures } from './published-pictures.ts';
import { keepLinked } from './readings.ts';

const root = mkdtempSync(join(tmpdir(), 'published-pictures-'));
afterAll(() => rmSync(root, { recursive: true }));

const picture = join(root, 'graph.jpg');
const noise = { create: { width: 9, height: 9, channels: 3, background: '#c00' } } as const;
writeFileSync(
  picture,
  await sharp(noise)
    .withExifMerge({ IFD0: { Make: 'canary' } })
    .jpeg()
    .toBuffer(),
);

test('the bundler gets a clean copy under the name of the picture, made once', () => {
  expect(readFileSync(picture).includes('canary')).toBe(true);
  const copy = cleanedCopy(picture, join(root, 'cache'));
  expect(basename(copy)).toBe('graph.jpg');
  expect(readFileSync(copy).includes('canary')).toBe(false);
  expect(cleanedCopy(picture, join(root, 'cache'))).toBe(copy);
  expect(readdirSync(join(copy, '..'))).toEqual(['graph.jpg']);
});

test('a picture that a report links to is published clean, other files as they are', () => {
  const log = join(root, 'app.log');
  writeFileSync(log, 'canary');
  const site = join(root, 'site');
  mkdirSync(site);
  keepLinked('a', [
    { from: picture, to: '/postmortems/a/graph.jpg' },
    { from: log, to: '/postmortems/a/app.log' },
  ]);
  copyLinkedFiles(site);
  expect(readFileSync(join(site, 'postmortems/a/app.log'), 'utf8')).toBe('canary');
  const published = readFileSync(join(site, 'postmortems/a/graph.jpg'));
  expect(published.length).toBeGreaterThan(100);
  expect(published.includes('canary')).toBe(false);
});

test('pictures of the folder `public` are published clean, and stay as they are where they lie', () => {
  const [folder, site] = [join(root, 'public'), join(root, 'copied')];
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';
  mkdirSync(join(folder, 'brand'), { recursive: true });
  writeFileSync(join(folder, 'brand/photo.jpg'), readFileSync(picture));
  writeFileSync(
    join(folder, 'logo.svg'),
    drawing.replace('<path', '<!-- canary --><metadata>canary</metadata><path'),
  );
  writeFileSync(join(folder, 'note.txt'), 'canary');
  cpSync(folder, site, { recursive: true });
  cleanPublicPictures(folder, site);
  const photo = readFileSync(join(site, 'brand/photo.jpg'));
  expect(photo.length).toBeGreaterThan(100);
  expect(photo.includes('canary')).toBe(false);
  const logo = readFileSync(join(site, 'logo.svg'), 'utf8');
  expect(logo).toContain('M0 0h9');
  expect(logo).not.toContain('canary');
  expect(readFileSync(join(site, 'note.txt'), 'utf8')).toBe('canary');
  expect(readFileSync(join(folder, 'brand/photo.jpg')).includes('canary')).toBe(true);
});

test('somebody who writes is shown pictures of reports by their size, and other files as the server knows them', () => {
  const { load } = livePictures({ folder: root });
  const told = (id: string) =>
    (load as unknown as { handler: (id: string) => string | null }).handler(id);
  expect(told(`${picture}?x`)).toContain('"width":9,"height":9,"format":"jpeg"');
  expect(told(`${picture}?raw`)).toBeNull();
  expect(told(join(root, 'app.log'))).toBeNull();
  cpSync(picture, join(root, 'graph.data'));
  expect(told(join(root, 'graph.data'))).toBeNull();
  expect(told('/elsewhere/graph.jpg')).toBeNull();
});
