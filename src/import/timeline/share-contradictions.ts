// Who was hit: a part of the people cannot be all of them.
import {
  ALL_PEOPLE,
  ALL_THINGS,
  ALL_THINGS_JA,
  FOR_PEOPLE,
  IN_A_PHASE,
  ONLY_THOSE,
  ONLY_THOSE_OF,
  PART_OF_ALL,
  PART_OF_PEOPLE,
  PART_OF_THINGS,
  PART_OF_THINGS_JA,
} from '../words/affected.ts';
import { tellingStems } from '../words/counted.ts';
import { saysFailed } from '../words/failing.ts';
import { foldedInPlace } from '../words/words.ts';
import type { Contradiction } from './contradiction.ts';
import type { Statement } from './statements.ts';

interface SharePhrase {
  readonly words: string;
  readonly clause: ShareClause;
}

interface ShareClause {
  readonly text: string;
  readonly statement: Statement;
}

/** 80 % of the users cannot be all of them. */
export function shares(statements: readonly Statement[]): Contradiction[] {
  const clauses = statements.flatMap((statement) =>
    statement.text.split(/;\s/).map((text): ShareClause => ({ text, statement })),
  );
  // `Every user of the booking API` is every one where the report is about that.
  const about = new Set(
    statements.slice(0, 2).flatMap(({ text }) => tellingStems(foldedInPlace(text))),
  );
  const part = firstOf(clauses, partIn);
  const all = firstOf(clauses, (text) => allIn(text, about));
  const pair = part && all ? { part, all } : ofThings(clauses);
  return pair && pair.part.clause !== pair.all.clause ? cannotBoth(pair) : [];
}

interface SharePair {
  readonly part: SharePhrase;
  readonly all: SharePhrase;
}

/** `12 % of card payments were declined`, and `all card payments were declined`. */
function ofThings(clauses: readonly ShareClause[]): SharePair | null {
  const told = (clause: ShareClause, pattern: RegExp): (SharePhrase & { thing: string })[] => {
    const said = foldedInPlace(clause.text);
    const matches = [...said.matchAll(pattern)];
    // Asked of every clause: what few of them have comes first.
    if (matches.length === 0) return [];
    if (FOR_PEOPLE.test(said) || IN_A_PHASE.test(said) || /\d{1,2}[:h.]\d\d/.test(said)) return [];
    if (!saysFailed(said)) return [];
    return matches
      .filter(({ index }) => !PART_OF_ALL.test(said.slice(0, index)))
      .map((match) => {
        const { index, groups, 0: whole } = match;
        const named = groups?.['thing'] ?? '';
        const stems = isJapanese(named) ? [named, ''] : tellingStems(named).slice(0, 2);
        const words = clause.text.slice(index, index + whole.length);
        return { clause, words, thing: stems.length === 2 ? stems.join(' ') : '' };
      })
      .filter(({ thing }) => thing !== '');
  };
  const find = (...patterns: readonly RegExp[]) =>
    clauses.flatMap((clause) => patterns.flatMap((pattern) => told(clause, pattern)));
  const parts = find(PART_OF_THINGS, PART_OF_THINGS_JA);
  for (const all of find(ALL_THINGS, ALL_THINGS_JA)) {
    const part = parts.find(({ thing, clause }) => thing === all.thing && clause !== all.clause);
    if (part) return { part, all };
  }
  return null;
}

const isJapanese = (text: string): boolean => /[\u3040-\u9fff]/.test(text);

function cannotBoth({ part, all }: SharePair): Contradiction[] {
  const { lines } = all.clause.statement;
  return [
    {
      text: `\`${part.words}\` (line ${part.clause.statement.lines[0]}) and \`${all.words}\` (line ${lines[0]}) cannot both be right.`,
      lines,
    },
  ];
}

function firstOf(
  clauses: readonly ShareClause[],
  find: (text: string) => string | null,
): SharePhrase | null {
  for (const clause of clauses) {
    const words = find(clause.text);
    if (words !== null) return { words, clause };
  }
  return null;
}

/** The words of a part of people that was hit; `20 % fewer users` is none. */
function partIn(text: string): string | null {
  const said = foldedInPlace(text);
  if (FOR_PEOPLE.test(said)) return null;
  for (const words of PART_OF_PEOPLE)
    for (const match of said.matchAll(words))
      if (!/\b(?:fewer|less|more|weniger|mehr|moins|menos|mas|mais)\b/.test(match[0]))
        return text.slice(match.index, match.index + match[0].length);
  return null;
}

/** The words for all people, where harm is told of all of them, and not of those in one place or in one hour. */
function allIn(text: string, about: ReadonlySet<string>): string | null {
  const said = foldedInPlace(text);
  if (FOR_PEOPLE.test(said) || /\d{1,2}[:h.]\d\d/.test(said)) return null;
  for (const words of ALL_PEOPLE)
    for (const match of said.matchAll(words)) {
      const behind = said.slice(match.index + match[0].length);
      if (!PART_OF_ALL.test(said.slice(0, match.index)) && !isRestricted(behind, about))
        return text.slice(match.index, match.index + match[0].length);
    }
  return null;
}

/** `who …`, `in Berlin`: not all of them are meant. */
function isRestricted(behind: string, about: ReadonlySet<string>): boolean {
  const [, thing] = ONLY_THOSE_OF.exec(behind) ?? [];
  if (thing === undefined) return ONLY_THOSE.test(behind);
  const stems = tellingStems(thing).slice(0, 2);
  return stems.length === 0 || stems.some((stem) => !about.has(stem));
}
