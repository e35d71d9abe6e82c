// The present, asked for once, at the edge. SOURCE_DATE_EPOCH (seconds) stands in for it where two runs must agree.
// https://reproducible-builds.org/specs/source-date-epoch/

export function now(env: NodeJS.ProcessEnv = process.env): number {
  const seconds = env['SOURCE_DATE_EPOCH'];
  return seconds !== undefined && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : Date.now();
}
