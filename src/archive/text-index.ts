// An inverted index over the words of an archive: which terms set a report apart, and which reports share
// them. Knows texts by number; knows nothing of reports, causes or pages.
import type { CountedTerm, TopicTerm } from './words.ts';

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

interface Entry {
  readonly term: number;
  readonly n: number;
  readonly weight: number;
}

/** @param documents the terms of each document, see words.ts; each is looked at once and may then be forgotten */
export function indexTexts(documents: Iterable<Iterable<CountedTerm>>): TextIndex {
  const numbers = new Map<string, number>();
  const terms: TopicTerm[] = [];
  const holders: number[] = [];
  const counted: { readonly term: number; readonly n: number }[][] = [];
  for (const document of documents) {
    const counts: { term: number; n: number }[] = [];
    for (const { key, written, phrase, n } of document) {
      let term = numbers.get(key);
      if (term === undefined) {
        term = terms.push({ key, written, phrase }) - 1;
        numbers.set(key, term);
        holders.push(0);
      }
      holders[term]! += 1;
      counts.push({ term, n });
    }
    counted.push(counts);
  }
  const size = counted.length;
  // In a handful of documents no share means anything: everything that two of them hold is kept.
  const most = Math.min(MOST_DOCUMENTS, Math.max(8, EVERYDAY_SHARE * size));
  const rarity = holders.map((n) => Math.log(1 + size / n));

  const vectors = counted.map((counts): readonly Entry[] => {
    const entries: Entry[] = [];
    for (const { term, n } of counts) {
      if (holders[term]! < 2 || holders[term]! > most) continue;
      const weight = (1 + Math.log(n)) * rarity[term]! * (terms[term]!.phrase ? 1.4 : 1);
      entries.push({ term, n, weight });
    }
    const telling = entries
      .toSorted((a, b) => b.weight - a.weight || compare(terms[a.term]!.key, terms[b.term]!.key))
      .slice(0, TERMS_PER_DOCUMENT);
    return telling.toSorted((a, b) => a.term - b.term);
  });
  const norms = vectors.map((vector) => Math.hypot(...vector.map(({ weight }) => weight)));
  const postings = new Map<number, { doc: number; weight: number }[]>();
  vectors.forEach((vector, doc) => {
    for (const { term, weight } of vector) {
      const posting = postings.get(term);
      if (posting) posting.push({ doc, weight });
      else postings.set(term, [{ doc, weight }]);
    }
  });

  const scale = (dot: number, a: number, b: number): number =>
    dot === 0 ? 0 : dot / (norms[a]! * norms[b]!);
  const both = (a: number, b: number): { term: number; product: number; times: number }[] => {
    const found: { term: number; product: number; times: number }[] = [];
    const [left, right] = [vectors[a]!, vectors[b]!];
    for (let i = 0, j = 0; i < left.length && j < right.length;) {
      const [x, y] = [left[i]!, right[j]!];
      if (x.term === y.term) {
        found.push({ term: x.term, product: x.weight * y.weight, times: Math.max(x.n, y.n) });
      }
      if (x.term <= y.term) i++;
      if (y.term <= x.term) j++;
    }
    return found;
  };
  const dots = new Float64Array(size);
  return {
    matches(doc, limit) {
      const touched: number[] = [];
      for (const { term, weight } of vectors[doc]!) {
        for (const other of postings.get(term)!) {
          if (other.doc === doc) continue;
          if (dots[other.doc] === 0) touched.push(other.doc);
          dots[other.doc]! += weight * other.weight;
        }
      }
      const found = touched.map((other) => ({
        doc: other,
        likeness: scale(dots[other]!, doc, other),
      }));
      for (const other of touched) dots[other] = 0;
      return found.toSorted((a, b) => b.likeness - a.likeness || a.doc - b.doc).slice(0, limit);
    },
    likeness: (a, b) =>
      scale(
        both(a, b).reduce((sum, { product }) => sum + product, 0),
        a,
        b,
      ),
    shared: (a, b) =>
      both(a, b)
        .toSorted(
          (x, y) => y.product - x.product || compare(terms[x.term]!.key, terms[y.term]!.key),
        )
        .map(({ term, times }) => ({
          written: terms[term]!.written,
          phrase: terms[term]!.phrase,
          documents: holders[term]!,
          times,
        })),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
