// What the search page knows beside Pagefind: which report holds which word, and which value of each facet. Taken from
// what Pagefind was given, so that the two speak of the same text and a public build holds nothing but what it shows.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { writePostings } from '../ask/postings.ts';
import { languagesOf, type SearchedReports } from '../ask/searched-reports.ts';
import { writeWordFiles } from '../ask/word-list.ts';

/** A page as Pagefind keeps it. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Each is gzipped JSON behind a mark of so many bytes. */
const MARK = 'pagefind_dcd'.length;
/** Kept to draw a result; they are no words of a report. */
const NOT_SEARCHED = new Set(['severity_rank', 'lang']);

/** Reads the index in `pagefind` and writes `search/index.json` and the files of words that it names. */
export function writeSearchedReports(site: string): void {
  const folder = join(site, 'pagefind/fragment');
  const reports = namesIn(folder)
    .map((file) => ({
      id: file.replace(/\.pf_fragment$/, ''),
      page: fragmentIn(join(folder, file)),
    }))
    .toSorted((a, b) => (a.page.url < b.page.url ? -1 : 1));
  mkdirSync(join(site, 'search/words'), { recursive: true });
  const texts = reports.map(({ page }) => textOf(page));
  const words = writeWordFiles(texts).map(({ first, words }): [string, string] => {
    const text = JSON.stringify(words);
    const name = createHash('sha256').update(text).digest('hex').slice(0, 10);
    writeFileSync(join(site, `search/words/${name}.json`), text);
    return [first, name];
  });
  const searched: SearchedReports = {
    reports: reports.map(({ id }) => id).join(' '),
    facets: facetsOf(reports.map(({ page }) => page)),
    languages: languagesOf(
      texts,
      reports.map(({ page }) => page.meta['lang'] || null),
    ),
    words,
  };
  writeFileSync(join(site, 'search/index.json'), JSON.stringify(searched));
}

function textOf({ content, meta }: Fragment): string {
  const kept = Object.entries(meta).flatMap(([name, text]) => (NOT_SEARCHED.has(name) ? [] : text));
  return [...kept, content].join('\n');
}

function facetsOf(pages: readonly Fragment[]): Record<string, Record<string, string>> {
  const facets = new Map<string, Map<string, number[]>>();
  pages.forEach(({ filters }, report) => {
    for (const [facet, values] of Object.entries(filters)) {
      const of = getOr(facets, facet, () => new Map<string, number[]>());
      for (const value of new Set(values)) getOr(of, value, (): number[] => []).push(report);
    }
  });
  return Object.fromEntries(
    [...facets]
      .toSorted(byName)
      .map(([facet, of]) => [
        facet,
        Object.fromEntries(
          [...of].toSorted(byName).map(([value, numbers]) => [value, writePostings(numbers)]),
        ),
      ]),
  );
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const fragmentIn = (file: string): Fragment =>
  JSON.parse(gunzipSync(readFileSync(file)).subarray(MARK).toString()) as Fragment;

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
