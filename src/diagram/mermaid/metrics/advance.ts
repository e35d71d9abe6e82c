/**
 * How wide a text is, from a table of Inter's advance widths and kerning (made by `make.ts`).
 *
 * Knows one font in four weights; measured with Inter, a text fits in the system fonts a reader may have
 * instead. Refuses to know layout: lines, anchors and baselines are `dom/text-layout.ts`.
 */
import { showEntities } from '../entities.ts';
import inter from './inter.json' with { type: 'json' };

export interface Font {
  readonly size: number;
  readonly weight: number;
}

interface Widths {
  readonly advances: ReadonlyMap<number, number>;
  readonly kerning: ReadonlyMap<string, number>;
}

const widthsByWeight = new Map(
  Object.entries(inter.weights).map(([weight, { advances, kerning }]) => [
    Number(weight),
    { advances: advanceMap(advances), kerning: kerningMap(kerning) },
  ]),
);

export const X_HEIGHT = inter.xHeight / inter.unitsPerEm;
/** Browsers round ascent and descent to whole pixels. */
export const ascent = (size: number): number =>
  Math.round((inter.ascent / inter.unitsPerEm) * size);
export const descent = (size: number): number =>
  Math.round((inter.descent / inter.unitsPerEm) * size);

/** The width of a text on one line, in pixels. */
export function advance(text: string, font: Font): number {
  const widths = widthsByWeight.get(nearestWeight(font.weight))!;
  let units = 0;
  let previous = '';
  for (const character of showEntities(text)) {
    const code = character.codePointAt(0)!;
    units += widths.advances.get(code) ?? inter.unitsPerEm * unknownWidth(code);
    units += widths.kerning.get(previous + character) ?? 0;
    previous = character;
  }
  return (units / inter.unitsPerEm) * font.size;
}

/** In em: nothing for joiners, accents and variation selectors, a square for ideographs and emoji. */
function unknownWidth(code: number): number {
  const takesNoRoom =
    code === 0x200d || (code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f);
  if (takesNoRoom) return 0;
  return code >= 0x1100 ? 1.05 : 0.6;
}

function nearestWeight(weight: number): number {
  return Math.min(700, Math.max(400, Math.round(weight / 100) * 100));
}

function advanceMap(advances: readonly (readonly number[])[]): Widths['advances'] {
  const map = new Map<number, number>();
  inter.ranges.forEach(([first = 0], range) =>
    advances[range]?.forEach((width, index) => width && map.set(first + index, width)),
  );
  return map;
}

function kerningMap(kerning: Readonly<Record<string, readonly string[]>>): Widths['kerning'] {
  const pairs = Object.entries(kerning);
  return new Map(
    pairs.flatMap(([units, list]) => list.map((pair) => [pair, Number(units)] as const)),
  );
}
