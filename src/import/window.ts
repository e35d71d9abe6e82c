// When users were hit: from when to when, and how long the document says it was. Stated windows come first, then
// events that say that it began or was over. A start is never taken from the moment of detection.
import type { DraftClock, Spelt } from './calendar.ts';
import { completeDay, minutesOf, spell } from './calendar.ts';
import type { Day, Wall } from './calendar.ts';
import { sentencesOf } from './clip-text.ts';
import type { BaseDay } from './days.ts';
import type { Lines } from './document.ts';
import { linesOf } from './document.ts';
import type { EventDraft } from './events.ts';
import type { Notebook, Sure } from './finding.ts';
import { clip } from './finding.ts';
import { plain } from './inline.ts';
import type { Part } from './outline.ts';
import { daysIn } from './prose-days.ts';
import type { Reading } from './reading.ts';
import type { Stamp, TimePart } from './stamp.ts';
import { stampAt } from './stamp.ts';
import { addDays } from './calendar.ts';

export interface Moment {
  readonly at: string;
  readonly t: number;
  readonly lines: Lines;
  readonly text: string;
  readonly sure: Sure;
  readonly how: string;
}

export interface Window {
  readonly from: Moment | null;
  readonly to: Moment | null;
  /** It is said to last. */
  readonly ongoing: boolean;
  readonly duration: Duration | null;
}

export interface Duration {
  readonly ms: number;
  readonly text: string;
  readonly approximate: boolean;
  readonly lines: Lines;
}

interface Claim {
  readonly from: Moment | null;
  readonly to: Moment | null;
  readonly rank: number;
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

export function spanText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor((minutes % 1440) / 60),
    minutes % 60,
  ];
  return [
    days > 0 ? `${days} d` : '',
    hours > 0 ? `${hours} h` : '',
    rest > 0 || minutes === 0 ? `${rest} min` : '',
  ]
    .filter(Boolean)
    .join(' ');
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
    if (!other || seen.has(other.t) || claim.rank > 4) continue;
    seen.add(other.t);
    notes.note(
      'contradiction',
      other.lines,
      `${side === 'from' ? 'It began' : 'It was over'} at \`${chosen.at}\` by line ${chosen.lines[0]} (${chosen.how}), at \`${other.at}\` by line ${other.lines[0]} (${other.how}); the first was taken.`,
    );
  }
}

interface Context {
  readonly reading: Reading;
  readonly clock: DraftClock;
  readonly base: BaseDay | null;
  readonly notes: Notebook;
}

function fieldClaims(context: Context): Claim[] {
  const claims: Claim[] = [];
  for (const one of context.reading.labelled) {
    if (one.part.name === 'appendix' || one.part.name === 'actions') continue;
    const { lines, text } = one;
    if (one.field === 'duration' || one.field === 'date') {
      const stamps = stampsIn(text, context, one.part);
      const range = stamps.find(({ stamp }) => stamp.until && stamp.time);
      if (range)
        claims.push({
          ...rangeOf(range.stamp, range.day, lines, text, `\`${one.label}\``, 'stated', context),
          rank: 1,
        });
    } else if (one.field === 'start' || one.field === 'end') {
      const [first] = stampsIn(text, context, one.part);
      if (!first?.stamp.time) continue;
      // `Resolved: 11:30` in a list of key times is an event as well; the events' claims see to it.
      if (one.part.name === 'timeline' && !/\b(?:start|end|began|ended)/i.test(one.label)) continue;
      const range = first.stamp.until
        ? rangeOf(first.stamp, first.day, lines, text, `\`${one.label}\``, 'stated', context)
        : null;
      if (range) {
        claims.push({ ...range, rank: 1 });
        continue;
      }
      const moment = momentOf(
        first.stamp,
        first.day,
        first.stamp.time,
        lines,
        text,
        `\`${one.label}\``,
        'stated',
        context,
      );
      if (moment)
        claims.push(
          one.field === 'start'
            ? { from: moment, to: null, rank: 0 }
            : { from: null, to: moment, rank: 0 },
        );
    }
  }
  return claims;
}

const HIT =
  /\b(?:outage|down(?:time)?|unavailable|disrupt\w*|degrad\w*|affect\w*|impact\w*|fail\w*|experienc\w*|suffer\w*|lasted|lasting|unable|could not|couldn'?t|errors?|inaccessible|unresponsive|slow\w*|incident|interrupt\w*|offline|stopped)\b/i;
const BEGINS = /\b(?:start(?:ed|ing|s)?|began|begin(?:ning|s)?|since|occurred|onset)\b[^.]{0,24}$/i;
const BROKE =
  /^[^.]{0,80}?\b(?:experienced|suffered|became (?:\w+ )?(?:unresponsive|unavailable|inaccessible|degraded|slow)|went (?:down|offline)|stopped (?:responding|working|creating|processing|serving|receiving)|crashed|(?:started|began) (?:failing|returning|experiencing|seeing|having|to (?:fail|experience|see)))\b/i;
const ENDS =
  /\b(?:until|ended|end(?:s|ing)?|resolved|restored|recovered|fixed|mitigated|back (?:online|up|to normal))\b[^.]{0,24}$/i;
const OVER =
  /^[^.]{0,60}?\b(?:(?:was|were|had|been|is|fully) (?:\w+ )?(?:resolved|restored|recovered|back|healthy|operational)|(?:fully|completely) (?:recovered|restored|resolved|operational)|returned to normal)\b/i;

function proseClaims(context: Context, events: readonly EventDraft[]): Claim[] {
  const claims: Claim[] = [];
  const told = new Set(events.flatMap(({ lines }) => [lines[0]]));
  for (const part of context.reading.parts) {
    const rank = rankOf(part);
    if (rank === null) continue;
    for (const node of part.nodes) {
      if (node.type !== 'paragraph' && node.type !== 'list') continue;
      const [line] = linesOf(node);
      // What is an event already is no statement about the whole.
      if (told.has(line)) continue;
      const whole = plain(node);
      let at = 0;
      for (const sentence of whole.split('\n').length > 1 && node.type === 'list'
        ? whole.split('\n')
        : sentencesOf(whole.replace(/\n/g, ' '))) {
        const offset = node.type === 'list' ? 0 : whole.slice(0, at).split('\n').length - 1;
        at += sentence.length + 1;
        const lines: Lines =
          node.type === 'list'
            ? linesOf(node)
            : [
                line + offset,
                Math.min(linesOf(node)[1], line + whole.slice(0, at).split('\n').length - 1),
              ];
        claims.push(...sentenceClaims(sentence, lines, part, rank, context));
      }
    }
  }
  return claims;
}

function rankOf(part: Part): number | null {
  if (part.name === 'summary') return 2;
  if (part.name === 'impact') return 3;
  if (part.name === null && (part.heading === null || part.heading.depth <= 2)) return 4;
  return null;
}

function sentenceClaims(
  sentence: string,
  lines: Lines,
  part: Part,
  rank: number,
  context: Context,
): Claim[] {
  const how = part.title ? `“${clip(part.title, 40)}”` : 'the first paragraphs';
  const claims: Claim[] = [];
  for (const { stamp, day, from, to } of stampsIn(sentence, context, part)) {
    if (!stamp.time) continue;
    const before = sentence.slice(0, from);
    const after = sentence.slice(to);
    if (stamp.until) {
      if (rank !== 2 && !HIT.test(sentence)) continue;
      claims.push({
        ...rangeOf(
          stamp,
          day,
          lines,
          sentence,
          how,
          stamp.approximate ? 'likely' : 'stated',
          context,
        ),
        rank,
      });
    } else if (
      BEGINS.test(before) ||
      (BROKE.test(after.replace(/^[\s,]+/, '')) &&
        /(?:^|\bat|\bon|\baround|\babout|\bapproximately|[,~(])\s*\W*$/i.test(before))
    ) {
      if (
        /\b(?:investigat|look|debug|deploy|upgrad|roll)\w*/i.test(after.slice(0, 40)) &&
        BEGINS.test(before)
      )
        continue;
      const moment = momentOf(stamp, day, stamp.time, lines, sentence, how, 'likely', context);
      if (moment) claims.push({ from: moment, to: null, rank: rank + 0.5 });
    } else if (
      ENDS.test(before) ||
      (OVER.test(after) && /\b(?:by|at|around|on)\b[^.]{0,30}$/i.test(before))
    ) {
      const moment = momentOf(stamp, day, stamp.time, lines, sentence, how, 'likely', context);
      if (moment) claims.push({ from: null, to: moment, rank: rank + 0.5 });
    }
  }
  return claims;
}

interface StampIn {
  readonly stamp: Stamp;
  readonly day: Day | null;
  readonly from: number;
  readonly to: number;
}

/** The moments in a text, each with the day that stands nearest to it. */
function stampsIn(text: string, { reading, base }: Context, part: Part): StampIn[] {
  const found: { stamp: Stamp; from: number; to: number }[] = [];
  let end = 0;
  for (const match of text.matchAll(
    /(?<![\w:./-])(?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|noon\b|midnight\b)/gi,
  )) {
    if (match.index < end) continue;
    const stamp = stampAt(text, match.index, reading.stamps);
    if (!stamp || (!stamp.time && !stamp.date)) continue;
    found.push({ stamp, from: match.index, to: match.index + stamp.core });
    end = match.index + stamp.core;
  }
  return found.map(({ stamp, from, to }, i) => {
    const own = stamp.date;
    const near = own ?? nearestDate(found, i) ?? headingDay(part, reading);
    return {
      stamp,
      from,
      to,
      day: near && !near.swappable ? completeDay(near, base?.day ?? null, null) : null,
    };
  });
}

/** The day in the heading that a line stands under. */
function headingDay(part: Part, reading: Reading): Stamp['date'] {
  for (const one of [part, ...part.above]) {
    const [day] = one.heading && one.depth > 1 ? daysIn(one.title, reading.stamps.order) : [];
    if (day) return day.part;
  }
  return null;
}

function nearestDate(found: readonly { stamp: Stamp; from: number }[], i: number): Stamp['date'] {
  const here = found[i]?.from ?? 0;
  const dated = found.filter(({ stamp }) => stamp.date);
  return (
    dated.toSorted((a, b) => Math.abs(a.from - here) - Math.abs(b.from - here))[0]?.stamp.date ??
    null
  );
}

function rangeOf(
  stamp: Stamp,
  day: Day | null,
  lines: Lines,
  text: string,
  how: string,
  sure: Sure,
  context: Context,
): { from: Moment | null; to: Moment | null } {
  const start = stamp.time as TimePart;
  const end = stamp.until as TimePart;
  const from = momentOf(stamp, day, start, lines, text, how, sure, context);
  const base = day ?? context.base?.day ?? null;
  const endDay = stamp.untilDate
    ? completeDay(stamp.untilDate, base, null)
    : base && minutesOf(end) < minutesOf(start)
      ? addDays(base, 1)
      : base;
  const to = momentOf(
    stamp,
    endDay,
    end,
    lines,
    text,
    how,
    sure,
    context,
    !stamp.untilDate && minutesOf(end) < minutesOf(start) ? 1 : 0,
  );
  return { from, to: to && from && to.t < from.t ? null : to };
}

function momentOf(
  stamp: Stamp,
  day: Day | null,
  time: TimePart,
  lines: Lines,
  text: string,
  how: string,
  sure: Sure,
  context: Context,
  later = 0,
): Moment | null {
  const { clock, base } = context;
  const wall: Wall = { date: day ?? base?.day ?? null, day: later, time, zone: stamp.zone };
  const spelt: Spelt = spell(wall, clock);
  if (!spelt.ok) return null;
  const byBase = day === null && base !== null;
  return {
    at: spelt.text,
    t: spelt.t,
    lines,
    text,
    sure: byBase
      ? base.sure === 'stated' && sure === 'stated'
        ? 'stated'
        : base.sure === 'guess'
          ? 'guess'
          : 'likely'
      : sure,
    how: byBase ? `${how}; the day from ${base.how}` : how,
  };
}

const START_EVENT =
  /\b(?:outage|incident|impact|downtime|degradation|disruption)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:begins?|began|starts?|started)\b(?! (?:investig|to be))|^fault occurs?\b|^(?:incident |impact |outage )?(?:start(?:ed|s)?|began)\W*$/i;
const DOWN_EVENT =
  /^[^.;]{0,60}\b(?:went|goes|is|are|became) (?:hard |completely |fully )?(?:down|unavailable|unresponsive|unreachable|inaccessible|offline)\b/i;
const END_EVENT =
  /\b(?:outage|incident|impact|downtime|disruption)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:been |fully |declared |now )*(?:ends?|ended|over|resolved|closed)\b|^(?:incident )?(?:is )?(?:fully )?(?:resolved|recovered|restored)\b(?! (?:status|by (?:\w+ ){0,3}(?:and|but)))|\b(?:fully|completely) (?:restored|recovered|operational|resolved|functional)\b|\bfull (?:service |functionality |site )?(?:restor\w+|recover\w+|functionality)\b|\b(?:issue|problem|incident|outage)\b (?:was|is|has been) (?:fully )?resolved\b|\bback (?:online|to normal|up)\b.{0,40}\b(?:normal(?:ly)?|functioning)\b|\brestoring normal\b|\bdeclared (?:as )?resolved\b|\bresum\w+ normal\b|\bback to normal\b|\bservice(?:s)? (?:was|were|is|are) (?:fully )?restored\b/i;

/** What events say of the beginning and the end. A list of key times says it as plainly as a field. */
function eventClaims(events: readonly EventDraft[]): Claim[] {
  const claims: Claim[] = [];
  const moment = (event: EventDraft, sure: Sure, how: string): Moment => ({
    at: event.at,
    t: event.t,
    lines: event.lines,
    text: event.words,
    sure,
    how,
  });
  const start = events.find(({ words }) => START_EVENT.test(words));
  if (start) {
    const short = start.words.split(' ').length <= 4;
    claims.push({
      from: moment(start, short ? 'stated' : 'likely', 'an event says that it began'),
      to: null,
      rank: short ? 1.5 : 4.6,
    });
  } else {
    const down = events.find(({ words, kind }) => kind === 'impact' && DOWN_EVENT.test(words));
    if (down) {
      claims.push({
        from: moment(down, 'guess', 'the event at which it went down'),
        to: null,
        rank: 6,
      });
    }
  }
  const end = endEvent(events);
  if (end) {
    const short = end.words.split(' ').length <= 3;
    claims.push({
      from: null,
      to: moment(end, short ? 'stated' : 'likely', 'the event that says it was over'),
      rank: short ? 1.5 : 4,
    });
  }
  return claims;
}

/**
 * The event at which users were whole again: the first full restoration that no new trouble follows. Where there is
 * none, the last that says it was over.
 */
function endEvent(events: readonly EventDraft[]): EventDraft | undefined {
  const over = events.filter(
    ({ words, kind }) => END_EVENT.test(words) && kind !== 'dead-end' && kind !== 'communication',
  );
  const trouble = events.findLastIndex(({ kind }) => kind === 'impact' || kind === 'detection');
  const full = over.find((event) => RESTORED.test(event.words) && events.indexOf(event) > trouble);
  return full ?? over.at(-1);
}

const RESTORED =
  /\b(?:fully|completely) (?:restored|recovered|operational|functional)\b|\bfull (?:service |functionality |site )?(?:restor\w+|recover\w+|functionality)\b|\brestoring normal\b|\bback (?:online|to normal)\b|\boutage (?:ends|ended|is over)\b/i;

const NUMBER =
  '(?:\\d+(?:\\.\\d+)?|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?)(?=[\\s-]+\\w{3}))';
const UNIT = '(?:days?|d|hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|s|weeks?)(?![a-z])';
const SPAN = new RegExp(
  `((?:approximately|approx\\.?|about|around|roughly|nearly|almost|over|~|just over|some|at least|up to)\\s*)?(${NUMBER}[\\s-]*${UNIT}(?:[\\s,-]*(?:and\\s+)?\\d+[\\s-]*${UNIT})*)`,
  'i',
);

function durationsOf(reading: Reading): Duration[] {
  const found: Duration[] = [];
  const take = (text: string, lines: Lines): void => {
    const match = SPAN.exec(text);
    const ms = match?.[2] ? spanMs(match[2]) : 0;
    if (match && ms > 0)
      found.push({ ms, text: match[0].trim(), approximate: match[1] !== undefined, lines });
  };
  for (const one of reading.labelled) {
    if (one.field === 'duration' && one.part.name !== 'appendix') take(one.text, one.lines);
  }
  for (const part of reading.parts) {
    if (
      part.name !== 'summary' &&
      part.name !== 'impact' &&
      !(part.name === null && (part.heading?.depth ?? 0) <= 1)
    )
      continue;
    for (const node of part.nodes) {
      if (node.type !== 'paragraph') continue;
      const text = plain(node).replace(/\s+/g, ' ');
      const said = new RegExp(
        `(?:\\b(?:lasted|lasting|down for|unavailable for|outage of|duration of|for a (?:total|period) of|offline for)\\b\\s*(?:for\\s*)?(?:an?\\s*total of\\s*)?${SPAN.source}|${SPAN.source}[\\s-]+(?:long\\s+)?(?:outage|downtime|disruption|incident))`,
        'i',
      ).exec(text);
      if (said) take(said[0], linesOf(node));
    }
  }
  return found;
}

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

export function spanMs(text: string): number {
  let ms = 0;
  for (const match of text.matchAll(new RegExp(`(${NUMBER})[\\s-]*(${UNIT})`, 'gi'))) {
    const word = (match[1] ?? '').toLowerCase();
    const amount = word.startsWith('half') ? 0.5 : (WORDS[word] ?? Number(word));
    const unit = (match[2] ?? '').toLowerCase();
    const each = unit.startsWith('w')
      ? 604_800_000
      : unit.startsWith('d')
        ? 86_400_000
        : unit.startsWith('h')
          ? 3_600_000
          : unit.startsWith('m')
            ? 60_000
            : 1000;
    ms += amount * each;
  }
  return ms;
}
