// Which stretch of time a picture shows, and where a moment stands in it. The scale is true, always:
// equal times are equal lengths. Where most events crowd into a small part of a long time the picture gets
// a second panel, a close-up on its own true scale, instead of a bent axis.
import { momentsOf } from '../../report/moments.ts';
import { reachOf } from '../../report/precision.ts';
import type { Report } from '../../report/report.ts';

/** A stretch of time, in the milliseconds of `Instant.t`; `end` is later than `start`. */
export interface Domain {
  readonly start: number;
  readonly end: number;
  /** Where the known story stops and an open end fades out; null when the end is known. */
  readonly fadesFrom: number | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Every moment a report mentions, from first to last; an open end of impact gets some open time after it.
 * Null when the report mentions no moment at all.
 */
export function domainOf(report: Pick<Report, 'impact' | 'timeline'>): Domain | null {
  const { from, to } = report.impact;
  const moments = momentsOf(report);
  if (moments.length === 0) return null;
  const [start, end] = [moments[0]!.t, Math.max(...moments.map(reachOf))];
  if (to === null && from !== null) {
    // Of what has only begun, an hour is shown: a minute would be drawn in seconds.
    const open = start === end ? HOUR : Math.max((end - start) * 0.12, MINUTE);
    return { start, end: end + open, fadesFrom: end };
  }
  // One moment only: a minute around it, so that it has a place on an axis.
  if (start === end) return { start: start - MINUTE, end: end + MINUTE, fadesFrom: null };
  return { start, end, fadesFrom: null };
}

/** Where a moment stands, from 0 (start) to 1 (end); outside the domain below 0 or above 1. */
export function positionOf(t: number, domain: Domain): number {
  return (t - domain.start) / (domain.end - domain.start);
}

const SHARE_OF_EVENTS = 0.5;
const LARGEST_SHARE_OF_TIME = { few: 0.06, many: 0.2 };
const MANY_EVENTS = 17;
const FEWEST_EVENTS = 5;

/**
 * The part worth a close-up: the shortest window with at least half of the events (5 or more), if it fills no more
 * than 6 % of the whole, or 20 % where there are too many events for a row each; otherwise null. It is
 * widened to the time of impact and to near neighbours as far as that share allows.
 */
export function closeUpOf(
  report: Pick<Report, 'impact' | 'timeline'>,
  whole: Domain,
): Domain | null {
  const times = report.timeline.map((event) => event.at.t);
  const share = LARGEST_SHARE_OF_TIME[times.length < MANY_EVENTS ? 'few' : 'many'];
  const most = (whole.end - whole.start) * share;
  const wanted = Math.max(FEWEST_EVENTS, Math.ceil(times.length * SHARE_OF_EVENTS));
  if (times.length < wanted) return null;

  const size = (first: number): number => times[first + wanted - 1]! - times[first]!;
  let first = 0;
  for (let i = 1; i + wanted <= times.length; i++) if (size(i) < size(first)) first = i;
  let start = times[first]!;
  let end = times[first + wanted - 1]!;
  if (start === end || end - start > most) return null;

  const { from, to } = report.impact;
  const begin = Math.min(start, from?.t ?? start);
  const finish = Math.max(end, to?.t ?? end);
  if (finish - begin <= most) [start, end] = [begin, finish];
  while (true) {
    const before = times.findLast((t) => t < start) ?? -Infinity;
    const after = times.find((t) => t > end) ?? Infinity;
    const near = (end - start) * 0.5;
    if (start - before <= near && end - before <= most) start = before;
    else if (after - end <= near && after - start <= most) end = after;
    else break;
  }
  return { start, end, fadesFrom: null };
}
