// Who or what noticed it: a label, the part on detection, the event of detection, a sentence that says who told.
import type { Detector } from '../../report/kinds.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { sentencesOf } from '../sources/clip-text.ts';
import type { Sure, ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, clipLine, foundOut } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import type { EventDraft } from '../timeline/event-draft.ts';
import { fieldNamed } from '../words/fields.ts';
import type { NamedDetector } from '../words/detectors.ts';
import { detectorCalled, detectorIn, detectorSaid } from '../words/detectors.ts';

interface DetectorText {
  readonly text: string;
  readonly lines: Lines;
  readonly how: string;
  readonly sure: Sure;
  /** The document asks there who noticed. */
  readonly asked?: boolean;
}

/** The detector that a document names; null where none of its places does. */
export function detectorOf(
  reading: Reading,
  events: readonly EventDraft[],
): { detectedBy: Detector | null; told: ReadingNotes } {
  for (const { text, lines, how, sure, asked } of textsOf(reading, events)) {
    const words = text.replace(/\s+/g, ' ').slice(0, 260);
    const found = firstSaid(words) ?? (asked ? detectorCalled(words) : detectorIn(words));
    if (!found && asked) return { detectedBy: null, told: NOTHING_TOLD };
    if (!found) continue;
    const told = foundOut(
      'detectedBy',
      found.detector,
      lines,
      words,
      sure,
      `${how}: “${found.word.toLowerCase()}”`,
    );
    return { detectedBy: found.detector, told };
  }
  return { detectedBy: null, told: NOTHING_TOLD };
}

/** The first sentence that says who noticed. */
function firstSaid(words: string): NamedDetector | null {
  for (const sentence of sentencesOf(words)) {
    const found = detectorSaid(sentence);
    if (found) return found;
  }
  return null;
}

const textsOf = (reading: Reading, events: readonly EventDraft[]): DetectorText[] => [
  ...fromFields(reading),
  ...fromPart(reading),
  ...fromEvents(events),
  ...fromProse(reading),
];

function fromFields({ labelled, fields }: Reading): DetectorText[] {
  return [
    ...labelled
      .filter(
        ({ field, section, part }) =>
          field === 'detectedBy' || (section === 'detection' && part.name !== 'actions'),
      )
      .map(({ text, lines, label, field }) => ({
        text,
        lines,
        how: `\`${label}\``,
        sure: 'likely' as const,
        asked: field === 'detectedBy' && text.length <= 80,
      })),
    ...fields
      .filter(({ name }) => fieldNamed(name.replace(/[_-]/g, ' ')) === 'detectedBy')
      .map(({ name, value, lines }) => ({
        text: String(value),
        lines,
        how: `\`${name}\` at the top`,
        sure: 'likely' as const,
        asked: true,
      })),
  ];
}

/** The first text of the part on detection. */
function fromPart({ parts }: Reading): DetectorText[] {
  return parts
    .filter(({ name }) => name === 'detection')
    .flatMap(({ nodes, title }): DetectorText[] => {
      const node = nodes.find(
        (one) =>
          one.type === 'list' || (one.type === 'paragraph' && one.children[0]?.type !== 'emphasis'),
      );
      const how = `“${clipLine(title, 30)}”`;
      return node ? [{ text: plain(node), lines: linesOf(node), how, sure: 'likely' }] : [];
    });
}

/** The first event of detection; with none, who acknowledged an alert has had one, or somebody told of it. */
function fromEvents(events: readonly EventDraft[]): DetectorText[] {
  // Who asks whether others see it too is not named by the question.
  const detections = events.filter(({ kind }) => kind === 'detection');
  const first = detections.find(({ words }) => !words.trim().endsWith('?')) ?? detections[0];
  const acknowledged = events.find(
    ({ kind, words }) => kind === 'acknowledgement' && /\balert|\balarm|\bpage\b/i.test(words),
  );
  // `Operator on shift reports loss of telemetry`, whatever else it is taken for.
  const told = events.find(({ words }) => isTold(words));
  const text = (event: EventDraft | undefined, how: string): DetectorText[] =>
    event ? [{ text: event.words, lines: event.lines, how, sure: 'guess' }] : [];
  return [
    ...[first, acknowledged].flatMap((event) => text(event, 'the event of detection')),
    ...text(told, 'the event in which somebody tells of it'),
  ];
}

/** Somebody who is known tells of it. */
const isTold = (text: string): boolean => detectorSaid(text) !== null;

/** A sentence in which somebody tells of it. */
const fromProse = ({ parts }: Reading): DetectorText[] =>
  parts
    .filter(({ name }) => name === null || name === 'summary')
    .flatMap(({ nodes }) =>
      nodes.flatMap((node) =>
        node.type === 'paragraph'
          ? sentencesOf(plain(node).replace(/\s+/g, ' '))
              .filter(isTold)
              .map((text) => ({
                text,
                lines: linesOf(node),
                how: 'who told of it',
                sure: 'guess' as const,
              }))
          : [],
      ),
    );
