// The archive as it is asked where the reports themselves are at hand: on the command line, by an agent, in a check.
// Reads them once; each question then costs what its words cost.
import { newestFirst } from '../archive/archive.ts';
import type { Action, Event, Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import {
  answerData,
  deadEndsOf,
  matchAsData,
  mitigationOf,
  openActionsOf,
  type AnswerData,
} from './answer-data.ts';
import { gatherHolders } from './holders.ts';
import type { Language } from './languages.ts';
import type { AskedTerm, Hit } from './passage-index.ts';
import type { PassageField, Passage } from './passage.ts';
import { passagesOf, type Block } from './passages.ts';
import { rankPaste, readPaste } from './ranking.ts';
import { openRarity, writeRarity } from './rarity.ts';
import type { Dropped } from './volatile.ts';

/** A report that can be asked, with the blocks of its body as the audience may read them. */
export interface Askable {
  readonly report: Report;
  readonly body: readonly Block[];
}

/** A line of a report that holds what was asked. */
export interface MatchedLine extends Pick<Passage, 'text' | 'anchor'> {
  readonly field: PassageField;
}

export interface AskMatch {
  readonly report: Report;
  /** Every line of the report. */
  readonly lines: readonly Passage[];
  readonly hit: Hit;
  /** Weight of what matched, in words that one report alone would hold. */
  readonly score: number;
  /** Up to three lines, the best first; at least one. */
  readonly matched: readonly MatchedLine[];
  /** What it has of what was asked, the rarest first. */
  readonly terms: readonly AskedTerm[];
  /** What ended or reduced the harm then; null where no event says it. */
  readonly mitigation: Event | null;
  readonly deadEnds: readonly Event[];
  /** Promises of that report which are neither done nor dropped. */
  readonly openActions: readonly Action[];
}

export interface AskAnswer {
  /** Those of the archive, in which what was asked is looked for. */
  readonly languages: readonly Language[];
  /** What was searched for, the heaviest first. */
  readonly terms: readonly AskedTerm[];
  /** What was taken out as belonging to its moment. */
  readonly dropped: readonly Dropped[];
  /** At most `MOST_MATCHES`, best first; empty where the archive abstains. */
  readonly matches: readonly AskMatch[];
  /** Nothing in the archive is enough like what was asked. */
  readonly abstained: boolean;
}

export interface Asking {
  ask(text: string): AskAnswer;
}

export function openAsking(given: readonly Askable[], vocabularies: Vocabularies): Asking {
  const reports = given.toSorted((a, b) => newestFirst(a.report, b.report));
  const passages = reports.map(({ report, body }) => passagesOf(report, body, vocabularies));
  const { holders: all, ...gathered } = gatherHolders(
    reports.map(({ report }, i) => ({ lines: passages[i]!, lang: report.lang })),
  );
  // Estimated as the site does it, or the two would look up different words of a long paste.
  const rarity = openRarity(writeRarity([...all].map(([key, { count }]) => [key, count])));
  const table = { ...gathered, rarity };
  return {
    ask(text) {
      const paste = readPaste(text, table);
      const holders = new Map(paste.keys.map((key) => [key, all.get(key) ?? null]));
      const { terms, dropped, hits } = rankPaste(paste, { ...table, holders });
      const matches = hits.map((hit) =>
        matchOf(hit, reports[hit.report]!.report, passages[hit.report]!),
      );
      return {
        languages: table.languages,
        terms,
        dropped,
        matches,
        abstained: matches.length === 0,
      };
    },
  };
}

function matchOf(hit: Hit, report: Report, lines: readonly Passage[]): AskMatch {
  return {
    report,
    lines,
    hit,
    score: hit.score,
    matched: hit.lines.map((line) => lines[line]!),
    terms: hit.terms,
    mitigation: mitigationOf(report),
    deadEnds: deadEndsOf(report),
    openActions: openActionsOf(report),
  };
}

/** The answer as other programs read it; addresses are made by the caller. @param today by which an action is overdue */
export function answerAsData(
  query: string,
  answer: AskAnswer,
  today: string,
  urlOf: (report: Report, anchor: string | null) => string,
): AnswerData {
  const matches = answer.matches.map(({ report, lines, hit }) =>
    matchAsData(report, lines, hit, today, (anchor) => urlOf(report, anchor)),
  );
  return answerData(query, answer, matches);
}
