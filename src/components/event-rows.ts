// The timeline as rows of a list: what stands beside each event. Knows one report; knows nothing of HTML.
import { formatClock, formatDayBeside, instantAttribute, isUtc } from '../report/format.ts';
import { instantAt } from '../report/instant.ts';
import { keyEvents } from '../report/key-events.ts';
import { phasesOf, type PhaseKind } from '../report/milestones.ts';
import { isExact } from '../report/precision.ts';
import type { Clock, Event, Instant, Report } from '../report/report.ts';
import { headingOfDay, GAPS, UNKNOWN_DAYS } from '../sentences/timeline.ts';

export interface EventRow {
  readonly event: Event;
  /** "4 May 2024", "Day 2": where it differs from the row before. */
  readonly day: string | null;
  /** "35 min later" than the row before; null for the first and within a minute. */
  readonly gap: string | null;
  /** The gap is a good part of the whole, and is given room. */
  readonly long: boolean;
  /** What the responders were doing from here on; null outside the incident. */
  readonly phase: PhaseKind | null;
  /** Of an event that is told first in a long timeline: the day and the gap since the one told before it; else null. */
  readonly key: { readonly day: string | null; readonly gap: string | null } | null;
  /** The end of a range, with its day where that is another one: "00:05", "12 Mar 12:00". */
  readonly until: string | null;
  /** The same moment in UTC, where that is not what the clock of the report shows. */
  readonly utc: { readonly text: string; readonly attribute: string } | null;
}

/** True where the clock of a report can be converted and is not UTC at every moment given. */
export function differsFromUtc(clock: Clock, instants: readonly (Instant | null)[]): boolean {
  return (
    clock.dated &&
    clock.zone !== null &&
    !isUtc(clock.zone) &&
    instants.some((instant) => instant !== null && instant.offset !== '+00:00')
  );
}

export function eventRows(report: Pick<Report, 'clock' | 'impact' | 'timeline'>): EventRow[] {
  const { clock, timeline } = report;
  const phases = phasesOf(report);
  const keys = keyEvents(timeline);
  const keysOnly = timeline.filter(({ n }) => keys.has(n));
  const utc = differsFromUtc(
    clock,
    timeline.map(({ at }) => at),
  );
  const whole = (timeline.at(-1)?.at.t ?? 0) - (timeline[0]?.at.t ?? 0);
  return timeline.map((event, i) => {
    const before = timeline[i - 1];
    const keyBefore = keysOnly[keysOnly.indexOf(event) - 1];
    const gap = before ? event.at.t - before.at.t : 0;
    return {
      event,
      ...sinceBefore(before, event),
      key: keys.has(event.n) && keys.size < timeline.length ? sinceBefore(keyBefore, event) : null,
      long: timeline.length > 3 && gap > whole / 6,
      phase:
        phases.find(({ from, to, open }) => from.t <= event.at.t && (open || event.at.t < to.t))
          ?.kind ?? null,
      until: event.until === null ? null : untilOf(event.at, event.until),
      utc: utc && isExact(event.at) && (!event.until || isExact(event.until)) ? utcOf(event) : null,
    };
  });
}

function sinceBefore(before: Event | undefined, { at }: Event): Pick<EventRow, 'day' | 'gap'> {
  return {
    day:
      before && sameDay(before.at, at) ? null : headingOfDay(at.date, at.day, before === undefined),
    gap: before ? gapOf(before.at, at) : null,
  };
}

function sameDay(a: Instant, b: Instant): boolean {
  return a.date === b.date && a.day === b.day;
}

/** Between days whole days are counted, between hours about; within one day or hour nothing is known. */
function gapOf(before: Instant, at: Instant): string | null {
  if (before.precision === 'day' || at.precision === 'day') {
    const days = (Date.parse(at.date!) - Date.parse(before.date!)) / 86_400_000;
    return days > 0 ? GAPS.days(days) : null;
  }
  if (!isExact(before) || !isExact(at)) {
    const hours = Math.floor((at.t - before.t) / 3_600_000);
    return hours > 1 ? GAPS.about(hours * 3_600_000) : null;
  }
  const gap = at.t - before.t;
  return gap >= 60_000 ? GAPS.exact(gap) : null;
}

function untilOf(at: Instant, until: Instant): string {
  if (until.precision === 'day') return formatClock(until, at.date);
  if (sameDay(at, until)) return until.time;
  if (until.date !== null) return `${formatDayBeside(until.date, at.date)} ${until.time}`;
  return UNKNOWN_DAYS.at(until.day + 1, until.time);
}

function utcOf({ at, until }: Event): EventRow['utc'] {
  const from = instantAt(at.t, 'UTC');
  const to = until === null ? null : instantAt(until.t, 'UTC');
  const day = from.date === at.date ? '' : `${formatDayBeside(from.date!, at.date)} `;
  const end = to === null ? '' : `–${untilOf(from, to)}`;
  return {
    text: `${day}${from.time}${end}`,
    attribute: instantAttribute(from).replace('+00:00', 'Z'),
  };
}
