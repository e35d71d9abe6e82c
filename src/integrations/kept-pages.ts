// What an edit does not touch is not made again. A route that gives its paths keys (views/keyed.ts) has said all that its
// files show; where the last site holds a file of the same key, the file is taken over. Knows keys and files; what stands
// in them it does not know.
import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import type { Config } from '../config.ts';
import { key, type Maker } from '../keys.ts';
import { digestOfOwnCode } from '../settings/own-code.ts';
import { isAsRecorded, type SiteManifest } from './site-manifest.ts';

export interface KeptPagesOptions {
  /** Folder of the last site, which the new one takes the place of. */
  readonly site: string;
  /** Where the pages lie in it: '' or `archive/`. */
  readonly below?: string;
  /** What it holds; null where that is not known. */
  readonly last: SiteManifest | null;
  /** The key of all that is the same for every page (`pagesAround`); null where nothing is to be taken over. */
  readonly around: string | null;
}

export interface KeptPages {
  readonly integration: AstroIntegration;
  progress(): Progress;
  /** The keys of the files of this build, by path below the site. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Files of pages and copies; the search index is not counted. */
export interface Progress {
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

export function keepPages({ site, below = '', last, around }: KeptPagesOptions): KeptPages {
  const files = around !== null && last?.around === around ? last.files : {};
  const keys = new Map<string, string>();
  const kept: string[] = [];
  let rendered = 0;
  let toRender: number | null = null;
  let publicFiles: ReadonlySet<string> = new Set();

  const prerenderer = (astro: AstroPrerenderer): AstroPrerenderer => ({
    ...astro,
    getStaticPaths: async () => {
      const paths = await astro.getStaticPaths();
      const claims = Map.groupBy(paths, fileOf);
      const left = paths.filter((path) => {
        const file = fileOf(path);
        // Who writes what is claimed twice, Astro decides.
        if (path.cacheKey === undefined || claims.get(file)!.length > 1 || publicFiles.has(file)) {
          return true;
        }
        keys.set(below + file, path.cacheKey);
        const recorded = files[below + file];
        if (recorded?.[2] !== path.cacheKey || !isAsRecorded(join(site, below, file), recorded)) {
          return true;
        }
        kept.push(file);
        return false;
      });
      toRender = left.length;
      return left;
    },
    render: (request, options) => {
      rendered++;
      return astro.render(request, options);
    },
  });

  return {
    integration: {
      name: 'kept-pages',
      hooks: {
        'astro:config:done': ({ config }) => {
          publicFiles = filesBelow(fileURLToPath(config.publicDir));
        },
        'astro:build:start': ({ setPrerenderer }) => setPrerenderer(prerenderer),
        'astro:build:generated': ({ dir }) => takeOver(kept, join(site, below), fileURLToPath(dir)),
      },
    },
    progress: () => ({ rendered, toRender, kept: kept.length }),
    keys,
  };
}

/** The file that Astro writes for a path, below the site, with forward slashes. */
function fileOf({ pathname, route }: PathWithRoute): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return route.type === 'page' ? posix.join(path, 'index.html') : path;
}

/** Links files of one site into another, or copies them where the disk has no links. */
function takeOver(files: readonly string[], from: string, to: string): void {
  const made = new Set<string>();
  for (const file of files) {
    const target = join(to, file);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      linkSync(join(from, file), target);
    } catch (error) {
      // A file that is there or is not there would not be by a copy, either.
      if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      copyFileSync(join(from, file), target);
    }
  }
}

function filesBelow(folder: string): ReadonlySet<string> {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return new Set(files.map((file) => file.replaceAll('\\', '/')));
  } catch {
    return new Set();
  }
}
