// Where a document disagrees with itself: each statement is held against the one thing that it is about, and only what
// cannot both be true is told.
import type { Contradiction } from './contradiction.ts';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { noted, together } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import {
  dateLabel,
  jumpsBack,
  titleDay,
  weekdayInBrackets,
  weekdays,
  weekdaysBehind,
} from './day-contradictions.ts';
import type { BaseDay } from './day-law.ts';
import type { EventDraft } from './event-draft.ts';
import {
  detectedBeforeStart,
  endBeforeStart,
  oddZone,
  timeToDetect,
} from './order-contradictions.ts';
import { counts } from './count-contradictions.ts';
import { severities } from './severity-contradictions.ts';
import { shares } from './share-contradictions.ts';
import { totals } from './total-contradictions.ts';
import type { Window } from './window.ts';

/** Contradictions of days, weekdays, shares, severities and order; those of durations are told with the window. */
export function contradictionsOf(
  reading: Reading,
  events: readonly EventDraft[],
  window: Pick<Window, 'from' | 'to'>,
  base: BaseDay | null,
): ReadingNotes {
  // A day without its year is of the year of the incident, where that is stated.
  const near = base && base.sure !== 'guess' ? base.day : null;
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
    ...shares(
      proseOf(reading),
      events.map(({ words, lines }) => ({ text: words, lines })),
    ),
    ...severities(reading),
    ...counts(reading),
    ...totals(reading),
    ...endBeforeStart(reading),
    ...detectedBeforeStart(reading, events, window),
    ...timeToDetect(reading, events, window),
    ...oddZone(events),
    ...jumpsBack(events),
  ];
  return together(...told.map(({ text, lines }) => noted('contradiction', lines, text)));
}

function proseOf({ parts, labelled }: Reading): Contradiction[] {
  const told = parts.filter(({ name }) => name === null || name === 'summary' || name === 'impact');
  return [
    ...told.flatMap(({ nodes }) =>
      nodes.flatMap((node) =>
        node.type === 'paragraph' || node.type === 'list'
          ? [{ text: plain(node), lines: linesOf(node) }]
          : [],
      ),
    ),
    ...labelled
      .filter(({ field, section }) => field === 'users' || section === 'impact')
      .map(({ label, text, lines }) => ({ text: `${label}: ${text}`, lines })),
  ];
}
