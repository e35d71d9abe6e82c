// What is searched of a site: its pages of reports, the part of them that is marked `data-pagefind-body`. Each is read once
// and kept by the digest of its address and its bytes.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exactWordsOf } from '../../ask/exact-words.ts';
import { languageOf, type Language } from '../../ask/languages.ts';
import { Pack } from '../../kept-packs.ts';
import { digestOf, digestOfData, type Maker } from '../../keys.ts';
import type { NumberedPage } from './index-files.ts';
import { readFragment, type Fragment, type WithFragment } from './pagefind-files.ts';
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
const SORT = /<meta data-pagefind-sort="([^"[]+)\[content\]" content="(-?\d+)">/g;
/** They are kept to draw a result, and are no words of a report. */
const NOT_SEARCHED = new Set(['severity_rank', 'lang']);

/** A file as it was when it was read, and the digest of its address and bytes. */
type Seen = readonly [size: number, time: number, digest: string];
type Files = Readonly<Record<string, Seen>>;

/** What is kept of a page, the second in base64. */
type Kept = readonly [page: SearchedPage, fragment: string];

export async function searchedPages({
  site,
  scratch,
  cache,
}: SearchedPlaces): Promise<SearchedPages> {
  const pack = new Pack(join(cache, digestOf(READ)));
  const seen = see(site, JSON.parse(pack.find(SEEN) ?? '{}') as Files);
  pack.keep(SEEN, JSON.stringify(seen));

  const kept = new Map<string, Kept>();
  const unread: string[] = [];
  for (const [file, [, , digest]] of Object.entries(seen)) {
    const text = pack.find(digest);
    if (text !== null) kept.set(digest, JSON.parse(text) as Kept);
    // A page that sends on to another is none.
    else if (readFileSync(join(site, file)).includes(SEARCHED)) unread.push(file);
  }
  let programs = JSON.parse(pack.find(PROGRAMS) ?? 'null') as Record<string, string> | null;
  if (unread.length > 0 || programs === null) {
    const made = await readPages(site, unread, scratch);
    programs = Object.fromEntries([...made.programs].map(([path, bytes]) => [path, base64(bytes)]));
    pack.keep(PROGRAMS, JSON.stringify(programs));
    for (const one of made.pages) {
      const page = searchedPage(site, one);
      const [, , digest] = seen[fileAt(page.url)]!;
      kept.set(digest, [page, base64(one[1])]);
      pack.keep(digest, JSON.stringify(kept.get(digest)));
    }
  }
  pack.save({ askedForAll: true });
  const fragments = new Map([...kept.values()].map(([{ digest }, bytes]) => [digest, bytes]));
  return {
    pages: [...kept.values()].map(([page]) => page).toSorted((a, b) => compareTexts(a.url, b.url)),
    fragment: (digest) => Buffer.from(fragments.get(digest)!, 'base64'),
    programs: new Map(
      Object.entries(programs).map(([path, text]) => [path, Buffer.from(text, 'base64')]),
    ),
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
    const about = lstatSync(join(site, file), { throwIfNoEntry: false });
    if (!about?.isFile()) continue;
    const { size, mtimeMs } = about;
    const known = Object.hasOwn(before, file) ? before[file] : undefined;
    seen[file] =
      known?.[0] === size && known[1] === mtimeMs
        ? known
        : [size, mtimeMs, digestAt(file, readFileSync(join(site, file)))];
  }
  return seen;
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
