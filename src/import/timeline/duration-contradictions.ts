// Stated lengths and ends against the moments of a document. A length is held against what it is about: an outage against
// the window, a time to detect against the first detection; never against the first and last line of a timeline.
import type { ReadingNotes } from '../sources/finding.ts';
import { noted, together } from '../sources/finding.ts';
import { isNoticeOfEnd, isPartial } from '../words/closings.ts';
import { tellingStems } from '../words/counted.ts';
import { AT_LEAST, AT_LEAST_BEHIND, AT_MOST, AT_MOST_BEHIND } from '../words/span-words.ts';
import { folded, oneOf } from '../words/words.ts';
import type { EventDraft } from './event-draft.ts';
import { HARMS, MENDS } from './event-draft.ts';
import type { Duration } from './stated-duration.ts';
import { spanText } from '../time/span.ts';
import type { Moment, WindowEnds } from './window-moments.ts';

const MINUTE = 60_000;

/** What a rounded length may be off by, in milliseconds: a few minutes, more for a long one or an approximate one. */
const tolerance = (ms: number, approximate: boolean): number =>
  approximate ? Math.max(20 * MINUTE, ms * 0.2) : Math.max(4 * MINUTE, ms * 0.07);

/** The lengths and ends that cannot be true together with the moments. */
export function durationContradictions(
  { from, to }: WindowEnds,
  durations: readonly Duration[],
  events: readonly EventDraft[],
): ReadingNotes {
  const all = durations.filter((one) => one.whole);
  // Several lengths of harm are those of its parts.
  const harms = all.filter(({ ofHarm }) => ofHarm);
  const parts = harms.some(({ ms }) => Math.abs(ms - (harms[0]?.ms ?? ms)) > tolerance(ms, false));
  const whole = parts ? all.filter(({ ofHarm }) => !ofHarm) : all;
  return together(
    ...(from && to
      ? whole
          .filter((one) => !fitsGuess(one, from, to, events) && !fitsParts(one, events))
          .filter(
            (one) => !one.ofHarm || !whole.some((other) => fitsGuess(other, from, to, events)),
          )
          .map((one) => againstWindow(one, from, to))
      : []),
    amongThemselves(whole),
  );
}

/**
 * Where an end is only guessed from events, another pair may be meant: of harm and mending, or a row at the right time
 * whose words no list has.
 */
function fitsGuess(
  { ms, approximate, ofHarm }: Duration,
  from: Moment,
  to: Moment,
  events: readonly EventDraft[],
): boolean {
  const notes = notesAround(events);
  const starts =
    from.sure === 'guess' ? [...momentsOf(events, HARMS, from.t), ...notes.before] : [from.t];
  // The harm may have been over before all was declared to be.
  const eased = ofHarm ? events.filter(isEased).map(({ t }) => t) : [];
  const ends =
    to.sure === 'guess' ? [...momentsOf(events, MENDS, to.t), ...notes.after] : [to.t, ...eased];
  return starts.some((start) =>
    ends.some(
      (end) => end > start && Math.abs(end - start - ms) <= tolerance(end - start, approximate),
    ),
  );
}

/** Moments of rows whose kind nothing tells: before somebody noticed it may be the harm, after a repair the end. */
function notesAround(events: readonly EventDraft[]): { before: number[]; after: number[] } {
  const noticed = events.find(({ kind }) => kind === 'detection')?.t ?? -Infinity;
  const mended = events.find(({ kind }) => MENDS.has(kind))?.t ?? Infinity;
  const notes = events.flatMap(({ kind, t }) => (kind === 'note' ? [t] : []));
  return { before: notes.filter((t) => t < noticed), after: notes.filter((t) => t > mended) };
}

const isEased = ({ kind, words }: EventDraft): boolean =>
  kind === 'recovery' || /\bmitigated\b/i.test(words);

/** Several outages in one document: their lengths together. */
function fitsParts({ ms, approximate }: Duration, events: readonly EventDraft[]): boolean {
  let [sum, parts, start] = [0, 0, null as number | null];
  for (const { kind, t } of events)
    if (HARMS.has(kind)) start ??= t;
    else if (MENDS.has(kind) && start !== null)
      [sum, parts, start] = [sum + t - start, parts + 1, null];
  return parts > 1 && Math.abs(sum - ms) <= tolerance(sum, approximate);
}

const momentsOf = (
  events: readonly EventDraft[],
  kinds: ReadonlySet<EventDraft['kind']>,
  guessed: number,
): number[] => [guessed, ...events.flatMap(({ kind, t }) => (kinds.has(kind) ? [t] : []))];

function againstWindow(one: Duration, from: Moment, to: Moment): ReadingNotes {
  const ms = to.t - from.t;
  if (Math.abs(ms - one.ms) <= tolerance(ms, one.approximate)) return together();
  // Under a label of the team's own a length may be of another thing, unless the window is stated.
  const stated = from.sure === 'stated' && to.sure === 'stated';
  if (one.ownLabel && !stated) return together();
  // `At least`, `up to` and their like say less than a number; against a guessed end they say nothing.
  const guessed = from.sure === 'guess' || to.sure === 'guess';
  if (one.approximate && guessed && !isFarFrom(ms, one.ms)) return together();
  if (IS_LEAST.test(one.text) && ms > one.ms) return together();
  if (IS_MOST.test(one.text) && ms < one.ms) return together();
  // An end that was counted from the length itself says nothing about it.
  if (from.lines[0] === one.lines[0] && from.sure === 'guess') return together();
  return noted(
    'contradiction',
    one.lines,
    `The document says “${one.text.replace(/[.。]$/, '')}”, but from \`${from.at}\` (line ${from.lines[0]}) to \`${to.at}\` (line ${to.lines[0]}) it is ${spanText(ms)}.`,
  );
}

/** No rounding makes the one of the other. */
const isFarFrom = (a: number, b: number): boolean => Math.max(a, b) > 1.8 * Math.min(a, b);

/** A length with such words in front of it or behind it. */
const saying = (before: readonly string[], behind: readonly string[]): RegExp =>
  new RegExp(String.raw`^(?:${oneOf(before)})(?!\p{L})|(?:${oneOf(behind)})$`, 'iu');
const IS_LEAST = saying(AT_LEAST, AT_LEAST_BEHIND);
const IS_MOST = saying(AT_MOST, AT_MOST_BEHIND);

/** Two exact lengths for the whole. */
function amongThemselves(durations: readonly Duration[]): ReadingNotes {
  const exact = durations.filter(
    ({ approximate, ownLabel, ofHarm }) => !approximate && !ownLabel && !ofHarm,
  );
  const [first] = exact;
  const other = first && exact.find(({ ms }) => Math.abs(ms - first.ms) > tolerance(ms, false));
  return first && other && first.lines[0] !== other.lines[0]
    ? noted(
        'contradiction',
        other.lines,
        `“${first.text}” (line ${first.lines[0]}) and “${other.text}” (line ${other.lines[0]}) are two lengths of one incident.`,
      )
    : together();
}

/** A stated end at which nothing happened, where all that the timeline tells of recovery is at other times. */
export function endAgainstEvents(to: Moment, events: readonly EventDraft[]): ReadingNotes {
  const recoveries = events.filter(
    ({ kind, placed }) => kind === 'recovery' && !placed.wall.time.precision,
  );
  const near = events.some(
    (event) => !isNews(event) && Math.abs(apart(event.t, to.t)) <= 5 * MINUTE,
  );
  if ((to.sure !== 'stated' && !to.statedClock) || near) return together();
  const sides = new Set(recoveries.map(({ t }) => apart(t, to.t) > 0));
  const only = sides.size === 1 ? recoveries.at(-1) : undefined;
  if (!only) return together();
  const later = sides.has(true);
  // An update that was posted later tells the end in its text, or only that it was over.
  if (only.words.includes(to.at.slice(-5)) || isNoticeOfEnd(only.words)) return together();
  if (!later && !isOver(only, to, events)) return together();
  return noted(
    'contradiction',
    to.lines,
    `It was over at \`${to.at}\` by line ${to.lines[0]}, but the timeline says at \`${only.at}\` (line ${only.lines[0]}): “${only.words.slice(0, 60)}”.`,
  );
}

/** Well before the stated end, where it tells of the thing that was down and nothing goes wrong or is mended any more. */
function isOver(only: EventDraft, to: Moment, events: readonly EventDraft[]): boolean {
  const between = apart(only.t, to.t);
  if (between > -15 * MINUTE || between < -12 * 60 * MINUTE || isPartial(only.words)) return false;
  // A label may say no more than the time.
  const said = tellingStems(folded(to.text.replace(/\b[A-Z]{3,5}\b/g, ' ')));
  const same = tellingStems(folded(only.words)).some((stem) => said.includes(stem));
  return (
    (same || said.length === 0) && events.every(({ t, kind }) => t <= only.t || IS_QUIET.has(kind))
  );
}

const IS_QUIET: ReadonlySet<EventDraft['kind']> = new Set(['communication', 'note']);

/** What only tells people that it was over. */
const isNews = ({ kind, words }: EventDraft): boolean =>
  kind === 'communication' && isNoticeOfEnd(words);

/** How far two clocks are apart, in milliseconds, where their days may be a slip of one of them. */
function apart(a: number, b: number): number {
  const day = 24 * 60 * MINUTE;
  const between = a - b;
  return Math.abs(between) > 2 * day ? between : between - Math.round(between / day) * day;
}
