// What people write after a clock time to say whose clock it was: `UTC`, `PST`, `(GMT+1)`, `Pacific time`.
// Knows the words and the offset that each names; which place a document means is decided in zone.ts.

import { anyOf } from '../words/any-of.ts';
import { folded } from '../words/words.ts';

export interface ZoneWord {
  /** As it was written. */
  readonly written: string;
  /** IANA zone whose clock it names; null where several places share the word. */
  readonly iana: string | null;
  /** Minutes east of UTC that the word names by itself; null for words such as `PT`. */
  readonly offset: number | null;
  /** Places that share the word, where no one of them is meant for certain. */
  readonly places?: readonly string[];
}

export const UTC_Z: ZoneWord = { written: 'Z', iana: 'UTC', offset: 0 };

type Row = readonly [iana: string | null, offset: number | null, places?: readonly string[]];

const LA = 'America/Los_Angeles';
const NY = 'America/New_York';

/** Abbreviations, upper case. Several places use some of them: those stay open until the document helps. */
const ABBREVIATIONS: Readonly<Record<string, Row>> = {
  UTC: ['UTC', 0],
  GMT: ['UTC', 0],
  Z: ['UTC', 0],
  PST: [LA, -480],
  PDT: [LA, -420],
  PT: [LA, null],
  MST: ['America/Denver', -420],
  MDT: ['America/Denver', -360],
  MT: ['America/Denver', null],
  CST: [null, -360, ['America/Chicago', 'Asia/Shanghai']],
  CDT: ['America/Chicago', -300],
  CT: ['America/Chicago', null],
  EST: [NY, -300],
  EDT: [NY, -240],
  ET: [NY, null],
  AKST: ['America/Anchorage', -540],
  AKDT: ['America/Anchorage', -480],
  HST: ['Pacific/Honolulu', -600],
  BST: ['Europe/London', 60],
  WET: ['Europe/Lisbon', 0],
  WEST: ['Europe/Lisbon', 60],
  CET: ['Europe/Paris', 60],
  CEST: ['Europe/Paris', 120],
  MEZ: ['Europe/Berlin', 60],
  MESZ: ['Europe/Berlin', 120],
  EET: ['Europe/Athens', 120],
  EEST: ['Europe/Athens', 180],
  MSK: ['Europe/Moscow', 180],
  CAT: ['Africa/Maputo', 120],
  EAT: ['Africa/Nairobi', 180],
  WAT: ['Africa/Lagos', 60],
  BRT: ['America/Sao_Paulo', -180],
  COT: ['America/Bogota', -300],
  SAST: ['Africa/Johannesburg', 120],
  IST: [null, 330, ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
  ICT: ['Asia/Bangkok', 420],
  SGT: ['Asia/Singapore', 480],
  HKT: ['Asia/Hong_Kong', 480],
  JST: ['Asia/Tokyo', 540],
  KST: ['Asia/Seoul', 540],
  AEST: ['Australia/Sydney', 600],
  AEDT: ['Australia/Sydney', 660],
  AWST: ['Australia/Perth', 480],
  NZST: ['Pacific/Auckland', 720],
  NZDT: ['Pacific/Auckland', 780],
};

/** Whether a word is the abbreviation of a zone: `cet`, `PDT`. */
export const isAbbreviation = (word: string): boolean =>
  Object.hasOwn(ABBREVIATIONS, word.toUpperCase());

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/coordinated universal time|universal time|zulu(?: time)?/, 'UTC'],
  [/(?:us[ /-])?pacific(?: (?:standard |daylight )?time)?/, LA],
  [/(?:us[ /-])?mountain(?: (?:standard |daylight )?time)/, 'America/Denver'],
  [/(?:us[ /-])?central (?:standard |daylight )?time/, 'America/Chicago'],
  [/(?:us[ /-])?eastern(?: (?:standard |daylight )?time)?/, NY],
  [/east(?:ern)? african? time/, 'Africa/Nairobi'],
  [/central african? time/, 'Africa/Maputo'],
  [/west(?:ern)? african? time/, 'Africa/Lagos'],
  [/south african? (?:standard )?time/, 'Africa/Johannesburg'],
  [/(?:london|uk|british(?: summer)?) time/, 'Europe/London'],
  [/central european (?:summer )?time/, 'Europe/Paris'],
  [/berlin time/, 'Europe/Berlin'],
  [/indian? standard time/, 'Asia/Kolkata'],
];

const abbreviation = new RegExp(`^(${Object.keys(ABBREVIATIONS).join('|')})(?![A-Za-z0-9_])`);
const shifted = /^(UTC|GMT)\s?([+\-−])\s?(\d{1,2})(?::?(\d{2}))?(?!\d|:\d)/;
const iana = anyOf(
  /^(?:Africa|America|Antarctica|Asia|Atlantic|Australia)\/[A-Za-z_]+(?:\/[A-Za-z_]+)?/,
  /^(?:Europe|Indian|Pacific)\/[A-Za-z_]+(?:\/[A-Za-z_]+)?/,
);
const phrase = new RegExp(
  `^(?:${PHRASES.map(([words]) => `(${words.source})`).join('|')})(?![a-z])(?!\\s+(?!time|standard|daylight)[a-z]+\\s+(?:standard\\s+)?time)`,
  'i',
);

/** The zone words at `at`, and how many characters they take. `Z` alone counts only where the caller allows it. */
export function zoneAt(text: string, at: number): { zone: ZoneWord; length: number } | null {
  const rest = text.slice(at, at + 48);
  const shift = shifted.exec(rest);
  if (shift) {
    const minutes = Number(shift[3]) * 60 + Number(shift[4] ?? 0);
    if (minutes <= 14 * 60) {
      const offset = shift[2] === '+' ? minutes : -minutes;
      return {
        zone: { written: shift[0], iana: fixedZone(offset), offset },
        length: shift[0].length,
      };
    }
  }
  const place = iana.exec(rest);
  if (place) {
    return { zone: { written: place[0], iana: place[0], offset: null }, length: place[0].length };
  }
  const short = abbreviation.exec(rest);
  const row = short?.[1] && short[1] !== 'Z' ? ABBREVIATIONS[short[1]] : undefined;
  if (short && row) {
    const [zone, offset, places] = row;
    return {
      zone: { written: short[0], iana: zone, offset, ...(places ? { places } : {}) },
      length: short[0].length,
    };
  }
  const city = placeTime(rest);
  if (city) return city;
  const long = phrase.exec(rest);
  const which = long ? PHRASES[long.slice(1).findIndex((group) => group !== undefined)] : undefined;
  if (long && which) {
    return {
      zone: { written: long[0], iana: which[1], offset: which[1] === 'UTC' ? 0 : null },
      length: long[0].length,
    };
  }
  return null;
}

/** `hora de Bogotá`, `heure de Paris`, `Berlin time`: the place whose clock it was. */
function placeTime(rest: string): { zone: ZoneWord; length: number } | null {
  const japan = /^日本時間/.exec(rest);
  if (japan) return { zone: { written: japan[0], iana: 'Asia/Tokyo', offset: 540 }, length: 4 };
  const named =
    /^(?:hora|horário|heure)s? (?:local )?(?:de |d['’]|da )(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(
      rest,
    ) ?? /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:local )?time(?![a-z])/u.exec(rest);
  const iana = named && zoneOfCity(named[1] ?? '');
  return named && iana
    ? { zone: { written: named[0], iana, offset: null }, length: named[0].length }
    : null;
}

/** Towns that give their name to a clock, and whose zone has another name. */
const TOWNS: Readonly<Record<string, string>> = { brasilia: 'America/Sao_Paulo' };

function zoneOfCity(city: string): string | null {
  const wanted = folded(city).replaceAll(' ', '_');
  return (
    TOWNS[wanted] ??
    Intl.supportedValuesOf('timeZone').find(
      (zone) => zone.includes('/') && zone.split('/').at(-1)?.toLowerCase() === wanted,
    ) ??
    null
  );
}

/** The first zone named anywhere in a text; of a word that places share, the place that stands behind it. */
export function zoneIn(text: string): ZoneWord | null {
  for (const match of text.matchAll(/(?<![\p{L}0-9_/])\p{L}|日本時間/gu)) {
    const found = zoneAt(text, match.index);
    if (!found) continue;
    const place = found.zone.places?.find((name) => text.includes(name));
    return place ? { written: place, iana: place, offset: null } : found.zone;
  }
  return null;
}

/** `+02:00` and its like. */
export function offsetWord(written: string): ZoneWord {
  const match = /^([+\-−])(\d{1,2}):?(\d{2})?$/.exec(written);
  const minutes = match ? Number(match[2]) * 60 + Number(match[3] ?? 0) : 0;
  const offset = match?.[1] === '+' ? minutes : -minutes;
  return { written, iana: fixedZone(offset), offset };
}

/** The IANA name of a fixed offset; none exists for part hours. */
function fixedZone(offset: number): string | null {
  if (offset === 0) return 'UTC';
  if (offset % 60 !== 0) return null;
  // POSIX counts the other way: Etc/GMT-2 is two hours east.
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset) / 60}`;
}
