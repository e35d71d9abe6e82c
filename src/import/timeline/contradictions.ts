// Where a document disagrees with itself: each statement is held against the one thing that it is about, and only what
// cannot both be true is told.
import { sureDay } from './day-law.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { noted, together } from '../sources/finding.ts';
import { begunElsewhere, detectedElsewhere, overElsewhere } from './border-contradictions.ts';
import {
  dateLabel,
  firstWrittenDay,
  jumpsBack,
  summaryDay,
  titleDay,
  weekdayInBrackets,
  weekdays,
  weekdaysBehind,
} from './day-contradictions.ts';
import type { Contradiction } from './contradiction.ts';
import type { BaseDay } from './day-law.ts';
import type { EventDraft } from './event-draft.ts';
import { counts } from './count-contradictions.ts';
import { listsMiscounted } from './list-contradictions.ts';
import { losses } from './loss-contradictions.ts';
import { measures } from './measure-contradictions.ts';
import { detectedBeforeStart, endBeforeStart, oddZone } from './order-contradictions.ts';
import { severities } from './severity-contradictions.ts';
import { shares } from './share-contradictions.ts';
import { ofTheWhole, statementsOf } from './statements.ts';
import { inSentenceAndTimeline, inTwoTimelines } from './told-twice.ts';
import { totals } from './total-contradictions.ts';
import type { ProseContext } from './window-moments.ts';
import type { Window } from './window.ts';

/** Contradictions of days, measures, shares, counts and order; those of the window are told with it. */
export function contradictionsOf(
  context: ProseContext,
  events: readonly EventDraft[],
  window: Pick<Window, 'from' | 'to'>,
  base: BaseDay | null,
): ReadingNotes {
  const { reading } = context;
  // A day without its year is of the year of the incident, where that is stated.
  const day = sureDay(base);
  const near = day ?? firstWrittenDay(events);
  const statements = statementsOf(reading, new Set(events.map(({ lines }) => lines[0])), day);
  const told = [
    ...reading.source.lines.flatMap((text, i) => {
      const lines = [i + 1, i + 1] as const;
      return [
        ...weekdays(text, lines, reading, near),
        ...weekdaysBehind(text, lines, near),
        ...weekdayInBrackets(text, lines, reading, near),
      ];
    }),
    ...titleDay(reading, events),
    ...dateLabel(reading, events),
    ...summaryDay(statements, reading, events, day),
    ...shares(statements.filter(ofTheWhole)),
    ...losses(
      statements,
      events.map(({ words, lines }) => ({ text: words, lines })),
    ),
    ...severities(reading, day),
    ...counts(statements),
    ...listsMiscounted(reading),
    ...totals(reading),
    ...measures(statements, events, window),
    ...inTwoTimelines(reading, events),
    ...oncePerLine([
      ...endBeforeStart(context),
      ...detectedBeforeStart(context, events, window),
      ...begunElsewhere(window, events),
      ...detectedElsewhere(context, statements, events),
      ...inSentenceAndTimeline(statements, events, context),
      ...overElsewhere(context, statements, events),
    ]),
    ...oddZone(events),
    ...jumpsBack(events),
  ];
  return together(...told.map(({ text, lines }) => noted('contradiction', lines, text)));
}

/** A line that is held against several others is told once. */
const oncePerLine = (told: readonly Contradiction[]): Contradiction[] =>
  told.filter(({ lines }, i) => told.findIndex((one) => one.lines[0] === lines[0]) === i);
