// A limit of time says something of a text only beside the machine that reads it: some machines work at a third of the
// speed of others, and one machine at a third of its own on a bad day.

/** Milliseconds of processor time that the work below takes on the machine that the limits of tests were set on. */
const USUAL = 60;

/** Work of the kinds that reading does: objects, strings, expressions, sorting. */
function work(): number {
  const rows = Array.from({ length: 40_000 }, (_, id) => ({
    name: `row ${id % 977}`,
    parts: [id, id + 1, { deep: String(id) }] as const,
  }));
  const copies = JSON.parse(JSON.stringify(rows)) as typeof rows;
  const named = new Map<string, typeof rows>();
  for (const row of copies) named.set(row.name, [...(named.get(row.name) ?? []), row]);
  const text = [...named].map(([name, all]) => `${name}: ${all.map(({ parts }) => parts[2].deep).join(', ')}`).join('\n'); // prettier-ignore
  return text
    .split(/[^\d]+/)
    .map(Number)
    .sort((a, b) => a - b).length;
}

/**
 * How many times as long this machine takes now as the one that the limits of tests were set on; at least 1.
 * Limits of time are multiplied by it, measured beside what they limit.
 */
export function slowness(): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const median = times.toSorted((a, b) => a - b)[1]!;
  return Math.max(1, median / USUAL);
}
