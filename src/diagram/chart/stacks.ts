// Rows of shares: each row is one bar as wide as the chart, cut into parts. Where the time went, how many
// promises were kept. The label stands above its bar, so that it needs no column of its own on a phone.
import { textWidth } from '../timeline/text.ts';
import { FINGER, frame, linkedMark, note, percent, px } from './svg.ts';

export interface Stack {
  readonly label: string;
  /** At the right end of the label's line: "41 reports". */
  readonly note: string;
  /** Where the whole row leads. */
  readonly noteHref?: string | null;
  readonly parts: readonly {
    readonly className: string;
    readonly share: number;
    /** Written into the part where there is room: "38%", "12". */
    readonly text: string;
    readonly title: string;
    readonly href: string | null;
  }[];
}

const LABEL = 20;
const BAR = 26;
const GAP = 14;
/** The narrowest chart, for which texts have to fit. */
const NARROW = 320;

export function drawStacks(label: string, stacks: readonly Stack[]): string {
  const rows = stacks.map((stack, i) => {
    const top = i * (LABEL + BAR + GAP);
    let reached = 0;
    const parts = stack.parts.map(({ className, share, text, title, href }) => {
      const from = reached;
      reached += share;
      if (share <= 0) return '';
      const bar = `<rect class="chart-part ${className}" x="${percent(from)}" y="${top + LABEL}" width="${percent(share)}" height="${BAR}"/>`;
      const room = share * NARROW - 8;
      const said =
        textWidth(text, 12) <= room
          ? note(`chart-on ${className}`, percent(from), top + LABEL + BAR / 2 + 4, text, ' dx="6"')
          : '';
      return linkedMark(href, title, bar + said, share);
    });
    return [
      note('chart-label', '0', top + 14, stack.label),
      stack.noteHref
        ? linkedMark(
            stack.noteHref,
            `${stack.label}: ${stack.note}`,
            `<rect class="chart-hit" x="40%" y="${top - 4}" width="60%" height="${FINGER}"/>` +
              note('chart-count', '100%', top + 14, stack.note, ' text-anchor="end"'),
          )
        : note('chart-tick', '100%', top + 14, stack.note, ' text-anchor="end"'),
      ...parts,
    ].join('');
  });
  return frame({
    className: 'chart-stacks',
    height: px(stacks.length * (LABEL + BAR + GAP) - GAP + 2),
    label,
    svg: rows.join(''),
  });
}
