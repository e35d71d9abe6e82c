// Which things of a vocabulary a text says to have failed: named in a clause that says so, next to the words that do. A
// name that merely stands in the text says nothing.
import type { Vocabulary } from '../../report/vocabulary.ts';
import { sentencesOf } from '../sources/clip-text.ts';
import { failsAt, isUnharmed } from '../words/failing.ts';
import { SERVICES } from '../words/services.ts';
import type { Named } from '../words/vocabulary-match.ts';
import { namedIn, wordsOnly } from '../words/vocabulary-match.ts';
import { folded } from '../words/words.ts';

/** A clause ends where what follows may say the opposite. */
const CLAUSE =
  /[;:()（）]|,? (?:but|while|whereas|although|though|aber|während|mais|pero|mas) |\s[–—-]\s/iu;
/** Words that join names to one subject. */
const JOINS =
  /^ ?(?:(?:and|or|the|our|as|well|also|both|und|oder|et|y|e|les?|la|los|die|der|das) ?)*$/u;

/** In front of what belongs to somebody else. */
const OTHERS = / (?:their|his|her|your) $/;

/** What a text says to have failed; nothing where no sentence does. */
export function affectedIn(
  vocabulary: Vocabulary,
  text: string,
  rules: ReadonlyMap<string, string>,
): Named[] {
  for (const sentence of text.split('\n').flatMap(sentencesOf))
    for (const clause of sentence.split(CLAUSE)) {
      const found = inClause(vocabulary, clause, rules);
      if (found.length > 0) return found;
    }
  return [];
}

/** `the sign-in page`, `our API`: things of which a text speaks as services, said to be in order by nobody. */
export function spokenOf(
  vocabulary: Vocabulary,
  text: string,
  rules: ReadonlyMap<string, string>,
): Named[] {
  const words = wordsOnly(text);
  return isUnharmed(folded(words))
    ? []
    : withoutParts(namedIn(vocabulary, text, rules, true)).filter(({ at, word }) =>
        THING.test(words.slice(at + word.length)),
      );
}

const THING = /^ (?:pages?|services?|apis?|apps?|forms?|screens?|portals?|endpoints?) /;

/** The names next to the words that say what failed: those in front of them, else those behind. */
function inClause(
  vocabulary: Vocabulary,
  clause: string,
  rules: ReadonlyMap<string, string>,
): Named[] {
  const words = wordsOnly(clause);
  const fails = failsAt(folded(words));
  if (fails === null) return [];
  const named = [...namedIn(vocabulary, clause, rules, true), ...meantIn(vocabulary, clause)]
    .filter(({ at }) => !OTHERS.test(words.slice(0, at)))
    .toSorted((a, b) => a.at - b.at)
    .filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i);
  const before = withoutParts(named.filter(({ at }) => at < fails));
  // `The shop was down, and DNS with it.`
  const added = named.filter(({ at }) => at > fails && ADDS.test(words.slice(fails, at)));
  return before.length > 0
    ? [...joined(before.toReversed(), words), ...added]
    : withoutParts(named).slice(0, 1);
}

const ADDS = /^\S+(?: \S+)? (?:and|und|et|y|e) (?:(?:the|our|die|der|das|les?|la|los|o|a) )?$/u;

/** `docs site`: a name right behind another is a part of it. */
const withoutParts = (named: readonly Named[]): Named[] =>
  named.filter((one, i) => {
    const last = named[i - 1];
    return !last || one.at > last.at + last.word.length + 1;
  });

/** The nearest of names in turn, and those that are joined to it. */
function joined(nearest: readonly Named[], words: string): Named[] {
  const until = nearest.findIndex((one, i) => {
    const next = nearest[i - 1];
    return next && !JOINS.test(words.slice(one.at + one.word.length, next.at).trimStart());
  });
  return (until === -1 ? [...nearest] : nearest.slice(0, until)).toReversed();
}

/** Things in the words of another language. */
export function meantIn({ entries }: Vocabulary, text: string): Named[] {
  const flat = wordsOnly(text);
  return SERVICES.flatMap(({ names, words }) => {
    const entry = entries.find(({ id, synonyms }) =>
      names.some((name) => id === name || synonyms.includes(name)),
    );
    const match = words.exec(flat);
    return entry && match ? [{ id: entry.id, word: match[0], at: match.index }] : [];
  });
}
