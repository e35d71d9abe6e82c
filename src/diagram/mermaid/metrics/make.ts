/**
 * Makes `inter.json`: how wide each character of Inter is, so that a build needs neither a browser nor a font
 * library. Run by hand, and only when another font or another set of characters is wanted:
 *
 *     npm i --no-save @fontsource/inter fontkit && node src/diagram/mermaid/metrics/make.ts
 *
 * Inter is under the SIL Open Font License. The table holds measured numbers, no outlines.
 */
import { writeFileSync } from 'node:fs';

interface Face {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  xHeight: number;
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): { advanceWidth: number };
  layout(text: string): { advanceWidth: number };
}

const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
  [0x2700, 0x27bf],
] as const;
/** Below 24 of 2048 units a pair moves a letter by less than a fifth of a pixel. */
const SMALLEST_KERN = 24;

const library: string = 'fontkit'; // not a dependency, so nothing the type checker could look up
const { openSync } = (await import(library)) as { openSync(path: string): Face };

const weights = Object.fromEntries([400, 500, 600, 700].map((weight) => [weight, measure(weight)]));
const { unitsPerEm, ascent, descent, xHeight } = open('latin', 400);
const table = { unitsPerEm, ascent, descent: -descent, xHeight, ranges: RANGES, weights };
writeFileSync(new URL('inter.json', import.meta.url), JSON.stringify(table) + '\n');

function measure(weight: number) {
  const faces = SUBSETS.map((subset) => open(subset, weight));
  const advances = RANGES.map(([first, last]) =>
    codes(first, last).map((code) => width(faces, code)),
  );
  return { advances, kerning: kerning(faces[0]!) };
}

/** 0 stands for "not in the font". */
function width(faces: readonly Face[], code: number): number {
  const face = faces.find((each) => each.hasGlyphForCodePoint(code));
  return face ? Math.round(face.glyphForCodePoint(code).advanceWidth) : 0;
}

/** Pairs of ASCII letters by how much they close up: `{ "-40": ["AV", …] }`. */
function kerning(face: Face): Record<string, string[]> {
  const pairs: Record<string, string[]> = {};
  for (const left of codes(0x21, 0x7e)) {
    for (const right of codes(0x21, 0x7e)) {
      const pair = String.fromCharCode(left, right);
      const apart = width([face], left) + width([face], right);
      const kern = Math.round(face.layout(pair).advanceWidth - apart);
      if (Math.abs(kern) >= SMALLEST_KERN) (pairs[kern] ??= []).push(pair);
    }
  }
  return pairs;
}

function codes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function open(subset: string, weight: number): Face {
  const file = `@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`;
  return openSync(new URL(import.meta.resolve(file)).pathname);
}
