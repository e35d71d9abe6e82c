// What an edit does not touch is not made again. A route that gives its paths keys (views/keyed.ts) has said all that its
// files show; where the last site holds a file of the same key, the file is taken over. Knows keys and files; what stands
// in them it does not know.
import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import type { Config } from '../config.ts';
import { keep, readKept } from '../kept-files.ts';
import { key, type Maker } from '../keys.ts';

export interface KeptPagesOptions {
  /** Folder of the last site, which the new one takes the place of. */
  readonly site: string;
  /** Where it is written down what the last site holds. */
  readonly manifest: string;
  /** The key of all that is the same for every page (`pagesAround`); null where nothing is to be taken over. */
  readonly around: string | null;
}

export interface KeptPages {
  readonly integration: AstroIntegration;
  progress(): Progress;
  /** Writes down what the site holds, once it is published. */
  record(): void;
}

/** Files of pages and copies; the search index is not counted. */
export interface Progress {
  readonly rendered: number;
  /** Null as long as nobody knows. */
  readonly toRender: number | null;
  readonly kept: number;
}

/** By path below the site: the key of a file, its size in bytes, and when it was written in milliseconds. */
type Files = Readonly<Record<string, readonly [key: string, size: number, time: number]>>;
interface Manifest {
  readonly around: string;
  readonly files: Files;
}

/** Everything: a page leans on the frame, the styles and the words of the whole site. */
export const PAGES: Maker = { code: ['.'] };

/**
 * The key of what is the same for every page: code, packages, configuration. Null where reports may bring code of
 * their own, which nobody can account for.
 */
export function pagesAround(config: Config, astroConfig: string): string | null {
  if (config.trustReports) return null;
  const { output: _, cache: __, ...choices } = config;
  return key({ choices, astro: readFileSync(astroConfig, 'utf8') }, PAGES);
}

export function keepPages({ site, manifest, around }: KeptPagesOptions): KeptPages {
  const last = around === null ? {} : readManifest(manifest, around);
  /** Every file of this build that has a key. */
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
        keys.set(file, path.cacheKey);
        if (!isAsRecorded(join(site, file), last[file], path.cacheKey)) return true;
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
        'astro:build:generated': ({ dir }) => takeOver(kept, site, fileURLToPath(dir)),
      },
    },
    progress: () => ({ rendered, toRender, kept: kept.length }),
    record: () => {
      if (around === null) return;
      const files: Files = Object.fromEntries(
        [...keys].flatMap(([file, key]) => {
          const about = lstatSync(join(site, file), { throwIfNoEntry: false });
          return about?.isFile() ? [[file, [key, about.size, about.mtimeMs]]] : [];
        }),
      );
      keep(manifest, JSON.stringify({ around, files } satisfies Manifest));
    },
  };
}

/** The file that Astro writes for a path, below the site. */
function fileOf({ pathname, route }: PathWithRoute): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return route.type === 'page' ? join(path, 'index.html') : path;
}

/** What the last site holds; nothing where that cannot be read, or was made by other code or other choices. */
function readManifest(file: string, around: string): Files {
  try {
    const { around: then, files } = JSON.parse(String(readKept(file))) as Manifest;
    return then === around ? files : {};
  } catch {
    return {};
  }
}

/** Whether a file has the key, and nobody wrote to it since. */
function isAsRecorded(path: string, recorded: Files[string] | undefined, key: string): boolean {
  if (recorded?.[0] !== key) return false;
  const about = lstatSync(path, { throwIfNoEntry: false });
  return about?.isFile() === true && about.size === recorded[1] && about.mtimeMs === recorded[2];
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
