// "Have we had this?" A pasted alert, log line or chat excerpt in, the reports that hold it out, or none. The one
// ranking of the site, the command line and the check: two steps, so that what is looked up between them may be at hand
// (answer.ts) or fetched (fetched.ts).
import { joinBroken } from './broken-words.ts';
import { clipPaste } from './paste-limit.ts';
import {
  keysToLookUp,
  openPassages,
  type AskedTerm,
  type Hit,
  type LookedUp,
  type TermTable,
} from './passage-index.ts';
import { openEnvelope, unquote } from './envelope.ts';
import { termsOf } from './terms.ts';
import { stripVolatile, type Dropped } from './volatile.ts';
import { compareTexts } from '../text/order.ts';

/** What was asked, and what has to be looked up to answer. */
export interface Paste {
  /** Without what a tool puts around it and what belongs to its moment. */
  readonly text: string;
  readonly dropped: readonly Dropped[];
  /** Names of what it was seen on, a pod or a host: they tell less than what was seen. */
  readonly places: readonly string[];
  /** Keys of terms, see passage-index.ts. */
  readonly keys: readonly string[];
}

export interface Ranking {
  /** What was searched for, the heaviest first. */
  readonly terms: readonly AskedTerm[];
  /** What was taken out and not searched for in another place, as `error:` behind `ERROR` is. */
  readonly dropped: readonly Dropped[];
  /** At most `MOST_MATCHES`, best first; empty where nothing is enough like what was asked. */
  readonly hits: readonly Hit[];
}

const MOST_MATCHES = 5;
/** Beyond these, what was pasted only grows longer: the rarest words tell. */
const MOST_TERMS = 48;
/** Lines of a paste that are asked for by themselves. */
const MOST_LINES = 200;

/** When a report is an answer to what was asked. */
interface Bar {
  /** One line of it holds at least this share of the weight that was asked for, */
  readonly share: number;
  /** and this strength: its weight, in words that one report alone would hold, times its share to the power of 1.5. */
  readonly strength: number;
}

/**
 * Measured on 88 real reports, over lines of theirs and over eighty alerts about products that are not there, see
 * `npm run bench:ask`. The less of the question a line holds, the more it has to be: of a line that is known word by
 * word one uncommon word is enough beside common ones, of one that is known by half it takes two.
 */
const PASTED: Bar = { share: 0.28, strength: 0.55 };
/**
 * What was seen is often told over a few lines of a report. They hold more words than one does, by chance too, so that
 * it takes more of them.
 */
const NEARBY: Bar = { share: 0.28, strength: 0.8 };
/** One of many lines, with those beside it in the report, is met by chance sooner than all of them together. */
const LINE: Bar = { share: 0.28, strength: 0.6 };
/** A few words that somebody typed are all meant; there one may be enough. */
const TYPED: Bar = { share: 0.36, strength: 0.25 };
/** How much the name of a pod or a host counts. */
const PLACE = 0.3;
/** Further answers are at least this near to the first. */
const NEAR_THE_FIRST = 0.5;

/** Takes out what a tool put around it and what is volatile, and says what to look up. */
export function readPaste(pasted: string, table: TermTable): Paste {
  const known = (word: string): boolean =>
    [...termsOf(word, table.languages)].some(({ key }) => table.rarity.atMost(key) > 0);
  const opened = openEnvelope(joinBroken(unquote(clipPaste(pasted)), known));
  const { text, dropped } = stripVolatile(opened.text);
  return {
    text,
    dropped: [...opened.dropped, ...dropped],
    places: opened.places.map((place) => stripVolatile(place).text),
    keys: keysToLookUp(text, table),
  };
}

/** The reports that answer, by number; the newer one first among equals. */
export function rankPaste({ text, places, dropped }: Paste, found: LookedUp): Ranking {
  const index = openPassages(found);
  const ofPlaces = new Set(places.flatMap((place) => [...termsOf(place)].map(({ key }) => key)));
  const ask = (
    asked: string,
  ): { terms: readonly AskedTerm[]; total: number; all: readonly Hit[] } => {
    const terms = index
      .weigh(asked)
      .filter(({ key, reports }) => reports > 0 || !ofPlaces.has(key))
      .map((term) => (ofPlaces.has(term.key) ? { ...term, weight: PLACE * term.weight } : term))
      .toSorted((a, b) => b.weight - a.weight || compareTexts(a.key, b.key))
      .slice(0, MOST_TERMS);
    const total = terms.reduce((sum, { weight }) => sum + weight, 0);
    return { terms, total, all: index.find(terms) };
  };
  // Of a page of log one line may be known: each is asked for by itself.
  const lines = new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
  const typed = lines.size === 1 && dropped.length === 0;
  const { terms, total, all } = ask(text);
  const bar = typed ? TYPED : PASTED;
  const ofAll = all.filter(
    (hit) => passes(hit.inOneLine, total, bar) || passesNearby(hit, total, NEARBY),
  );
  const ofLines =
    lines.size < 2
      ? []
      : firstAndLast([...lines], MOST_LINES).flatMap((line) => {
          const { total, all } = ask(line);
          return all.filter((hit) => passesNearby(hit, total, LINE));
        });
  const best = bestOfEach([...ofAll, ...ofLines]);
  const hits = best
    .filter(({ score }) => score >= NEAR_THE_FIRST * best[0]!.score)
    .slice(0, MOST_MATCHES)
    .map((hit) => ({ ...hit, score: Math.round(hit.score * 1000) / 1000 }));
  const asked = new Set(terms.map(({ key }) => key));
  const isAsked = (piece: Dropped): boolean => {
    const keys = [...termsOf(piece.text, found.languages)].map(({ key }) => key);
    return keys.length > 0 && keys.every((key) => asked.has(key));
  };
  return { terms, dropped: dropped.filter((piece) => !isAsked(piece)), hits };
}

/** Most reports hold too little anywhere, so that their lines need not be looked at. */
const passesNearby = (hit: Hit, total: number, bar: Bar): boolean =>
  passes(hit.anywhere, total, bar) && passes(hit.nearby, total, bar);

function passes(weight: number, total: number, bar: Bar): boolean {
  // A word of a title counts more than it was asked for.
  const share = Math.min(1, weight / total);
  return share >= bar.share && weight * share ** 1.5 >= bar.strength;
}

/** Of a long log the lines in the middle say least. */
function firstAndLast(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most / 2), ...lines.slice(-most / 2)];
}

/** The best hit of each report, best first; the newer among equals. */
function bestOfEach(hits: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits.toSorted((a, b) => b.score - a.score || a.report - b.report)) {
    if (!best.has(hit.report)) best.set(hit.report, hit);
  }
  return [...best.values()];
}
