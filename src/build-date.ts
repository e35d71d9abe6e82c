// The present, asked for at the edge and handed on: the day on which a build counts what is overdue, the moment
// after which a check calls things future. The only place that looks at a clock for them.
import { readEnvironment } from './environment.ts';

/**
 * The day of `SOURCE_DATE_EPOCH` (seconds since 1970, see reproducible-builds.org) in UTC, else the current
 * day, `2026-11-21`. With the variable set, two builds of one archive are the same bytes.
 */
export function buildDate(epoch?: number, now: () => number = Date.now): string {
  return new Date(buildTime(epoch, now)).toISOString().slice(0, 10);
}

/** The same as a moment, in milliseconds. */
export function buildTime(
  epoch: number | undefined = readEnvironment().values.SOURCE_DATE_EPOCH,
  now: () => number = Date.now,
): number {
  return epoch === undefined ? now() : epoch * 1000;
}
