// An inverted index over the words of an archive: which terms set a report apart, and which reports share
// them. Knows texts by number; knows nothing of reports, causes or pages.
import type { Term } from './words.ts';

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

/** @param documents the terms of each document with their counts; see words.ts */
export function indexTexts(
  documents: readonly ReadonlyMap<string, Term & { readonly n: number }>[],
): TextIndex {
  const size = documents.length;
  const numbers = new Map<string, number>();
  const terms: Term[] = [];
  const holders: number[] = [];
  for (const document of documents) {
    for (const [key, term] of document) {
      const known = numbers.get(key);
      if (known === undefined) {
        numbers.set(key, terms.length);
        terms.push(term);
        holders.push(1);
      } else {
        holders[known]! += 1;
      }
    }
  }
  // In a handful of documents no share means anything: everything that two of them hold is kept.
  const most = Math.min(MOST_DOCUMENTS, Math.max(8, EVERYDAY_SHARE * size));
  const rarity = holders.map((n) => Math.log(1 + size / n));

  const vectors = documents.map((document): readonly Entry[] => {
    const entries: Entry[] = [];
    for (const [key, { n, phrase }] of document) {
      const term = numbers.get(key)!;
      if (holders[term]! < 2 || holders[term]! > most) continue;
      entries.push({ term, n, weight: (1 + Math.log(n)) * rarity[term]! * (phrase ? 1.4 : 1) });
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
