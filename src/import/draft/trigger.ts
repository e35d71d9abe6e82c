// What set it off: a label in words of the archive, or what the events and the cause say of it. The second is marked as
// a guess, and only ids that the archive lists are proposed.
import type { Vocabularies } from '../../report/vocabulary.ts';
import { linesOf } from '../sources/document.ts';
import type { Sure, ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, foundOut } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import type { EventDraft } from '../timeline/event-draft.ts';
import { TRIGGERS } from '../words/triggers.ts';
import { namedIn } from '../words/vocabulary-match.ts';
import type { StatedText } from './named-ids.ts';

interface TriggerText extends StatedText {
  readonly sure: Sure;
}

/** The id of what set an incident off; null where nothing says it. */
export function triggerOf(
  reading: Reading,
  events: readonly EventDraft[],
  { triggers }: Vocabularies,
): { trigger: string | null; told: ReadingNotes } {
  const own = reading.rules.triggers;
  const ids = new Map(
    triggers.entries.flatMap(({ id, synonyms }) => [id, ...synonyms].map((word) => [word, id])),
  );
  const conceptIn = (text: string): string | undefined => {
    for (const { names, words } of TRIGGERS) {
      const id = names.map((name) => ids.get(name)).find((one) => one !== undefined);
      if (id !== undefined && words.test(text)) return id;
    }
    return undefined;
  };
  const texts = textsOf(reading, events);
  // Where the document names its trigger, in words of no entry, nothing else is guessed.
  const named = texts.some(({ sure }) => sure === 'likely');
  for (const { text, lines, sure, how } of texts) {
    if (named && sure === 'guess') continue;
    const listed = sure === 'likely' ? namedIn(triggers, text, own, true)[0]?.id : undefined;
    const id = listed ?? conceptIn(text);
    if (id !== undefined)
      return { trigger: id, told: foundOut('trigger', id, lines, text, sure, how) };
  }
  return { trigger: null, told: NOTHING_TOLD };
}

/** The label, the event from which it went wrong, the cause; the surest first. */
function textsOf(reading: Reading, events: readonly EventDraft[]): TriggerText[] {
  const labels = reading.labelled
    .filter(({ label }) =>
      /^(?:trigger|triggered by|triggering event|auslöser|déclencheur)$/i.test(label),
    )
    .map(({ label, text, lines }) => ({
      text,
      lines,
      sure: 'likely' as const,
      how: `\`${label}\``,
    }));
  const fields = reading.fields
    .filter(({ name }) => /^trigger(?:ed[_ -]by)?$/i.test(name))
    .map(({ name, value, lines }) => ({
      text: String(value),
      lines,
      sure: 'likely' as const,
      how: `\`${name}\` at the top`,
    }));
  const told = beginning(events).map(({ words, lines }) => ({
    text: words,
    lines,
    sure: 'guess' as const,
    how: 'the event before users were hit',
  }));
  const causes = reading.parts
    .filter(({ name }) => name === 'rootCause')
    .flatMap(({ nodes }) =>
      nodes.slice(0, 1).map((node) => ({
        text: plain(node).split(/(?<=[.!?])\s/)[0] ?? '',
        lines: linesOf(node),
        sure: 'guess' as const,
        how: 'the words of the cause',
      })),
    );
  return [...labels, ...fields, ...told, ...causes];
}

/** The last change before the first harm, then the harm itself; nothing that was done to mend it. */
function beginning(events: readonly EventDraft[]): EventDraft[] {
  const known = events.findIndex(({ kind }) => kind === 'detection' || kind === 'acknowledgement');
  const before = known === -1 ? events.slice(0, 2) : events.slice(0, known + 1);
  const changes = before.filter(({ kind }) => kind === 'change');
  const harm = before.filter(({ kind }) => kind === 'impact');
  return [...changes.toReversed(), ...harm];
}
