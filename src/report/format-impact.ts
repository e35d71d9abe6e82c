// How long the impact lasted, on one line.
import { clip } from '../text/clip.ts';
import { formatDuration } from './format.ts';
import { VALUES } from '../sentences/facts/values.ts';

export interface ImpactLength {
  /** In milliseconds; null: not known. */
  readonly ms: number | null;
  readonly ongoing: boolean;
  /** In the report's own words, where that is all that is known of it. */
  readonly stated: string | null;
}

/** More than a column of a list has room for. */
const ROOM = 28;

/** "2 h 5 min", "45 minutes, as stated", "Ongoing" or "Not recorded". */
export function formatImpact({ ms, ongoing, stated }: ImpactLength): string {
  if (ms !== null) return formatDuration(ms);
  if (ongoing) return VALUES.ongoing;
  return stated === null ? VALUES.notRecorded : `${clip(stated, ROOM)}, ${VALUES.asStated}`;
}
