// A year of the archive as a strip: one column a month, a step for every report. Every month leads to its place in the list.
// Widths are the same in every strip and stand in styles/charts.css, which has the colours, too.
import { HOME } from '../../sentences/home.ts';
import { escapeXml } from '../../text/escape.ts';

interface DrawnYear {
  readonly year: string;
  readonly months: readonly DrawnMonth[];
}

interface DrawnMonth {
  /** 0 to 11. */
  readonly place: number;
  readonly href: string;
  readonly text: string;
  /** From the bottom to the top; lengths in pixels. */
  readonly steps: readonly {
    readonly className: string;
    readonly y: number;
    readonly height: number;
  }[];
}

/** The drawing of a year, `high` pixels above its axis; `isStop`: whether the keyboard stops at each month. */
export function drawStrip({ year, months }: DrawnYear, high: number, isStop: boolean): string {
  const axis = `<line x2="100%" y1="${high + 1}" y2="${high + 1}"/>`;
  const columns = months.map(({ place, href, text, steps }) => {
    const x = (place * 100) / 12;
    const stop = isStop ? '' : ' tabindex="-1"';
    const drawn = runsOf(steps).map(
      ([className, run]) =>
        `<g class="${className}">${run.map((step) => `<rect x="${round(x + 0.9)}%" y="${step.y}" height="${step.height}"/>`).join('')}</g>`,
    );
    return `<a href="${escapeXml(href)}"${stop}><title>${escapeXml(text)}</title><rect class="hit" x="${round(x)}%" height="${high}"/>${drawn.join('')}</a>`;
  });
  return `<svg width="100%" height="${high + 2}" role="group" aria-label="${HOME.monthsOf(year)}">${axis}${columns.join('')}</svg>`;
}

type Steps = DrawnMonth['steps'];

/** Steps of one colour that follow each other. */
function runsOf(steps: Steps): (readonly [className: string, run: Steps])[] {
  const runs: [string, Steps[number][]][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.[0] === step.className) last[1].push(step);
    else runs.push([step.className, [step]]);
  }
  return runs;
}

const round = (n: number): number => Math.round(n * 100) / 100;
