// The kind of an event, judged by its words. Who does what decides first; then phrases that may stand anywhere; then the
// earliest word, since a line begins with what matters.
import type { EventKind } from '../../report/kinds.ts';
import { EVENT_KINDS } from '../../report/kinds.ts';
import { ANYWHERE, EARLIEST, LAST, WHOLE } from '../words/en-kinds.ts';
import { WHAT, WHO, worksAgain } from '../words/en-subjects.ts';
import { beginsWord, folded, listed } from '../words/words.ts';

export interface Kind {
  readonly kind: EventKind;
  /** The words that decided; empty where none did. */
  readonly word: string;
}

/** The kind of an event by its text; a team's own phrases come first. */
export function kindOfEvent(written: string, own: ReadonlyMap<string, string>): Kind {
  const ruled = ownKind(written.toLowerCase(), own);
  if (ruled) return ruled;
  const text = sentenceOf(written);
  const again = worksAgain(text);
  return (
    first(WHO, text) ??
    (again ? { kind: 'recovery', word: again } : null) ??
    first(WHAT, text) ??
    first(WHOLE, text) ??
    first(ANYWHERE, text) ??
    earliest(EARLIEST, text) ??
    earliest(LAST, text) ??
    abroad(text) ?? { kind: 'note', word: '' }
  );
}

function ownKind(lower: string, own: ReadonlyMap<string, string>): Kind | null {
  for (const [phrase, kind] of own)
    if (lower.includes(phrase) && Object.hasOwn(EVENT_KINDS, kind))
      return { kind: kind as EventKind, word: phrase };
  return null;
}

/** Without who wrote it in a chat, and what other columns of its row say. */
const sentenceOf = (text: string): string =>
  text.replace(/^[a-z][\w.-]{1,14}: (?=\S)/, '').replace(/(?: \([\p{L} ]{2,20}: [^)]*\))+$/u, '');

type Rules = readonly (readonly [EventKind, RegExp])[];

/** The first rule that fits. */
function first(rules: Rules, text: string): Kind | null {
  for (const [kind, pattern] of rules) {
    const match = pattern.exec(text);
    if (match) return { kind, word: match[0] };
  }
  return null;
}

/** The rule whose words stand first in the text. */
function earliest(rules: Rules, text: string): Kind | null {
  const found = rules.flatMap(([kind, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ kind, word: match[0], at: match.index }] : [];
  });
  return found.toSorted((a, b) => a.at - b.at)[0] ?? null;
}

function abroad(text: string): Kind | null {
  const words = folded(text);
  const kind = listed<EventKind>(words, ({ kinds }) => kinds, beginsWord);
  return kind && { kind, word: words.slice(0, 40) };
}
