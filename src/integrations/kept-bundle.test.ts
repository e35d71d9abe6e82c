import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { programName } from './kept-bundle.ts';

const place = mkdtempSync(join(tmpdir(), 'kept-bundle-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(place, file)), { recursive: true });
  writeFileSync(join(place, file), text);
};
const name = (around: string | null = 'around'): string | null =>
  programName(around, join(place, 'reports'), place);

const MADE_OF = [
  'theme/logo.png',
  'theme/fonts/own.woff2',
  'pages/on-call.astro',
  '.astro/content-modules.mjs',
  '.astro/content-assets.mjs',
];
beforeEach(() => {
  for (const file of MADE_OF) write(file, 'before');
});

test.each(MADE_OF)('another %s makes another program, and the same one the same', (file) => {
  const before = name();
  write(file, 'after');
  expect(name()).not.toBe(before);
  write(file, 'before');
  expect(name()).toBe(before);
});

test.each(MADE_OF)('a program without %s is another', (file) => {
  const before = name();
  rmSync(join(place, file));
  expect(name()).not.toBe(before);
});

test('a program has the name of what is around it, and none where that is not known', () => {
  expect(name('other')).not.toBe(name());
  expect(name(null)).toBeNull();
});

test('a report, and a list of modules that holds none, change nothing', () => {
  const before = name();
  write('reports/2024/one.mdx', 'A report.');
  expect(name()).toBe(before);
  write('.astro/content-modules.mjs', '\nexport default new Map();');
  const empty = name();
  write('.astro/content-modules.mjs', '\nexport default new Map([]);\n');
  expect(name()).toBe(empty);
});
