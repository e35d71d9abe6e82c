// What events say of the beginning and the end.
import { anyOf, inTurn } from '../words/any-of.ts';
import { isClosing, isPartial, isWholeAgain } from '../words/closings.ts';
import { isEarlySign } from '../words/early-signs.ts';
import { saysFailed } from '../words/failing.ts';
import { folded } from '../words/words.ts';
import { begins, ends } from '../words/en-begins-and-ends.ts';
import { BEGUN_ABROAD, OVER_ABROAD } from '../words/window-words.ts';
import type { EventKind } from '../../report/kinds.ts';
import type { EventDraft } from './event-draft.ts';
import type { Sure } from '../sources/finding.ts';
import type { WindowClaim, Moment } from './window-moments.ts';

const START_EVENT = anyOf(
  begins(/\b(?:outage|incident|impact|downtime|degradation|disruption)\b/iu),
  /^fault occurs?\b|\b(?:start|beginning) of (?:the )?(?:outage|incident|impact|downtime)\b/iu,
  /^(?:incident |impact |outage )?(?:start(?:ed|s)?|began)\W*$/iu,
  BEGUN_ABROAD,
);

const DOWN_EVENT = inTurn(
  /^[^.;]{0,60}\b(?:went|goes|is|are|became) (?:hard |completely |fully )?/i,
  /(?:down|unavailable|unresponsive|unreachable|inaccessible|offline)\b/i,
);

const END_EVENT = anyOf(
  /\bend of (?:the )?(?:outage|incident|impact|downtime)\b/iu,
  ends(/\b(?:outage|incident|impact|downtime|disruption)\b/iu),
  inTurn(
    /^(?:incident )?(?:is )?(?:fully )?(?:resolved|recovered|restored)\b/iu,
    /(?! (?:status|by (?:\w+ ){0,3}(?:and|but)))/iu,
  ),
  /\b(?:fully|completely) (?:restored|recovered|operational|resolved|functional)\b/iu,
  /\bfull (?:service |functionality |site )?(?:restor\w+|recover\w+|functionality)\b/iu,
  /\b(?:issue|problem|incident|outage)\b (?:was|is|has been) (?:fully )?resolved\b/iu,
  /\bback (?:online|to normal|up)\b.{0,40}\b(?:normal(?:ly)?|functioning)\b/iu,
  /\brestoring normal\b|\bdeclared (?:as )?resolved\b|\bresum\w+ normal\b/iu,
  /\bback to normal\b|\bservice(?:s)? (?:was|were|is|are) (?:fully )?restored\b/iu,
  OVER_ABROAD,
);

/** What events say of the beginning and the end. A list of key times says it as plainly as a field. */
export function eventClaims(all: readonly EventDraft[]): WindowClaim[] {
  const events = sinceTrouble(all);
  const claims: WindowClaim[] = [];
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
    const hit = firstHit(events);
    if (hit)
      claims.push({
        from: moment(hit, 'guess', 'the first event that says that users were hit'),
        to: null,
        rank: 6,
      });
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
  const last = end ? undefined : lastRepair(events);
  if (last)
    claims.push({
      from: null,
      to: moment(last, 'guess', 'the last event that says that it works again'),
      rank: 6,
    });
  return claims;
}

/** Kinds that tell that something is wrong. */
const TROUBLE: ReadonlySet<EventKind> = new Set([
  'impact',
  'detection',
  'acknowledgement',
  'escalation',
  'dead-end',
]);

/** The events without what stands in front of all trouble and says that all is well, `T-30m: everything green`: it ends nothing. */
function sinceTrouble(events: readonly EventDraft[]): readonly EventDraft[] {
  const at = events.findIndex(
    ({ kind, words }) => TROUBLE.has(kind) || (kind !== 'recovery' && hurts(words)),
  );
  return events.filter(({ kind }, i) => i >= at || kind !== 'recovery');
}

/** Whether the words of an event say that something failed its users. */
const hurts = (words: string): boolean => saysFailed(folded(words));

/** What a line says besides: `Certificate expires, logins fail`. */
const HURTS_TOO = anyOf(
  /[,;:] (?:[\w'-]+ ){0,6}(?:offline|down|unavailable|lost|refused|rejected|emptied|stopp?e?d?s?)\b/i,
  /[,;:] (?:[\w'-]+ ){0,6}(?:fails?|failing|errors?|cannot|can['’]t|unreachable|slow|gone|broken)\b/i,
);
/** What says of a change that it hurt at once: `Shop B deployed, carts are emptied`. */
const HURTS = anyOf(HURTS_TOO, /\b(?:runs out|ran out|expires|expired)\b/i);

/** The event at which users began to be hit. What is told once somebody has noticed begins nothing, nor does a day. */
function firstHit(events: readonly EventDraft[]): EventDraft | undefined {
  const timed = events.filter(({ placed }) => placed.wall.time.precision !== 'day');
  const noticed = timed.find(({ kind }) => NOTICED.has(kind))?.t ?? Infinity;
  const before = timed.filter(({ t }) => t <= noticed);
  const hits = before.filter(
    ({ words, kind }) => kind === 'impact' || (kind === 'change' && HURTS.test(words)),
  );
  // What ran out, or a machine that warned, was felt by nobody where the next line says when it was.
  const felt = hits.filter(({ words }) => !isEarlySign(words) || HURTS_TOO.test(words));
  const down = felt.find(({ words, kind }) => kind === 'impact' && DOWN_EVENT.test(words));
  return down ?? felt[0] ?? hits[0] ?? firstHarm(events);
}

/** The first event whose words say harm, before anybody noticed, looked or mended: no list has it for an impact. */
function firstHarm(events: readonly EventDraft[]): EventDraft | undefined {
  const at = events.findIndex(({ kind }) => !MAY_HURT.has(kind));
  return events
    .slice(0, at === -1 ? events.length : at)
    .find(({ words, placed }) => placed.wall.time.precision !== 'day' && hurts(words));
}

/** Kinds under which the first harm may stand in words that no list has for an impact. */
const MAY_HURT: ReadonlySet<EventKind> = new Set(['change', 'note', 'mitigation']);

const NOTICED: ReadonlySet<EventKind> = new Set(['detection', 'acknowledgement', 'escalation']);

/** The last event at which it worked again. What only mended something does not say that it did. */
function lastRepair(events: readonly EventDraft[]): EventDraft | undefined {
  const repair =
    events.findLast(({ kind, words }) => kind === 'recovery' && !onlyCloses(words)) ??
    events.findLast(({ kind }) => kind === 'recovery');
  if (repair && !isPartial(repair.words)) return repair;
  const whole = events.findLast(
    ({ kind, words, placed }) =>
      MAY_MEND.has(kind) && isWholeAgain(words) && placed.wall.time.precision !== 'day',
  );
  return whole && (!repair || whole.t > repair.t) ? whole : repair;
}

/** `Clôture de l'incident`, and nothing else that was mended. */
const onlyCloses = (words: string): boolean => words.split(/\s+/).length <= 6 && isClosing(words);

/** Kinds under which a recovery in words that no list has may stand. */
const MAY_MEND: ReadonlySet<EventKind> = new Set([
  'mitigation',
  'change',
  'note',
  'investigation',
  'acknowledgement',
  'detection',
]);

/**
 * The event at which users were whole again: the first full restoration that no new trouble follows. Where there is
 * none, the last that says it was over.
 */
export function endEvent(events: readonly EventDraft[]): EventDraft | undefined {
  const over = events.filter(
    ({ words, kind }) => END_EVENT.test(words) && kind !== 'dead-end' && kind !== 'communication',
  );
  const trouble = events.findLastIndex(({ kind }) => kind === 'impact' || kind === 'detection');
  // What was closed later had been whole before.
  const mended = events.findLast(
    ({ kind, words, t }) =>
      kind === 'recovery' && !isClosing(words) && t < (over[0]?.t ?? -Infinity),
  );
  if (mended && over.every(({ words }) => isClosing(words))) return mended;
  const full = over.find((event) => RESTORED.test(event.words) && events.indexOf(event) > trouble);
  return full ?? over.at(-1);
}

export const RESTORED = anyOf(
  /\b(?:fully|completely) (?:restored|recovered|operational|functional)\b/iu,
  /\bfull (?:service |functionality |site )?(?:restor\w+|recover\w+|functionality)\b/iu,
  /\brestoring normal\b|\bback (?:online|to normal)\b|\boutage (?:ends|ended|is over)\b/iu,
  OVER_ABROAD,
);
