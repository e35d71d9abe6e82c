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
  AST: [null, -240, ['America/Halifax', 'Asia/Riyadh']],
  ADT: ['America/Halifax', -180],
  NST: ['America/St_Johns', -210],
  NDT: ['America/St_Johns', -150],
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
  TRT: ['Europe/Istanbul', 180],
  MSK: ['Europe/Moscow', 180],
  IDT: ['Asia/Jerusalem', 180],
  CAT: ['Africa/Maputo', 120],
  EAT: ['Africa/Nairobi', 180],
  WAT: ['Africa/Lagos', 60],
  SAST: ['Africa/Johannesburg', 120],
  BRT: ['America/Sao_Paulo', -180],
  ART: ['America/Argentina/Buenos_Aires', -180],
  UYT: ['America/Montevideo', -180],
  CLT: ['America/Santiago', -240],
  CLST: ['America/Santiago', -180],
  COT: ['America/Bogota', -300],
  PET: ['America/Lima', -300],
  VET: ['America/Caracas', -240],
  GST: ['Asia/Dubai', 240],
  PKT: ['Asia/Karachi', 300],
  IST: [null, 330, ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
  NPT: ['Asia/Kathmandu', 345],
  ICT: ['Asia/Bangkok', 420],
  WIB: ['Asia/Jakarta', 420],
  SGT: ['Asia/Singapore', 480],
  MYT: ['Asia/Kuala_Lumpur', 480],
  PHT: ['Asia/Manila', 480],
  HKT: ['Asia/Hong_Kong', 480],
  JST: ['Asia/Tokyo', 540],
  KST: ['Asia/Seoul', 540],
  AET: ['Australia/Sydney', null],
  AEST: ['Australia/Sydney', 600],
  AEDT: ['Australia/Sydney', 660],
  ACST: ['Australia/Adelaide', 570],
  ACDT: ['Australia/Adelaide', 630],
  AWST: ['Australia/Perth', 480],
  NZT: ['Pacific/Auckland', null],
  NZST: ['Pacific/Auckland', 720],
  NZDT: ['Pacific/Auckland', 780],
};

/** Those that are no words of any language in lower case. */
const IN_LOWER_CASE =
  'utc gmt pst pdt cdt edt mdt bst cet cest mez mesz eest akst akdt sast sgt hkt jst kst aest aedt nzst nzdt';

/** Zones that may stand right behind a clock, `14:05UTC`. */
export const GLUED_ZONE = `(?:${IN_LOWER_CASE.replaceAll(' ', '|')}|est|est/edt)(?![a-z])`;

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
  [/hora peninsular/, 'Europe/Madrid'],
  [/indian? standard time/, 'Asia/Kolkata'],
];

const abbreviation = new RegExp(
  `^(${Object.keys(ABBREVIATIONS).join('|')}|${IN_LOWER_CASE.replaceAll(' ', '|')})(?![A-Za-z0-9_])`,
);
const shifted = /^(UTC|GMT|utc|gmt)\s?([+\-−])\s?(\d{1,2})(?::?(\d{2}))?(?!\d|:\d)/;
const iana = anyOf(
  /^(?:Africa|America|Antarctica|Asia|Atlantic|Australia)\/[A-Za-z_]+(?:\/[A-Za-z_]+)?/,
  /^(?:Europe|Indian|Pacific)\/[A-Za-z_]+(?:\/[A-Za-z_]+)?/,
);
const phrase = new RegExp(
  `^(?:${PHRASES.map(([words]) => `(${words.source})`).join('|')})(?![a-z])(?!\\s+(?!time|standard|daylight)[a-z]+\\s+(?:standard\\s+)?time)`,
  'i',
);

export interface ZoneRead {
  readonly zone: ZoneWord;
  readonly length: number;
}

/** In order: the first that reads a zone decides. */
const READERS: readonly ((rest: string) => ZoneRead | null)[] = [
  shiftedZone,
  ianaZone,
  bothClocks,
  shortZone,
  placeTime,
  phraseZone,
];

/** The zone words at `at`, and how many characters they take. A `Z` alone is read with the clock before it. */
export function zoneAt(text: string, at: number): ZoneRead | null {
  const rest = text.slice(at, at + 48);
  for (const read of READERS) {
    const found = read(rest);
    if (found) return found;
  }
  return null;
}

const named = (
  written: string,
  iana: string | null,
  offset: number | null,
  places?: readonly string[],
): ZoneRead => ({
  zone: { written, iana, offset, ...(places ? { places } : {}) },
  length: written.length,
});

/** `UTC+2`, `GMT-3:30`. */
function shiftedZone(rest: string): ZoneRead | null {
  const match = shifted.exec(rest);
  const minutes = match ? Number(match[3]) * 60 + Number(match[4] ?? 0) : 0;
  if (!match || minutes > 14 * 60) return null;
  const offset = match[2] === '+' ? minutes : -minutes;
  return named(match[0], fixedZone(offset), offset);
}

function ianaZone(rest: string): ZoneRead | null {
  const place = iana.exec(rest);
  return place && named(place[0], place[0], null);
}

/** `CET/CEST`, `EST/EDT`: the clock of a place, whatever the season. */
function bothClocks(rest: string): ZoneRead | null {
  const [pair, winter = '', summer = ''] =
    /^([A-Z]{3,4})\/([A-Z]{3,4})(?![A-Za-z0-9_/])/.exec(rest) ?? [];
  const [a] = ABBREVIATIONS[winter] ?? [];
  const [b] = ABBREVIATIONS[summer] ?? [];
  return pair && a && a === b ? named(pair, a, null) : null;
}

function shortZone(rest: string): ZoneRead | null {
  if (/^U\.T\.C\.(?![A-Za-z])/.test(rest)) return named('U.T.C.', 'UTC', 0);
  const short = abbreviation.exec(rest);
  const row = short?.[1] && short[1] !== 'Z' ? ABBREVIATIONS[short[1].toUpperCase()] : undefined;
  return short && row ? named(short[0], ...row) : null;
}

function phraseZone(rest: string): ZoneRead | null {
  const long = phrase.exec(rest);
  const which = long ? PHRASES[long.slice(1).findIndex((group) => group !== undefined)] : undefined;
  return long && which ? named(long[0], which[1], which[1] === 'UTC' ? 0 : null) : null;
}

/** `hora de Bogotá`, `heure de Paris`, `Berlin time`: the place whose clock it was. */
function placeTime(rest: string): ZoneRead | null {
  const japan = /^日本時間/.exec(rest);
  if (japan) return named(japan[0], 'Asia/Tokyo', 540);
  const place =
    /^(?:hora|horário|heure)s? (?:local )?(?:de |d['’]|da )(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(
      rest,
    ) ?? /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:local )?time(?![a-z])/u.exec(rest);
  const iana = place && zoneOfCity(place[1] ?? '');
  return place && iana ? named(place[0], iana, null) : null;
}

/** The zone of a town that is named alone where a zone is expected: `All times Oslo`. */
export function zoneOfTown(text: string): ZoneWord | null {
  const [town] = /\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/u.exec(text) ?? [];
  const iana = town === undefined ? null : zoneOfCity(town);
  return town !== undefined && iana ? { written: town, iana, offset: null } : null;
}

/** Towns that give their name to a clock, and whose zone has another name. */
const TOWNS: Readonly<Record<string, string>> = {
  brasilia: 'America/Sao_Paulo',
  munich: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  barcelona: 'Europe/Madrid',
  geneva: 'Europe/Zurich',
  milan: 'Europe/Rome',
  delhi: 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  bangalore: 'Asia/Kolkata',
  beijing: 'Asia/Shanghai',
  osaka: 'Asia/Tokyo',
  seattle: 'America/Los_Angeles',
  san_francisco: 'America/Los_Angeles',
  boston: 'America/New_York',
};

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
