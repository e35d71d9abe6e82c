// The lines of a timeline, each with its day, its clock and its end; which day that is is decided by day-law.ts.
import type { Day, Wall } from '../time/calendar.ts';
import { minuteOfDay, onItsDay } from '../time/calendar.ts';
import type { Candidate, TimelineEntry, Mark } from './entries.ts';
import type { DayOfLine, DayLine, KnownDays } from './day-law.ts';
import { NO_DAY, resolveDays } from './day-law.ts';
import type { ReadingNotes, Sure } from '../sources/finding.ts';
import { NOTHING_TOLD, noted, together } from '../sources/finding.ts';
import { halves } from './half-days.ts';
import { endAfter } from './moment-end.ts';
import type { TimePart } from '../time/stamp-parts.ts';
import type { ZoneWord } from '../time/zone-words.ts';

export interface Placed {
  readonly event: Candidate;
  readonly wall: Wall;
  readonly until: Wall | null;
  readonly sure: Sure;
  readonly how: string;
}

/** The events of a run with their days, the oldest first. */
export function placeDays(
  entries: readonly TimelineEntry[],
  outside: KnownDays,
): { readonly placed: Placed[]; readonly told: ReadingNotes } {
  const years = entries.flatMap((entry) => (entry.kind === 'mark' ? (entry.mark.year ?? []) : []));
  const known = { ...outside, year: years[0] ?? outside.year };
  const { way } = resolveDays(linesOf(entries, NO_TIMES), known);
  const { times, told } = halves(way === 1 ? entries : entries.toReversed());
  const { days } = resolveDays(linesOf(entries, times), { ...known, way });
  const zones = zonesAbove(entries);
  const near = days.findLast((one) => one?.date)?.date ?? known.base?.day ?? null;
  const lines = entries.flatMap((entry, i) =>
    entry.kind === 'event'
      ? placeLine(entry.event, times.get(entry.event), days[i] ?? null, zones[i] ?? null, near)
      : [],
  );
  return {
    placed: (way === 1 ? lines : lines.toReversed())
      .map(({ placed }) => placed)
      .toSorted((a, b) => a.wall.day - b.wall.day),
    told: together(
      told,
      ...lines.map((line) => line.told),
      ...entries.flatMap((entry) =>
        entry.kind === 'event' ? unreadDay(entry.event, known.base !== null) : [],
      ),
    ),
  };
}

const NO_TIMES: ReadonlyMap<Candidate, TimePart> = new Map();

/** The lines of a run as the law reads them. */
function linesOf(
  entries: readonly TimelineEntry[],
  times: ReadonlyMap<Candidate, TimePart>,
): DayLine[] {
  const first = entries.findIndex(({ kind }) => kind === 'event');
  return entries.map((entry, i): DayLine => {
    if (entry.kind === 'mark') {
      const sets = setsDay(entry.mark, i < first);
      return {
        says: sets ? entry.mark : NO_DAY,
        minutes: null,
        mark: true,
        days: sets ? entry.mark.days : 1,
      };
    }
    const { event } = entry;
    const time = times.get(event) ?? event.stamp.time;
    return { says: event.stamp, minutes: time && minuteOfDay(time), mark: false };
  });
}

/** A mark sets what follows only where it stands alone, or above all. */
const setsDay = ({ heading, takes, written }: Mark, above: boolean): boolean =>
  heading === true || takes.length > 0 || above || /^#|^\W*(?:day)\b/i.test(written);

/** The zone that a mark above sets for each entry. */
function zonesAbove(entries: readonly TimelineEntry[]): (ZoneWord | null)[] {
  const first = entries.findIndex(({ kind }) => kind === 'event');
  let zone: ZoneWord | null = null;
  return entries.map((entry, i) => {
    if (entry.kind === 'mark' && setsDay(entry.mark, i < first)) zone = entry.mark.zone ?? zone;
    return zone;
  });
}

interface PlacedLine {
  readonly placed: Placed;
  readonly told: ReadingNotes;
}

const WHOLE_DAY: TimePart = {
  ...{ hour: 0, minute: 0, second: null, clock: '24', odd: false },
  precision: 'day',
};

/** A line with its day and its end; none where a day without a time cannot be told. */
function placeLine(
  event: Candidate,
  time: TimePart | undefined,
  found: DayOfLine | null,
  above: ZoneWord | null,
  near: Day | null,
): PlacedLine[] {
  if (!time && (!found?.date || event.stamp.date?.swappable)) return [];
  const { date = null, day = 0, sure = 'stated', how = '' } = found ?? {};
  const zone = time ? (event.stamp.zone ?? above) : null;
  const wall: Wall = { date, day, time: time ?? WHOLE_DAY, zone };
  const { until, untilDate } = event.stamp;
  const end = until && endAfter(wall, until, untilDate, near);
  const told = orderTold(event, found?.outOfOrder ?? false, end);
  const placed = { event, wall: onItsDay(wall), until: end && onItsDay(end), sure, how };
  return [{ placed, told }];
}

/** A line out of order, and an end before its beginning. */
function orderTold(
  { stamp: { until, written }, lines }: Candidate,
  outOfOrder: boolean,
  end: Wall | null,
): ReadingNotes {
  if (until)
    return end
      ? NOTHING_TOLD
      : noted('doubt', lines, `\`${written}\` ends before it begins; the end was left out.`);
  const message = `\`${written}\` stands after a later time; it was taken as written, and sorted.`;
  return outOfOrder ? noted('doubt', lines, message) : NOTHING_TOLD;
}

/** What is told of a day that cannot be read, or in two ways. */
function unreadDay({ stamp, lines }: Candidate, dated: boolean): ReadingNotes[] {
  const { unreadable, written, date } = stamp;
  if (unreadable && !date)
    return [
      noted(
        'contradiction',
        lines,
        `\`${unreadable}\` is no date; the day was taken from the lines around it.`,
      ),
    ];
  if (!date?.swappable || dated) return [];
  return [
    noted(
      'doubt',
      lines,
      `\`${written}\` can be read as month and day or as day and month; no day was taken. Say which with --date-order.`,
    ),
  ];
}
