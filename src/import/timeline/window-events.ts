// What events say of the beginning and the end.
import type { EventDraft } from './events.ts';
import type { Sure } from '../sources/finding.ts';
import type { Claim, Moment } from './window-moments.ts';

const START_EVENT =
  /\b(?:outage|incident|impact|downtime|degradation|disruption)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:begins?|began|starts?|started)\b(?! (?:investig|to be))|^fault occurs?\b|^(?:start|beginning) of (?:the )?(?:outage|incident|impact|downtime)\b|^début de la panne|^(?:incident |impact |outage )?(?:start(?:ed|s)?|began)\W*$/i;

const DOWN_EVENT =
  /^[^.;]{0,60}\b(?:went|goes|is|are|became) (?:hard |completely |fully )?(?:down|unavailable|unresponsive|unreachable|inaccessible|offline)\b/i;

const END_EVENT =
  /^end of (?:the )?(?:outage|incident|impact|downtime)\b|\b(?:outage|incident|impact|downtime|disruption)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:been |fully |declared |now )*(?:ends?|ended|over|resolved|closed)\b|^(?:incident )?(?:is )?(?:fully )?(?:resolved|recovered|restored)\b(?! (?:status|by (?:\w+ ){0,3}(?:and|but)))|\b(?:fully|completely) (?:restored|recovered|operational|resolved|functional)\b|\bfull (?:service |functionality |site )?(?:restor\w+|recover\w+|functionality)\b|\b(?:issue|problem|incident|outage)\b (?:was|is|has been) (?:fully )?resolved\b|\bback (?:online|to normal|up)\b.{0,40}\b(?:normal(?:ly)?|functioning)\b|\brestoring normal\b|\bdeclared (?:as )?resolved\b|\bresum\w+ normal\b|\bback to normal\b|\bservice(?:s)? (?:was|were|is|are) (?:fully )?restored\b/i;

/** What events say of the beginning and the end. A list of key times says it as plainly as a field. */
export function eventClaims(events: readonly EventDraft[]): Claim[] {
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
    const down =
      events.find(({ words, kind }) => kind === 'impact' && DOWN_EVENT.test(words)) ??
      events.find(({ kind }) => kind === 'impact');
    if (down) {
      claims.push({
        from: moment(down, 'guess', 'the first event that says that users were hit'),
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
  const last = end ? undefined : lastRepair(events);
  if (last)
    claims.push({
      from: null,
      to: moment(last, 'guess', 'the last event that says that it works again'),
      rank: 6,
    });
  return claims;
}

/** The last event at which it worked again. What only mended something does not say that it did. */
const lastRepair = (events: readonly EventDraft[]): EventDraft | undefined =>
  events.findLast(({ kind }) => kind === 'recovery');

/**
 * The event at which users were whole again: the first full restoration that no new trouble follows. Where there is
 * none, the last that says it was over.
 */
export function endEvent(events: readonly EventDraft[]): EventDraft | undefined {
  const over = events.filter(
    ({ words, kind }) => END_EVENT.test(words) && kind !== 'dead-end' && kind !== 'communication',
  );
  const trouble = events.findLastIndex(({ kind }) => kind === 'impact' || kind === 'detection');
  const full = over.find((event) => RESTORED.test(event.words) && events.indexOf(event) > trouble);
  return full ?? over.at(-1);
}

export const RESTORED =
  /\b(?:fully|completely) (?:restored|recovered|operational|functional)\b|\bfull (?:service |functionality |site )?(?:restor\w+|recover\w+|functionality)\b|\brestoring normal\b|\bback (?:online|to normal)\b|\boutage (?:ends|ended|is over)\b/i;
