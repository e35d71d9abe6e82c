// A day that stands alone behind a label in the head of a report is that of the incident, whatever the label calls it,
// unless the label tells of the life of the text: people invent the word for “when”, and not the words for “written”.
import type { Labelled, Reading } from '../sources/reading.ts';
import { linesOf } from '../sources/document.ts';
import { daysIn } from '../time/moments-in.ts';
import { isOfDocument } from '../words/document-words.ts';
import type { FieldName } from '../words/names.ts';
import { isAuthoring } from './authoring.ts';

/** Labels that give a day of something else, or of one moment within the incident. */
const OTHERS: ReadonlySet<FieldName | null> = new Set<FieldName>(['authors', 'owner', 'end']);

/** The lines of the head that give a day and nothing else. */
export function daysInHead({ labelled, parts, stamps }: Reading): readonly Labelled[] {
  const timeline = parts.find(({ name, heading }) => name === 'timeline' && heading)?.heading;
  const end = timeline ? linesOf(timeline)[0] : Infinity;
  return labelled.filter(
    ({ label, field, text, lines, part }) =>
      lines[0] < end &&
      part.name !== 'actions' &&
      !OTHERS.has(field) &&
      saysOnlyDay(text, stamps.order) &&
      !tellsOfText(label),
  );
}

/** Whether a label or the name of a field tells of the life of the text. */
export const tellsOfText = (label: string): boolean => isAuthoring(label) || isOfDocument(label);

/** A day, and beside it no more than a few words: `Thursday, 16 May 2024, in the evening`, but no name in front. */
export function saysOnlyDay(text: string, order: Reading['stamps']['order']): boolean {
  const [first] = daysIn(text, order);
  if (!first || first.part.month === 0) return false;
  const before = text.slice(0, first.index);
  const named = /\p{Lu}.*,\s*$/u.test(before);
  return !named && before.length <= NEAR && text.length <= SHORT;
}

const NEAR = 28;
const SHORT = 110;
