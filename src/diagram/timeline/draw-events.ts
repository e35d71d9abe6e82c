// Draws the events of a panel: rows with a label beside each mark, then a strip on which the others hang.
import { formatClock } from '../../report/format.ts';
import { EVENT_KINDS } from '../../report/kinds.ts';
import { inlineText } from '../../report/inline.ts';
import { isExact, reachOf } from '../../report/precision.ts';
import type { Event, Instant } from '../../report/report.ts';
import { fitLabel, packLanes, PITCH, WIDTHS, type Size } from './layout.ts';
import { useMark } from './marks.ts';
import { positionOf, type Domain } from './scale.ts';
import { anchored, extent, percent, perSize, type Piece } from './svg.ts';
import { cutText } from './text.ts';
import { dayName } from './ticks.ts';
import { readsRightToLeft } from '../../text/direction.ts';
import { escapeXml } from '../../text/escape.ts';

const ROW = 26;

export interface EventsInput {
  readonly domain: Domain;
  readonly sizes: readonly Size[];
  readonly rows: readonly Event[];
  readonly strip: readonly Event[];
  /** Whether every row names its day, or only one that differs from the row before. */
  readonly days: 'all' | 'changes' | 'none';
  /** The day with which the picture begins, whose year its caption says; null when undated. */
  readonly first: string | null;
}

/** Rows and strip; `axisY` is where the hairlines that tie the mark of a row to the axis begin. */
export function drawEvents(input: EventsInput, y: number, axisY: number): Piece {
  const { rows, strip, domain } = input;
  const rowsY = y + (rows.length > 0 ? 4 : 0);
  const drawnRows = rows.map((event, i) => {
    const previous = rows[i - 1]?.at;
    const named =
      input.days === 'all' ||
      (input.days === 'changes' && (!previous || !sameDay(previous, event.at)));
    const middle = rowsY + i * ROW + ROW / 2;
    return drawEvent(event, input, middle, axisY, named ? 'dated' : 'plain');
  });

  const stripY = rowsY + rows.length * ROW + (strip.length > 0 ? 6 : 0);
  const lanes = packLanes(
    strip.map(({ at, until }) => ({
      from: positionOf(at.t, domain),
      to: positionOf(reachOf(until ?? at), domain),
    })),
    WIDTHS[input.sizes[0]!],
  );
  const laneY = (lane: number): number => stripY + lane * PITCH + PITCH / 2;
  const drawnStrip = strip.map((event, i) =>
    drawEvent(event, input, laneY(lanes[i]!), stripY - 4, 'none'),
  );
  const rule =
    rows.length > 0 && strip.length > 0
      ? `<line class="tl-rule" x1="0" x2="100%" y1="${stripY - 2}" y2="${stripY - 2}"/>`
      : '';
  const stripHeight = strip.length === 0 ? 0 : (Math.max(...lanes) + 1) * PITCH;
  return {
    svg: rule + [...drawnRows, ...drawnStrip].join(''),
    height: stripY + stripHeight - y,
  };
}

function drawEvent(
  event: Event,
  input: EventsInput,
  y: number,
  stemY: number,
  label: 'dated' | 'plain' | 'none',
): string {
  const { domain, sizes, first } = input;
  const { at, until, kind, approximate, n } = event;
  const from = positionOf(at.t, domain);
  // What goes on outside the panel is cut at its edge; the label names the end.
  const to = Math.max(from, Math.min(1, positionOf(reachOf(until ?? at), domain)));
  const text = inlineText(event.text) || EVENT_KINDS[kind].name;
  const time = timeOf(event, first);
  const classes = [
    'tl-event',
    `kind-${kind}`,
    ...(approximate ? ['is-approximate'] : []),
    ...(isExact(at) && (!until || isExact(until)) ? [] : ['is-coarse']),
  ];

  const bar =
    to > from
      ? `<rect class="tl-range" x="0" width="${extent(from, to)}" y="-10" height="20" rx="5"/>`
      : '';
  const whiskers = approximate
    ? `<path class="tl-whisker" d="M-15.5 0h.1M-12.3 0h.1${to > from ? '' : 'M12.2 0h.1M15.4 0h.1'}"/>`
    : '';
  const stem = `<line class="tl-stem" y1="${stemY - y}"/>`;
  // A mark without words is named alone, so its day is said wherever the picture has several.
  const isAlone = label === 'none';
  const dated = label === 'dated' || (isAlone && input.days !== 'none');
  const when = dated && at.precision !== 'day' ? `${dayName(at, first)} ${time}` : time;
  const name = isAlone
    ? `${when} ${EVENT_KINDS[kind].name}: ${cutText(text, 500, 13)}`
    : `${when} ${cutText(text, 800, 13)} (${EVENT_KINDS[kind].name})`;
  const named = isAlone ? '' : ` aria-label="${escapeXml(name)}"`;
  // Heard as the name of the link, as a label would be.
  const tooltip = isAlone ? `<title>${escapeXml(name)}</title>` : '';
  const span = { from, to, gap: approximate ? 22 : 16 };
  const words = isAlone ? '' : drawLabel({ when, text, bar: span }, sizes);
  return `<a class="${classes.join(' ')}" href="#event-${n}" data-event="${n}"${named}>${tooltip}<svg x="${percent(from)}" y="${y}">${stem}<rect class="tl-hit"/>${bar}${whiskers}${useMark(kind)}${words}</svg></a>`;
}

interface EventLabel {
  readonly when: string;
  readonly text: string;
  readonly bar: { readonly from: number; readonly to: number; readonly gap: number };
}

/** The label of a row: where it stands may differ by size class, and so may how much of it is shown. */
function drawLabel({ when, text, bar }: EventLabel, sizes: readonly Size[]): string {
  const { from, to, gap } = bar;
  const fitted = new Map(sizes.map((size) => [size, fitLabel(when, text, bar, WIDTHS[size])]));
  const begin = (width: number, size: Size): string => {
    const { place } = fitted.get(size)!;
    const x = place === 'right' && to > from ? ` x="${extent(from, to)}"` : '';
    // Behind the bar of a range, and never on the mark where the bar is shorter than that.
    const inset = place === 'right' ? Math.ceil(Math.max(8, gap - (to - from) * width)) : gap;
    return `<text class="tl-label"${x} dx="${place === 'left' ? -gap : inset}" y="4.5"${anchored(place === 'left' ? 'end' : 'start')}>`;
  };
  return perSize(sizes, begin, (beginning, alike) => {
    const words = drawWords(alike, (size) => fitted.get(size)!.text);
    return `${beginning}<tspan class="tl-time">${escapeXml(when)}</tspan> ${words}</text>`;
  });
}

/** As many words as each size class has room for; those that all of them show are written once. */
function drawWords(sizes: readonly Size[], wordsAt: (size: Size) => string): string {
  const all = sizes.map(wordsAt);
  // Letters that join, and words of another direction, stay in one piece.
  const common = all.some(readsRightToLeft) ? '' : commonWords(all);
  const restAt = (_: number, size: Size): string => wordsAt(size).slice(common.length);
  return escapeXml(common) + perSize(sizes, restAt, inItsDirection, 'tspan');
}

/** The words with which all texts begin, up to the last space between them; a text alone, whole. */
function commonWords(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  if (others.every((text) => text === first)) return first;
  let end = 0;
  while (others.every((text) => end < text.length && text[end] === first[end])) end++;
  return first.slice(0, first.slice(0, end).lastIndexOf(' ') + 1);
}

/** Words beside a time are in a line of another direction, where their signs would change places. */
const inItsDirection = (words: string): string =>
  readsRightToLeft(words)
    ? `<tspan unicode-bidi="plaintext">${escapeXml(words)}</tspan>`
    : escapeXml(words);

/** "14:05", "≈ 14:05", "14:05–14:20", "22:00–5 May 02:00", "1 May". */
function timeOf({ at, until, approximate }: Event, first: string | null): string {
  const end =
    until === null || until.t === at.t
      ? ''
      : `–${sameDay(at, until) || until.precision === 'day' ? '' : `${dayName(until, first)} `}${formatClock(until, first)}`;
  return `${approximate ? '≈ ' : ''}${formatClock(at, first)}${end}`;
}

function sameDay(a: Instant, b: Instant): boolean {
  return a.date === b.date && a.day === b.day;
}
