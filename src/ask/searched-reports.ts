// The reports as the search page counts and narrows them: by number, in the order of their addresses. Written by a
// build beside the index of Pagefind, see integrations/searched-reports.ts.
import { facetTable, type FacetTable } from '../list/facet-table.ts';
import { readSequence, readPostings, writePostings } from './postings.ts';
import { languageOf, type Language } from './languages.ts';
import { openWordList, type Spoken, type WordFile, type WordList } from './word-list.ts';

/** `search/index.json` */
export interface SearchedReports {
  /** The names of their fragments, which say what a result shows of each, with spaces between. */
  readonly fragments: string;
  /** Facet → value → the reports that carry it, see postings.ts. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Languages other than English, and the reports that are written in each. */
  readonly languages?: Readonly<Partial<Record<Language, string>>>;
  /** Sorts, and the name of the file that holds the order of each, see postings.ts. */
  readonly sorts: Readonly<Record<string, string>>;
  /** The first word of each file of words, and its name. */
  readonly words: readonly (readonly [first: string, file: string])[];
}

export interface ReportTable extends FacetTable {
  /** By the numbers of the reports. */
  readonly fragments: readonly string[];
  readonly words: WordList;
  /** Numbers of all reports in the order of a sort. */
  orderOf(sort: string): Promise<readonly number[]>;
}

/** Fetches files by their names; asked once for each. */
export interface LoadFiles {
  words(file: string): Promise<WordFile>;
  order(file: string): Promise<string>;
}

export function openReportTable(
  { fragments, facets, sorts, words, languages = {} }: SearchedReports,
  load: LoadFiles,
): ReportTable {
  const names = fragments === '' ? [] : fragments.split(' ');
  const carriers = new Map(
    Object.entries(facets).map(([facet, values]) => [
      facet,
      new Map(
        Object.entries(values).map(([value, postings]) => [value, new Set(readPostings(postings))]),
      ),
    ]),
  );
  const files = new Map<number, Promise<WordFile>>();
  const orders = new Map<string, Promise<readonly number[]>>();
  return {
    ...facetTable(carriers, names.length),
    fragments: names,
    words: openWordList(
      words.map(([first]) => first),
      (file) => {
        let loading = files.get(file);
        if (!loading) files.set(file, (loading = load.words(words[file]![1])));
        return loading;
      },
      openLanguages(languages),
    ),
    orderOf(sort) {
      let loading = orders.get(sort);
      if (!loading) {
        loading = load.order(sorts[sort]!).then(readSequence);
        loading.catch(() => orders.delete(sort));
        orders.set(sort, loading);
      }
      return loading;
    },
  };
}

/** Which reports are not in English, by their texts and the tags that they say, in the order of their numbers. */
export const languagesOf = (
  texts: readonly string[],
  said: readonly (string | null)[] = [],
): NonNullable<SearchedReports['languages']> =>
  reportsSpoken(texts.map((text, report) => languageOf(text, said[report])));

/** The same for texts of which the languages are known. */
export function reportsSpoken(
  languages: readonly Language[],
): NonNullable<SearchedReports['languages']> {
  const spoken = Map.groupBy(languages.keys(), (report) => languages[report]!);
  spoken.delete('en');
  return Object.fromEntries(
    [...spoken].toSorted().map(([language, held]) => [language, writePostings(held)]),
  );
}

export function openLanguages(languages: NonNullable<SearchedReports['languages']>): Spoken {
  return new Map(
    Object.entries(languages).map(([language, held]) => [
      language as Language,
      new Set(readPostings(held)),
    ]),
  );
}
