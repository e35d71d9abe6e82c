// AVIF: boxes in boxes. The pixels, and what is told of them, are items; a table says where in the file each stands.
// Nothing is moved, for the table counts bytes: what is not the picture is overwritten with nothing, where it stands.
import { Broken, damaged } from './broken.ts';
import { letters, part, u16, u32, u8 } from './bytes.ts';
import { refuseText } from './hidden-text.ts';
import type { Raster } from './raster.ts';

interface AvifBox {
  readonly name: string;
  /** Where its name, its content and the next box begin. */
  readonly nameAt: number;
  readonly start: number;
  readonly end: number;
}

interface Item {
  readonly type: string;
  /** Where its kind stands; behind it, up to its end, what its maker calls it. */
  readonly nameAt: number;
  readonly end: number;
  readonly extents: readonly (readonly [start: number, length: number])[];
}

/** Properties of an item that decide how it looks; names, times and descriptions are not among them. */
const PROPERTIES = new Set(
  `ispe pixi av1C colr pasp clap irot imir auxC a1op a1lx lsel clli mdcv cclv amve ndwt reve grid
  rloc`.split(/\s+/),
);
/** An item that is made of two others, a picture and what brighter screens add to it. */
const TONE_MAP = 'tmap';

/** Whether the bytes say that they are AVIF: `avif` among the brands. */
export const brandsOf = (bytes: Buffer): string[] => {
  const end = Math.min(u32(bytes, 0), bytes.length, 256);
  const brands = [letters(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(letters(bytes, at, 4));
  return brands;
};

/** Reads an AVIF of one picture. Throws `Broken`. */
export function readAvif(original: Buffer): Raster {
  const bytes = Buffer.from(original);
  const top = boxesIn(bytes, 0, bytes.length);
  if (top.some(({ name }) => name === 'moov')) {
    throw new Broken('is an animated AVIF', 'Save it as WebP or GIF.');
  }
  const meta = top.find(({ name }) => name === 'meta');
  if (!meta) throw damaged('it has no table of contents');
  const inMeta = boxesIn(bytes, meta.start + 4, meta.end);
  const find = (name: string): AvifBox => {
    const box = inMeta.find((one) => one.name === name);
    if (!box) throw damaged(`its table of contents has no \`${name}\``);
    return box;
  };
  const primary = numberIn(bytes, find('pitm'));
  const idat = inMeta.find(({ name }) => name === 'idat');
  const items = itemsOf(bytes, find('iinf'), find('iloc'), idat);
  const kept = keptItems(bytes, primary, items, inMeta.find(({ name }) => name === 'iref')); // prettier-ignore
  const properties = boxesIn(bytes, find('iprp').start, find('iprp').end);
  const ipco = properties.find(({ name }) => name === 'ipco');
  const looks = ipco ? boxesIn(bytes, ipco.start, ipco.end) : [];
  const size = sizeOf(bytes, primary, looks, properties.filter(({ name }) => name === 'ipma')); // prettier-ignore
  if (!size || !items.has(primary)) throw damaged('it holds no pixels');

  const data = top.filter(({ name }) => name === 'mdat');
  const shown = [...kept].flatMap((id) => items.get(id)?.extents ?? []);
  for (const [from, length] of shown) refuseText(bytes.subarray(from, from + length));
  blankBut(bytes, [...data, ...(idat ? [idat] : [])], shown);
  for (const [id, item] of items) {
    if (!kept.has(id)) bytes.write('free', item.nameAt, 'latin1');
    bytes.fill(0, item.nameAt + 4, item.end);
  }
  // The kind of the whole; behind it the program that wrote it.
  for (const { start, end } of inMeta.filter(({ name }) => name === 'hdlr')) {
    bytes.fill(0, Math.min(start + 12, end), end);
  }
  for (const box of looks) if (!PROPERTIES.has(box.name)) free(bytes, box);
  for (const box of inMeta) if (!IN_META.has(box.name)) free(bytes, box);
  for (const box of top) if (!AT_TOP.has(box.name)) free(bytes, box);
  return { ...size, orientation: 1, kept: () => [bytes] };
}

const AT_TOP = new Set(['ftyp', 'meta', 'mdat']);
const IN_META = new Set(['hdlr', 'pitm', 'iinf', 'iloc', 'iref', 'iprp', 'idat', 'grpl']);

function boxesIn(bytes: Buffer, from: number, to: number): AvifBox[] {
  const boxes: AvifBox[] = [];
  for (let at = from; at < to;) {
    const short = u32(bytes, at);
    const long = short === 1;
    const length = short === 0 ? to - at : long ? u32(bytes, at + 12) : short;
    const start = at + (long ? 16 : 8);
    const end = at + length;
    // A file of more than 4 GB is no picture.
    if ((long && u32(bytes, at + 8) !== 0) || end < start) throw damaged('a part has no length');
    part(bytes, at, length);
    if (end > to) throw damaged('a part is longer than what it stands in');
    boxes.push({ name: letters(bytes, at + 4, 4), nameAt: at + 4, start, end });
    at = end;
  }
  return boxes;
}

/** The number behind a box's version: two bytes in version 0, four in later ones. */
const numberIn = (bytes: Buffer, { start }: AvifBox): number =>
  u8(bytes, start) === 0 ? u16(bytes, start + 4) : u32(bytes, start + 4);

function itemsOf(
  bytes: Buffer,
  iinf: AvifBox,
  iloc: AvifBox,
  idat: AvifBox | undefined,
): Map<number, Item> {
  const places = placesOf(bytes, iloc, idat);
  const head = iinf.start + (u8(bytes, iinf.start) === 0 ? 6 : 8);
  return new Map(
    boxesIn(bytes, head, iinf.end).map((box) => {
      const version = u8(bytes, box.start);
      if (box.name !== 'infe' || version < 2) throw damaged('its table of contents is too old');
      const id = version === 2 ? u16(bytes, box.start + 4) : u32(bytes, box.start + 4);
      const nameAt = box.start + (version === 2 ? 8 : 10);
      return [
        id,
        { type: letters(bytes, nameAt, 4), nameAt, end: box.end, extents: places.get(id) ?? [] },
      ];
    }),
  );
}

/** Where the bytes of each item stand in the file. */
function placesOf(bytes: Buffer, { start, end }: AvifBox, idat: AvifBox | undefined) {
  const version = u8(bytes, start);
  const [offsets, lengths, bases, indexes] = [
    u8(bytes, start + 4) >> 4,
    u8(bytes, start + 4) & 15,
    u8(bytes, start + 5) >> 4,
    version > 0 ? u8(bytes, start + 5) & 15 : 0,
  ] as const;
  const wide = version === 2 ? 4 : 2;
  let at = start + 6;
  const next = (size: number): number => {
    const number = size === 0 ? 0 : part(bytes, at, size).readUIntBE(Math.max(0, size - 6), Math.min(size, 6)); // prettier-ignore
    at += size;
    return number;
  };
  const places = new Map<number, (readonly [number, number])[]>();
  for (let items = next(wide); items > 0; items--) {
    const id = next(wide);
    const inIdat = version > 0 && (next(2) & 15) === 1;
    next(2); // the file it stands in: this one
    const base = next(bases) + (inIdat && idat ? idat.start : 0);
    const extents: (readonly [number, number])[] = [];
    const count = next(2);
    if (count > 1 && offsets + lengths === 0) throw damaged('its parts have no places');
    for (let left = count; left > 0; left--) {
      next(indexes);
      const from = base + next(offsets);
      const length = next(lengths);
      part(bytes, from, length);
      extents.push([from, length]);
    }
    places.set(id, extents);
  }
  if (at > end) throw damaged('its table of places is longer than its box');
  return places;
}

/** The picture, the tiles it is made of, what is transparent in it, and what brighter screens add. */
function keptItems(
  bytes: Buffer,
  primary: number,
  items: ReadonlyMap<number, Item>,
  iref: AvifBox | undefined,
): Set<number> {
  const madeOf = new Map<number, number[]>();
  const belongsTo = new Map<number, number[]>();
  const wide = iref && u8(bytes, iref.start) > 0 ? 4 : 2;
  const id = (at: number): number => (wide === 2 ? u16(bytes, at) : u32(bytes, at));
  for (const { name, start } of iref ? boxesIn(bytes, iref.start + 4, iref.end) : []) {
    const count = u16(bytes, start + wide);
    const to = Array.from({ length: count }, (_, i) => id(start + wide + 2 + i * wide));
    if (name === 'dimg') madeOf.set(id(start), to);
    if (name === 'auxl') {
      for (const one of to) {
        const those = belongsTo.get(one);
        if (those) those.push(id(start));
        else belongsTo.set(one, [id(start)]);
      }
    }
  }
  const maps = [...items].filter(([, { type }]) => type === TONE_MAP).map(([one]) => one);
  const kept = new Set<number>();
  const open = [primary, ...maps];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (kept.has(next)) continue;
    kept.add(next);
    for (const one of [...(madeOf.get(next) ?? []), ...(belongsTo.get(next) ?? [])]) open.push(one);
  }
  return kept;
}

/** The size of the picture, by the properties that belong to it. */
function sizeOf(
  bytes: Buffer,
  primary: number,
  looks: readonly AvifBox[],
  tables: readonly AvifBox[],
): { width: number; height: number } | null {
  for (const { start } of tables) {
    const [wide, long] = [u8(bytes, start) > 0, (u8(bytes, start + 3) & 1) === 1];
    let at = start + 8;
    for (let count = u32(bytes, start + 4); count > 0; count--) {
      const id = wide ? u32(bytes, at) : u16(bytes, at);
      at += wide ? 4 : 2;
      for (let left = u8(bytes, at++); left > 0; left--) {
        const index = long ? u16(bytes, at) & 0x7fff : u8(bytes, at) & 0x7f;
        at += long ? 2 : 1;
        const box = looks[index - 1];
        if (id !== primary || box?.name !== 'ispe') continue;
        return { width: u32(bytes, box.start + 4), height: u32(bytes, box.start + 8) };
      }
    }
  }
  return null;
}

/** Overwrites all of the boxes but some ranges of the file. Goes once through both. */
function blankBut(
  bytes: Buffer,
  boxes: readonly AvifBox[],
  ranges: readonly (readonly [number, number])[],
): void {
  const sorted = ranges.toSorted(([a], [b]) => a - b);
  let next = 0;
  let kept = 0; // how far the ranges that were passed reach
  for (const { start, end } of boxes.toSorted((a, b) => a.start - b.start)) {
    let at = Math.max(start, kept);
    for (; (sorted[next]?.[0] ?? Infinity) < end; next++) {
      const [from, length] = sorted[next]!;
      if (from > at) bytes.fill(0, at, from);
      kept = Math.max(kept, from + length);
      at = Math.max(at, kept);
    }
    if (at < end) bytes.fill(0, at, end);
  }
}

/** A box that holds nothing: every reader passes over it. */
function free(bytes: Buffer, { nameAt, start, end }: AvifBox): void {
  bytes.write('free', nameAt, 'latin1');
  bytes.fill(0, start, end);
}
