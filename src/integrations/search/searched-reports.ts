// What the search page knows beside Pagefind: which report holds which word, and which value of each facet. Taken from
// what Pagefind was given, so that the two speak of the same text and a public build holds nothing but what it shows.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSequence, writePostings } from '../../ask/postings.ts';
import { reportsSpoken, type SearchedReports } from '../../ask/searched-reports.ts';
import { FACT_NAMES } from '../../sentences/facts/values.ts';
import { wordFiles } from '../../ask/word-list.ts';
import { getOr } from './get-or.ts';
import type { SearchedPage } from './searched-pages.ts';
import { compareTexts } from '../../text/order.ts';

/** A page and the name of its fragment. */
export type NamedPage = SearchedPage & { readonly fragment: string };

/** Writes `search/index.json` and the files that it names. @param pages in the order of their addresses */
export function writeSearchedReports(site: string, pages: readonly NamedPage[]): void {
  const write = (folder: string, value: unknown): string => {
    const text = JSON.stringify(value);
    const name = createHash('sha256').update(text).digest('hex').slice(0, 10);
    mkdirSync(join(site, 'search', folder), { recursive: true });
    writeFileSync(join(site, 'search', folder, `${name}.json`), text);
    return name;
  };
  const searched: SearchedReports = {
    fragments: pages.map(({ fragment }) => fragment).join(' '),
    facets: facetsOf(pages),
    languages: reportsSpoken(pages.map(({ spoken }) => spoken)),
    sorts: Object.fromEntries(
      sortsOf(pages).map(([name, order]) => [name, write('sorts', writeSequence(order))]),
    ),
    words: wordFiles(pages.map(({ held }) => held)).map(({ first, words }): [string, string] => [
      first,
      write('words', words),
    ]),
  };
  mkdirSync(join(site, 'search'), { recursive: true });
  writeFileSync(join(site, 'search/index.json'), JSON.stringify(searched));
}

/** The reports of each sort, the greatest value first; of two that are alike, that with the greater number. */
function sortsOf(pages: readonly NamedPage[]): [name: string, order: number[]][] {
  const names = [...new Set(pages.flatMap(({ sorts }) => Object.keys(sorts)))].toSorted();
  return names.map((name) => {
    const valueOf = (page: number): number => pages[page]!.sorts[name] ?? 0;
    return [name, [...pages.keys()].toSorted((a, b) => valueOf(b) - valueOf(a) || b - a)];
  });
}

function facetsOf(pages: readonly NamedPage[]): Record<string, Record<string, string>> {
  const facets = new Map<string, Map<string, number[]>>();
  pages.forEach(({ filters }, report) => {
    for (const [facet, values] of Object.entries(filters)) {
      const of = getOr(facets, facet, () => new Map<string, number[]>());
      for (const value of new Set(values)) getOr(of, value, (): number[] => []).push(report);
    }
  });
  return Object.fromEntries(
    [...facets].toSorted(byName).map(([facet, of]) => [
      facet,
      Object.fromEntries(
        [...of]
          .toSorted(byName)
          .toSorted(facet === FACT_NAMES.severity ? worstFirst : () => 0)
          .map(([value, numbers]) => [value, writePostings(numbers)]),
      ),
    ]),
  );

  /** Severities stand by their rank, which the reports are sorted by, whatever they are called. */
  function worstFirst([, a]: [string, number[]], [, b]: [string, number[]]): number {
    const rank = ([report]: number[]): number => pages[report!]!.sorts['severity'] ?? 0;
    return rank(b) - rank(a);
  }
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => compareTexts(a, b);
