import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DRAWING } from './diagram/mermaid/cache.ts';
import { PAGES } from './integrations/kept-pages.ts';
import { CLEANING } from './integrations/published-pictures.ts';
import { STORED } from './integrations/reports-loader.ts';
import { closureOf, digestOf, digestOfData, digestOnce, key, type Maker } from './keys.ts';
import { PICTURE } from './share/card/draw.ts';

/** A copy of the engine that a test may change. */
const checkout = mkdtempSync(join(tmpdir(), 'engine-'));
const sources = join(checkout, 'src');
symlinkSync(join(import.meta.dirname, '../node_modules'), join(checkout, 'node_modules'));
beforeAll(() => cpSync(import.meta.dirname, sources, { recursive: true }));
afterAll(() => rmSync(checkout, { recursive: true }));

/** Whether what was kept is still found after an edit of one file. */
function staysAfter(maker: Maker, file: string, edit: (text: string) => string): boolean {
  const before = digestOf(maker, sources);
  const path = join(sources, file);
  const text = readFileSync(path, 'utf8');
  expect(edit(text), `the edit of ${file} changes nothing`).not.toBe(text);
  writeFileSync(path, edit(text));
  const same = digestOf(maker, sources) === before;
  writeFileSync(path, text);
  return same;
}

const more = (text: string): string => `${text}\n/* more */\n`;

test.each<[string, Maker, readonly string[]]>([
  [
    'the body of a report',
    STORED,
    [
      'report/frontmatter.ts',
      'report/inline.ts',
      'integrations/plugins/callouts.ts',
      'integrations/reports-loader.ts',
      'routes.ts',
    ],
  ],
  ['the drawing of a diagram', DRAWING, ['diagram/mermaid/finish/mend.ts']],
  ['a picture without what its makers left', CLEANING, ['pictures/png.ts', 'text/file-names.ts']],
  // What stands on a card is its input.
  ['the card of a report', PICTURE, ['share/card/draw.ts', 'share/card/fonts.ts']],
  [
    'a page',
    PAGES,
    [
      'styles/prose.css',
      'integrations/policy-first.ts',
      'components/ReportHead.astro',
      'pages/index.astro',
    ],
  ],
])('%s is made anew after every edit of what makes it', (_, maker, files) => {
  expect(files.filter((file) => staysAfter(maker, file, more))).toEqual([]);
});

test('a heading that a plugin moves elsewhere makes every body anew', () => {
  const moved = (text: string) => text.replace('around.length + 1', 'around.length + 2');
  expect(staysAfter(STORED, 'integrations/plugins/headings.ts', moved)).toBe(false);
});

test('a colour of the palette draws every diagram anew, in the fence of a body too', () => {
  const recoloured = (text: string) => text.replace(/#[\da-f]{6}/, '#00ff00');
  expect(staysAfter(DRAWING, 'palette/diagram.ts', recoloured)).toBe(false);
  expect(staysAfter(STORED, 'palette/diagram.ts', recoloured)).toBe(false);
});

test('code is named from the folder of sources, or where it is', () => {
  const file = join(sources, 'palette/contrast.ts');
  expect(digestOf({ code: [file] }, sources)).toBe(digestOf({ code: ['palette/contrast.ts'] }, sources)); // prettier-ignore
});

test('a file that is started or read beside the code counts', () => {
  const { files } = closureOf(STORED, sources);
  expect(files).toEqual(
    expect.arrayContaining(['diagram/mermaid/worker.ts', 'diagram/mermaid/metrics/inter.json']),
  );
});

test('code that has no part in it, a test and a type change nothing', () => {
  expect(staysAfter(DRAWING, 'share/card/card.ts', more)).toBe(true);
  expect(staysAfter(DRAWING, 'diagram/mermaid/renderer.test.ts', more)).toBe(true);
  expect(closureOf(STORED, sources).files).not.toContain('report/report.ts');
});

test('a version counts, of a package and of what it depends on', () => {
  const { packages } = closureOf(STORED, sources);
  const names = packages.map((name) => name.replace(/@[^@]+$/, ''));
  // mermaid is loaded by the drawing process; d3-shape is mermaid's.
  expect(names).toEqual(expect.arrayContaining(['satteri', 'mermaid', 'd3-shape']));
  expect(packages.every((name) => /@\d+\.\d+\.\d+/.test(name))).toBe(true);
});

test('another version makes anew, of a package and of what it depends on', () => {
  // In a place of its own each time: what is installed is read once a process.
  const install = (from: string, name: string, version: string, dependencies = {}): void => {
    const folder = join(from, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version, dependencies }));
  };
  const maker: Maker = { code: [join(sources, 'text/list.ts')], packages: ['outer'] };
  const digests = new Set<string>();
  for (const [outer, inner] of [
    ['1.0.0', '1.0.0'],
    ['1.0.1', '1.0.0'],
    ['1.0.1', '1.0.1'],
  ] as const) {
    const from = join(checkout, `${outer}-${inner}`);
    install(from, 'outer', outer, { inner: '^1' });
    install(from, 'inner', inner);
    const { packages } = closureOf(maker, from);
    expect(packages).toEqual([`inner@${inner}`, `outer@${outer}`]);
    digests.add(digestOf(maker, from));
  }
  expect(digests.size).toBe(3);
});

test('the input is all of the input', () => {
  const of = (input: unknown) => key(input, DRAWING);
  expect(of({ a: new Map([['x', 1]]) })).not.toBe(of({ a: new Map([['x', 2]]) }));
  expect(of('pie')).not.toBe(key('pie', STORED));
  expect(of('pie')).toBe(of('pie'));
  expect(() => of({ draw: () => 'x' })).toThrow(TypeError);
});

test('data that stands in many keys is read once, and counts as what it holds', () => {
  const piece = digestOnce({ a: [1, 2] });
  const same = digestOnce({ a: [1, 2] });
  expect(digestOfData({ piece, n: 1 })).toBe(digestOfData({ piece: same, n: 1 }));
  expect(digestOfData({ piece, n: 1 })).not.toBe(
    digestOfData({ piece: digestOnce({ a: [1] }), n: 1 }),
  );
  expect(digestOfData({ piece, n: 1 })).not.toBe(digestOfData({ piece, n: 2 }));
});
