// "Have we had this?" A pasted alert, log line or chat excerpt in, the reports that hold it out, or "nothing like this".
// The one ranking of the site, the command line and the check. Pure; runs in a browser as well.
import { startOf } from '../archive/archive.ts';
import { inlineText } from '../report/inline.ts';
import type { Action, Event, Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import type { AskedTerm, Hit } from './passage-index.ts';
import { indexPassages } from './passage-index.ts';
import { passagesOf, type Block, type Field, type Passage } from './passages.ts';
import { stripVolatile, type Dropped } from './volatile.ts';

/** A report that can be asked, with the blocks of its body as the audience may read them. */
export interface Askable {
  readonly report: Report;
  readonly body: readonly Block[];
}

/** A line of a report that holds what was asked. */
export interface MatchedLine extends Pick<Passage, 'text' | 'anchor'> {
  readonly field: Field;
}

export interface AskMatch {
  readonly report: Report;
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

export const MOST_MATCHES = 5;
/** Beyond these, what was pasted only grows longer: the rarest words tell. */
const MOST_TERMS = 48;
/** Lines of a paste that are asked for by themselves. */
const MOST_LINES = 200;
/** Characters of a paste that are read; a dump of megabytes says no more than its beginning. */
const MOST_TEXT = 20_000;

/** When a report is an answer to what was asked. */
interface Bar {
  /** One line of it holds at least this share of the weight that was asked for, */
  readonly share: number;
  /** or less of it, where much is held all the same: weight times share. */
  readonly weightByShare: number;
  /** And at least this weight, in words that one report alone would hold. */
  readonly weight: number;
}

/**
 * Measured on 88 real reports: one line of the right report holds 0.5 to 0.9 of the weight of its own alert, reworded
 * and with half of the words gone still 0.35; of forty alerts about products that are not there, none reached 0.33.
 */
const WHOLE: Bar = { share: 0.36, weightByShare: 1, weight: 0.6 };
const LINE: Bar = { share: 0.5, weightByShare: Infinity, weight: 1.8 };
/** Further answers are at least this near to the first. */
const NEAR_THE_FIRST = 0.5;

/** Reads the reports once; each question then costs what its words cost. */
export function openAsking(reports: readonly Askable[], vocabularies: Vocabularies): Asking {
  const passages = reports.map(({ report, body }) => passagesOf(report, body, vocabularies));
  const index = indexPassages(passages);
  const answersTo = (text: string, bar: Bar): { terms: readonly AskedTerm[]; hits: Hit[] } => {
    const terms = index.weigh(text).slice(0, MOST_TERMS);
    const total = terms.reduce((sum, { weight }) => sum + weight, 0);
    return { terms, hits: index.find(terms).filter((hit) => passes(hit, total, bar)) };
  };
  return {
    ask(text) {
      const { text: lasting, dropped } = stripVolatile(text.slice(0, MOST_TEXT));
      const { terms, hits: ofAll } = answersTo(lasting, WHOLE);
      // Of a page of log one line may be known: each is asked for by itself, and has to be surer.
      const lines = new Set(lasting.split('\n').map((line) => line.trim()));
      const ofLines =
        lines.size < 2
          ? []
          : [...lines].slice(0, MOST_LINES).flatMap((line) => answersTo(line, LINE).hits);
      const hits = bestOfEach([...ofAll, ...ofLines]);
      const matches = hits
        .filter(({ score }) => score >= NEAR_THE_FIRST * hits[0]!.score)
        .toSorted((a, b) => b.score - a.score || newer(reports[a.report]!, reports[b.report]!))
        .slice(0, MOST_MATCHES)
        .map((hit) => matchOf(hit, reports[hit.report]!.report, passages[hit.report]!));
      return { terms, dropped, matches, abstained: matches.length === 0 };
    },
  };
}

function passes({ inOneLine }: Hit, total: number, bar: Bar): boolean {
  if (inOneLine < bar.weight) return false;
  const share = inOneLine / total;
  return share >= bar.share || inOneLine * share >= bar.weightByShare;
}

/** The best hit of each report, best first. */
function bestOfEach(hits: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits.toSorted((a, b) => b.score - a.score || a.report - b.report)) {
    if (!best.has(hit.report)) best.set(hit.report, hit);
  }
  return [...best.values()];
}

function matchOf(hit: Hit, report: Report, lines: readonly Passage[]): AskMatch {
  return {
    report,
    score: Math.round(hit.score * 1000) / 1000,
    matched: hit.lines.map((line) => lines[line]!),
    terms: hit.terms,
    mitigation: report.timeline.find(({ kind }) => kind === 'mitigation') ?? null,
    deadEnds: report.timeline.filter(({ kind }) => kind === 'dead-end'),
    openActions: report.actions.filter(
      ({ status }) => status === 'open' || status === 'in-progress',
    ),
  };
}

const newer = (a: Askable, b: Askable): number =>
  (startOf(b.report) ?? -Infinity) - (startOf(a.report) ?? -Infinity) ||
  (a.report.id < b.report.id ? -1 : 1);

/** The answer as other programs read it; addresses are made by the caller. */
export function answerAsData(
  query: string,
  { terms, dropped, matches, abstained }: AskAnswer,
  urlOf: (report: Report, anchor: string | null) => string,
) {
  return {
    query,
    terms: terms.map(({ written, reports }) => ({ term: written, reports })),
    ignored: dropped.map(({ text }) => text),
    matches: matches.map((match) => {
      const { report, score, matched, mitigation, deadEnds, openActions } = match;
      const event = ({ n, text }: Event) => ({ text: inlineText(text), anchor: `event-${n}` });
      return {
        id: report.id,
        title: report.title,
        url: urlOf(report, matched[0]?.anchor ?? null),
        score,
        matched: matched.map(({ text, anchor }) => ({ text, anchor })),
        mitigation: mitigation && event(mitigation),
        deadEnds: deadEnds.map(event),
        openActions: openActions.map(({ n, do: text, owner, due }) => ({
          text: inlineText(text),
          anchor: `action-${n}`,
          owner,
          due,
        })),
      };
    }),
    abstained,
  };
}
