// What an edit does not touch is not made again. A route that gives its paths keys (views/keyed.ts) has said all that its
// files show; where the last site holds a file of the same key, the file is taken over. Knows keys and files; what stands
// in them it does not know.
import { once } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroConfig, AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import type { Config } from '../config.ts';
import { linkOrCopy } from '../kept-files.ts';
import { engineFile, key, type Maker } from '../keys.ts';
import { digestOfOwnCode } from '../settings/own-code.ts';
import { showsArchiveAlone } from './archive-routes.ts';
import { openWriter } from './page-writer.ts';
import { policyFirst } from './policy-first.ts';
import { shownArchive, showedBefore } from './readings.ts';
import { fillFromSpare, type FileIdentity } from './spare-site.ts';
import type { Matched, SpareOrder } from './spare-worker.ts';
import { asRecorded, type SiteFiles, type SiteManifest } from './site-manifest.ts';
import { makeRooms, type RenderedFile } from './write-page.ts';

/** The last site, which the new one takes the place of. */
export interface LastSite {
  readonly site: string;
  /** Where the pages lie in it: '' or `archive/`. */
  readonly below?: string;
  /** What it holds; null where that is not known. */
  readonly last: Pick<SiteManifest, 'around' | 'files' | 'archive'> | null;
  /** The key of all that is the same for every page (`pagesAround`); null where nothing is to be taken over. */
  readonly around: string | null;
}

export interface KeptPagesOptions extends LastSite {
  /** A folder that may hold the site before that, see spare-site.ts. */
  readonly spare?: string | null;
  /** Called with the path of each file that was written, below the pages. */
  readonly onWritten?: (file: string) => void;
  /** Called once all is made that pages need, and before the first of them. */
  readonly onReady?: () => void;
  /** Called once all pages are there, those of the last site too, and before what is not a page. */
  readonly onAll?: () => void;
}

export interface KeptPages {
  readonly integration: AstroIntegration;
  progress(): PageProgress;
  /** The keys of the files of this build, by path below the site. */
  readonly keys: ReadonlyMap<string, string>;
  /** Those of them that show the archive alone. */
  readonly ofArchive: ReadonlySet<string>;
  /** The digest of the archive that they are all there is of; null where a path of theirs gave another file or none. */
  archive(): string | null;
}

export interface KeptFiles {
  /** Puts a file that is no page into a site: that of the last site where its key is the same, else what is made. */
  put(folder: string, file: string, key: string, make: () => Uint8Array): void;
  /** The keys of the files that were put, by path below the site. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Files of pages and copies; the search index is not counted. */
export interface PageProgress {
  readonly rendered: number;
  /** Null as long as nobody knows. */
  readonly toRender: number | null;
  readonly kept: number;
}

/** Everything: a page leans on the frame, the styles and the words of the whole site. */
export const PAGES: Maker = { code: ['.'] };

/**
 * The key of what is the same for every page: code, packages, choices, and the code of the archive in the folder `root`.
 * Null where reports may bring code of their own, which nobody can account for.
 */
export function pagesAround(config: Config, root: string): string | null {
  if (config.trustReports) return null;
  // What is no plain data stands in the files themselves.
  const { output: _, cache: __, tickets: ___, ownRules: ____, fields: _____, ...choices } = config;
  return key({ choices, archive: digestOfOwnCode(root) }, PAGES);
}

/** What can be taken over from the last site. */
function openLast({ site, below = '', last, around }: LastSite) {
  const isSame = around !== null && last?.around === around;
  const files = isSame ? last.files : {};
  const roomFor = makeRooms();
  return {
    files,
    archive: (isSame && last.archive) || null,
    roomFor,
    /** The file of the last site that has this key. */
    find: (file: string, key: string): FileIdentity | null => {
      const recorded = files[below + file];
      return recorded?.[2] === key ? asRecorded(join(site, below, file), recorded) : null;
    },
    /** As a link, or as a copy where the disk has no links. */
    takeOver: (file: string, folder: string): void =>
      linkOrCopy(join(site, below, file), roomFor(join(folder, file))),
  };
}

export function keepFiles(options: LastSite): KeptFiles {
  const { below = '' } = options;
  const keys = new Map<string, string>();
  const last = openLast(options);
  return {
    keys,
    put: (folder, file, key, make) => {
      keys.set(below + file, key);
      if (last.find(file, key)) last.takeOver(file, folder);
      else writeFileSync(last.roomFor(join(folder, file)), make());
    },
  };
}

export function keepPages(options: KeptPagesOptions): KeptPages {
  const { below = '', spare = null } = options;
  const { onReady = () => {}, onWritten = () => {}, onAll = () => {} } = options;
  const last = openLast(options);
  const matching =
    spare === null || below !== '' ? null : matchInThread(options.site, spare, last.files);
  const keys = new Map<string, string>();
  const ofArchive = new Set<string>();
  const kept = new Map<string, FileIdentity>();
  /** Whether the files of the archive are all that its routes have paths for: a route that is not asked has none. */
  let isWhole = true;
  let done = 0;
  let toRender: number | null = null;
  let publicFiles: ReadonlySet<string> = new Set();
  let output = '';
  let addressOf: (path: PathWithRoute) => URL;

  const prerenderer = (astro: AstroPrerenderer): AstroPrerenderer => {
    const render: AstroPrerenderer['render'] = async (request, options) => {
      const result = await astro.render(request, options);
      const response = result instanceof Response ? result : result.response;
      if (!isPage(response)) return result;
      return new Response(policyFirst(Buffer.from(await response.arrayBuffer())), response);
    };
    /** All files of the last site that show the archive alone; null where one of them is not as it was, or is no page any more. */
    const filesOfArchive = (): ReadonlyMap<string, FileIdentity> | null => {
      const found = new Map<string, FileIdentity>();
      for (const [path, [, , key, isOfArchive]] of Object.entries(last.files)) {
        if (!isOfArchive) continue;
        const file = path.slice(below.length);
        const about = publicFiles.has(file) ? null : last.find(file, key!);
        if (about === null) return null;
        found.set(file, about);
      }
      return found;
    };
    /** Null where a path gives no file like others, or cannot be rendered: then Astro does it again, and says what is wrong. */
    const rendered = async (path: PathWithRoute): Promise<RenderedFile | null> => {
      try {
        const request = new Request(addressOf(path));
        const result = await astro.render(request, { routeData: path.route });
        const response = result instanceof Response ? result : result.response;
        if (response.status !== 200 || !response.body) return null;
        const bytes = await response.arrayBuffer();
        return { file: fileOf(path), bytes, isPage: isPage(response) };
      } catch {
        return null;
      }
    };
    return {
      ...astro,
      setup: async () => {
        await astro.setup?.();
        onReady();
      },
      // Astro makes an address, folders and files of every path in nine steps, some of which wait for another thread. What is all
      // that its path gives is written before Astro begins.
      getStaticPaths: async () => {
        const whole = last.archive === null ? null : filesOfArchive();
        showedBefore(whole && last.archive);
        const paths = await astro.getStaticPaths();
        const archive = shownArchive();
        if (whole && archive === last.archive) {
          for (const [file, found] of whole) {
            ofArchive.add(below + file);
            keys.set(below + file, last.files[below + file]![2]!);
            kept.set(file, found);
          }
        }
        const claims = Map.groupBy(paths, fileOf);
        const left: PathWithRoute[] = [];
        const leave = (path: PathWithRoute): void => {
          left.push(path);
          if (showsArchiveAlone(path.route.component) && path.route.params.length > 0)
            isWhole = false;
        };
        const own: PathWithRoute[] = [];
        for (const path of paths) {
          const file = fileOf(path);
          const isOfArchive = showsArchiveAlone(path.route.component);
          const key = path.cacheKey ?? (isOfArchive ? archive : null);
          // Who writes what is claimed twice, Astro decides.
          if (key === null || claims.get(file)!.length > 1 || publicFiles.has(file)) {
            leave(path);
            continue;
          }
          if (isOfArchive) ofArchive.add(below + file);
          keys.set(below + file, key);
          const found = last.find(file, key);
          if (found) kept.set(file, found);
          else own.push(path);
        }
        toRender = left.length + own.length;
        const writer = openWriter(output, own.length, onWritten);
        for (const path of own) {
          const file = await rendered(path);
          if (file === null) leave(path);
          else {
            await writer.put(file);
            if (++done % BREATH === 0) await breathe();
          }
        }
        await writer.end();
        return left;
      },
      render: (request, options) => {
        done++;
        return render(request, options);
      },
    };
  };

  return {
    integration: {
      name: 'kept-pages',
      hooks: {
        'astro:config:done': ({ config }) => {
          output = fileURLToPath(config.outDir);
          addressOf = (path) => addressOn(config, path);
          publicFiles = filesBelow(fileURLToPath(config.publicDir));
        },
        'astro:build:start': ({ setPrerenderer }) => setPrerenderer(prerenderer),
        'astro:build:generated': async ({ dir }) => {
          const folder = fileURLToPath(dir);
          const matched = await matching;
          // A site in a folder below would be filled up in part.
          const useSpare = below === '' && spare !== null && kept.size > 0;
          const found = useSpare ? fillFromSpare(spare, folder, kept, matched) : new Set();
          for (const file of kept.keys()) if (!found.has(file)) last.takeOver(file, folder);
          onAll();
        },
      },
    },
    progress: () => ({ rendered: done, toRender, kept: kept.size }),
    keys,
    ofArchive,
    archive: () => (isWhole ? shownArchive() : null),
  };
}

/** Whoever interrupts a build, and whoever asks how far it is, is heard after so many files. */
const BREATH = 16;

const isPage = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/html') === true;

const trimmed = (pathname: string): string => pathname.replace(/^\/|\/$/g, '');

/** The address that Astro asks for a path by. */
function addressOn({ base, site }: Pick<AstroConfig, 'base' | 'site'>, path: PathWithRoute): URL {
  const name = trimmed(path.pathname);
  // A page is a folder. So is a copy whose path does not end in a file: those of routes that leave the ending open end in a slash.
  const isFile = path.route.type !== 'page' && /[^/]\.\w+$/.test(path.pathname);
  const isFolder = name !== '' && !isFile;
  const below = `${base.replace(/\/$/, '')}/${name}${isFolder ? '/' : ''}`;
  return new URL(below, site ?? 'http://localhost:4321');
}

/** Fewer files than these are taken over before a thread has begun. */
const WORTH_A_THREAD = 5000;

/**
 * Has a thread match a spare site with what the last one holds of pages: of most of them the next build has the same.
 * Null where nobody has, and all has to be looked at.
 */
async function matchInThread(
  site: string,
  spare: string,
  files: SiteFiles,
): Promise<ReadonlySet<string> | null> {
  // What has a key is a page or belongs to the search index, which is put into the site by itself.
  const pages = Object.entries(files).filter(
    ([file, [, , key]]) => key !== undefined && !file.startsWith('pagefind/'),
  );
  if (pages.length < WORTH_A_THREAD) return null;
  const order: SpareOrder = { site, spare, files: Object.fromEntries(pages) };
  const worker = new Worker(engineFile('integrations/spare-worker.ts'), { workerData: order });
  try {
    const [matched] = (await once(worker, 'message')) as [Matched];
    return new Set(matched);
  } catch {
    return null;
  }
}

/** The file that Astro writes for a path, below the site, with forward slashes. */
function fileOf({ pathname, route }: PathWithRoute): string {
  const path = trimmed(pathname);
  return route.type === 'page' ? posix.join(path, 'index.html') : path;
}

function filesBelow(folder: string): ReadonlySet<string> {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return new Set(files.map((file) => file.replaceAll('\\', '/')));
  } catch {
    return new Set();
  }
}
