import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPublicFolder, noteOfPublicFolder, readPublicFolder } from './public-folder.ts';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'public-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const put = (file: string, text: string): void => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
};

test('a folder that is not there holds nothing', () => {
  const none = join(folder, 'none');
  expect(checkPublicFolder(none, String)).toEqual([]);
  expect(noteOfPublicFolder(none)).toBeNull();
});

test('pictures are judged as those of reports, with their place and the remedy', () => {
  put('logo.svg', DRAWING);
  put('brand/mark.SVG', DRAWING.replace('<path', '<script>1</script><path'));
  put('photo.png', '<html>');
  expect(readPublicFolder(folder).pictures).toEqual(['brand/mark.SVG', 'logo.svg', 'photo.png']);
  const found = checkPublicFolder(folder, (file) => `../public/${file}`);
  expect(found).toMatchObject([
    {
      file: '../public/brand/mark.SVG',
      where: { line: 1, column: DRAWING.indexOf('<path') + 1 },
      rule: 'file/picture',
      level: 'error',
      message: 'This picture holds a script.',
    },
    { file: '../public/photo.png', where: { line: 1, column: 1 } },
  ]);
  for (const { hint } of found) expect(hint).toMatch(/\.$/);
});

test('what cannot be cleaned is named, what holds nothing of its maker is not', () => {
  for (const file of ['CNAME', 'a.txt', 'font.woff2', 'logo.svg']) put(file, DRAWING);
  expect(noteOfPublicFolder(folder)).toBeNull();
  put('scan.TIFF', '');
  put('team.heic', '');
  expect(noteOfPublicFolder(folder)).toContain('`public/scan.TIFF` and 1 more: published as it is');
});
