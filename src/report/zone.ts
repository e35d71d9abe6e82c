// Which words name a time zone. An abbreviation (PST) names an offset that holds for part of a year,
// not a zone; it is refused with the places it may stand for.
import { Temporal } from 'temporal-polyfill';
import type { Correction } from './diagnostic.ts';
import { nearest } from './nearest.ts';

/** Where an abbreviation is mostly used; the author picks. Not a list of all zones. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  PT: 'America/Los_Angeles',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  MT: 'America/Denver',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  CT: 'America/Chicago',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  ET: 'America/New_York',
  HST: 'Pacific/Honolulu',
  BST: 'Europe/London',
  WET: 'Europe/Lisbon',
  WEST: 'Europe/Lisbon',
  CET: 'Europe/Paris',
  CEST: 'Europe/Paris',
  MET: 'Europe/Paris',
  EET: 'Europe/Athens',
  EEST: 'Europe/Athens',
  MSK: 'Europe/Moscow',
  IST: 'Asia/Kolkata',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  SGT: 'Asia/Singapore',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
};

export type ZoneResult =
  { readonly ok: true; readonly zone: string | null } | ({ readonly ok: false } & Correction);

const seen = new Map<string, ZoneResult>();

/** `unknown` is null; an IANA name is itself, spelled as IANA spells it. */
export function readZone(text: string): ZoneResult {
  const remembered = seen.get(text);
  if (remembered) return remembered;
  const result = read(text);
  if (seen.size < 10_000) seen.set(text, result);
  return result;
}

function read(text: string): ZoneResult {
  if (text === 'unknown') return { ok: true, zone: null };
  const place = ABBREVIATIONS[text.toUpperCase()];
  if (place) {
    return {
      ok: false,
      message: `\`${text}\` is an abbreviation: it names an offset, not a zone with its clock changes.`,
      hint: `Write the place whose clock was used, such as \`${place}\`.`,
    };
  }
  if (/^(UTC|GMT)$/i.test(text)) return { ok: true, zone: 'UTC' };
  if (/^[A-Za-z]/.test(text)) {
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
      const spelled = zones().find((zone) => zone.toLowerCase() === text.toLowerCase());
      return { ok: true, zone: spelled ?? text };
    } catch {
      // Not a zone; explained below.
    }
  }
  const guess =
    nearest(text, zones()) ??
    nearest(
      text,
      zones().map((zone) => zone.split('/').at(-1) ?? zone),
    );
  const full = zones().find((zone) => zone === guess || zone.endsWith(`/${guess}`));
  return {
    ok: false,
    message: `\`${text}\` is not a time zone of the IANA list.`,
    hint: full
      ? `Did you mean \`${full}\`?`
      : 'Write a name such as `Europe/London` or `UTC`; write `unknown` where nobody recorded it.',
  };
}

let list: readonly string[] | undefined;
function zones(): readonly string[] {
  return (list ??= Intl.supportedValuesOf('timeZone'));
}
