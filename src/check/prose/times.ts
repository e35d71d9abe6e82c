// Clock times that prose states, with the zone named after them: "10:00 AM PST", "14:05 (UTC)".

export interface StatedTime {
  readonly start: number;
  readonly end: number;
  /** Minutes since midnight. */
  readonly minutes: number;
  /** `HH:MM`. */
  readonly clock: string;
  /** The abbreviation or zone after it, as written; null where there is none. */
  readonly zone: string | null;
  readonly zoneStart: number;
}

const ZONES =
  'UTC|GMT|Z|P[SD]?T|M[SD]T|C[SD]T|E[SD]?T|A[KE]?[SD]T|HST|BST|WES?T|CES?T|EES?T|MSK|IST|JST|KST|SGT|AE[SD]T|NZ[SD]T';
const TIME = new RegExp(
  `(?<![\\w:.+\\-/])(?:(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?[ \u00a0]?([ap])\\.?m\\b\\.?|([01]?\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?)(?![:\\d%])(?:[ \u00a0]?\\(?(${ZONES})\\b(?![+-]\\d))?`,
  'gi',
);

/**
 * The clock times that a text states, in minutes since midnight, each with the zone behind it; null where none stands
 * there.
 */
export function timesIn(text: string): StatedTime[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(TIME)].flatMap((match) => {
    const [all, hour12, minute12 = '00', half, hour24, minute24 = '00', zone] = match;
    let hours = Number(hour24);
    if (hour12 !== undefined) {
      if (Number(hour12) > 12 || Number(hour12) === 0) return [];
      hours = (Number(hour12) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
    }
    const minutes = hours * 60 + Number(hour12 === undefined ? minute24 : minute12);
    // Lower-case "et", "est" or "met" after a time is a word of some language, not a zone.
    const named = zone !== undefined && zone === zone.toUpperCase() ? zone : null;
    const bare = zone && !named ? all.slice(0, -zone.length).replace(/[ \u00a0(]+$/, '') : all;
    return [
      {
        start: match.index,
        end: match.index + bare.length,
        minutes,
        clock: clockOf(minutes),
        zone: named,
        zoneStart: match.index + all.length - (named?.length ?? 0),
      },
    ];
  });
}

/** `845` minutes since midnight is `14:05`. */
export function clockOf(minutes: number): string {
  const part = (n: number): string => String(n).padStart(2, '0');
  return `${part(Math.floor(minutes / 60) % 24)}:${part(minutes % 60)}`;
}
