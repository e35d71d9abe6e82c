// Whose clock the document was written by: a word behind the times, a remark for all of them, a column's header, a
// word in the summary. What is shared by several places, or not said, stays unknown.
import { anyOf } from '../words/any-of.ts';
import type { DraftClock } from '../time/calendar.ts';
import { acceptedZone, offsetAt, offsetText } from '../time/calendar.ts';
import type { Run } from './entries.ts';
import type { Placed } from './days.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Notebook, Sure } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import type { ZoneWord } from '../time/zone-words.ts';
import { zoneIn } from '../time/zone-words.ts';

/** A word for a zone, and where it stands. */
export interface Claim {
  readonly zone: ZoneWord;
  readonly lines: Lines | null;
  readonly text: string;
  readonly sure: Sure;
  readonly how: string;
}

/** The zone of a document and how it is known; the clock's words are those that mean it. */
export function zoneOf(
  reading: Reading,
  runs: readonly Run[],
  given: string | null,
  notes: Notebook,
): { zone: string | null; words: Set<string>; word: Claim | null } {
  const claims = claimsOf(reading, runs);
  const counted = new Map<string, { claim: Claim; count: number }>();
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

const rank = (claim: Claim): number =>
  claim.sure === 'stated' ? (claim.how === 'behind the times' ? 3 : 2) : 1;

function claimsOf(reading: Reading, runs: readonly Run[]): Claim[] {
  const claims: Claim[] = [];
  for (const run of runs) {
    for (const entry of run.entries) {
      if (entry.kind === 'event') {
        const { stamp, lines } = entry.event;
        if (stamp.time && stamp.zone)
          claims.push({
            zone: stamp.zone,
            lines,
            text: stamp.written,
            sure: 'stated',
            how: 'behind the times',
          });
      } else if (entry.mark.zone) {
        claims.push({
          zone: entry.mark.zone,
          lines: entry.mark.lines,
          text: entry.mark.written,
          sure: 'stated',
          how: 'said for the timeline',
        });
      }
    }
  }
  for (const one of reading.labelled) {
    const zone = one.field === 'zone' ? zoneIn(one.text) : null;
    if (zone)
      claims.push({
        zone,
        lines: one.lines,
        text: one.text,
        sure: 'stated',
        how: `\`${one.label}\``,
      });
  }
  for (const field of reading.source.fields) {
    const zone = /^(?:time[_ -]?zone|tz)$/i.test(field.name) ? zoneIn(String(field.value)) : null;
    if (zone)
      claims.push({
        zone,
        lines: field.lines,
        text: String(field.value),
        sure: 'stated',
        how: `\`${field.name}\` at the top`,
      });
  }
  for (const part of reading.parts) {
    if (part.name === 'appendix') continue;
    for (const node of [...(part.heading ? [part.heading] : []), ...part.nodes]) {
      if (node.type !== 'paragraph' && node.type !== 'heading') continue;
      const text = plain(node).replace(/\s+/g, ' ');
      const remark = anyOf(
        /\b(?:all|the|these|following|below)?\s*(?:times?)\b[^.]{0,40}\b(?:in|are|use|is|local)?\b[^.]*/i,
        /\b(?:all|the|these|following|below)?\s*(?:timestamps?)\b[^.]{0,40}\b(?:in|are|use|is|local)?\b[^.]*/i,
        /\b(?:all|the|these|following|below)?\s*(?:dates?)\b[^.]{0,40}\b(?:in|are|use|is|local)?\b[^.]*/i,
      ).exec(text);
      if (
        remark &&
        (/\b(?:all|every|following|these)\b.{0,20}\b(?:times?|timestamps?)\b/i.test(text) ||
          (text.length <= 100 &&
            /\b(?:times?|timestamps?)\b.{0,30}\b(?:are|in|given|use)\b/i.test(text)))
      ) {
        const zone = zoneIn(remark[0]);
        if (zone)
          claims.push({
            zone,
            lines: linesOf(node),
            text,
            sure: 'stated',
            how: 'said for all times',
          });
      }
    }
  }
  // A time in the summary is by the clock of the rest, unless the rest says otherwise.
  for (const part of reading.parts) {
    if (part.name === 'appendix' || part.name === 'actions' || part.name === 'links') continue;
    for (const node of part.nodes) {
      if (node.type !== 'paragraph' && node.type !== 'list') continue;
      const text = plain(node).replace(/\s+/g, ' ');
      for (const match of text.matchAll(
        /\d{1,2}(?::\d{2}(?::\d{2})?)?\s?(?:[ap]\.?m\.?)?\s?\(?(?=[A-Z])/gi,
      )) {
        if (!/:\d|[ap]\.?m/i.test(match[0])) continue;
        const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
        const zone = zoneIn(/^[A-Za-z/_+\-:\d]+(?: time)?/.exec(after)?.[0] ?? '');
        if (zone)
          claims.push({
            zone,
            lines: linesOf(node),
            text: text.slice(Math.max(0, match.index - 40), match.index + 60),
            sure: 'likely',
            how: 'behind a time in the prose',
          });
      }
    }
  }
  return claims;
}

/** An abbreviation that was not in force on the day: `PST` in October. */
export function judgeAbbreviations(
  placed: readonly Placed[],
  clock: DraftClock,
  said: Claim | null,
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
