// The search index of a site: what Pagefind reads of its pages, and what the search page knows beside it.
import { join } from 'node:path';
import { keep } from '../../kept-files.ts';
import { indexFiles, namesOf } from './index-files.ts';
import { indexDigest, ENTRY, pack, type IndexEntry } from './pagefind-files.ts';
import type { SearchedPages } from './searched-pages.ts';
import { writeSearchedReports } from './searched-reports.ts';

/** Puts a file into the site: that of the last site where its key is the same, else what is made. */
export type Put = (file: string, key: string, make: () => Uint8Array) => void;

const WASM = /^wasm\.(\w+)\.pagefind$/;

/** Writes the index of these pages into the folders `pagefind` and `search` of a site. */
export function writeIndex(
  site: string,
  { pages, programs, fragment }: SearchedPages,
  put: Put,
): void {
  const entry = JSON.parse(Buffer.from(programs.get(ENTRY)!).toString()) as IndexEntry;
  const byLanguage = Map.groupBy(pages.keys(), (number) => pages[number]!.language);
  const languages = [...byLanguage.keys()].toSorted().map((language) => {
    const spoken = byLanguage.get(language)!;
    // What is found is told by its number: its fragment is fetched by the page, which knows the names of all.
    const index = indexFiles(
      language,
      entry.version,
      spoken.map((number) => pages[number]!),
      spoken.map(String),
    );
    // A name tells what stands in the file, but in so few letters that two may share it: the key tells more.
    for (const [file, bytes] of index.files) {
      put(`pagefind/${file}`, indexDigest(bytes), () => pack(bytes));
    }
    return [language, index.language] as const;
  });
  const names = namesOf(pages.map(({ digest }) => digest));
  pages.forEach(({ digest }, number) =>
    put(`pagefind/fragment/${names[number]!}.pf_fragment`, digest, () => fragment(digest)),
  );
  for (const [path, bytes] of programs) {
    const language = WASM.exec(path)?.[1] ?? 'unknown';
    if (path === ENTRY || (language !== 'unknown' && !byLanguage.has(language))) continue;
    put(`pagefind/${path}`, indexDigest(bytes), () => bytes);
  }
  const whole: IndexEntry = { ...entry, languages: Object.fromEntries(languages) };
  keep(join(site, 'pagefind', ENTRY), JSON.stringify(whole));
  writeSearchedReports(
    site,
    pages.map((page, number) => ({ ...page, fragment: names[number]! })),
  );
}
