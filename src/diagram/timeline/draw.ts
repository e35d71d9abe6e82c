// Draws the timeline of one report as static SVG, to scale, without style, script or fonts: colours come by
// class from styles/timeline.css. Two drawings are made, a full one with labels and a compact one for
// narrow containers; a container query shows one and takes the other out (display: none).
//
// Accessibility: the ordered list of the page is the text of this picture. The SVG is a labelled group with a
// description, and everything in it but the links is hidden from assistive technology. It is not role="img",
// since that may not contain links. Where a script runs, each drawing is one stop of the keyboard, within which the arrows
// go from mark to mark (browser/one-stop.ts); the next stop is below it, towards the list. A link's name begins with the visible words where the mark
// has a label, and is the words of its tooltip where it has none (WCAG 2.5.3). Marks are 24 px targets; where events crowd so much
// that targets overlap, the list holds the same links (WCAG 2.5.8, "equivalent"). There is no <title>
// on the SVG itself: browsers would show it as a tooltip over the whole picture; aria-label names it.
import { VALUES } from '../../sentences/facts/values.ts';
import { DESCRIBED, IN_PICTURE } from '../../sentences/timeline.ts';
import { formatDays, formatZone } from '../../report/format.ts';
import { keyEvents } from '../../report/key-events.ts';
import { momentsOf } from '../../report/moments.ts';
import type { Event, Report } from '../../report/report.ts';
import { describeTimeline } from './describe.ts';
import { drawAxis } from './draw-axis.ts';
import { drawBands } from './draw-bands.ts';
import { drawEvents } from './draw-events.ts';
import { fitLabel, WIDTHS, type Size } from './layout.ts';
import { defineMarks } from './marks.ts';
import { closeUpOf, domainOf, positionOf, type Domain } from './scale.ts';
import { extent, percent, perSize, type Piece } from './svg.ts';
import { textWidth } from './text.ts';
import { escapeXml } from '../../text/escape.ts';
import { dayLabel, offsetSpansOf } from './ticks.ts';

/** From this height on a picture takes more than half of a printed page, where it is drawn smaller; in pixels. */
const TALL = 560;
/** And from this one on not even that leaves room for the head of its report. */
const TALLEST = 720;

export type Drawable = Pick<Report, 'id' | 'title' | 'clock' | 'impact' | 'timeline'>;

/** The picture of a report's timeline: a `<div class="timeline-picture">` with two SVGs, of which CSS
 * shows one, and the marks that the rest of its page uses; empty when the report mentions no moment. */
export function drawTimeline(report: Drawable): string {
  const whole = domainOf(report);
  if (whole === null) return '';
  const drawing = { report, whole };
  const text = describeTimeline(report);
  const marks = defineMarks(report.timeline.map(({ kind }) => kind));
  const wrap = (className: string, { svg, height }: Piece): string => {
    const id = escapeXml(`${report.id}-${className}-description`);
    const tall = height > TALL ? ' tl-tall' : '';
    const classes = `${className}${tall}${height > TALLEST ? ' tl-tallest' : ''}`;
    return `<svg class="tl ${classes}" width="100%" height="${Math.ceil(height)}" role="group" aria-label="${DESCRIBED.name}" aria-describedby="${id}" focusable="false" data-one-stop=""><desc id="${id}">${escapeXml(text)}</desc>${svg}</svg>`;
  };
  const full = drawSheet(drawing, ['medium', 'large', 'wide', 'widest'], true);
  const compact = drawSheet(drawing, ['small'], false);
  return `<div class="timeline-picture">${wrap('tl-full', { ...full, svg: marks + full.svg })}${wrap('tl-compact', compact)}</div>`;
}

interface Sheet {
  readonly report: Drawable;
  readonly whole: Domain;
}

/** Caption, the panel of the whole time, and a close-up where one is worth it. */
function drawSheet(drawing: Sheet, sizes: readonly Size[], labels: boolean): Piece {
  const { report, whole } = drawing;
  const closeUp = closeUpOf(report, whole);
  const within = (event: Event): boolean =>
    closeUp !== null && event.at.t >= closeUp.start && event.at.t <= closeUp.end;
  const near = report.timeline.filter(within);
  const far = report.timeline.filter((event) => !within(event));

  const caption = drawCaption(drawing, WIDTHS[sizes[0]!]);
  const labelled = labels ? keyEvents(report.timeline) : new Set<number>();
  const first = drawPanel(drawing, sizes, whole, far, labelled, closeUp, caption.height);
  if (closeUp === null) {
    return { svg: caption.svg + first.svg, height: caption.height + first.height };
  }
  const top = caption.height + first.height;
  const lens = 30;
  const corner = (t: number, edge: string): string =>
    `<line class="tl-lens" x1="${percent(positionOf(t, whole))}" y1="${top}" x2="${edge}" y2="${top + lens}"/>`;
  const title = closeUpTitle(closeUp, drawing, WIDTHS[sizes[0]!]);
  const head = `<g aria-hidden="true">${corner(closeUp.start, '0')}${corner(Math.min(closeUp.end, whole.end), '100%')}<text class="tl-close-up-title" x="0" y="${top + lens + 17}">${escapeXml(title)}</text></g>`;
  const below = drawPanel(drawing, sizes, closeUp, near, labelled, null, top + lens + 24);
  return {
    svg: caption.svg + first.svg + head + below.svg,
    height: top + lens + 24 + below.height,
  };
}

/** One scale with everything on it: phases and impact, the axis, rows and strip under it. */
function drawPanel(
  { report, whole }: Sheet,
  sizes: readonly Size[],
  domain: Domain,
  events: readonly Event[],
  labelled: ReadonlySet<number>,
  closeUp: Domain | null,
  y: number,
): Piece {
  const { clock } = report;
  const offsets = offsetSpansOf(report, domain);
  const bands = drawBands({ report, domain, sizes, closeUp }, y);
  const axis = drawAxis({ domain, offsets, clock, sizes }, y + bands.height);
  const axisY = y + bands.height + axis.height;
  const bodyY = axisY + 4;
  const drawn = drawEvents(
    {
      domain,
      sizes,
      rows: events.filter(({ n }) => labelled.has(n)),
      strip: events.filter(({ n }) => !labelled.has(n)),
      days: closeUp !== null ? 'all' : severalDays(report) ? 'changes' : 'none',
      first: momentsOf(report)[0]!.date,
    },
    bodyY,
    axisY,
  );
  const box =
    closeUp === null
      ? { svg: '', height: 0 }
      : drawCloseUpBox(report, closeUp, whole, sizes, axisY, bodyY + drawn.height);
  const bottom = bodyY + drawn.height + box.height + (closeUp === null ? 8 : 0);
  return {
    svg: `<g aria-hidden="true">${bands.wash(bottom)}${axis.grid(bottom)}${axis.svg}${box.svg}${bands.svg}</g>${drawn.svg}`,
    height: bottom - y,
  };
}

/** From the axis down: above it its edges would cross what bands and ticks are called. */
function drawCloseUpBox(
  report: Drawable,
  closeUp: Domain,
  whole: Domain,
  sizes: readonly Size[],
  top: number,
  y: number,
): Piece {
  const height = 26;
  const from = positionOf(closeUp.start, whole);
  const to = Math.min(1, positionOf(closeUp.end, whole));
  const count = report.timeline.filter(
    ({ at }) => at.t >= closeUp.start && at.t <= closeUp.end,
  ).length;
  const label = perSize(sizes, (width) => {
    const { place, text } = fitLabel(
      '',
      IN_PICTURE.eventsBelow(count),
      { from, to, gap: 8 },
      width,
    );
    return `<text class="tl-close-up-label" x="${percent(place === 'right' ? to : from)}" dx="${place === 'left' ? -8 : 8}" y="${y + 17}" text-anchor="${place === 'left' ? 'end' : 'start'}">${escapeXml(text)}</text>`;
  });
  const box = `<rect class="tl-close-up" x="${percent(from)}" width="${extent(from, to)}" y="${top}" height="${y + height - top}"/>`;
  return { svg: box + label, height };
}

function closeUpTitle({ start, end }: Domain, { report }: Sheet, width: number): string {
  const first = momentsOf(report)[0]!.date;
  const wall = (t: number): { day: string; time: string } => {
    const offset = offsetSpansOf(report, { start: t, end: t + 1, fadesFrom: null })[0]!;
    const local = t + offset.shift;
    return {
      day: dayLabel(local, report.clock, first),
      time: new Date(local).toISOString().slice(11, 16),
    };
  };
  const [from, to] = [wall(start), wall(end)];
  const window =
    from.day === to.day
      ? `${from.day}, ${from.time}–${to.time}`
      : `${from.day}, ${from.time} – ${to.day}, ${to.time}`;
  const title = IN_PICTURE.larger(window);
  return textWidth(title, 13) * 1.07 <= width ? title : window;
}

function drawCaption({ report }: Sheet, width: number): Piece {
  const { clock } = report;
  const known = momentsOf(report);
  const [first, last] = [known[0]!, known.at(-1)!];
  const days = clock.dated ? formatDays(first.date!, last.date!) : VALUES.dayNotRecorded;
  const zone = formatZone(clock, ...known);
  const beside = textWidth(days, 13) * 1.07 + 24 + textWidth(zone, 12) <= width;
  const lines = beside ? [] : textWidth(zone, 12) <= width ? [zone] : zone.split(/ (?=\()/);
  const texts = [
    `<text class="tl-days" x="0" y="14">${escapeXml(days)}</text>`,
    ...lines.map(
      (line, i) => `<text class="tl-zone" x="0" y="${31 + i * 16}">${escapeXml(line)}</text>`,
    ),
    ...(beside
      ? [`<text class="tl-zone" x="100%" y="14" text-anchor="end">${escapeXml(zone)}</text>`]
      : []),
  ];
  return {
    svg: `<g aria-hidden="true">${texts.join('')}</g>`,
    height: 26 + lines.length * 16,
  };
}

function severalDays({ timeline, impact }: Drawable): boolean {
  const moments = [impact.from, ...timeline.map(({ at }) => at)].filter((at) => at !== null);
  return new Set(moments.map(({ date, day }) => `${date} ${day}`)).size > 1;
}
