// Whose clock the document was written by: a word behind the times, a remark for all of them, a column's header, a
// word in the summary. What is shared by several places, or not said, stays unknown.
import type { DraftClock, Wall } from '../time/calendar.ts';
import { acceptedZone, offsetAt, offsetText } from '../time/calendar.ts';
import type { Run } from './entries.ts';
import type { Placed } from './days.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, foundOut, noted, together } from '../sources/finding.ts';
import type { Reading } from '../sources/reading.ts';
import type { ZoneWord } from '../time/zone-words.ts';
import type { ZoneClaim } from './zone-claims.ts';
import { PART_HOURS } from '../time/zone-abbreviations.ts';
import { abbreviationsIn, placeMeant, zonesNamed } from '../time/zone-words.ts';
import { zoneClaims } from './zone-claims.ts';

export interface ZoneOfDocument {
  readonly zone: string | null;
  /** Words that mean the clock of the document. */
  readonly words: Set<string>;
  /** What it was read from, where a name of it was. */
  readonly word: ZoneClaim | null;
  readonly told: ReadingNotes;
}

/** The zone of a document and how it is known. */
export function zoneOf(
  reading: Reading,
  runs: readonly Run[],
  given: string | null,
): ZoneOfDocument {
  let named: readonly string[] | null = null;
  const zonesOfText = (): readonly string[] => (named ??= zonesNamed(reading.source.lines));
  const claims = zoneClaims(reading, runs).map((claim) => ofItsPlace(claim, zonesOfText));
  const ranked = ranking(claims);
  const [best] = ranked;
  if (!best) return given === null ? NO_ZONE : givenZone(given, null);
  // A place given on the command line settles a word that several places share.
  const shared = best.zone.places;
  if (shared && given !== null && shared.includes(given)) return resolvedByHand(given, best);
  const known = zoneNamed(best);
  if (known) return namedZone(known, best, claims, ranked.slice(1));
  if (best.zone.offset !== null && !shared) return offsetAlone(best);
  const told = shared ? sharedBy(shared, best) : NOTHING_TOLD;
  const left = given === null ? NO_ZONE : givenZone(given, best);
  return { ...left, told: together(told, left.told) };
}

/** The zone that a claim names; of an offset of part hours that the times do not carry, the country that keeps it. */
function zoneNamed({ zone: { iana, offset, places }, of }: ZoneClaim): string | null {
  if (iana) return acceptedZone(iana);
  return of || places || offset === null ? null : (PART_HOURS[offset] ?? null);
}

/** A word that places share is meant by the place that the document names. */
function ofItsPlace(claim: ZoneClaim, named: () => readonly string[]): ZoneClaim {
  const place = placeMeant(claim.zone, named);
  if (place === null || place === claim.zone.iana) return claim;
  const { written } = claim.zone;
  return {
    ...claim,
    zone: { written, iana: place, offset: null },
    how: `${claim.how}; of the places that \`${written}\` may mean the document names this one`,
  };
}

/** Events with each word that places share as the clock of the place that the document names. */
export function ofTheirPlaces({ source }: Reading, placed: readonly Placed[]): readonly Placed[] {
  let named: readonly string[] | null = null;
  return placed.map((one) => {
    const { zone } = one.wall;
    const place = zone && placeMeant(zone, () => (named ??= zonesNamed(source.lines)));
    if (!zone || place === null || place === zone.iana) return one;
    return {
      ...one,
      wall: { ...one.wall, zone: { written: zone.written, iana: place, offset: null } },
    };
  });
}

const NO_ZONE: ZoneOfDocument = {
  zone: null,
  words: new Set(),
  word: null,
  told: NOTHING_TOLD,
};

/**
 * A field that gives the clock of the record, the times themselves, a remark for all of them, some of the times, one of
 * many: times beside others that name no zone do not speak for those.
 */
const rank = ({ sure, of, field }: ZoneClaim): number => {
  if (field) return 4;
  if (sure !== 'stated') return 1;
  return of === 'all' ? 3 : of === 'some' ? 1.5 : 2;
};

/** The surest claim of each zone, the surest zone first, of equals the one that is named more often. */
function ranking(claims: readonly ZoneClaim[]): ZoneClaim[] {
  const keyOf = ({ zone }: ZoneClaim): string => zone.iana ?? zone.written;
  const groups = [...Map.groupBy(claims, keyOf).values()].map((group) => ({
    claim: group.reduce((best, claim) => (rank(claim) > rank(best) ? claim : best)),
    count: group.length,
  }));
  return groups
    .toSorted((a, b) => rank(b.claim) - rank(a.claim) || b.count - a.count)
    .map(({ claim }) => claim);
}

const resolvedByHand = (given: string, { zone, lines, text }: ZoneClaim): ZoneOfDocument => ({
  zone: given,
  words: new Set([zone.written]),
  word: null,
  told: foundOut('timezone', given, lines, text, 'hint', `\`${zone.written}\` with --zone`),
});

function givenZone(given: string, best: ZoneClaim | null): ZoneOfDocument {
  return {
    zone: given,
    words: new Set(best ? [best.zone.written] : []),
    word: null,
    told: foundOut('timezone', given, null, '', 'hint', 'the zone given on the command line'),
  };
}

/** A zone that the document names; other zones that are stated as surely are told. */
function namedZone(
  known: string,
  best: ZoneClaim,
  claims: readonly ZoneClaim[],
  others: readonly ZoneClaim[],
): ZoneOfDocument {
  const { written } = best.zone;
  const exact = written === known || known === 'UTC';
  const sure = best.sure === 'stated' && !exact ? 'likely' : best.sure;
  const second = others
    .filter((other) => rank(other) >= 2)
    .map((other) =>
      noted(
        'doubt',
        other.lines,
        `\`${other.zone.written}\` is a second clock beside \`${written}\`: “${other.text.slice(0, 80)}”.`,
      ),
    );
  return {
    zone: known,
    words: new Set(
      claims
        .filter(
          ({ zone }) => zone === best.zone || (zone.iana !== null && zone.iana === best.zone.iana),
        )
        .map(({ zone }) => zone.written),
    ),
    word: best,
    told: together(
      foundOut('timezone', known, best.lines, best.text, sure, `${best.how}: \`${written}\``),
      ...second,
    ),
  };
}

/** A fixed offset of part hours has no name: moments carry it, and the clock is UTC. */
const offsetAlone = ({ zone, lines, text }: ZoneClaim): ZoneOfDocument => ({
  zone: 'UTC',
  words: new Set(),
  word: null,
  told: foundOut(
    'timezone',
    'UTC',
    lines,
    text,
    'likely',
    `\`${zone.written}\` is an offset without a name; each moment carries it`,
  ),
});

function sharedBy(places: readonly string[], { zone, lines }: ZoneClaim): ReadingNotes {
  const list = places.map((place) => `\`${place}\``).join(' or ');
  return noted(
    'missing',
    lines,
    `\`${zone.written}\` may be ${list}; the zone is left \`unknown\`. Give it with --zone.`,
  );
}

/**
 * An abbreviation that was not in force on its day, told once: `PST` in October. One that was said for all of them is right
 * where it fits some, and where it is named with the other of its place: then the clocks changed between them.
 */
export function slipsOfZone(
  placed: readonly Placed[],
  clock: DraftClock,
  said: ZoneClaim | null,
): ReadingNotes {
  const { zone } = clock;
  if (!clock.dated || zone === null) return NOTHING_TOLD;
  for (const { wall, event } of placed) {
    const word = wall.zone ?? said?.zone;
    if (!word || (!event.stamp.zone && changesIn(placed, word, said, zone))) continue;
    const force = offsetInForce(word, wall, zone);
    if (force === null || force === word.offset) continue;
    const lines = wall.zone ? event.lines : (said?.lines ?? event.lines);
    return noted(
      'contradiction',
      lines,
      `\`${word.written}\` means ${offsetText(word.offset ?? 0)}, but on that day the clocks of \`${zone}\` stood at ${offsetText(force)}; the times were taken as the clock on the wall.`,
    );
  }
  return NOTHING_TOLD;
}

/** Whether the clocks changed between the events for which a word was said, by the remark or because it fits some of them. */
const changesIn = (
  placed: readonly Placed[],
  word: ZoneWord,
  said: ZoneClaim | null,
  zone: string,
): boolean =>
  (said?.zone.written === word.written && namesBothClocks(said)) ||
  placed.some(
    ({ wall, event }) =>
      !event.stamp.zone &&
      (wall.zone ?? said?.zone)?.written === word.written &&
      offsetInForce(word, wall, zone) === word.offset,
  );

/** Whether a remark names the winter and the summer clock of one place: `CEST until 3:00, CET afterwards`. */
const namesBothClocks = ({ zone, text }: ZoneClaim): boolean =>
  abbreviationsIn(text).some(
    ({ iana, offset }) => iana === zone.iana && offset !== null && offset !== zone.offset,
  );

/** The offset of the document's zone on the day of an event whose word for it has an offset too; null where it has none. */
function offsetInForce(word: ZoneWord, { date, time }: Wall, zone: string): number | null {
  if (word.offset === null || !date || word.iana !== zone) return null;
  return offsetAt({ written: '', iana: zone, offset: null }, date, time);
}
