// What people write after a clock time to say whose clock it was: `UTC`, `PST`, `(GMT+1)`, `Pacific time`.
// Knows the words and the offset that each names; which place a document means is decided in zone.ts.

import { anyOf } from '../words/any-of.ts';
import { ABBREVIATIONS, ALSO, IN_LOWER_CASE, LA, NY } from './zone-abbreviations.ts';
import { placeAt, zoneOfAdjective, zoneOfGermanClock, zoneOfPlace } from './places.ts';

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
  [/(?:us[ /-])?eastern(?! europe)(?: (?:standard |daylight )?time)?/, NY],
  [/east(?:ern)? african? time/, 'Africa/Nairobi'],
  [/central african? time/, 'Africa/Maputo'],
  [/west(?:ern)? african? time/, 'Africa/Lagos'],
  [/south african? (?:standard )?time/, 'Africa/Johannesburg'],
  [/(?:london|uk|british(?: summer)?) time/, 'Europe/London'],
  [/(?:central|middle) european (?:standard |summer |winter )?time/, 'Europe/Paris'],
  [/east(?:ern)? european (?:standard |summer |winter )?time/, 'Europe/Athens'],
  [/west(?:ern)? european (?:standard |summer |winter )?time/, 'Europe/Lisbon'],
  [/mitteleuropäische[rn]? (?:sommer|winter|normal)?zeit/, 'Europe/Berlin'],
  [/osteuropäische[rn]? (?:sommer|winter|normal)?zeit/, 'Europe/Athens'],
  [/westeuropäische[rn]? (?:sommer|winter|normal)?zeit/, 'Europe/Lisbon'],
  [/heures? (?:normale |d['’]été |d['’]hiver )?(?:de l['’]|d['’])europe centrale/, 'Europe/Paris'],
  [
    /(?:horas?|horario) (?:de (?:verano|invierno) )?(?:de europa central|del centro de europa)/,
    'Europe/Madrid',
  ],
  [
    /(?:horas?|horario) (?:de verano )?(?:centroeurope[oa]s?|central europe[oa]s?)/,
    'Europe/Madrid',
  ],
  [
    /(?:horas?|horário) (?:de (?:verão|inverno) )?(?:da europa central|central europe(?:u|ia)s?)/,
    'Europe/Paris',
  ],
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
  /^(?:US|Canada|Brazil|Mexico|Chile)\/[A-Z][A-Za-z_]+/,
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
  const [place] = iana.exec(rest) ?? [];
  return place === undefined ? null : named(place, currentName(place), null);
}

/** `US/Central` as the zone is called now. */
function currentName(place: string): string {
  if (!/^(?:US|Canada|Brazil|Mexico|Chile)\//.test(place)) return place;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: place }).resolvedOptions().timeZone;
  } catch {
    return place;
  }
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

const CLOCK_OF = anyOf(
  /^(?:horas?|horário|horario|heures?)(?: locale?s?)?(?: oficial)? (?:de la |de |del |d['’]|da |do |em |en |à |au )/iu,
  /^(?:ortszeit|uhrzeit|zeit)(?: in| von)? /iu,
  /^local (?:clock )?time (?:in|of) /iu,
);
/** Behind the place. */
const ITS_CLOCK = /^ (?:local )?(?:time|clock)s?(?![a-z])/;

/** `hora de Bogotá`, `heure de Paris`, `local time in Madrid`, `Berlin time`: the place whose clock it was. */
function placeTime(rest: string): ZoneRead | null {
  const [lead = ''] = CLOCK_OF.exec(rest) ?? [];
  const found = placeAt(rest.slice(lead.length));
  if (!found) return adjectiveTime(rest);
  const [behind = ''] = ITS_CLOCK.exec(rest.slice(lead.length + found.place.length)) ?? [];
  if (lead === '' && behind === '') return adjectiveTime(rest);
  return named(`${lead}${found.place}${behind}`, found.zone, null);
}

const ADJECTIVE_CLOCK = anyOf(
  /^(\p{L}+sche[rnms]?) (?:orts|sommer|winter)?zeit(?!\p{L})/iu,
  /^(?:horas?|horários?|horarios?|heures?)(?: locale?s?)? (\p{L}+)/iu,
);

/** `Wiener Zeit`, `finnische Zeit`, `heure belge`, `日本時間`. */
function adjectiveTime(rest: string): ZoneRead | null {
  const german = /^(\p{Lu}\p{L}+er) (?:orts|local)?zeit(?!\p{L})/iu.exec(rest);
  const zone = german && zoneOfGermanClock(german[1] ?? '');
  if (german && zone) return named(german[0], zone, null);
  const [clock, north, south] = ADJECTIVE_CLOCK.exec(rest) ?? [];
  const country = zoneOfAdjective(north ?? south ?? '');
  if (clock && country) return named(clock, country, null);
  const japanese = /^([\p{Script=Han}\p{Script=Katakana}ー]{2,8})時間/u.exec(rest);
  const place = japanese && zoneOfPlace((japanese[1] ?? '').replace(/(?:夏|標準)$/, ''));
  return japanese && place ? named(japanese[0], place, null) : null;
}

/** `Pacific`, `Central` and their like: clocks where a text speaks of its times, directions elsewhere. */
const REGIONS: readonly (readonly [RegExp, string])[] = [
  [/(?:us[ /-])?pacific/, LA],
  [/(?:us[ /-])?mountain/, 'America/Denver'],
  [/(?:central|middle) european?/, 'Europe/Paris'],
  [/east(?:ern)? european/, 'Europe/Athens'],
  [/west(?:ern)? european/, 'Europe/Lisbon'],
  [/mitteleuropäisch/, 'Europe/Berlin'],
  [/europa central/, 'Europe/Madrid'],
  [/central african?/, 'Africa/Maputo'],
  [/east(?:ern)? african?/, 'Africa/Nairobi'],
  [/west(?:ern)? african?/, 'Africa/Lagos'],
  // Before other parts of the earth they name no clock of America.
  [/(?:us[ /-])?central(?! (?:austral|ameri|asia|indones|brazil))/, 'America/Chicago'],
  [/(?:us[ /-])?eastern(?! (?:austral|indones|asia|greenland|kazakh))/, NY],
  [/peninsular/, 'Europe/Madrid'],
  [/(?:del )?centro(?: de m[ée]xico)?/, 'America/Mexico_City'],
];

/** What names a clock by itself where a text speaks of its times: a zone, a place, a part of a continent. */
export function clockAt(text: string, at: number): ZoneRead | null {
  const rest = text.slice(at, at + 48);
  const known = zoneAt(text, at);
  if (known) return known;
  const place = placeAt(rest);
  if (place) return named(place.place, place.zone, null);
  for (const [words, zone] of REGIONS) {
    const [region] = new RegExp(`^(?:${words.source})(?!\\p{L})`, 'iu').exec(rest) ?? [];
    if (region) return named(region, zone, null);
  }
  return null;
}

/** The first zone named anywhere in a text; of a word that places share, the place that stands behind it. */
export function zoneIn(text: string): ZoneWord | null {
  for (const match of text.matchAll(
    /(?<![\p{L}0-9_/])\p{L}|[\p{Script=Han}\p{Script=Katakana}ー]{2,8}時間/gu,
  )) {
    const found = zoneAt(text, match.index);
    if (!found || isAdjective(text, match.index + found.length, found.zone.written)) continue;
    const place = found.zone.places?.find((name) => text.includes(name));
    return place ? { written: place, iana: place, offset: null } : found.zone;
  }
  return null;
}

/** The first clock named anywhere in words that speak of nothing else: `de Brasília`, `local, Centro de México`. */
export function clockIn(text: string): ZoneWord | null {
  for (const { index } of text.matchAll(/(?<![\p{L}\d_/])\p{L}/gu)) {
    const found = clockAt(text, index);
    if (found) return found.zone;
  }
  return zoneIn(text);
}

/** Every abbreviation of a zone in a text. */
export const abbreviationsIn = (text: string): ZoneWord[] =>
  [...text.matchAll(/(?<![\p{L}\d_/])\p{Lu}{2,5}(?![\p{L}\d_])/gu)].flatMap(
    ([word]) => shortZone(word)?.zone ?? [],
  );

/** The zones of the towns and countries that lines name. */
export const zonesNamed = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) =>
    [...line.matchAll(/(?<![\p{L}\d_/])\p{Lu}/gu)].flatMap(
      ({ index }) => placeAt(line.slice(index, index + 48))?.zone ?? [],
    ),
  );

/**
 * Of the places that share a word, the one whose town or country a text names; null where it names none or several.
 *
 * @param named gives the zones that the text names; asked only for a word that places share
 */
export function placeMeant(zone: ZoneWord, named: () => readonly string[]): string | null {
  const others = ALSO[zone.written.toUpperCase()] ?? [];
  const shared = zone.places ?? [...(zone.iana ? [zone.iana] : []), ...others];
  if (shared.length < 2) return null;
  const meant = new Set(named().filter((place) => shared.includes(place)));
  return meant.size === 1 ? ([...meant][0] ?? null) : null;
}

/** `The Pacific team`: what stands in front of a noun names no clock. */
const isAdjective = (text: string, end: number, written: string): boolean =>
  /(?:pacific|eastern)$/i.test(written) && /^ (?!and\b|or\b|times?\b)\p{Ll}/u.test(text.slice(end));

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
