// Who was hit and how, in one sentence of the part on impact.
import type { Lines } from '../sources/document.ts';
import { firstSentences } from '../sources/clip-text.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, foundOut } from '../sources/finding.ts';
import type { Reading } from '../sources/reading.ts';
import { fromList, fromParts } from './borrowed.ts';

const HOW = 'the first sentence on impact';
const LONGEST = 400;

/** One sentence on who was hit and how, from the part on impact. */
export function scopeOf(reading: Reading): {
  readonly scope: string | null;
  readonly told: ReadingNotes;
} {
  const { parts } = reading;
  const impact = parts.filter((part) => part.name === 'impact');
  const begins = impact.find(({ nodes }) => nodes[0]?.type === 'list');
  const found =
    fromParts(impact, new Set(), 'likely', HOW) ??
    labelOfImpact(reading) ??
    (begins ? fromList([begins], 'impact', HOW) : null);
  if (!found) return { scope: null, told: NOTHING_TOLD };
  const [first = found.text] = found.text.split(/(?<=[.!?])\s+(?=[A-Z])/);
  const scope = firstSentences(first, LONGEST);
  return scope.length < 10
    ? { scope: null, told: NOTHING_TOLD }
    : { scope, told: foundOut('impact.scope', scope, found.lines, found.text, 'likely', HOW) };
}

const labelOfImpact = ({ labelled }: Reading): { text: string; lines: Lines } | undefined =>
  labelled.find(
    (one) =>
      one.section === 'impact' &&
      /\b(?:impact|scope|affected users|consequences?)\b/i.test(one.label) &&
      !one.label.endsWith('?') &&
      one.field === null &&
      one.part.name !== 'actions' &&
      one.part.name !== 'timeline' &&
      one.text.length >= 15,
  );
