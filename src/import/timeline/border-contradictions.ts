// A beginning and a detection that labels or sentences state, against the rows of the timeline that tell the same. Where
// some row stands at the stated time, that row may be meant, and nothing is told.
import type { Labelled } from '../sources/reading.ts';
import { anyOf } from '../words/any-of.ts';
import { isPartial } from '../words/closings.ts';
import { isEarlySign } from '../words/early-signs.ts';
import { NOTICED } from '../words/noticed.ts';
import { BEGUN_ABROAD } from '../words/window-words.ts';
import { foldedInPlace } from '../words/words.ts';
import type { Contradiction } from './contradiction.ts';
import type { EventDraft } from './event-draft.ts';
import { isExactEvent } from './event-draft.ts';
import type { Statement } from './statements.ts';
import type { Moment, ProseContext, WindowEnds } from './window-moments.ts';
import { momentOf, stampsIn } from './window-moments.ts';

const MINUTE = 60_000;
const NEAR = 5 * MINUTE;
const HALF_A_DAY = 12 * 60 * MINUTE;

/** Too far apart for two clocks, and near enough to be of one incident; a full or half hour may be a round one. */
function disagree(stated: Moment, row: EventDraft): boolean {
  const apart = Math.abs(stated.t - row.t);
  const round = /:[03]0$/.test(stated.at) ? 20 * MINUTE : NEAR;
  return apart > round && apart < HALF_A_DAY;
}

const isAt = (events: readonly EventDraft[], { t }: Moment): boolean =>
  events.some((event) => Math.abs(event.t - t) <= NEAR);

/** What says of a row that it is the first of the harm. */
const BEGINS = anyOf(
  /\b(?:first|begins?|began|starts?|started|onset|goes down|went down|stops?|stopped)\b/iu,
  /\b(?:erste[rsn]?|beginn\w*|fallen aus|fällt aus|premi[eè]re?s?|commence\w*|début\w*|cesse\w*)(?!\p{L})/iu,
  /\b(?:primer[oa]?s?|empiez\w*|comienz\w*|deja\w* de|primeir[oa]s?|começ\w*|deixa\w* de)(?!\p{L})|始め|始ま|発生/iu,
);

/** A stated beginning at which nothing happened, where the timeline has the first harm at another time. */
export function begunElsewhere(
  { from }: Pick<WindowEnds, 'from'>,
  events: readonly EventDraft[],
): Contradiction[] {
  if (!from || (from.sure !== 'stated' && !from.statedClock)) return [];
  if (!/\d\d:\d\d/.test(from.at) || isAt(events, from)) return [];
  const first = events.find((event) => event.kind === 'impact' && isExactEvent(event));
  if (!first || !disagree(from, first)) return [];
  // Before the stated beginning any harm will do that is no mere sign of it; behind it, only what calls itself the first.
  const { words } = first;
  const fits =
    first.t < from.t
      ? !isPartial(words) && !isEarlySign(words)
      : BEGINS.test(words) || BEGUN_ABROAD.test(words);
  if (!fits) return [];
  return [
    {
      text: `It began at \`${from.at}\` by line ${from.lines[0]}, but the timeline says at \`${first.at}\` (line ${first.lines[0]}): “${first.words.slice(0, 60)}”.`,
      lines: from.lines,
    },
  ];
}

/** A stated moment of detection at which nothing happened, where the timeline has the first one at another time. */
export function detectedElsewhere(
  context: ProseContext,
  statements: readonly Statement[],
  events: readonly EventDraft[],
): Contradiction[] {
  const stated = byLabel(context) ?? bySentence(context, statements);
  const first = events.find((event) => event.kind === 'detection' && isExactEvent(event));
  if (!stated || !first || isAt(events, stated) || !disagree(stated, first)) return [];
  return [
    {
      text: `It was detected at \`${stated.at}\` by line ${stated.lines[0]}, but the timeline says at \`${first.at}\` (line ${first.lines[0]}): “${first.words.slice(0, 60)}”.`,
      lines: stated.lines,
    },
  ];
}

function byLabel(context: ProseContext): Moment | null {
  const dated = ({ field, part }: Labelled): boolean =>
    field === 'detected' && part.name !== 'actions' && part.name !== 'timeline';
  for (const { text, lines, label, part } of context.reading.labelled.filter(dated)) {
    const moment = onlyMoment(text, lines, label, part, context);
    if (moment) return moment;
  }
  return null;
}

/** `An alarm told us at 09:10`, under the heading of detection. */
function bySentence(context: ProseContext, statements: readonly Statement[]): Moment | null {
  for (const { text, lines, part } of statements) {
    if (part.name !== 'detection' || !NOTICED.test(foldedInPlace(text))) continue;
    return onlyMoment(text, lines, part.title, part, context);
  }
  return null;
}

/** The one exact moment of a text; null where it has none, or several. */
function onlyMoment(
  text: string,
  lines: Moment['lines'],
  how: string,
  part: Labelled['part'],
  context: ProseContext,
): Moment | null {
  const [one, ...more] = stampsIn(text, context, part).filter(({ stamp }) => stamp.time);
  if (!one || more.length > 0 || one.stamp.until || one.stamp.approximate) return null;
  return momentOf(one, { lines, text, how, sure: 'stated' }, context);
}
