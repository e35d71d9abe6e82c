// How this site answers a question of the search. Which reports answer is decided by the words that they hold
// (ask/searched.ts), facets are counted and chosen here, and Pagefind ranks: it finds the beginning of a word that it does
// not know. Knows nothing of the page.
import { searchFor, type QueryPart, type Searched } from '../../ask/searched.ts';
import type { ReportTable } from '../../ask/searched-reports.ts';
import { narrow, type Counts } from '../../list/facet-table.ts';
import { isEmpty, type Question } from './address.ts';
import type { SearchSort } from './facets.ts';
import type { Rank } from './ranking.ts';

export interface Asked {
  /** Numbers of the reports, in the order in which they are shown. */
  readonly reports: readonly number[];
  readonly counts: Counts;
  /** Which words of the query it is the answer to; null where none were asked. */
  readonly searched: Searched | null;
}

/** @param typing whether the last word of the query may go on */
export type Ask = (question: Question, typing: boolean) => Promise<Asked>;

/**
 * Values of one facet are alternatives, facets narrow each other. A facet is counted without its own choice, so that its
 * other values can still be added. Without a query or a filter the answer holds the counts only: nothing was asked.
 */
export function askWith(rank: Rank, table: ReportTable): Ask {
  const find = finder(rank, table);
  return async (question, typing) => {
    const { query, filters } = question;
    const { searched, best } = await find(query, typing);
    const among = best ?? Array.from({ length: table.size }, (_, report) => report);
    const { kept, counts } = narrow(table, among, filters);
    if (isEmpty(question)) return { reports: [], counts, searched };
    const sort = effectiveSort(query, question.sort);
    if (sort === 'best') return { reports: kept, counts, searched };
    const isKept = new Uint8Array(table.size);
    for (const report of kept) isKept[report] = 1;
    const order = await table.orderOf(sort);
    return { reports: order.filter((report) => isKept[report] === 1), counts, searched };
  };
}

/** What a query finds, however it is narrowed and sorted then. */
interface FoundByQuery {
  readonly searched: Searched | null;
  /** The best first; null for all reports. */
  readonly best: readonly number[] | null;
}

/** Queries that are kept: filters, sorts and a word taken back ask for the same again. */
const KEPT = 8;

function finder(
  rank: Rank,
  table: ReportTable,
): (query: string, typing: boolean) => Promise<FoundByQuery> {
  const ranked = remembered(rank, KEPT);
  const find = remembered(async (key: string): Promise<FoundByQuery> => {
    const [query, typing] = JSON.parse(key) as [string, boolean];
    if (query === '') return { searched: null, best: null };
    const searched = await searchFor(query, table.words, { size: table.size, typing });
    return { searched, best: await bestFirst(query, searched, ranked, table) };
  }, KEPT);
  return (query, typing) => find(JSON.stringify([query, typing]));
}

/** Keeps the last answers; what failed is asked for again. */
function remembered<T>(ask: (asked: string) => Promise<T>, kept: number): typeof ask {
  const known = new Map<string, Promise<T>>();
  return (asked) => {
    const answer = known.get(asked) ?? ask(asked);
    known.delete(asked);
    known.set(asked, answer);
    answer.catch(() => known.delete(asked));
    for (const old of [...known.keys()].slice(0, -kept)) known.delete(old);
    return answer;
  };
}

/** Every report that holds what was asked, in Pagefind's order; those that it misses come behind. */
async function bestFirst(
  query: string,
  { used, words, parts }: Searched,
  rank: Rank,
  table: ReportTable,
): Promise<readonly number[]> {
  const holds = ({ reports }: QueryPart, report: number): boolean => reports?.has(report) ?? true;
  if (query.includes('"')) {
    const quoted = words.length > used.length ? [] : [...(await rank(query))];
    return quoted.filter((report) => parts.some((part) => holds(part, report)));
  }
  const found: number[] = [];
  for (const part of parts) {
    const of = new Set<number>();
    const isWhole = (): boolean => of.size >= (part.reports?.size ?? Infinity);
    for (const wording of wordingsOf(part)) {
      for (const report of await rank(wording)) if (holds(part, report)) of.add(report);
      if (isWhole() || part.reports === null) break;
    }
    const wholes = (report: number): number =>
      part.words.filter(({ whole }) => whole.has(report)).length;
    found.push(...byNumber([...of], wholes));
    if (!isWhole() && part.reports !== null) {
      const newest = await table.orderOf('newest');
      found.push(...newest.filter((report) => holds(part, report) && !of.has(report)));
    }
  }
  return found;
}

/** The greatest first; equals stay as they stood. */
function byNumber(reports: readonly number[], numberOf: (report: number) => number): number[] {
  const groups = Map.groupBy(reports, numberOf);
  return [...groups.keys()].toSorted((a, b) => b - a).flatMap((number) => groups.get(number)!);
}

/** Of the forms of a word so many are asked for. */
const MOST_FORMS = 3;

/** What Pagefind is asked for until all are found: it knows no joined word, and the forms of one language only. */
function* wordingsOf({ words }: QueryPart): Generator<string> {
  const asked = words.map((word) => word.asked);
  const whole = asked.join(' ');
  yield whole;
  const apart = whole.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ');
  if (apart !== whole) yield apart;
  for (const [i, { forms }] of words.entries()) {
    for (const form of forms.slice(0, MOST_FORMS)) yield asked.with(i, form).join(' ');
  }
}

/** Without words nothing matches better than anything else: then the newest come first. */
export function effectiveSort(query: string, sort: SearchSort): SearchSort {
  return sort === 'best' && query === '' ? 'newest' : sort;
}
