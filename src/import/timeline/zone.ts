// Whose clock the document was written by: a word behind the times, a remark for all of them, a column's header, a
// word in the summary. What is shared by several places, or not said, stays unknown.
import type { DraftClock } from '../time/calendar.ts';
import { acceptedZone, offsetAt, offsetText } from '../time/calendar.ts';
import type { Run } from './entries.ts';
import type { Placed } from './days.ts';
import type { Notebook } from '../sources/finding.ts';
import type { Reading } from '../sources/reading.ts';
import type { ZoneClaim } from './zone-claims.ts';
import { zoneClaims } from './zone-claims.ts';

/** The zone of a document and how it is known; the clock's words are those that mean it. */
export function zoneOf(
  reading: Reading,
  runs: readonly Run[],
  given: string | null,
  notes: Notebook,
): { zone: string | null; words: Set<string>; word: ZoneClaim | null } {
  const claims = zoneClaims(reading, runs);
  const counted = new Map<string, { claim: ZoneClaim; count: number }>();
  for (const claim of claims) {
    const key = claim.zone.iana ?? claim.zone.written;
    const seen = counted.get(key);
    if (!seen) counted.set(key, { claim, count: 1 });
    else
      counted.set(key, {
        claim: rank(claim) > rank(seen.claim) ? claim : seen.claim,
        count: seen.count + 1,
      });
  }
  const ranked = [...counted.values()].toSorted(
    (a, b) => rank(b.claim) - rank(a.claim) || b.count - a.count,
  );
  const best = ranked[0]?.claim;
  // A place given on the command line settles a word that several places share.
  const shared = best?.zone.places;
  if (best && shared && given && shared.includes(given)) {
    notes.found(
      'timezone',
      given,
      best.lines,
      best.text,
      'hint',
      `\`${best.zone.written}\` with --zone`,
    );
    return { zone: given, words: new Set([best.zone.written]), word: null };
  }
  const known = best?.zone.iana ? acceptedZone(best.zone.iana) : null;
  if (best && known) {
    notes.found(
      'timezone',
      known,
      best.lines,
      best.text,
      best.zone.written === known || known === 'UTC'
        ? best.sure
        : best.sure === 'stated'
          ? 'likely'
          : best.sure,
      `${best.how}: \`${best.zone.written}\``,
    );
    const words = new Set(
      claims.filter(({ zone }) => zone.iana === best.zone.iana).map(({ zone }) => zone.written),
    );
    for (const other of ranked.slice(1)) {
      if (rank(other.claim) >= 2)
        notes.note(
          'doubt',
          other.claim.lines,
          `\`${other.claim.zone.written}\` is a second clock beside \`${best.zone.written}\`: “${other.claim.text.slice(0, 80)}”.`,
        );
    }
    return { zone: known, words, word: best };
  }
  if (best?.zone.offset !== null && best !== undefined && !shared) {
    // A fixed offset of part hours has no name: moments carry it, and the clock is UTC.
    notes.found(
      'timezone',
      'UTC',
      best.lines,
      best.text,
      'likely',
      `\`${best.zone.written}\` is an offset without a name; each moment carries it`,
    );
    return { zone: 'UTC', words: new Set(), word: null };
  }
  if (shared && best)
    notes.note(
      'missing',
      best.lines,
      `\`${best.zone.written}\` may be ${shared.map((place) => `\`${place}\``).join(' or ')}; the zone is left \`unknown\`. Give it with --zone.`,
    );
  if (given) {
    notes.found('timezone', given, null, '', 'hint', 'the zone given on the command line');
    return { zone: given, words: new Set(best ? [best.zone.written] : []), word: null };
  }
  return { zone: null, words: new Set(), word: null };
}

const rank = (claim: ZoneClaim): number =>
  claim.sure === 'stated' ? (claim.how === 'behind the times' ? 3 : 2) : 1;

/** An abbreviation that was not in force on the day: `PST` in October. */
export function judgeAbbreviations(
  placed: readonly Placed[],
  clock: DraftClock,
  said: ZoneClaim | null,
  notes: Notebook,
): void {
  if (!clock.dated || clock.zone === null) return;
  for (const { wall, event } of placed) {
    const word = wall.zone ?? said?.zone ?? null;
    if (!word || word.offset === null || !wall.date || word.iana !== clock.zone) continue;
    const force = offsetAt({ written: '', iana: clock.zone, offset: null }, wall.date, wall.time);
    if (force !== null && force !== word.offset) {
      notes.note(
        'contradiction',
        wall.zone ? event.lines : (said?.lines ?? event.lines),
        `\`${word.written}\` means ${offsetText(word.offset)}, but on that day the clocks of \`${clock.zone}\` stood at ${offsetText(force)}; the times were taken as the clock on the wall.`,
      );
      return;
    }
  }
}
