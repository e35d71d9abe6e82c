import {
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  countPages,
  holdsFiles,
  readManifest,
  recordFiles,
  writeManifest,
} from './site-manifest.ts';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'hindsight-manifest-'));
  mkdirSync(join(site, 'one'));
  writeFileSync(join(site, 'index.html'), 'home');
  writeFileSync(join(site, 'one', 'index.html'), 'one');
  writeFileSync(join(site, 'one', 'data.json'), '{}');
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

const none: ReadonlyMap<string, string> = new Map();

test('a site that nobody touched holds what was written down', () => {
  const files = recordFiles(site, new Map([['one/index.html', 'key']]));
  expect(Object.keys(files).toSorted()).toEqual(['index.html', 'one/data.json', 'one/index.html']);
  expect(files['one/index.html']![2]).toBe('key');
  expect(files['index.html']).toHaveLength(2);
  expect(countPages(files)).toBe(2);
  expect(holdsFiles(site, files)).toBe(true);
});

const TOUCHES: Readonly<Record<string, () => void>> = {
  'another text': () => writeFileSync(join(site, 'index.html'), 'a home'),
  'another time': () => utimesSync(join(site, 'index.html'), 1, 1),
  'one file more': () => writeFileSync(join(site, 'one', 'more.txt'), ''),
  'one file less': () => rmSync(join(site, 'one', 'data.json')),
  'a link in the place of a file': () => {
    writeFileSync(join(site, '..', 'elsewhere'), 'home');
    rmSync(join(site, 'index.html'));
    symlinkSync(join(site, '..', 'elsewhere'), join(site, 'index.html'));
  },
  'a link that is as long and as old': () => {
    rmSync(join(site, 'index.html'));
    symlinkSync('home', join(site, 'index.html'));
    lutimesSync(join(site, 'index.html'), 7, 7);
  },
  'no site': () => rmSync(site, { recursive: true }),
};
test.each(Object.entries(TOUCHES))('%s is seen', (_, touch) => {
  utimesSync(join(site, 'index.html'), 7, 7);
  const files = recordFiles(site, none);
  touch();
  expect(holdsFiles(site, files)).toBe(false);
});

test('what is written down is read again, and what is damaged is not', () => {
  const file = join(site, 'sites', 'a.json');
  expect(readManifest(file)).toBeNull();
  const manifest = {
    around: 'code',
    inputs: 'all',
    reports: { shown: 3, drafts: 0, internal: 0 },
    files: recordFiles(site, none),
  };
  writeManifest(file, manifest);
  expect(readManifest(file)).toEqual(manifest);
  for (const text of ['', '{"around":"co', 'null', '[]', '{"files":null}']) {
    writeFileSync(file, text);
    expect(readManifest(file)).toBeNull();
  }
});
