// The small vocabulary with which the picture is written: places as percentages of the axis, so that one
// drawing fills any width without distortion; groups that only one size class shows.
import { WIDTHS, type Size } from './layout.ts';

/** A share of the axis (0 to 1) as a percentage with at most three decimals. */
export function percent(share: number): string {
  return `${Math.round(share * 1e5) / 1e3}%`;
}

/** A length between two shares, never negative. */
export function extent(from: number, to: number): string {
  return percent(Math.max(0, to - from));
}

/** The attribute of a text that stands so at its place; at its start it would anyway. */
export const anchored = (anchor: 'start' | 'middle' | 'end'): string =>
  anchor === 'start' ? '' : ` text-anchor="${anchor}"`;

/**
 * What `draw` gives for each size class. Where classes agree it is written once; a part that only some show is
 * wrapped in an element, `tl-from-…` its smallest class, `tl-to-…` its largest.
 * @param write makes of it what is written, for the classes that agree
 */
export function perSize(
  sizes: readonly Size[],
  draw: (width: number, size: Size) => string,
  write: (drawn: string, alike: readonly Size[]) => string = (drawn) => drawn,
  wrapper: 'g' | 'tspan' = 'g',
): string {
  const runs: { readonly alike: Size[]; readonly drawn: string }[] = [];
  for (const size of sizes) {
    const drawn = draw(WIDTHS[size], size);
    const last = runs.at(-1);
    if (last?.drawn === drawn) last.alike.push(size);
    else runs.push({ alike: [size], drawn });
  }
  return runs
    .map(({ alike, drawn }) => {
      const [from, to] = [alike[0], alike.at(-1)];
      const classes = [
        ...(from === sizes[0] ? [] : [`tl-from-${from}`]),
        ...(to === sizes.at(-1) ? [] : [`tl-to-${to}`]),
      ];
      const written = write(drawn, alike);
      if (classes.length === 0 || written === '') return written;
      return `<${wrapper} class="${classes.join(' ')}">${written}</${wrapper}>`;
    })
    .join('');
}

/** A piece of the picture and the height it takes. */
export interface Piece {
  readonly svg: string;
  readonly height: number;
}
