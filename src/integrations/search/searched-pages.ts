// What is searched of a site: its pages of reports, the part of them that is marked `data-pagefind-body`. Each is read once
// and kept by the digest of its address and its bytes.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exactWordsOf } from '../../ask/exact-words.ts';
import type { Fragment } from '../../ask/fragment.ts';
import { languageOf, type Language } from '../../ask/languages.ts';
import { Pack } from '../../kept-packs.ts';
import { digestOf, digestOfData, type Maker } from '../../keys.ts';
import type { NumberedPage } from './index-files.ts';
import { readFragment, type WithFragment } from './pagefind-files.ts';
import { readPages } from './read-pages.ts';
import { compareTexts } from '../../text/order.ts';

export interface SearchedPage extends NumberedPage {
  readonly url: string;
  readonly filters: Fragment['filters'];
  /** Every word that it holds, as it is looked up (ask/exact-words.ts). */
  readonly held: readonly string[];
  readonly spoken: Language;
}

export interface SearchedPages {
  /** By their addresses. */
  readonly pages: readonly SearchedPage[];
  /** What a result shows of a page, by its digest. */
  readonly fragment: (digest: string) => Uint8Array;
  readonly programs: ReadonlyMap<string, Uint8Array>;
}

export interface SearchedPlaces {
  readonly site: string;
  /** A folder that does not exist, on the disk of the site. */
  readonly scratch: string;
  /** The folder in which is kept what was read of this site. */
  readonly cache: string;
}

const READ: Maker = { code: ['integrations/search/searched-pages.ts'], packages: ['pagefind'] };

/** Below the site. */
const REPORTS = 'postmortems';
const SEARCHED = 'data-pagefind-body';

/** Whether a file of the site may be searched, by its path. */
export const isReportPage = (file: string): boolean =>
  file.startsWith(`${REPORTS}/`) && /^[^/]+\/[^/]+\/index\.html$/.test(file);

const SORT = /<meta data-pagefind-sort="([^"[]+)\[content\]" content="(-?\d+)">/g;
/** They are kept to draw a result, and are no words of a report. */
const NOT_SEARCHED = new Set(['severity_rank', 'lang']);

/** A file as it was when it was read, and the digest of its address and bytes. */
type Seen = readonly [size: number, time: number, digest: string];
type Files = Readonly<Record<string, Seen>>;

/** What is kept of a page, the second in base64. */
type Kept = readonly [page: SearchedPage, fragment: string];

/** Reads pages of a site, all of them or some before the others are written. */
export interface PageReader {
  /** Takes what is known of the pages that there were the last time. */
  recall(): void;
  /** Reads pages that are there already. @param files paths below the site */
  readEarly(files: readonly string[]): Promise<void>;
  /** All pages of the site. What is kept of them is saved, so that this is asked for once. */
  all(): Promise<SearchedPages>;
}

export function openPages({ site, scratch, cache }: SearchedPlaces): PageReader {
  const pack = new Pack(join(cache, digestOf(READ)));
  const before = JSON.parse(pack.find(SEEN) ?? '{}') as Files;
  const early: Record<string, Seen> = {};
  const kept = new Map<string, Kept>();
  const known = (): Set<string> => new Set(Object.values(before).map(([, , digest]) => digest));
  let programs: Record<string, string> | null = null;

  const read = async (files: readonly string[], seen: Files): Promise<void> => {
    const made = await readPages(site, files, scratch);
    programs = Object.fromEntries([...made.programs].map(([path, bytes]) => [path, base64(bytes)]));
    pack.keep(PROGRAMS, JSON.stringify(programs));
    for (const one of made.pages) {
      const page = searchedPage(site, one);
      const [, , digest] = seen[fileAt(page.url)]!;
      kept.set(digest, [page, base64(one[1])]);
      pack.keep(digest, JSON.stringify(kept.get(digest)));
    }
  };
  // A page that sends on to another is none.
  const isSearched = (file: string): boolean => readFileSync(join(site, file)).includes(SEARCHED);

  return {
    recall() {
      const digests = [...known()];
      pack.findAll(digests, (text, place) => {
        if (text !== null) kept.set(digests[place]!, JSON.parse(text) as Kept);
      });
    },
    async readEarly(files) {
      const found: Record<string, Seen> = {};
      for (const file of files) {
        const seen = seenAt(site, file, before);
        if (seen) found[file] = seen;
      }
      const digests = known();
      const unread = Object.keys(found).filter((file) => {
        const [, , digest] = found[file]!;
        return !digests.has(digest) && !kept.has(digest) && isSearched(file);
      });
      if (unread.length > 0) await read(unread, found);
      Object.assign(early, found);
    },
    async all() {
      const seen = see(site, { ...before, ...early });
      pack.keep(SEEN, JSON.stringify(seen));
      const unread: string[] = [];
      for (const [file, [, , digest]] of Object.entries(seen)) {
        if (kept.has(digest)) continue;
        const text = pack.find(digest);
        if (text !== null) kept.set(digest, JSON.parse(text) as Kept);
        else if (isSearched(file)) unread.push(file);
      }
      programs ??= JSON.parse(pack.find(PROGRAMS) ?? 'null') as Record<string, string> | null;
      if (unread.length > 0 || programs === null) await read(unread, seen);
      pack.save({ askedForAll: true });
      const there = Object.values(seen)
        .map(([, , digest]) => kept.get(digest))
        .filter((one) => one !== undefined);
      const fragments = new Map(there.map(([{ digest }, bytes]) => [digest, bytes]));
      return {
        pages: there.map(([page]) => page).toSorted((a, b) => compareTexts(a.url, b.url)),
        fragment: (digest) => Buffer.from(fragments.get(digest)!, 'base64'),
        programs: new Map(
          Object.entries(programs!).map(([path, text]) => [path, Buffer.from(text, 'base64')]),
        ),
      };
    },
  };
}

const SEEN = digestOfData('seen');
const PROGRAMS = digestOfData('programs');
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The pages below the folder of reports, by their paths; one that nobody has written to since is not read again. */
function see(site: string, before: Files): Files {
  const folder = join(site, REPORTS);
  const seen: Record<string, Seen> = {};
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    // Beside the folder of a report lie its copies for other programs.
    if (!entry.isDirectory()) continue;
    const file = `${REPORTS}/${entry.name}/index.html`;
    const one = seenAt(site, file, before);
    if (one) seen[file] = one;
  }
  return seen;
}

/** Null where there is no such page. */
function seenAt(site: string, file: string, before: Files): Seen | null {
  const about = lstatSync(join(site, file), { throwIfNoEntry: false });
  if (!about?.isFile()) return null;
  const { size, mtimeMs } = about;
  const known = Object.hasOwn(before, file) ? before[file] : undefined;
  return known?.[0] === size && known[1] === mtimeMs
    ? known
    : [size, mtimeMs, digestAt(file, readFileSync(join(site, file)))];
}

function searchedPage(site: string, [page, packed]: WithFragment): SearchedPage {
  const { url, content, meta, filters } = readFragment(packed);
  const html = readFileSync(join(site, fileAt(url)), 'utf8');
  const head = html.slice(0, html.indexOf('</head>'));
  const sorts = [...head.matchAll(SORT)].map(([, name, value]) => [name!, Number(value)]);
  const fields = Object.entries(meta).flatMap(([name, text]) =>
    NOT_SEARCHED.has(name) ? [] : [text],
  );
  const text = [...fields, content].join('\n');
  return {
    ...page,
    url,
    filters,
    sorts: Object.fromEntries(sorts) as Record<string, number>,
    held: [...exactWordsOf(text)],
    spoken: languageOf(text, meta['lang'] || null),
  };
}

const fileAt = (url: string): string => `${url.replace(/^\//, '')}index.html`;

/** Of a page at its address, which its fragment tells. */
const digestAt = (file: string, bytes: Uint8Array): string =>
  createHash('sha256').update(file).update('\n').update(bytes).digest('hex');
