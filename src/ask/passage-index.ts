// Which reports hold what somebody pasted. BM25 over whole reports and over their single lines: a report that has the
// words scattered counts less than one that has them in one line. Knows numbers and words; nothing of pages.
//
// Source: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
import type { Field, Passage } from './passages.ts';
import { languageOf, type Language } from './languages.ts';
import { termsOf, type Term } from './terms.ts';

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
  /** The terms that it holds, the heaviest first. */
  readonly terms: readonly AskedTerm[];
  /** Numbers of its lines that matched, best first. */
  readonly lines: readonly number[];
}

export interface PassageIndex {
  /** Number of reports. */
  readonly size: number;
  /** Those in which its reports are written; what is asked may be in any of them. */
  readonly languages: readonly Language[];
  /** What each term of a text weighs here; once each, the heaviest first. */
  weigh(text: string): readonly AskedTerm[];
  /** Every report that holds one of the terms, best first; ties by number. */
  find(terms: readonly AskedTerm[]): readonly Hit[];
}

const WEIGHT_OF_FIELD: Readonly<Record<Field, number>> = {
  title: 1.3,
  summary: 1.15,
  event: 1.1,
  body: 1,
  filed: 0.9,
  action: 0.8,
};
const CODE = 1.5;
const EVERYDAY = 0.3;
/** Of an identifier that is counted as a whole as well. */
const PART = 0.6;
/**
 * In a handful of reports no word is known to be rare or common: each counts as if it stood among so many. What is
 * common everywhere is in a list, see archive/words.ts.
 */
const LEAST_SIZE = 60;
/** How much a term that a line holds counts beside one that the report holds anywhere. */
const IN_ONE_LINE = 1;

interface Posting {
  readonly report: number;
  /** The lines that hold the term. */
  readonly lines: readonly number[];
}

/** @param reports the lines of each report, see passages.ts */
export function indexPassages(reports: Iterable<readonly Passage[]>): PassageIndex {
  const postings = new Map<string, Posting[]>();
  const fields: Field[][] = [];
  const spoken = new Set<Language>(['en']);
  let size = 0;
  for (const passages of reports) {
    const report = size++;
    const language = languageOf(passages.map(({ text }) => text).join('\n'));
    spoken.add(language);
    fields.push(passages.map(({ field }) => field));
    const places = new Map<string, number[]>();
    passages.forEach(({ text }, line) => {
      // A report in any language holds English words, as engineers write them.
      for (const { key, also } of termsOf(text, [...new Set<Language>([language, 'en'])])) {
        for (const one of [key, ...also]) {
          const lines = places.get(one);
          if (!lines) places.set(one, [line]);
          else if (lines.at(-1) !== line) lines.push(line);
        }
      }
    });
    for (const [key, lines] of places) {
      const posting = postings.get(key);
      if (posting) posting.push({ report, lines });
      else postings.set(key, [{ report, lines }]);
    }
  }
  const among = Math.max(size, LEAST_SIZE);
  const rarest = idf(1, among);

  const languages = [...spoken].toSorted((a, b) => order(a, b));
  const holdersOf = ({ key, also }: Pick<Term, 'key' | 'also'>): readonly Posting[] =>
    merged([key, ...also].flatMap((one) => postings.get(one) ?? []));
  const weightOf = ({ code, everyday, part }: Term, holders: number): number =>
    (idf(Math.max(1, holders), among) / rarest) *
    (code ? CODE : 1) *
    (everyday ? EVERYDAY : 1) *
    (part ? PART : 1);

  return {
    size,
    languages,
    weigh(text) {
      const asked = new Map<string, AskedTerm>();
      for (const term of termsOf(text, ['en', ...languages])) {
        const { key, written } = term;
        // Of an identifier that nobody knows, its parts may be known, and they are counted.
        if (term.composed && !postings.has(key)) continue;
        const also = term.also.filter((one) => postings.has(one));
        const holders = holdersOf({ key, also }).length;
        const weight = weightOf(term, holders);
        const before = asked.get(key);
        if (before && before.weight >= weight) continue;
        asked.set(key, { key, also, written, reports: holders, weight });
      }
      return [...asked.values()].toSorted((a, b) => b.weight - a.weight || order(a.key, b.key));
    },
    find(terms) {
      const found = new Map<
        number,
        { terms: AskedTerm[]; lines: Map<number, number>; sum: number }
      >();
      for (const term of terms) {
        for (const { report, lines } of holdersOf(term)) {
          let hit = found.get(report);
          if (!hit) found.set(report, (hit = { terms: [], lines: new Map(), sum: 0 }));
          hit.terms.push(term);
          let best = 0;
          for (const line of lines) {
            const weight = term.weight * WEIGHT_OF_FIELD[fields[report]![line]!];
            hit.lines.set(line, (hit.lines.get(line) ?? 0) + weight);
            best = Math.max(best, weight);
          }
          hit.sum += best;
        }
      }
      return [...found]
        .map(([report, { terms: held, lines, sum }]): Hit => {
          const ranked = [...lines].toSorted(([a, x], [b, y]) => y - x || a - b);
          const inOneLine = ranked[0]![1];
          return {
            report,
            score: (sum + IN_ONE_LINE * inOneLine) / (1 + IN_ONE_LINE),
            terms: held,
            inOneLine,
            lines: ranked.slice(0, 3).map(([line]) => line),
          };
        })
        .toSorted((a, b) => b.score - a.score || a.report - b.report);
    },
  };
}

/** The holders of several keys, each report once with all of its lines. */
function merged(all: readonly Posting[]): readonly Posting[] {
  const byReport = new Map<number, Posting>();
  for (const one of all) {
    const before = byReport.get(one.report);
    const lines = before
      ? [...new Set([...before.lines, ...one.lines])].toSorted((a, b) => a - b)
      : one.lines;
    byReport.set(one.report, { report: one.report, lines });
  }
  return byReport.size === all.length ? all : [...byReport.values()];
}

/** How rare a term is that so many of `size` reports hold; BM25's, never negative. */
const idf = (reports: number, size: number): number =>
  Math.log(1 + (size - reports + 0.5) / (reports + 0.5));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
