// How long the impact lasted, on one line.
import { clip } from '../text/clip.ts';
import { formatDuration } from './format.ts';
import type { StatedLength } from './stated-length.ts';
import { VALUES } from '../sentences/facts/values.ts';

export interface ImpactLength {
  /** In milliseconds; null: not known. */
  readonly ms: number | null;
  readonly ongoing: boolean;
  /** As the report says it in words, where that is all that is known of it. */
  readonly stated: StatedLength | null;
}

/** A length that is stated, in seconds, as data gives it; null where nothing is stated, or no length. */
export const statedSeconds = (stated: StatedLength | null): number | null =>
  stated === null || stated.ms === null ? null : stated.ms / 1000;

/** More than a column of a list has room for. */
const ROOM = 28;

/** "2 h 5 min", "45 min, as stated", "Ongoing" or "Not recorded". */
export function formatImpact({ ms, ongoing, stated }: ImpactLength): string {
  if (ms !== null) return formatDuration(ms);
  if (ongoing) return VALUES.ongoing;
  return stated === null ? VALUES.notRecorded : `${clip(stated.text, ROOM)}, ${VALUES.asStated}`;
}
