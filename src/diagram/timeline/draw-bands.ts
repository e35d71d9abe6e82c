// Draws what lasted: the phases of the response as one band, and below it the impact with its levels.
import { LEADER_GAP, placeBandLabels, WIDTHS, type BandLabel, type Size } from './layout.ts';
import { impactParts, phaseParts, type BandPart, type PartsInput } from './parts.ts';
import { anchored, extent, percent, perSize, type Piece } from './svg.ts';
import { escapeXml } from '../../text/escape.ts';

const BAND = 24;
const BAR = 6;
/** Levels differ in height, not only by name: a lighter colour would be too faint. */
const HEIGHTS: Readonly<Record<string, number>> = {
  'level-partial': 4.5,
  'level-degraded': 3,
  'level-read-only': 3,
};
const heightOf = ({ className }: BandPart): number => HEIGHTS[className] ?? BAR;
const LINE = 16;
const FADES = [0.85, 0.7, 0.55, 0.4, 0.25, 0.1];

export interface BandsInput extends PartsInput {
  readonly sizes: readonly Size[];
}

/** Phases, impact and their labels; `wash` is what tints the rows under the band down to `bottom`. */
export function drawBands(
  input: BandsInput,
  y: number,
): Piece & { readonly wash: (bottom: number) => string } {
  const phases = phaseParts(input);
  const impact = impactParts(input);
  const placesAt = (width: number): Record<'phases' | 'impact', readonly (BandLabel | null)[]> => ({
    phases: placeBandLabels(phases, width, 'inside'),
    impact: placeBandLabels(impact, width, 'under'),
  });
  const placed = new Map(input.sizes.map((size) => [size, placesAt(WIDTHS[size])]));
  const lanes = (of: 'phases' | 'impact'): number[] =>
    [...placed.values()].flatMap((at) => at[of].map((place) => (place ? place.lane + 1 : 0)));
  const lines = (of: 'phases' | 'impact'): number => Math.max(0, ...lanes(of));

  const bandY = y + (phases.length > 0 ? lines('phases') * LINE + 6 : 0);
  const barY = bandY + (phases.length > 0 ? BAND + 4 : 6);
  const end = barY + (impact.length > 0 ? BAR + lines('impact') * LINE + 8 : 4);

  const bands = phases
    .map((part) => {
      const body = slices(part, `tl-band`, bandY, BAND);
      return `<g class="${part.className}">${body}${slices(part, 'tl-band-edge', bandY, 3)}${edge(part, bandY, BAND)}</g>`;
    })
    .join('');
  const bars = impact
    .map(
      (part) =>
        `<g class="${part.className}">${slices(part, 'tl-bar', barY + BAR - heightOf(part), heightOf(part))}${edge(part, barY, BAR)}</g>`,
    )
    .join('');
  const phaseY = (lane: number): number => (lane === -1 ? bandY + 17 : bandY - 6 - lane * LINE);
  const impactY = (lane: number): number => barY + BAR + 13 + lane * LINE;
  // One by one: most labels stand at the same place in every size.
  const labels = (of: 'phases' | 'impact', parts: readonly BandPart[], draw: DrawLabel): string =>
    parts
      .map((part, i) => perSize(input.sizes, (_, size) => draw(part, placed.get(size)![of][i])))
      .join('');
  return {
    svg:
      bands +
      bars +
      labels('phases', phases, labelAt('tl-phase', bandY, phaseY)) +
      labels('impact', impact, labelAt('tl-impact', barY + BAR, impactY)),
    height: end - y,
    wash: (bottom) =>
      phases
        .map(
          ({ className, from, to }) =>
            `<rect class="tl-wash ${className}" x="${percent(from)}" width="${extent(from, to)}" y="${bandY + BAND}" height="${bottom - bandY - BAND}"/>`,
        )
        .join(''),
  };
}

/** A rectangle; where the end is open its last part fades out in steps. */
function slices(part: BandPart, className: string, y: number, height: number): string {
  const rect = (from: number, to: number, opacity: string): string =>
    `<rect class="${className}" x="${percent(from)}" width="${extent(from, to)}" y="${y}" height="${height}"${opacity}/>`;
  if (part.fadesFrom === null && !part.opensAtStart) return rect(part.from, part.to, '');
  const start = part.fadesFrom ?? part.from;
  const step = (part.to - start) / FADES.length;
  const opacities = part.opensAtStart ? FADES.toReversed() : FADES;
  const solid = start > part.from ? rect(part.from, start, '') : '';
  return (
    solid +
    opacities
      .map((opacity, i) => rect(start + i * step, start + (i + 1) * step, ` opacity="${opacity}"`))
      .join('')
  );
}

/** A line where a phase begins, so that bands of less than a pixel are still seen. */
function edge({ from }: BandPart, y: number, height: number): string {
  return `<line class="tl-edge" x1="${percent(from)}" x2="${percent(from)}" y1="${y}" y2="${y + height}"/>`;
}

type DrawLabel = (part: BandPart, place: BandLabel | null | undefined) => string;

/** Labels of one kind, tied to the edge of their bands. */
function labelAt(className: string, edge: number, baseline: (lane: number) => number): DrawLabel {
  return (part, place) => {
    if (!place) return '';
    const { lane, at, dx, anchor } = place;
    const y = baseline(lane);
    const x = percent(at);
    const above = y < edge;
    // The first line under a thin bar is near enough to need no leader.
    const leads = lane > 0 || (lane === 0 && above) || dx < -LEADER_GAP;
    const far = above ? y + (dx < -LEADER_GAP ? 3 : -9) : y + (dx < -LEADER_GAP ? -11 : 1);
    const leader = leads
      ? `<line class="tl-leader ${part.className}" x1="${x}" x2="${x}" y1="${far}" y2="${edge}"/>`
      : '';
    const shift = lane === -1 || leads ? ` dx="${dx}"` : '';
    return `${leader}<text class="${className}" x="${x}" y="${y}"${shift}${anchored(anchor)}>${escapeXml(part.label)}</text>`;
  };
}
