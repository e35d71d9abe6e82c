// What set it off: a label in words of the archive, or what the events and the cause say of it. The second is marked as
// a guess, and only ids that the archive lists are proposed.
import type { Vocabularies } from '../../report/vocabulary.ts';
import { linesOf } from '../sources/document.ts';
import type { Sure, ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, foundOut } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import type { EventDraft } from '../timeline/event-draft.ts';
import { anyOf } from '../words/any-of.ts';
import type { TriggerWords } from '../words/triggers.ts';
import { ATTACK, CHANGES, NAMED_TRIGGERS, TRIGGERS, isRuledOut } from '../words/triggers.ts';
import { folded } from '../words/words.ts';
import { namedIn } from '../words/vocabulary-match.ts';
import type { StatedText } from './named-ids.ts';

interface TriggerText extends StatedText {
  readonly sure: Sure;
  /** The words that tell what it was; `TRIGGERS` where nothing stands here. */
  readonly lists?: readonly TriggerWords[];
}

const TRIGGER_LABEL = anyOf(
  /^(?:trigger|triggered by|triggering event|auslöser|(?:élément )?déclencheur|desencadenante)$/i,
  /^(?:detonante|gatilho|evento desencadeador|トリガー|きっかけ|契機)$/i,
);

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
  const conceptIn = (text: string, lists: readonly TriggerWords[]): string | undefined => {
    const said = folded(text).replace(/['’]/g, ' ');
    for (const { names, words } of lists) {
      const id = names.map((name) => ids.get(name)).find((one) => one !== undefined);
      if (id !== undefined && words.test(said)) return id;
    }
    return undefined;
  };
  const texts = textsOf(reading, events);
  // Where the document names its trigger, in words of no entry, nothing else is guessed.
  const named = texts.some(({ sure }) => sure === 'likely');
  for (const { text, lines, sure, how, lists = TRIGGERS } of texts) {
    if (named && sure === 'guess') continue;
    const listed = sure === 'likely' ? namedIn(triggers, text, own, true)[0]?.id : undefined;
    const id = listed ?? conceptIn(text, lists);
    if (id !== undefined)
      return { trigger: id, told: foundOut('trigger', id, lines, text, sure, how) };
  }
  return { trigger: null, told: NOTHING_TOLD };
}

/** The label, the event from which it went wrong, the cause; the surest first. */
function textsOf(reading: Reading, events: readonly EventDraft[]): TriggerText[] {
  const labels = reading.labelled
    .filter(({ label }) => TRIGGER_LABEL.test(label))
    .map(({ label, text, lines }) => ({
      text,
      lines,
      lists: NAMED_TRIGGERS,
      sure: 'likely' as const,
      how: `\`${label}\``,
    }));
  const fields = reading.fields
    .filter(({ name }) => /^trigger(?:ed[_ -]by)?$/i.test(name))
    .map(({ name, value, lines }) => ({
      text: String(value),
      lines,
      lists: NAMED_TRIGGERS,
      sure: 'likely' as const,
      how: `\`${name}\` at the top`,
    }));
  const guesses = (
    list: readonly EventDraft[],
    lists: readonly TriggerWords[] = TRIGGERS,
  ): TriggerText[] =>
    list.map(({ words, lines }) => ({
      text: words,
      lines,
      lists,
      sure: 'guess' as const,
      how: 'the event before users were hit',
    }));
  const { changes, harm } = beginning(events);
  const titles = reading.root.children
    .filter((node) => node.type === 'heading' && node.depth === 1)
    .map((node) => ({ text: plain(node), lines: linesOf(node) }))
    .concat(
      reading.fields
        .filter(({ name }) => name === 'title')
        .map(({ value, lines }) => ({ text: String(value), lines })),
    )
    .map((one) => ({ ...one, lists: [ATTACK], sure: 'guess' as const, how: 'the title' }));
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
  // What a change says loosely is worth more than what the harm looked like, and less than the cause.
  const loosely = guesses(changes, CHANGES);
  return [
    ...labels,
    ...fields,
    ...titles,
    ...guesses(changes),
    ...causes,
    ...loosely,
    ...guesses(harm),
  ].filter(({ text, sure }) => sure === 'likely' || !isRuledOut(text));
}

/** The last change before the first harm, then the harm itself; nothing that was done to mend it. */
function beginning(events: readonly EventDraft[]): Record<'changes' | 'harm', EventDraft[]> {
  const known = events.findIndex(({ kind }) => kind === 'detection' || kind === 'acknowledgement');
  const before = known === -1 ? events.slice(0, 2) : events.slice(0, known + 1);
  return {
    changes: before.filter(({ kind }) => kind === 'change').toReversed(),
    harm: before.filter(({ kind }) => kind === 'impact'),
  };
}
