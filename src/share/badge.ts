// "Last incident: 12 days ago" as a small SVG for readmes and dashboards. Counted on the day of the build, which is
// given: a badge is as old as the site, and says the day as well when it is asked (title).
import { endDayOf } from '../report/moments.ts';
import { textWidth } from '../diagram/timeline/text.ts';
import { escapeXml } from '../text/escape.ts';
import { formatDay } from '../report/format.ts';
import { INTERFACE, KIND, TIMELINE } from '../palette/site.ts';
import type { Report } from '../report/report.ts';
import { BADGE } from '../sentences/share.ts';
import { daysBetween } from '../archive/days.ts';

export interface BadgeOptions {
  /** What the badge is about, "last incident" or "Checkout: last incident". */
  readonly label: string;
  /** The day of the build, `2024-06-30`. */
  readonly today: string;
}

/** The badge of the latest dated incident among `reports`. */
export function badgeOf(reports: readonly Report[], { label, today }: BadgeOptions): string {
  const ongoing = reports.some(({ impact }) => impact.ongoing);
  const last =
    reports
      .flatMap((report) => endDayOf(report) ?? [])
      .toSorted()
      .at(-1) ?? null;
  const value = ongoing
    ? BADGE.ongoing
    : last !== null
      ? daysAgo(last, today)
      : reports.length > 0
        ? BADGE.undated
        : BADGE.none;
  const title = BADGE.title(label, ongoing || last === null ? value : formatDay(last));
  return drawBadge(label, value, title);
}

function daysAgo(day: string, today: string): string {
  const days = daysBetween(day, today);
  // A build that is pinned to an earlier day knows nothing of what came later.
  if (days < 0) return formatDay(day);
  return BADGE.ago(days);
}

const SIZE = 11;
const PADDING = 8;
const HEIGHT = 22;

/** A badge has no dark theme: it stands in pages of others. */
const [GROUND] = KIND.change;
const [ACCENT] = INTERFACE.link;
const [WORDS] = TIMELINE['on-kind'];

function drawBadge(label: string, value: string, title: string): string {
  const widthOf = (text: string): number => Math.ceil(textWidth(text, SIZE)) + 2 * PADDING;
  const [left, right] = [widthOf(label), widthOf(value)];
  const width = left + right;
  // textLength makes the text fill what was measured, whatever font draws it.
  const text = (content: string, x: number, room: number): string =>
    `<text x="${x + PADDING}" y="15" textLength="${room - 2 * PADDING}">${escapeXml(content)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${escapeXml(title)}"><title>${escapeXml(title)}</title><rect width="${width}" height="${HEIGHT}" rx="4" fill="${GROUND}"/><path d="M${left} 0h${right - 4}a4 4 0 0 1 4 4v${HEIGHT - 8}a4 4 0 0 1-4 4H${left}z" fill="${ACCENT}"/><g fill="${WORDS}" font-family="Verdana,DejaVu Sans,sans-serif" font-size="${SIZE}">${text(label, 0, left)}${text(value, left, right)}</g></svg>\n`;
}
