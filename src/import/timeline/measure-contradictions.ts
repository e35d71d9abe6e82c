// How long it took until somebody noticed, and until it was mended, as stated, against the moments of the timeline.
import type { Statement } from './statements.ts';
import type { SpanWords } from '../time/span.ts';
import { spanText, spansIn } from '../time/span.ts';
import type { TimeTaken } from '../words/measures.ts';
import { OF_ALARM, measureNamed, measureSaid, wentBy } from '../words/measures.ts';
import { foldedInPlace } from '../words/words.ts';
import type { Contradiction } from './contradiction.ts';
import type { EventDraft } from './event-draft.ts';
import { HARMS, MENDS } from './event-draft.ts';
import type { WindowEnds } from './window-moments.ts';

interface Stated {
  readonly measure: TimeTaken;
  readonly span: SpanWords;
  readonly statement: Statement;
}

/** Measures that fit no two moments between which they can have been taken. */
export function measures(
  statements: readonly Statement[],
  events: readonly EventDraft[],
  ends: WindowEnds,
): Contradiction[] {
  const stated = statements.flatMap((statement) => measuresIn(statement));
  return (['detection', 'repair'] as const).flatMap((measure) => {
    const one = stated.find((each) => each.measure === measure);
    if (!one) return [];
    return measure === 'detection' ? detection(one, events, ends) : repair(one, events, ends);
  });
}

/** `Time to detect: 19 minutes`, also in the middle of a paragraph; `It took us 40 minutes to notice`. */
function measuresIn(statement: Statement): Stated[] {
  const { text } = statement;
  const [span, ...others] = spansIn(text);
  if (!span) return [];
  const [label = '', value] = text.split(/\s?[:：]\s*/u, 2);
  const named = value?.startsWith(span.text) ? measureNamed(label) : null;
  if (named) return [{ measure: named, span, statement }];
  for (const each of [span, ...others]) {
    const [before, behind] = [text.slice(0, each.index), text.slice(each.index + each.text.length)];
    const measure = measureSaid(`${before} § ${behind}`.replace(/\s+/g, ' '));
    if (measure) return [{ measure, span: each, statement }];
    const alone = statement.part.name === 'detection' && others.length === 0;
    if (alone && wentBy(`${before} § ${behind}`))
      return [{ measure: 'detection', span, statement }];
  }
  return [];
}

const MINUTE = 60_000;
const DAY = 86_400_000;

const tolerance = (ms: number, { approximate }: SpanWords): number =>
  approximate ? Math.max(15 * MINUTE, ms * 0.3) : Math.max(4 * MINUTE, ms * 0.2);

const fits = (from: number, to: number, { span }: Stated): boolean =>
  to > from && Math.abs(to - from - span.ms) <= tolerance(Math.max(to - from, span.ms), span);

/** What may tell that somebody noticed, also in words that no list has. */
const NOTICES: ReadonlySet<EventDraft['kind']> = new Set([
  ...(['detection', 'acknowledgement', 'escalation', 'note', 'impact', 'investigation'] as const),
]);

const isToTheMinute = (event: EventDraft): boolean => !event.placed.wall.time.precision;

function detection(
  stated: Stated,
  events: readonly EventDraft[],
  { from }: WindowEnds,
): Contradiction[] {
  const exact = events.filter(isToTheMinute);
  const first = exact.find(({ kind }) => kind === 'detection');
  if (!from) return [];
  const starts = [from.t, ...exact.filter(({ kind }) => HARMS.has(kind)).map(({ t }) => t)];
  const noticed = exact.filter(({ kind }) => NOTICES.has(kind));
  // One of several reports of it may be meant.
  if (noticed.some(({ t }) => starts.some((start) => fits(start, t, stated)))) return [];
  const next = exact.find(({ t }) => t > from.t);
  const detected =
    first ?? (next && next.t - from.t > Math.max(2 * stated.span.ms, DAY) ? next : null);
  if (!detected || detected.t < from.t || fits(from.t, detected.t, stated)) return [];
  return [told(stated, from, detected, first ? 'the detection at' : 'what comes next at')];
}

function repair(
  stated: Stated,
  events: readonly EventDraft[],
  { from, to }: WindowEnds,
): Contradiction[] {
  if (!from || !to) return [];
  const exact = events.filter(isToTheMinute);
  const guessed = from.sure === 'guess' || to.sure === 'guess';
  // From the start, from the alarm, from when somebody took it: all are called a time to repair.
  const before = exact.filter(({ t }) => t < to.t);
  const named = before.filter(({ kind }) => kind === 'detection');
  const ofAlarm = named.length > 0 && saysOfAlarm(stated);
  const starts = ofAlarm ? named : [from, ...before];
  // An end that was only guessed may be another.
  const ends = [
    to,
    ...exact.filter(({ kind }) => (guessed && !ofAlarm ? kind !== 'detection' : MENDS.has(kind))),
  ];
  if (ends.some((end) => starts.some((start) => fits(start.t, end.t, stated)))) return [];
  return [told(stated, from, to, 'the end at')];
}

/** `… within 10 minutes of the alarm`. */
const saysOfAlarm = ({ statement, span }: Stated): boolean =>
  OF_ALARM.test(foldedInPlace(statement.text.slice(span.index + span.text.length)));

interface At {
  readonly at: string;
  readonly t: number;
  readonly lines: Statement['lines'];
}

function told({ statement, span }: Stated, from: At, to: At, what: string): Contradiction {
  return {
    text: `The document says “${clauseOf(statement.text, span)}”, but from \`${from.at}\` (line ${from.lines[0]}) to ${what} \`${to.at}\` (line ${to.lines[0]}) it is ${spanText(to.t - from.t)}.`,
    lines: statement.lines,
  };
}

/** The words around a length, without what else a long sentence tells. */
function clauseOf(text: string, { index, text: said }: SpanWords): string {
  const end = index + said.length;
  const start = Math.max(
    0,
    ...[...text.slice(0, index).matchAll(/[.;,]\s/g)].map((m) => m.index + 2),
  );
  const stop = /[.;,](?:\s|$)/.exec(text.slice(end));
  return text.slice(start, stop ? end + stop.index : undefined).replace(/\.$/, '');
}
