// What set it off, where a label says so in words of the vocabulary.
import { Notebook } from '../sources/finding.ts';
import type { ImportOptions } from '../imported.ts';
import type { Reading } from '../sources/reading.ts';
import { matchId, namedIn } from '../words/vocabulary-match.ts';

export function triggerOf(
  reading: Reading,
  options: ImportOptions,
  notes: Notebook,
): string | null {
  const vocabulary = options.vocabularies.triggers;
  const label = reading.labelled.find((one) =>
    /^(?:trigger|triggered by|triggering event)$/i.test(one.label),
  );
  if (!label) return null;
  const match = matchId(vocabulary, label.text, options.rules.triggers);
  const id =
    match.ok && vocabulary.entries.length > 0
      ? match.id
      : namedIn(vocabulary, label.text, options.rules.triggers, true)[0]?.id;
  if (
    !id ||
    (vocabulary.entries.length === 0 && !options.rules.triggers.has(label.text.toLowerCase()))
  )
    return null;
  notes.found('trigger', id, label.lines, label.text, 'likely', `\`${label.label}\``);
  return id;
}
