// The present, asked for at the edge and handed on: the day on which a build counts what is overdue, the moment
// after which a check calls things future. The only place that looks at a clock for them.

/**
 * The day of `SOURCE_DATE_EPOCH` (seconds since 1970, see reproducible-builds.org) in UTC, else the current
 * day, `2026-11-21`. With the variable set, two builds of one archive are the same bytes.
 * @throws when the variable is not a whole number of seconds.
 */
export function buildDate(
  epoch: string | undefined = process.env['SOURCE_DATE_EPOCH'],
  now: () => number = Date.now,
): string {
  return new Date(buildTime(epoch, now)).toISOString().slice(0, 10);
}

/** The same as a moment, in milliseconds. */
export function buildTime(
  epoch: string | undefined = process.env['SOURCE_DATE_EPOCH'],
  now: () => number = Date.now,
): number {
  if (epoch === undefined || epoch === '') return now();
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is \`${epoch}\`, expected seconds since 1970. Write \`SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)\`.`,
    );
  }
  return Number(epoch) * 1000;
}
