// The day on which a build counts what is overdue. The only place that looks at a clock for it.

/**
 * The day of `SOURCE_DATE_EPOCH` (seconds since 1970, see reproducible-builds.org) in UTC, else the current
 * day, `2026-11-21`. With the variable set, two builds of one archive are the same bytes.
 * @throws when the variable is not a whole number of seconds.
 */
export function buildDate(
  epoch: string | undefined = process.env['SOURCE_DATE_EPOCH'],
  now: () => number = Date.now,
): string {
  if (epoch === undefined || epoch === '') return dayAt(now());
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is \`${epoch}\`, expected seconds since 1970. Write \`SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)\`.`,
    );
  }
  return dayAt(Number(epoch) * 1000);
}

const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
