// What sentences say of the beginning and the end.
import { sureDay } from './day-law.ts';
import type { ProseContext } from './window-moments.ts';
import { anyOf } from '../words/any-of.ts';
import { sentencesOf } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { isOfThisIncident } from './earlier-incidents.ts';
import type { EventDraft } from './event-draft.ts';
import { clipLine } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import type { WindowClaim, StampIn } from './window-moments.ts';
import { SINCE_THEN } from '../words/window-words.ts';
import { momentOf, rangeOf, stampsIn } from './window-moments.ts';

const HIT = anyOf(
  /\b(?:empty|gone|wrong|missing|blocked|refus\w*|reject\w*|nobody|no one|twice|stale|cannot|lost|late)\b/i,
  /\b(?:outage|down(?:time)?|unavailable|unreachable|disrupt\w*|degrad\w*|affect\w*)\b/i,
  /\b(?:impact\w*|fail\w*|experienc\w*|suffer\w*|lasted|lasting|unable|could not)\b/i,
  /\b(?:couldn'?t|errors?|inaccessible|unresponsive|slow\w*|incident|interrupt\w*)\b/i,
  /\b(?:offline|stopped)\b/i,
);

/** Words of harm; a sentence in a listed language gets the doubt, since its words bend too much for a list. */
const tellsOfHarm = (sentence: string): boolean => HIT.test(sentence) || ABROAD.test(sentence);

const ABROAD =
  /[\u3040-\u30ff]|(?<!\p{L})(?:el|los|las|se|fue|foi|não|entre|le|les|des|était|der|die|das|war|wurden?)(?!\p{L})/iu;

const BEGINS = /\b(?:start(?:ed|ing|s)?|began|begin(?:ning|s)?|since|occurred|onset)\b[^.]{0,24}$/i;

const BROKE = anyOf(
  /^[^.]{0,80}?\b(?:experienced|suffered)\b/i,
  /^[^.]{0,80}?\b(?:became (?:\w+ )?(?:unresponsive|unavailable|inaccessible|degraded|slow))\b/i,
  /^[^.]{0,80}?\b(?:went (?:down|offline))\b/i,
  /^[^.]{0,80}?\b(?:stopped (?:responding|working|creating|processing|serving|receiving))\b/i,
  /^[^.]{0,80}?\b(?:crashed)\b/i,
  /^[^.]{0,80}?\b(?:(?:started|began) (?:failing|returning|experiencing|seeing|having|to (?:fail|experience|see)))\b/i,
);

const ENDS = anyOf(
  /\b(?:until|ended|end(?:s|ing)?|resolved|restored|recovered|fixed|mitigated)\b[^.]{0,24}$/i,
  /\b(?:back (?:online|up|to normal))\b[^.]{0,24}$/i,
);

const OVER = anyOf(
  /^[^.]{0,60}?\b(?:(?:was|were|had|been|is|fully) (?:\w+ )?(?:resolved|restored|recovered|back|healthy|operational))\b/i,
  /^[^.]{0,60}?\b(?:(?:fully|completely) (?:recovered|restored|resolved|operational))\b/i,
  /^[^.]{0,60}?\b(?:returned to normal)\b/i,
);

export function proseClaims(context: ProseContext, events: readonly EventDraft[]): WindowClaim[] {
  const claims = sinceClaims(context, events);
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
        claims.push(
          ...sentenceClaims(sentence, lines, part, rank, context).filter((claim) =>
            isOfThisIncident(claim, sentence, events, sureDay(context.known.base)),
          ),
        );
      }
    }
  }
  return claims;
}

/** `At 21:30 the new view went live. Since then some saw the address of another person`: tied to the sentence before. */
function sinceClaims(context: ProseContext, events: readonly EventDraft[]): WindowClaim[] {
  const noticed = events.find(({ kind }) => kind === 'detection')?.t ?? Infinity;
  return context.reading.parts.filter(tellsOfIt).flatMap((part) =>
    part.nodes.flatMap((node): WindowClaim[] => {
      if (node.type !== 'paragraph') return [];
      const sentences = sentencesOf(plain(node).replace(/\s+/g, ' '));
      return sentences.flatMap((sentence, i): WindowClaim[] => {
        const before = sentences[i - 1];
        if (before === undefined || !SINCE_THEN.test(sentence)) return [];
        // Where nothing tells when somebody noticed, only words of harm say that it was no mending.
        if (noticed === Infinity && !tellsOfHarm(sentence)) return [];
        const last = stampsIn(before, context, part).findLast(({ stamp }) => stamp.time);
        const text = `${before} ${sentence}`;
        const how = `“${clipLine(sentence, 24)}”, from the time in front of it`;
        const from =
          last && momentOf(last, { lines: linesOf(node), text, how, sure: 'likely' }, context);
        // What went on from a mending, or from the first who noticed, tells of no beginning.
        return from && from.t < noticed && !isMended(from.t, events)
          ? [{ from, to: null, rank: 4.5 }]
          : [];
      });
    }),
  );
}

const tellsOfIt = ({ name }: Part): boolean =>
  name !== 'actions' && name !== 'appendix' && name !== 'links' && name !== 'lessons';

/** Whether it worked again at a moment, or something was mended before it; what was changed at it may have broken it. */
const isMended = (t: number, events: readonly EventDraft[]): boolean =>
  events.some(
    ({ t: at, kind }) => (kind === 'recovery' && at <= t) || (kind === 'mitigation' && at < t),
  );

function rankOf(part: Part): number | null {
  if (part.name === 'summary') return 2;
  if (part.name === 'impact') return 3;
  if (part.name === null && (part.heading === null || part.heading.depth <= 2)) return 4;
  return null;
}

/** The rank of what says less than an event does. */
const BEHIND_EVENTS = 6.5;

function sentenceClaims(
  sentence: string,
  lines: Lines,
  part: Part,
  rank: number,
  context: ProseContext,
): WindowClaim[] {
  const how = part.title ? `“${clipLine(part.title, 40)}”` : 'the first paragraphs';
  const said = { sentence, lines, how, rank, context, isImpact: part.own === 'impact' };
  return stampsIn(sentence, context, part).flatMap((found) =>
    found.stamp.until ? rangeClaim(found, said) : sideClaim(found, said),
  );
}

interface WindowSentence {
  readonly sentence: string;
  readonly lines: Lines;
  readonly how: string;
  readonly rank: number;
  readonly context: ProseContext;
  readonly isImpact: boolean;
}

/** `Between 13:05 and 14:30 nobody could pay`. */
function rangeClaim(found: StampIn, said: WindowSentence): WindowClaim[] {
  const { stamp } = found;
  const { sentence, lines, how, rank, context } = said;
  const hurts = rank === 2 || tellsOfHarm(sentence);
  // Under the impact a range without a word of harm may be a part of it.
  if (!stamp.time || (!hurts && !said.isImpact)) return [];
  const sure = !hurts ? 'guess' : stamp.approximate ? 'likely' : 'stated';
  const range = rangeOf(found, { lines, text: sentence, how, sure }, context);
  return [{ ...range, rank: hurts ? rank : BEHIND_EVENTS }];
}

/** `It began at 13:05`, `by 14:30 all was well`. */
function sideClaim(
  found: StampIn,
  { sentence, lines, how, rank, context }: WindowSentence,
): WindowClaim[] {
  const { stamp } = found;
  const side = sideOf(sentence.slice(0, found.from), sentence.slice(found.to));
  if (!stamp.time || !side) return [];
  const moment = momentOf(found, { lines, text: sentence, how, sure: 'likely' }, context);
  if (!moment) return [];
  return [{ from: null, to: null, [side]: moment, rank: rank + 0.5 }];
}

const AT = /(?:^|\bat|\bon|\baround|\babout|\bapproximately|[,~(])\s*\W*$/i;
const WORK = /\b(?:investigat|look|debug|deploy|upgrad|roll)\w*/i;

/** Which end of the window the words before and after a moment tell. */
function sideOf(before: string, after: string): 'from' | 'to' | null {
  // `We started at 13:10 to look …` begins no harm.
  if (BEGINS.test(before)) return WORK.test(after.slice(0, 40)) ? null : 'from';
  if (BROKE.test(after.replace(/^[\s,]+/, '')) && AT.test(before)) return 'from';
  if (ENDS.test(before)) return 'to';
  return OVER.test(after) && /\b(?:by|at|around|on)\b[^.]{0,30}$/i.test(before) ? 'to' : null;
}
