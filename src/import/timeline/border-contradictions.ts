// A beginning, a detection and an end that labels or sentences state, against the rows of the timeline that tell the same. Where
// some row stands at the stated time, that row may be meant, and nothing is told.
import type { Labelled } from '../sources/reading.ts';
import { spansIn } from '../time/span.ts';
import { anyOf } from '../words/any-of.ts';
import { isClosing, isPartial } from '../words/closings.ts';
import { tellingStems } from '../words/counted.ts';
import { isEarlySign } from '../words/early-signs.ts';
import { NOTICED } from '../words/noticed.ts';
import { OUTAGE_NOUNS } from '../words/span-words.ts';
import { BEGUN_ABROAD } from '../words/window-words.ts';
import { folded, foldedInPlace } from '../words/words.ts';
import type { Contradiction } from './contradiction.ts';
import type { EventDraft } from './event-draft.ts';
import { isExactEvent } from './event-draft.ts';
import { kindOfEvent } from './event-kinds.ts';
import { ofTheWhole } from './statements.ts';
import type { Statement } from './statements.ts';
import { withSide } from './window-fields.ts';
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
  const first = events.find((event) => event.kind === 'detection' && isExactEvent(event));
  const stated = first ? (byLabel(context) ?? bySentence(context, statements, first)) : null;
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
  for (const { text, lines, label, part } of context.reading.labelled
    .map(withSide(context))
    .filter(dated)) {
    const moment = onlyMoment(text, lines, label, part, context);
    if (moment) return moment;
  }
  return null;
}

/** `The pager told us at 09:10`, in what is said of the whole, or under the heading of detection. */
function bySentence(
  context: ProseContext,
  statements: readonly Statement[],
  first: EventDraft,
): Moment | null {
  for (const statement of statements) {
    const { text, lines, part } = statement;
    const detected =
      part.name === 'detection'
        ? NOTICED.test(foldedInPlace(text))
        : tellsOfAll(statement) && isKind(text, 'detection', context) && isOfOne(text, first.words);
    if (detected) return onlyMoment(text, lines, part.title, part, context);
  }
  return null;
}

/** What no heading names may be a chapter of the story. */
const tellsOfAll = (one: Statement): boolean =>
  ofTheWhole(one) && (one.part.name !== null || (one.part.heading?.depth ?? 1) === 1);

const MACHINE = /alarm|alert|monitor|page[rd]|überwach|surveill|アラート|監視|警報/iu;

/** Whether both tell of a machine that noticed, or both of people: one may have noticed long after the other. */
const isOfOne = (a: string, b: string): boolean => MACHINE.test(a) === MACHINE.test(b);

/** Whether a sentence tells what an event of that kind does. */
const isKind = (
  text: string,
  kind: EventDraft['kind'],
  { reading, language }: ProseContext,
): boolean => kindOfEvent(text, reading.rules.kinds, language).kind === kind;

/** `The service`, `the incident`, and what else is the whole. */
const THE_WHOLE = new RegExp(
  String.raw`(?<!\p{L})(?:${OUTAGE_NOUNS}|services?|dienst|servicios?|servicos?|everything|alles|tout|todo|tudo)(?!\p{L})|復旧|解消`,
  'u',
);

/** Whether a sentence is of the whole, or of the thing that a row tells of; the last late mail is another end. */
function tellsOfThat(text: string, { words }: EventDraft): boolean {
  const said = folded(text);
  const stems = tellingStems(said);
  return THE_WHOLE.test(said) || tellingStems(folded(words)).some((stem) => stems.includes(stem));
}

/** A sentence that says when it was over, where the timeline tells nothing at that time and the last recovery at another. */
export function overElsewhere(
  context: ProseContext,
  statements: readonly Statement[],
  events: readonly EventDraft[],
): Contradiction[] {
  const last = events.findLast((event) => event.kind === 'recovery' && isExactEvent(event));
  if (!last || isPartial(last.words) || isClosing(last.words)) return [];
  const told = statements.filter(
    (one) =>
      (tellsOfAll(one) || one.part.name === 'resolution') &&
      /\d/.test(one.text) &&
      !isPartial(one.text) &&
      isKind(one.text, 'recovery', context),
  );
  for (const { text, lines, part } of told) {
    const moment = tellsOfThat(text, last)
      ? onlyMoment(text, lines, part.title, part, context)
      : null;
    if (!moment || isAt(events, moment) || !disagree(moment, last)) continue;
    if (last.words.includes(moment.at.slice(-5))) continue;
    return [
      {
        text: `It was over at \`${moment.at}\` by line ${lines[0]}, but the timeline says at \`${last.at}\` (line ${last.lines[0]}): “${last.words.slice(0, 60)}”.`,
        lines,
      },
    ];
  }
  return [];
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
  // `01h` is no minute, and `2 h 25 min` a length.
  const isLength = spansIn(text).some(
    ({ index, text: said }) =>
      !/^\d{1,2}h\d\d$/i.test(said) && one.from < index + said.length && one.to > index,
  );
  if (one.stamp.time?.precision || isLength) return null;
  return momentOf(one, { lines, text, how, sure: 'stated' }, context);
}
