// An inverted index over the words of an archive: which terms set a report apart, and which reports share
// them. Knows texts by number; knows nothing of reports, causes or pages.
import type { NumberedTerms, TermNumbers } from './term-numbers.ts';
import type { TopicTerm } from './topic-terms.ts';
import { compareTexts } from '../text/order.ts';

export interface Match {
  /** Number of the other document. */
  readonly doc: number;
  /** 0 to 1: how much of what sets the two apart from the rest they have in common. */
  readonly likeness: number;
}

export interface TextIndex {
  /** The best matches of a document, best first, at most `limit`. */
  readonly matches: (doc: number, limit: number) => readonly Match[];
  /** What two documents have in common, the most telling first. */
  readonly shared: (a: number, b: number) => readonly SharedTerm[];
  readonly likeness: (a: number, b: number) => number;
}

export interface SharedTerm {
  readonly written: string;
  readonly phrase: boolean;
  /** In how many documents it stands. */
  readonly documents: number;
  /** How often it stands in the one of the two that says it more often. */
  readonly times: number;
}

/**
 * A term held by more documents than this says little, and its list would be long: with the limit the
 * cost of all comparisons is linear in the number of documents.
 */
const MOST_DOCUMENTS = 256;
/** Share of the documents above which a term is everyday language of this archive. */
const EVERYDAY_SHARE = 0.06;
/** The most telling terms of a document stand for it. */
const TERMS_PER_DOCUMENT = 64;

/** The terms of a document in flat arrays, by the number of the term: a large archive holds millions. */
interface Vector {
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
  readonly weights: Float64Array;
  readonly norm: number;
}

/** @param documents the terms of each document in their `numbers`; each is looked at once */
export function indexTexts(documents: Iterable<NumberedTerms>, numbers: TermNumbers): TextIndex {
  const { terms, holders, counted } = countTerms(documents, numbers);
  const size = counted.length;
  // In a handful of documents no share means anything: everything that two of them hold is kept.
  const most = Math.min(MOST_DOCUMENTS, Math.max(8, EVERYDAY_SHARE * size));
  const rarity = holders.map((n) => Math.log(1 + size / n));
  const isTelling = (term: number): boolean => holders[term]! >= 2 && holders[term]! <= most;

  const vectors = counted.map((pairs): Vector => {
    const places: number[] = [];
    const weights: number[] = [];
    for (let i = 0; i < pairs.length; i += 2) {
      const term = pairs[i]!;
      if (!isTelling(term)) continue;
      places.push(i);
      weights[i] = (1 + Math.log(pairs[i + 1]!)) * rarity[term]! * (terms[term]!.phrase ? 1.4 : 1);
    }
    const byWeight = (a: number, b: number): number =>
      weights[b]! - weights[a]! || compareTexts(terms[pairs[a]!]!.key, terms[pairs[b]!]!.key);
    const telling =
      places.length > TERMS_PER_DOCUMENT
        ? places.toSorted(byWeight).slice(0, TERMS_PER_DOCUMENT)
        : places;
    const chosen = telling.toSorted((a, b) => pairs[a]! - pairs[b]!);
    const own = Float64Array.from(chosen, (i) => weights[i]!);
    return {
      terms: Uint32Array.from(chosen, (i) => pairs[i]!),
      counts: Uint32Array.from(chosen, (i) => pairs[i + 1]!),
      weights: own,
      norm: Math.hypot(...own),
    };
  });
  const postings = postingsOf(vectors, terms.length);

  const scale = (dot: number, a: number, b: number): number =>
    dot === 0 ? 0 : dot / (vectors[a]!.norm * vectors[b]!.norm);
  /** Calls `see` with the places of each term that both hold. */
  const both = (left: Vector, right: Vector, see: (i: number, j: number) => void): void => {
    for (let i = 0, j = 0; i < left.terms.length && j < right.terms.length;) {
      const [x, y] = [left.terms[i]!, right.terms[j]!];
      if (x === y) see(i, j);
      if (x <= y) i++;
      if (y <= x) j++;
    }
  };
  const dots = new Float64Array(size);
  return {
    matches(doc, limit) {
      const touched: number[] = [];
      const { terms: own, weights } = vectors[doc]!;
      for (let i = 0; i < own.length; i++) {
        const end = postings.starts[own[i]! + 1]!;
        for (let at = postings.starts[own[i]!]!; at < end; at++) {
          const other = postings.docs[at]!;
          if (other === doc) continue;
          if (dots[other] === 0) touched.push(other);
          dots[other]! += weights[i]! * postings.weights[at]!;
        }
      }
      const best: Match[] = [];
      for (const other of touched) {
        const likeness = scale(dots[other]!, doc, other);
        dots[other] = 0;
        const isBehind = (match: Match): boolean =>
          match.likeness < likeness || (match.likeness === likeness && match.doc > other);
        if (best.length === limit && !(limit > 0 && isBehind(best[limit - 1]!))) continue;
        const place = best.findIndex(isBehind);
        best.splice(place === -1 ? best.length : place, 0, { doc: other, likeness });
        if (best.length > limit) best.pop();
      }
      return best;
    },
    likeness(a, b) {
      const [left, right] = [vectors[a]!, vectors[b]!];
      let dot = 0;
      both(left, right, (i, j) => (dot += left.weights[i]! * right.weights[j]!));
      return scale(dot, a, b);
    },
    shared(a, b) {
      const [left, right] = [vectors[a]!, vectors[b]!];
      const found: { term: number; product: number; times: number }[] = [];
      both(left, right, (i, j) => {
        const product = left.weights[i]! * right.weights[j]!;
        const times = Math.max(left.counts[i]!, right.counts[j]!);
        found.push({ term: left.terms[i]!, product, times });
      });
      return found
        .toSorted(
          (x, y) => y.product - x.product || compareTexts(terms[x.term]!.key, terms[y.term]!.key),
        )
        .map(({ term, times }) => ({
          written: terms[term]!.written,
          phrase: terms[term]!.phrase,
          documents: holders[term]!,
          times,
        }));
    },
  };
}

interface TermCounts {
  /** By the number of the term, in the order in which they were met. */
  readonly terms: readonly TopicTerm[];
  /** How many documents hold each. */
  readonly holders: readonly number[];
  /** Of each document, by turns a term and how often it stands there. */
  readonly counted: readonly Uint32Array[];
}

function countTerms(documents: Iterable<NumberedTerms>, numbers: TermNumbers): TermCounts {
  /** The place of each term among those that these documents hold, and one more: 0 is none yet. */
  let places = new Uint32Array(numbers.keys);
  const terms: TopicTerm[] = [];
  const holders: number[] = [];
  const counted: Uint32Array[] = [];
  for (const document of documents) {
    // Who makes the terms of a document as it is asked for meets new ones.
    if (numbers.keys > places.length) {
      const more = new Uint32Array(2 * numbers.keys);
      more.set(places);
      places = more;
    }
    const pairs = new Uint32Array(document.length);
    for (let i = 0; i < document.length; i += 2) {
      const key = numbers.keyOf(document[i]!);
      if (places[key] === 0) {
        places[key] = terms.push(numbers.term(document[i]!));
        holders.push(0);
      }
      const term = places[key]! - 1;
      holders[term]! += 1;
      pairs[i] = term;
      pairs[i + 1] = document[i + 1]!;
    }
    counted.push(pairs);
  }
  return { terms, holders, counted };
}

/** Which documents hold a term, and with which weight: those of term `t` stand from `starts[t]` to `starts[t + 1]`. */
interface Postings {
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  readonly weights: Float64Array;
}

function postingsOf(vectors: readonly Vector[], terms: number): Postings {
  const starts = new Uint32Array(terms + 1);
  for (const vector of vectors) for (const term of vector.terms) starts[term + 1]! += 1;
  for (let term = 0; term < terms; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const docs = new Uint32Array(starts[terms]!);
  const weights = new Float64Array(docs.length);
  vectors.forEach((vector, doc) => {
    vector.terms.forEach((term, i) => {
      const at = next[term]!++;
      docs[at] = doc;
      weights[at] = vector.weights[i]!;
    });
  });
  return { starts, docs, weights };
}
