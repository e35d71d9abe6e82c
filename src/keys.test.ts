import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { DRAWING } from './diagram/mermaid/cache.ts';
import { closureOf, digestOf, digestOfData, digestOnce, key, type Maker } from './keys.ts';

/** A copy of the engine that a test may change. */
const checkout = mkdtempSync(join(tmpdir(), 'engine-'));
const sources = join(checkout, 'src');
symlinkSync(join(import.meta.dirname, '../node_modules'), join(checkout, 'node_modules'));
beforeEach(() => cpSync(import.meta.dirname, sources, { recursive: true }));
afterAll(() => rmSync(checkout, { recursive: true }));

const BODIES: Maker = { code: ['integrations/markdown.ts'] };

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

test('a heading that a plugin moves elsewhere makes every body anew', () => {
  const moved = (text: string) => text.replace("'depth', 2)", "'depth', 3)");
  expect(staysAfter(BODIES, 'integrations/plugins/headings.ts', moved)).toBe(false);
});

test('a colour of the palette draws every diagram anew, in the fence of a body too', () => {
  const recoloured = (text: string) => text.replace(/#[\da-f]{6}/, '#00ff00');
  expect(staysAfter(DRAWING, 'palette/diagram.ts', recoloured)).toBe(false);
  expect(staysAfter(BODIES, 'palette/diagram.ts', recoloured)).toBe(false);
});

test('a file that is started or read beside the code counts', () => {
  const { files } = closureOf(BODIES, sources);
  expect(files).toEqual(
    expect.arrayContaining(['diagram/mermaid/worker.ts', 'diagram/mermaid/metrics/inter.json']),
  );
});

test('code that has no part in it, a test and a type change nothing', () => {
  const more = (text: string) => `${text}\n// more\n`;
  expect(staysAfter(DRAWING, 'share/card/card.ts', more)).toBe(true);
  expect(staysAfter(DRAWING, 'diagram/mermaid/renderer.test.ts', more)).toBe(true);
  expect(closureOf(BODIES, sources).files).not.toContain('report/kinds.ts');
});

test('a version counts, of a package and of what it depends on', () => {
  const { packages } = closureOf(BODIES, sources);
  const names = packages.map((name) => name.replace(/@[^@]+$/, ''));
  // mermaid is loaded by the drawing process; d3-shape is mermaid's.
  expect(names).toEqual(expect.arrayContaining(['satteri', 'mermaid', 'd3-shape']));
  expect(packages.every((name) => /@\d+\.\d+\.\d+/.test(name))).toBe(true);
});

test('the input is all of the input', () => {
  const of = (input: unknown) => key(input, DRAWING);
  expect(of({ a: new Map([['x', 1]]) })).not.toBe(of({ a: new Map([['x', 2]]) }));
  expect(of('pie')).not.toBe(key('pie', BODIES));
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
