// Where things go when space is short: labels beside marks, labels of bands, marks that would touch.
// Everything is decided for the narrowest width of a size class, in shares of the axis (0 to 1); a wider
// picture only moves things apart. Knows widths; knows nothing of SVG.
import { cutText, textWidth } from './text.ts';

/** The narrowest axis, in pixels, for which each size class is laid out. The style sheet switches at the same widths. */
export const WIDTHS = { small: 292, medium: 540, large: 640, wide: 790, widest: 860 } as const;
export type Size = keyof typeof WIDTHS;

/** Marks may stand out of the axis by this much, on either side; labels may use most of it. */
const OVERHANG = 10;
const LABEL_SIZE = 13;

export interface RowLabel {
  readonly place: 'right' | 'left' | 'inside';
  readonly text: string;
}

/**
 * The label of one row: on the bar of a range where it fits there, else right of the mark, else left,
 * else cut where there is most room.
 */
export function fitLabel(
  time: string,
  text: string,
  bar: { readonly from: number; readonly to: number; readonly gap: number },
  width: number,
): RowLabel {
  const timeWidth = time === '' ? 0 : textWidth(`${time} `, LABEL_SIZE) * 1.07;
  const need = timeWidth + textWidth(text, LABEL_SIZE);
  const rooms = [
    { place: 'inside', room: (bar.to - bar.from) * width - bar.gap - 8 },
    { place: 'right', room: (1 - bar.to) * width + OVERHANG - bar.gap },
    { place: 'left', room: bar.from * width + OVERHANG - bar.gap },
  ] as const;
  const { place, room } =
    rooms.find((one) => need <= one.room) ?? rooms.toSorted((a, b) => b.room - a.room)[0]!;
  return { place, text: cutText(text, room - timeWidth, LABEL_SIZE) };
}

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** The label may be left out where it would stand beyond its band. */
  readonly optional: boolean;
}

export interface BandLabel {
  /** −1 inside the band; 0 the line next to it, 1 the line beyond, … */
  readonly lane: number;
  /** The moment to which the text is tied, and where its leader stands. */
  readonly at: number;
  /** Pixels from there to where the text begins (`start`) or ends (`end`). */
  readonly dx: number;
  readonly anchor: 'start' | 'end';
}

const BAND_LABEL_SIZE = 12;
const BAND_PADDING = 7;
/** Between a leader and the text beside it. */
export const LEADER_GAP = 4;

/**
 * A place for the label of every band: inside where it fits (or on the first line under a thin one), else on lines
 * outside, each tied to its band by a leader that crosses no other label. Null for an optional label without room.
 */
export function placeBandLabels(
  bands: readonly Band[],
  width: number,
  where: 'inside' | 'under',
): readonly (BandLabel | null)[] {
  const need = bands.map(({ label }) => textWidth(label, BAND_LABEL_SIZE) * 1.04);
  const placed: (BandLabel | null | undefined)[] = bands.map(({ from, to, optional }, i) => {
    const room = (to - from) * width;
    if (where === 'inside' && need[i]! + 2 * BAND_PADDING <= room) {
      return { lane: -1, at: from, dx: BAND_PADDING, anchor: 'start' };
    }
    return optional && need[i]! > room - 2 * BAND_PADDING ? null : undefined;
  });
  const outside = bands.flatMap((band, i) =>
    placed[i] === undefined ? [{ i, ...besideLeader(band, need[i]!, width) }] : [],
  );
  // Texts that run right are placed from the right, texts that run left from the left: so the leader
  // of the outer one passes beside the inner one.
  const order = [
    ...outside.filter(({ anchor }) => anchor === 'start').toSorted((a, b) => b.at - a.at),
    ...outside.filter(({ anchor }) => anchor === 'end').toSorted((a, b) => a.at - b.at),
  ];
  const lanes: (typeof order)[] = bands.map(() => []);
  for (const item of order) {
    const free = (lane: number): boolean =>
      lanes[lane]!.every(({ left, right }) => item.left >= right + 10 || left >= item.right + 10);
    const clear = (lane: number): boolean =>
      !lanes
        .slice(0, lane)
        .flat()
        .some(({ left, right }) => item.leader > left && item.leader < right) &&
      !lanes
        .slice(lane + 1)
        .flat()
        .some(({ leader }) => leader > item.left && leader < item.right);
    const all = lanes.keys().toArray();
    const lane = all.find((i) => free(i) && clear(i)) ?? all.find(free) ?? 0;
    lanes[lane]!.push(item);
    placed[item.i] = { lane, at: item.at, dx: item.dx, anchor: item.anchor };
  }
  return placed.map((label) => label ?? null);
}

/** Right of the leader at the band's start, else left of one at its end, else across it, as the edges allow. */
function besideLeader({ from, to }: Band, need: number, width: number) {
  const start = from * width;
  const end = to * width;
  if (start + LEADER_GAP + need > width + OVERHANG && end - LEADER_GAP - need >= -OVERHANG) {
    const right = end - LEADER_GAP;
    const anchor = 'end' as const;
    return { at: to, dx: -LEADER_GAP, anchor, leader: end, left: right - need, right };
  }
  const left = Math.min(start + LEADER_GAP, width + OVERHANG - need);
  const anchor = 'start' as const;
  const dx = Math.floor(left - start);
  return { at: from, dx, anchor, leader: start, left: start + dx, right: start + dx + need };
}

/** Marks are this far apart: a finger's target (WCAG 2.5.8). */
export const PITCH = 24;
const MOST_LANES = 40;

/** A lane for each mark so that marks that would touch hang below each other; past 40 lanes they overlap instead. */
export function packLanes(
  marks: readonly { readonly from: number; readonly to: number }[],
  width: number,
): readonly number[] {
  const reached: number[] = [];
  return marks.map(({ from, to }) => {
    const left = from * width;
    let lane = reached.findIndex((end) => end <= left - PITCH / 2);
    if (lane === -1) {
      lane = reached.length < MOST_LANES ? reached.length : reached.indexOf(Math.min(...reached));
    }
    reached[lane] = Math.max(reached[lane] ?? -Infinity, left + PITCH / 2, to * width + 4);
    return lane;
  });
}
