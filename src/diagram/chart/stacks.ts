// Rows of shares: each row is one bar as wide as the chart, cut into parts. Where the time went, how many
// promises were kept. The label stands above its bar, so that it needs no column of its own on a phone. Each row is a
// picture of its own: on paper a page ends between two of them, and a picture would go to the next page whole.
import { textWidth } from '../timeline/text.ts';
import { escapeXml } from '../../text/escape.ts';
import { FINGER, linkedMark, note, percent, row } from './svg.ts';

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
    let reached = 0;
    const parts = stack.parts.map(({ className, share, text, title, href }) => {
      const from = reached;
      reached += share;
      if (share <= 0) return '';
      const bar = `<rect class="chart-part ${className}" x="${percent(from)}" y="${LABEL}" width="${percent(share)}" height="${BAR}"/>`;
      const room = share * NARROW - 8;
      const said =
        textWidth(text, 12) <= room
          ? note(`chart-on ${className}`, percent(from), LABEL + BAR / 2 + 4, text, ' dx="6"')
          : '';
      return linkedMark(href, title, bar + said, share);
    });
    const drawn = [
      note('chart-label', '0', 14, stack.label),
      stack.noteHref
        ? linkedMark(
            stack.noteHref,
            `${stack.label}: ${stack.note}`,
            `<rect class="chart-hit" x="40%" y="-4" width="60%" height="${FINGER}"/>` +
              note('chart-count', '100%', 14, stack.note, ' text-anchor="end"'),
          )
        : note('chart-tick', '100%', 14, stack.note, ' text-anchor="end"'),
      ...parts,
    ].join('');
    return row(LABEL + BAR + (i < stacks.length - 1 ? GAP : 2), drawn);
  });
  return `<div role="group" aria-label="${escapeXml(label)}">${rows.join('')}</div>`;
}
