// When users were hit: from when to when, and how long the document says it was. Stated windows come first, then
// events that say that it began or was over. A start is never taken from the moment of detection.
import { sureDay } from './day-law.ts';
import { instantAt, readInstant } from '../../report/instant.ts';
import type { DraftClock } from '../time/calendar.ts';
import type { EventDraft } from './event-draft.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, foundOut, noted, together } from '../sources/finding.ts';
import type { Reading } from '../sources/reading.ts';
import { durationContradictions, endAgainstEvents } from './duration-contradictions.ts';
import type { Duration } from './stated-duration.ts';
import { wholeSpan } from '../time/span.ts';
import { statedDurations } from './stated-duration.ts';
import { RESTORED, endEvent, eventClaims } from './window-events.ts';
import type { Moment, ProseContext, WindowClaim, WindowEnds } from './window-moments.ts';
import { RECORD_RANK, fieldClaims, stageOf } from './window-fields.ts';
import { proseClaims } from './window-prose.ts';

export interface Window extends WindowEnds {
  /** It is said to last. */
  readonly ongoing: boolean;
  readonly duration: Duration | null;
}

/** The window of impact, with the evidence for both ends and what contradicts them. */
export function findWindow(
  context: ProseContext,
  events: readonly EventDraft[],
): Window & { readonly told: ReadingNotes } {
  const { reading, clock } = context;
  const claims = [
    ...fieldClaims(context, events),
    ...proseClaims(context, events),
    ...eventClaims(events),
  ].toSorted((a, b) => a.rank - b.rank || closing(a) - closing(b));
  const durations = statedDurations(reading, sureDay(context.known.base));
  const told = surest(claims);
  const stated = withDuration(told, durations, clock);
  const found = endByEvent(stated, claims, events);
  const windows = severalWindows(claims);
  const ends = windows ?? found;
  return {
    ...ends,
    ongoing: !ends.to && isOngoing(reading),
    duration: durations[0] ?? null,
    told: together(
      ...(windows
        ? [noted('doubt', windows.from?.lines ?? null, windows.message)]
        : [
            otherClaims(claims, ends.from, 'from'),
            otherClaims(claims.filter(isMoment(ends.from)), ends.to, 'to'),
            // An end that was counted from the length would agree with it.
            durationContradictions(endByEvent(told, claims, events), durations, events),
            stated.to ? endAgainstEvents(stated.to, events) : NOTHING_TOLD,
          ]),
      evidence('impact.from', ends.from),
      evidence('impact.to', ends.to),
    ),
  };
}

/** Of ends that are stated alike, the closing of a ticket comes last. */
const closing = ({ stage = 0 }: WindowClaim): number => (stage === 3 ? 1 : 0);

function surest(claims: readonly WindowClaim[]): WindowEnds {
  const from = claims.find((claim) => claim.from)?.from ?? null;
  const to = claims.find((claim) => claim.to && (!from || claim.to.t >= from.t))?.to ?? null;
  return { from, to };
}

/** One end and a stated length give the other; it is told as a guess. */
function withDuration(
  { from, to }: WindowEnds,
  durations: readonly Duration[],
  clock: DraftClock,
): WindowEnds {
  const known = durations.find(({ approximate, whole }) => whole && !approximate);
  if (!known) return { from, to };
  if (to && !from) return { from: shifted(to, -known.ms, known, clock), to };
  if (from && from.sure !== 'guess' && (!to || to.sure === 'guess'))
    return { from, to: shifted(from, known.ms, known, clock) ?? to };
  return { from, to };
}

/** Who says to the minute when all was well again knows better than a summary that rounds. */
function endByEvent(
  { from, to }: WindowEnds,
  claims: readonly WindowClaim[],
  events: readonly EventDraft[],
): WindowEnds {
  const restored = endEvent(events);
  const better =
    from &&
    to &&
    restored &&
    RESTORED.test(restored.words) &&
    restored.t < to.t &&
    restored.t > from.t;
  return better
    ? { from, to: claims.find((claim) => claim.to?.t === restored.t)?.to ?? to }
    : { from, to };
}

/** Several incidents told in one document: it began with the first and was over with the last. */
function severalWindows(claims: readonly WindowClaim[]): (WindowEnds & { message: string }) | null {
  const stated = claims.filter(({ rank, from, to }) => rank === 1 && from && to);
  if (new Set(stated.map(({ from }) => from?.t)).size < 2) return null;
  return {
    from: stated.flatMap(({ from }) => from ?? []).toSorted((a, b) => a.t - b.t)[0] ?? null,
    to: stated.flatMap(({ to }) => to ?? []).toSorted((a, b) => b.t - a.t)[0] ?? null,
    message: `The document states ${stated.length} windows of impact; the draft runs from the first start to the last end. Part it into phases, or into several reports.`,
  };
}

const evidence = (field: string, moment: Moment | null): ReadingNotes =>
  moment
    ? foundOut(field, moment.at, moment.lines, moment.text, moment.sure, moment.how)
    : NOTHING_TOLD;

const isOngoing = ({ labelled }: Reading): boolean =>
  labelled.some(
    ({ field, text }) =>
      field === 'end' && /^(?:ongoing|still (?:ongoing|open)|not (?:yet )?resolved)\b/i.test(text),
  );

/** A moment a stated duration away from a known one. */
function shifted(from: Moment, ms: number, duration: Duration, clock: DraftClock): Moment | null {
  if (!/\d\d:\d\d/.test(from.at) || !clock.dated) return null;
  const t = from.t + ms;
  const iso = new Date(t).toISOString();
  const wall = clock.zone
    ? instantAt(t, clock.zone)
    : { date: iso.slice(0, 10), time: iso.slice(11, 16) };
  const at = `${wall.date} ${wall.time}`;
  const spelt = readInstant(at, clock);
  if (!spelt.ok || spelt.instant.t !== t) return null;
  const how = `“${duration.text}” from \`${from.at}\``;
  return { at, t, lines: duration.lines, text: duration.text, sure: 'guess', how };
}

/** First mitigated, then resolved, then closed: two ends that follow each other. */
function goesOn(a: Moment, b: Moment): boolean {
  const [first, second] = a.t < b.t ? [a, b] : [b, a];
  return stageOf(wordsOf(first)) < stageOf(wordsOf(second));
}

/** Not an end before the beginning whose words are a length as well: `Résolution : 1 h 35`. */
const isMoment =
  (from: Moment | null) =>
  ({ to }: WindowClaim): boolean =>
    from === null || to === null || to.t >= from.t || wholeSpan(to.text) === null;

/** The label or the event that an end was read from. */
const wordsOf = ({ how, text }: Moment): string => (how.startsWith('`') ? how : text);

/** Fields and short events that name another end than the one that was taken. */
function otherClaims(
  claims: readonly WindowClaim[],
  chosen: Moment | null,
  side: 'from' | 'to',
): ReadingNotes {
  if (chosen?.sure !== 'stated') return NOTHING_TOLD;
  const others = claims
    .filter(({ rank }) => rank <= 1.5 && rank !== RECORD_RANK)
    .flatMap((claim) => claim[side] ?? [])
    // `10:20` and `10:20:31` are one moment, told with and without seconds.
    .filter(
      ({ t }, i, all) =>
        Math.abs(t - chosen.t) >= 60_000 && all.findIndex((one) => one.t === t) === i,
    )
    .filter((other) => side === 'from' || !goesOn(chosen, other));
  const what = side === 'from' ? 'It began' : 'It was over';
  return together(
    ...others.map((other) =>
      noted(
        'contradiction',
        other.lines,
        `${what} at \`${chosen.at}\` by line ${chosen.lines[0]} (${chosen.how}), at \`${other.at}\` by line ${other.lines[0]} (${other.how}); the first was taken.`,
      ),
    ),
  );
}
