// Which reports hold what somebody pasted. BM25 over whole reports and over their single lines: a report that has the
// words scattered counts less than one that has them in one line. Knows numbers and words; nothing of pages, nor whether
// what it looks up is at hand (answer.ts) or was fetched (fetched.ts).
//
// Source: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
import { fieldAt, lineAt, type Holder, type Holders } from './holders.ts';
import type { Language } from './languages.ts';
import type { PassageField } from './passage.ts';
import type { Rarity } from './rarity.ts';
import { termsOf, type Term } from './terms.ts';
import { compareTexts } from '../text/order.ts';

/** A term that was asked for and how much it counts. */
export interface AskedTerm {
  readonly key: string;
  /** Further keys under which the archive holds it, in other languages. */
  readonly also: readonly string[];
  readonly written: string;
  /** In how many reports it stands. */
  readonly reports: number;
  /** 0 to about 1.5: 1 is a plain word that one report alone holds. */
  readonly weight: number;
}

export interface Hit {
  /** Number of the report. */
  readonly report: number;
  /** Weight of what matched, in words that one report alone would hold. */
  readonly score: number;
  /** The same of its best line alone. */
  readonly inOneLine: number;
  /** The same of all its lines, each word once. */
  readonly anywhere: number;
  /** The same of its best line with the two beside it and the title; reckoned when it is asked for. */
  readonly nearby: number;
  /** The terms that it holds, in the order in which they were asked for. */
  readonly terms: readonly AskedTerm[];
  /** Numbers of its lines that matched, best first. */
  readonly lines: readonly number[];
}

export interface PassageIndex {
  /** What each term of a text weighs here; once each, in the order of the text. */
  weigh(text: string): readonly AskedTerm[];
  /** Every report that holds one of the terms, best first; ties by number. */
  find(terms: readonly AskedTerm[]): readonly Hit[];
}

const WEIGHT_OF_FIELD: Readonly<Record<PassageField, number>> = {
  title: 1.3,
  summary: 1.15,
  event: 1.1,
  body: 1,
  filed: 0.9,
  action: 0.8,
};
const CODE = 1.5;
const EVERYDAY = 0.3;
/** That no report happens to use such a word tells nothing of what happened. */
const UNKNOWN_EVERYDAY = 0.05;
/** Of an identifier that is counted as a whole as well. */
const PART = 0.6;
/**
 * In a handful of reports no word is known to be rare or common: each counts as if it stood among so many. What is
 * common everywhere is in a list, see archive/topic-terms.ts.
 */
const LEAST_SIZE = 60;
/** How much a term that a line holds counts beside one that the report holds anywhere. */
const IN_ONE_LINE = 1;

/** What is known of all terms of the archive before any is looked up. */
export interface TermTable {
  /** Number of reports. */
  readonly size: number;
  /** Those in which its reports are written; what is asked may be in any of them. */
  readonly languages: readonly Language[];
  readonly rarity: Rarity;
}

/** And of some of them afterwards. */
export interface LookedUp extends TermTable {
  /** Every key that was looked up, null where no report holds it. */
  readonly holders: ReadonlyMap<string, Holders | null>;
}

/**
 * Keys of a paste that are looked up. A page of log has more: of these the rarest are, for they tell most and are the
 * shortest to load.
 */
const MOST_LOOKED_UP = 40;

/**
 * The keys of a text that have to be looked up before it can be weighed. A word of a line that is known by more of its
 * words comes first: of the lines of a log that nobody knows some words seem to be held, see rarity.ts.
 */
export function keysToLookUp(text: string, table: TermTable): readonly string[] {
  const rank = new Map<string, number>();
  for (const line of text.split('\n')) {
    const weights = new Map<string, number>();
    let [known, all] = [0, 0];
    for (const term of termsOf(line, table.languages)) {
      const reports = atMost(term, table);
      const weight = weightOf(term, reports, table.size);
      all += weight;
      if (reports > 0) known += weight;
      for (const key of keysOf(term)) {
        if (table.rarity.atMost(key) === 0) continue;
        weights.set(key, Math.max(weight, weights.get(key) ?? 0));
      }
    }
    for (const [key, weight] of weights) {
      rank.set(key, Math.max((weight * known) / all, rank.get(key) ?? 0));
    }
  }
  return [...rank]
    .toSorted(([a, x], [b, y]) => y - x || compareTexts(a, b))
    .slice(0, MOST_LOOKED_UP)
    .map(([key]) => key);
}

export function openPassages({ holders, ...table }: LookedUp): PassageIndex {
  const { size, languages, rarity } = table;
  const holdersOf = (term: Keys): Holders =>
    together(keysOf(term).flatMap((key) => holders.get(key) ?? []));
  /** In how many reports a term is; of one that was not looked up, in how many it may be. */
  const countOf = (term: Keys): number =>
    keysOf(term).every((key) => holders.has(key) || rarity.atMost(key) === 0)
      ? holdersOf(term).count
      : atMost(term, table);

  return {
    weigh(text) {
      const asked = new Map<string, AskedTerm>();
      for (const term of termsOf(text, languages)) {
        const { key, written } = term;
        const also = term.also.filter((one) => rarity.atMost(one) > 0);
        // Of an identifier that nobody knows, its parts may be known, and they are counted.
        const reports = countOf({ key, also });
        if (term.composed && reports === 0) continue;
        const weight = weightOf(term, reports, size);
        const before = asked.get(key);
        if (before && before.weight >= weight) continue;
        asked.set(key, { key, also, written, reports, weight });
      }
      return [...asked.values()];
    },
    find(terms) {
      const found = new Map<
        number,
        { terms: AskedTerm[]; lines: Map<number, number>; held: TermAt[]; sum: number }
      >();
      for (const term of terms) {
        for (const { report, places } of holdersOf(term).newest) {
          let hit = found.get(report);
          if (!hit) found.set(report, (hit = { terms: [], lines: new Map(), held: [], sum: 0 }));
          hit.terms.push(term);
          const at: TermAt = new Map();
          hit.held.push(at);
          let best = 0;
          for (const place of places) {
            const line = lineAt(place);
            const weight = term.weight * WEIGHT_OF_FIELD[fieldAt(place)];
            hit.lines.set(line, (hit.lines.get(line) ?? 0) + weight);
            at.set(line, weight);
            best = Math.max(best, weight);
          }
          hit.sum += best;
        }
      }
      return [...found]
        .map(([report, { terms: found, lines, held, sum }]): Hit => {
          const ranked = [...lines].toSorted(([a, x], [b, y]) => y - x || a - b);
          const inOneLine = ranked[0]![1];
          return {
            report,
            score: (sum + IN_ONE_LINE * inOneLine) / (1 + IN_ONE_LINE),
            terms: found,
            inOneLine,
            anywhere: sum,
            get nearby() {
              return Math.max(...[...lines.keys()].map((line) => around(line, held)));
            },
            lines: ranked.slice(0, 3).map(([line]) => line),
          };
        })
        .toSorted((a, b) => b.score - a.score || a.report - b.report);
    },
  };
}

/** The lines of one report that hold a term, and how much it counts there. */
type TermAt = Map<number, number>;
/** The title is the first line of every report. */
const TITLE = 0;

/** What a line holds with its neighbours and the title. */
function around(line: number, held: readonly TermAt[]): number {
  let sum = 0;
  for (const at of held) {
    sum += Math.max(
      at.get(line - 1) ?? 0,
      at.get(line) ?? 0,
      at.get(line + 1) ?? 0,
      at.get(TITLE) ?? 0,
    );
  }
  return sum;
}

type Keys = Pick<Term, 'key' | 'also'>;
const keysOf = ({ key, also }: Keys): readonly string[] => [key, ...also];

const atMost = (term: Keys, { size, rarity }: TermTable): number =>
  Math.min(
    size,
    keysOf(term).reduce((sum, key) => sum + rarity.atMost(key), 0),
  );

/** The holders of several keys as of one, each report once with all of its lines. */
function together(all: readonly Holders[]): Holders {
  if (all.length === 1) return all[0]!;
  const byReport = new Map<number, Holder>();
  for (const { report, places } of all.flatMap(({ newest }) => newest)) {
    const before = byReport.get(report)?.places ?? [];
    const both = [...new Set([...before, ...places])].toSorted((a, b) => a - b);
    byReport.set(report, { report, places: both });
  }
  const newest = [...byReport.values()].toSorted((a, b) => a.report - b.report);
  return { count: Math.max(newest.length, ...all.map(({ count }) => count)), newest };
}

/** 1 is a plain word that one report alone holds. */
function weightOf({ code, everyday, part }: Term, reports: number, size: number): number {
  const among = Math.max(size, LEAST_SIZE);
  return (
    (idf(Math.max(1, reports), among) / idf(1, among)) *
    (code ? CODE : 1) *
    (everyday ? (reports === 0 ? UNKNOWN_EVERYDAY : EVERYDAY) : 1) *
    (part ? PART : 1)
  );
}

/** How rare a term is that so many of `size` reports hold; BM25's, never negative. */
const idf = (reports: number, size: number): number =>
  Math.log(1 + (size - reports + 0.5) / (reports + 0.5));
