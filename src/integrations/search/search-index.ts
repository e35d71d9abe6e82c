// The search index of a site: what Pagefind reads of its pages, and what the search page knows beside it.
import { join } from 'node:path';
import { keep } from '../../kept-files.ts';
import { indexFiles } from './index-files.ts';
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
  const byLanguage = Map.groupBy(pages, ({ language }) => language);
  const names = new Map<string, string>();
  const languages = [...byLanguage.keys()].toSorted().map((language) => {
    const spoken = byLanguage.get(language)!;
    const index = indexFiles(language, entry.version, spoken);
    // A name tells what stands in the file, but in so few letters that two may share it: the key tells more.
    for (const [file, bytes] of index.files) {
      put(`pagefind/${file}`, indexDigest(bytes), () => pack(bytes));
    }
    spoken.forEach(({ url, digest }, i) => {
      names.set(url, index.fragments[i]!);
      put(`pagefind/fragment/${index.fragments[i]!}.pf_fragment`, digest, () => fragment(digest));
    });
    return [language, index.language] as const;
  });
  for (const [path, bytes] of programs) {
    const language = WASM.exec(path)?.[1] ?? 'unknown';
    if (path === ENTRY || (language !== 'unknown' && !byLanguage.has(language))) continue;
    put(`pagefind/${path}`, indexDigest(bytes), () => bytes);
  }
  const whole: IndexEntry = { ...entry, languages: Object.fromEntries(languages) };
  keep(join(site, 'pagefind', ENTRY), JSON.stringify(whole));
  writeSearchedReports(
    site,
    pages.map((page) => ({ ...page, id: names.get(page.url)! })),
  );
}
