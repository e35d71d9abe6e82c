// When users were hit: from when to when, and how long the document says it was. Stated windows come first, then
// events that say that it began or was over. A start is never taken from the moment of detection.
import { instantAt, readInstant } from '../../report/instant.ts';
import type { DraftClock } from '../time/calendar.ts';
import type { BaseDay } from './day-slots.ts';
import type { EventDraft } from './events.ts';
import type { Notebook } from '../sources/finding.ts';

import type { Reading } from '../sources/reading.ts';
import type { Duration } from './stated-duration.ts';
import { durationsOf, spanText } from './stated-duration.ts';
import { RESTORED, endEvent, eventClaims } from './window-events.ts';
import type { Claim, Moment } from './window-moments.ts';
import type { Context } from './window-prose.ts';
import { fieldClaims, proseClaims } from './window-prose.ts';

export interface Window {
  readonly from: Moment | null;
  readonly to: Moment | null;
  /** It is said to last. */
  readonly ongoing: boolean;
  readonly duration: Duration | null;
}

export function findWindow(
  reading: Reading,
  events: readonly EventDraft[],
  clock: DraftClock,
  base: BaseDay | null,
  notes: Notebook,
): Window {
  const context: Context = { reading, clock, base, notes };
  const claims = [
    ...fieldClaims(context),
    ...proseClaims(context, events),
    ...eventClaims(events),
  ].toSorted((a, b) => a.rank - b.rank);
  const several = claims.filter(({ rank, from, to }) => rank === 1 && from && to);
  let from = claims.find((claim) => claim.from)?.from ?? null;
  let to = claims.find((claim) => claim.to && (!from || claim.to.t >= from.t))?.to ?? null;
  const known = durationsOf(reading).find(({ approximate, whole }) => whole && !approximate);
  // One end and a stated length give the other; both are told as a guess.
  if (known && to && !from) from = shifted(to, -known.ms, known, clock);
  else if (known && from && (!to || to.sure === 'guess') && from.sure !== 'guess')
    to = shifted(from, known.ms, known, clock) ?? to;
  const restored = endEvent(events);
  if (
    to &&
    from &&
    restored &&
    RESTORED.test(restored.words) &&
    restored.t < to.t &&
    restored.t > from.t
  ) {
    // Who says to the minute when all was well again knows better than a summary that rounds.
    to = claims.find((claim) => claim.to?.t === restored.t)?.to ?? to;
  }
  if (several.length > 1 && new Set(several.map((claim) => claim.from?.t)).size > 1) {
    // Several incidents told in one document: it began with the first and was over with the last.
    const froms = several.flatMap((claim) => claim.from ?? []).toSorted((a, b) => a.t - b.t);
    const tos = several.flatMap((claim) => claim.to ?? []).toSorted((a, b) => b.t - a.t);
    from = froms[0] ?? from;
    to = tos[0] ?? to;
    notes.note(
      'doubt',
      from?.lines ?? null,
      `The document states ${several.length} windows of impact; the draft runs from the first start to the last end. Part it into phases, or into several reports.`,
    );
  } else {
    contradict(claims, from, 'from', notes);
    contradict(claims, to, 'to', notes);
  }
  const durations = durationsOf(reading);
  const [duration] = durations;
  if (from && to && several.length < 2) {
    for (const one of durations) {
      const ms = to.t - from.t;
      const tolerance = Math.max(
        one.approximate ? ms * 0.2 : 0,
        5 * 60_000,
        one.ms % 3_600_000 === 0 && one.approximate ? 20 * 60_000 : 0,
      );
      if (Math.abs(ms - one.ms) > tolerance) {
        notes.note(
          'contradiction',
          one.lines,
          `The document says “${one.text}”, but from \`${from.at}\` (line ${from.lines[0]}) to \`${to.at}\` (line ${to.lines[0]}) it is ${spanText(ms)}.`,
        );
      }
    }
  }
  const span = events.length > 1 ? (events.at(-1)?.t ?? 0) - (events[0]?.t ?? 0) : 0;
  if (
    duration &&
    !(from && to) &&
    span > 0 &&
    Math.abs(span - duration.ms) > Math.max(duration.ms * 0.25, 10 * 60_000) &&
    !/\bto (?:repair|resolve|detect)/i.test(duration.text)
  ) {
    notes.note(
      'contradiction',
      duration.lines,
      `The document says “${duration.text}”, but its timeline covers ${spanText(span)}.`,
    );
  }
  for (const [field, moment] of [
    ['impact.from', from],
    ['impact.to', to],
  ] as const) {
    if (moment) notes.found(field, moment.at, moment.lines, moment.text, moment.sure, moment.how);
  }
  const ongoing =
    !to &&
    reading.labelled.some(
      ({ field, text }) =>
        field === 'end' &&
        /^(?:ongoing|still (?:ongoing|open)|not (?:yet )?resolved)\b/i.test(text),
    );
  return { from, to, ongoing, duration: duration ?? null };
}

/** A moment a stated duration away from a known one. */
function shifted(from: Moment, ms: number, duration: Duration, clock: DraftClock): Moment | null {
  if (!/\d\d:\d\d/.test(from.at) || !clock.dated) return null;
  const t = from.t + ms;
  const wall = clock.zone
    ? instantAt(t, clock.zone)
    : {
        date: new Date(t).toISOString().slice(0, 10),
        time: new Date(t).toISOString().slice(11, 16),
      };
  const spelt = readInstant(`${wall.date} ${wall.time}`, clock);
  if (!spelt.ok || spelt.instant.t !== t) return null;
  return {
    at: `${wall.date} ${wall.time}`,
    t,
    lines: duration.lines,
    text: duration.text,
    sure: 'guess',
    how: `“${duration.text}” from \`${from.at}\``,
  };
}

function contradict(
  claims: readonly Claim[],
  chosen: Moment | null,
  side: 'from' | 'to',
  notes: Notebook,
): void {
  if (!chosen) return;
  const seen = new Set([chosen.t]);
  for (const claim of claims) {
    const other = claim[side];
    if (!other || seen.has(other.t) || claim.rank > 1.5 || chosen.sure !== 'stated') continue;
    seen.add(other.t);
    notes.note(
      'contradiction',
      other.lines,
      `${side === 'from' ? 'It began' : 'It was over'} at \`${chosen.at}\` by line ${chosen.lines[0]} (${chosen.how}), at \`${other.at}\` by line ${other.lines[0]} (${other.how}); the first was taken.`,
    );
  }
}
