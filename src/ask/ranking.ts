// "Have we had this?" A pasted alert, log line or chat excerpt in, the reports that hold it out, or none. The one
// ranking of the site, the command line and the check: two steps, so that what is looked up between them may be at hand
// (answer.ts) or fetched (fetched.ts).
import {
  keysToLookUp,
  openPassages,
  type AskedTerm,
  type Hit,
  type LookedUp,
  type TermTable,
} from './passage-index.ts';
import { stripVolatile, type Dropped } from './volatile.ts';

/** What was asked, and what has to be looked up to answer. */
export interface Paste {
  /** Without what belongs to its moment. */
  readonly text: string;
  readonly dropped: readonly Dropped[];
  /** Keys of terms, see passage-index.ts. */
  readonly keys: readonly string[];
}

export interface Ranking {
  /** What was searched for, the heaviest first. */
  readonly terms: readonly AskedTerm[];
  readonly dropped: readonly Dropped[];
  /** At most `MOST_MATCHES`, best first; empty where nothing is enough like what was asked. */
  readonly hits: readonly Hit[];
}

export const MOST_MATCHES = 5;
/** Beyond these, what was pasted only grows longer: the rarest words tell. */
const MOST_TERMS = 48;
/** Lines of a paste that are asked for by themselves. */
const MOST_LINES = 200;
/** Characters of a paste that are read; a dump of megabytes says no more than its beginning. */
export const MOST_TEXT = 20_000;

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

/** Takes out what is volatile and says what to look up. */
export function readPaste(text: string, table: TermTable): Paste {
  const { text: lasting, dropped } = stripVolatile(text.slice(0, MOST_TEXT));
  return { text: lasting, dropped, keys: keysToLookUp(lasting, table) };
}

/** The reports that answer, by number; the newer one first among equals. */
export function rankPaste({ text, dropped }: Paste, found: LookedUp): Ranking {
  const index = openPassages(found);
  const answersTo = (asked: string, bar: Bar): { terms: readonly AskedTerm[]; hits: Hit[] } => {
    const terms = index.weigh(asked).slice(0, MOST_TERMS);
    const total = terms.reduce((sum, { weight }) => sum + weight, 0);
    return { terms, hits: index.find(terms).filter((hit) => passes(hit, total, bar)) };
  };
  const { terms, hits: ofAll } = answersTo(text, WHOLE);
  // Of a page of log one line may be known: each is asked for by itself, and has to be surer.
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  const ofLines =
    lines.size < 2
      ? []
      : [...lines].slice(0, MOST_LINES).flatMap((line) => answersTo(line, LINE).hits);
  const best = bestOfEach([...ofAll, ...ofLines]);
  const hits = best
    .filter(({ score }) => score >= NEAR_THE_FIRST * best[0]!.score)
    .slice(0, MOST_MATCHES)
    .map((hit) => ({ ...hit, score: Math.round(hit.score * 1000) / 1000 }));
  return { terms, dropped, hits };
}

function passes({ inOneLine }: Hit, total: number, bar: Bar): boolean {
  if (inOneLine < bar.weight) return false;
  const share = inOneLine / total;
  return share >= bar.share || inOneLine * share >= bar.weightByShare;
}

/** The best hit of each report, best first; the newer among equals. */
function bestOfEach(hits: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits.toSorted((a, b) => b.score - a.score || a.report - b.report)) {
    if (!best.has(hit.report)) best.set(hit.report, hit);
  }
  return [...best.values()];
}
