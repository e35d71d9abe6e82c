// One thing told at two times: by a line of two timelines, or by a sentence and a line of the timeline.
import type { Reading } from '../sources/reading.ts';
import { linesOf } from '../sources/document.ts';
import type { Part } from '../sources/outline.ts';
import { tellingStems } from '../words/counted.ts';
import { folded } from '../words/words.ts';
import type { Contradiction } from './contradiction.ts';
import type { EventDraft } from './event-draft.ts';
import { isExactEvent } from './event-draft.ts';
import type { Statement } from './statements.ts';
import type { Moment, ProseContext } from './window-moments.ts';
import { momentOf, stampsIn } from './window-moments.ts';

const FIVE_MINUTES = 5 * 60_000;
const HALF_A_DAY = 12 * 3_600_000;

/** Near enough to be the same thing, too far for a clock that was read off roughly. */
const differ = (a: number, b: number): boolean =>
  Math.abs(a - b) > FIVE_MINUTES && Math.abs(a - b) < HALF_A_DAY;

/** Of each kind there is one, or few, in an incident; a restart may well be done twice. */
const ONCE: ReadonlySet<EventDraft['kind']> = new Set(['impact', 'recovery', 'identification']);

/** A line of one timeline that stands in another one with another time. */
export function inTwoTimelines({ parts }: Reading, events: readonly EventDraft[]): Contradiction[] {
  const exact = events.filter((event) => isExactEvent(event) && ONCE.has(event.kind));
  const partOf = partsByLine(parts);
  return exact.flatMap((one, i) => {
    const key = keyOf(one);
    const other = exact
      .slice(i + 1)
      .find(
        (each) =>
          keyOf(each) === key &&
          differ(one.t, each.t) &&
          overlap(partOf(one), partOf(each), events, partOf),
      );
    if (key === '' || !other) return [];
    return [
      {
        text: `“${one.words.slice(0, 60)}” is told at \`${one.at}\` (line ${one.lines[0]}) and at \`${other.at}\` (line ${other.lines[0]}).`,
        lines: other.lines,
      },
    ];
  });
}

/** What an event tells, by its stems; empty where that is too little to know it by. */
function keyOf({ words }: EventDraft): string {
  const key = [...new Set(tellingStems(folded(words)))].toSorted().join(' ');
  return key.length >= (/[^\u0000-\u024f]/.test(key) ? 6 : 9) ? key : '';
}

function partsByLine(parts: readonly Part[]): (event: EventDraft) => Part | undefined {
  const begun = parts.map((part) => ({
    part,
    line: part.heading ? linesOf(part.heading)[0] : 0,
  }));
  return ({ lines }) => begun.findLast(({ line }) => line <= lines[0])?.part;
}

/** Two parts that tell of the same hours, and not of one incident after the other. */
function overlap(
  a: Part | undefined,
  b: Part | undefined,
  events: readonly EventDraft[],
  partOf: (event: EventDraft) => Part | undefined,
): boolean {
  if (!a || !b || a === b) return false;
  const [x, y] = [a, b].map((part) => events.filter((event) => partOf(event) === part));
  const [firstX, lastX, firstY, lastY] = [x?.at(0), x?.at(-1), y?.at(0), y?.at(-1)];
  if (!firstX || !lastX || !firstY || !lastY || firstX === lastX || firstY === lastY) return false;
  return firstX.t < lastY.t && firstY.t < lastX.t;
}

/** A sentence that tells a line of the timeline at another time. */
export function inSentenceAndTimeline(
  statements: readonly Statement[],
  events: readonly EventDraft[],
  context: ProseContext,
): Contradiction[] {
  const exact = events.filter(isExactEvent);
  return statements.flatMap((statement) =>
    clausesOf(statement, context).flatMap(({ moment, stems }) => {
      // At that time the timeline tells something: it may be the same in other words.
      if (events.some(({ t }) => Math.abs(t - moment.t) <= FIVE_MINUTES)) return [];
      const same = exact.filter(({ words }) => isSame(stems, tellingStems(folded(words))));
      const [only] = same;
      if (!only || same.length > 1 || !differ(only.t, moment.t)) return [];
      // What is told later may name the earlier time itself: `12:20 Resolved: works since 11:48`.
      if (only.words.includes(moment.at.slice(-5))) return [];
      return [
        {
          text: `“${only.words.slice(0, 60)}” is told at \`${moment.at.slice(-5)}\` by line ${statement.lines[0]}, at \`${only.at}\` by line ${only.lines[0]}.`,
          lines: statement.lines,
        },
      ];
    }),
  );
}

/** Two thirds of all words are the same, and two at the least. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [new Set(a), new Set(b)];
  const shared = x.intersection(y).size;
  return shared >= 2 && shared * 3 >= x.union(y).size * 2;
}

interface TimedClause {
  readonly moment: Moment;
  readonly stems: readonly string[];
}

/** The clauses of a sentence that name one moment, with what they tell besides it. */
function clausesOf({ text, lines, part }: Statement, context: ProseContext): TimedClause[] {
  if (!/\d/.test(text)) return [];
  const found = stampsIn(text, context, part);
  return found.flatMap((one): TimedClause[] => {
    const { stamp, from, to } = one;
    if (!stamp.time || stamp.until || stamp.approximate) return [];
    const before = text.slice(0, from).split(BREAK).at(-1) ?? '';
    const behind =
      text
        .slice(to)
        .replace(/^[\s,]+/, '')
        .split(BREAK)[0] ?? '';
    if (/\d/.test(`${before}${behind}`)) return [];
    const evidence = { lines, text, how: '', sure: 'stated' } as const;
    const moment = momentOf(one, evidence, context);
    // A zone behind the time tells nothing of what was done.
    const words = `${before} ${behind}`.replace(/\b[A-Z]{3,5}\b/g, ' ');
    return moment ? [{ moment, stems: tellingStems(folded(words)) }] : [];
  });
}

const BREAK = /[,;:()]\s|\s(?:and|und|et|y|e|but|aber|mais|pero|mas)\s/u;
