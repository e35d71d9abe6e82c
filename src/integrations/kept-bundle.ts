// Vite makes of the pages a program that Astro runs. An edit of a report changes nothing in it but the list of the reports,
// so it is kept by all that it is made of, and taken from there with the list of today. What else Astro notes down while the
// program is made is kept beside it.
import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { BuildEnvironment, ViteBuilder } from 'vite';
import { keep, readKept } from '../kept-files.ts';
import { digestOfData } from '../keys.ts';
import { OWN_FOLDERS } from '../settings/own-code.ts';
import { validatedModules, shownPictures } from './readings.ts';

export interface KeptBundleOptions {
  /** The folder in which the programs of this site are kept. */
  readonly programs: string;
  /** The name of the program that is made in Astro's root, see `programName`; null where nothing is to be taken over. */
  readonly nameOf: (root: string) => string | null;
  /** Makes the program of a name elsewhere, if it can; left out: it is made here. */
  readonly makeApart?: (name: string) => Promise<void>;
}

export interface KeptBundle {
  readonly integration: AstroIntegration;
  /** Keeps the program once it is whole: before the first page, and after the last file that is none. */
  keep(): void;
}

/** Those of two branches lie beside each other. */
const MOST_KEPT = 2;
const PROGRAM = '.prerender';
/** Written last: a program without it is not whole. */
const ABOUT = 'about.json';

/** What Astro knows of a program beside its files. */
interface BundleInfo {
  /** File of the program at which Astro begins. */
  readonly entry: string;
  /** The file of the program that holds the list of reports, and where in it. */
  readonly list: { readonly file: string; readonly from: number; readonly to: number };
  /** By page: which style sheets it links to, in Astro's words. */
  readonly styles: Readonly<Record<string, unknown>>;
  /** Pictures that are shown as they are, by path: once its copies are made Astro removes the others. */
  readonly pictures: readonly string[];
}

/** Pages as Astro hands them to an integration, which must not know their styles. */
type Pages = ReadonlyMap<string, { styles?: unknown }>;
type BuildApp = (builder: ViteBuilder) => Promise<void>;

/**
 * The name of the program of the pages: the digest of all that it is made of. Null where nobody can account for all of that.
 * @param around the key of code, packages and choices (`pagesAround`)
 * @param reports the folder of the reports
 * @param root the folder in which Astro works
 */
export function programName(around: string | null, reports: string, root: string): string | null {
  if (around === null) return null;
  const generated = ['content-modules.mjs', 'content-assets.mjs'].map((name) =>
    generatedText(readKept(join(root, '.astro', name))?.toString()),
  );
  // Pictures and fonts of a theme are no code, but styles lead to them. Paths of this checkout stand in the program.
  const own = OWN_FOLDERS.flatMap((name) => filesBelow(join(root, name)));
  const pictures = shownPictures().map((file) => [file, digestAt(join(reports, file))]);
  return digestOfData([around, root, generated, validatedModules(), pictures, own]);
}

/** Astro writes an empty list in one way before its first collection of a folder of cache, and in another from then on. */
function generatedText(text = ''): string {
  return /^\s*export default new Map\((?:\[\])?\);\s*$/.test(text) ? '' : text;
}

export function keepBundle({ programs, nameOf, makeApart }: KeptBundleOptions): KeptBundle {
  let config: AstroConfig;
  let pages: Pages = new Map();
  let folder: string | null = null;
  let isKept = false;
  const path = (url: URL): string => fileURLToPath(url);
  const list = (): string =>
    JSON.stringify(readFileSync(join(path(config.cacheDir), 'data-store.json'), 'utf8'));
  /** What is known of the program that is kept; null where there is none for all of these pages. */
  const known = (): BundleInfo | null => {
    const about = folder === null ? null : wholeIn(folder);
    return about && [...pages.keys()].every((page) => page in about.styles) ? about : null;
  };

  return {
    integration: {
      name: 'kept-bundle',
      hooks: {
        'astro:config:done': (done) => {
          config = done.config;
        },
        'astro:build:setup': async ({ vite, pages: all, updateConfig }) => {
          const make = vite.builder?.buildApp as BuildApp | undefined;
          const name = nameOf(path(config.root));
          if (!make || name === null) return;
          pages = all as unknown as Pages;
          folder = join(programs, name);
          if (!known()) await makeApart?.(name);
          const about = known();
          if (!about) return;
          isKept = true;
          for (const [page, data] of pages) data.styles = about.styles[page];
          const out = path(config.outDir);
          const takeOver: Takeover = {
            program: () => {
              for (const picture of about.pictures) images()?.referencedImages?.add(picture);
              cpSync(join(folder!, 'program'), join(out, PROGRAM), { recursive: true });
              writeList(join(out, PROGRAM), about, list());
              return about.entry;
            },
            files: () => {
              cpSync(join(folder!, 'files'), out, { recursive: true });
              const open = path(config.publicDir);
              if (existsSync(open)) cpSync(open, out, { recursive: true, dereference: true });
            },
          };
          updateConfig({ builder: { buildApp: (builder) => make(standIn(builder, takeOver)) } });
        },
      },
    },
    keep: () => {
      if (folder === null || isKept) return;
      const out = path(config.outDir);
      const about = aboutOf(join(out, PROGRAM), list(), pages);
      if (!about) return;
      const unfinished = `${folder}.${randomUUID()}`;
      const published = path(config.publicDir);
      const isMade = (file: string): boolean =>
        !statSync(join(published, relative(out, file)), { throwIfNoEntry: false })?.isFile();
      mkdirSync(join(unfinished, 'files'), { recursive: true });
      for (const name of readdirSync(out)) {
        const to = name === PROGRAM ? 'program' : join('files', name);
        cpSync(join(out, name), join(unfinished, to), { recursive: true, filter: isMade });
      }
      keep(join(unfinished, ABOUT), JSON.stringify(about));
      rmSync(folder, { recursive: true, force: true });
      renameSync(unfinished, folder);
      forgetOldest(programs);
    },
  };
}

interface Takeover {
  /** Puts the program in its place; returns the file at which it begins. */
  readonly program: () => string;
  /** Puts what the program's pages load in its place. */
  readonly files: () => void;
}

/** A builder that builds nothing: what it would make is taken over. */
function standIn(builder: ViteBuilder, { program, files }: Takeover): ViteBuilder {
  const assets = builder.config.plugins.find(({ name }) => name === 'astro:assets');
  if (typeof assets?.buildStart !== 'function') throw new Error('Astro has no plugin of pictures.');
  // Gives pages the function by which they ask for the copies of a picture.
  (assets.buildStart as () => void)();
  const build = (environment: BuildEnvironment): unknown => {
    // Where nothing at all was built, Vite builds everything.
    environment.isBuilt = true;
    if (environment.name === 'client') {
      files();
      return { output: [] };
    }
    return { output: [{ type: 'chunk', fileName: program(), code: '', moduleIds: [] }] };
  };
  return Object.create(builder, {
    build: { value: (environment: BuildEnvironment) => Promise.resolve(build(environment)) },
  }) as ViteBuilder;
}

/** Where Astro notes down the pictures of a build. */
const images = (): { readonly referencedImages?: Set<string> } | undefined =>
  (globalThis as { astroAsset?: { referencedImages?: Set<string> } }).astroAsset;

/** What is to be known of a program that was made; null where the list of reports is not found in it once. */
function aboutOf(program: string, list: string, pages: Pages): BundleInfo | null {
  const files = readdirSync(program, { recursive: true, encoding: 'utf8' });
  const entry = files.find((file) => /^prerender-entry\.[^/\\]*mjs$/.test(file));
  const found = files.flatMap((file) => {
    if (!file.endsWith('.mjs')) return [];
    const text = readFileSync(join(program, file), 'utf8');
    const from = text.indexOf(list);
    return from === -1 ? [] : [{ file, from, to: from + list.length }];
  });
  if (entry === undefined || found.length !== 1) return null;
  const styles = Object.fromEntries([...pages].map(([page, data]) => [page, data.styles ?? []]));
  const pictures = [...(images()?.referencedImages ?? [])].toSorted();
  return { entry, list: found[0]!, styles, pictures };
}

function writeList(program: string, { list: { file, from, to } }: BundleInfo, list: string): void {
  const text = readFileSync(join(program, file), 'utf8');
  writeFileSync(join(program, file), text.slice(0, from) + list + text.slice(to));
}

/** What is known of the program in a folder, which is used now; null where there is none. */
function wholeIn(folder: string): BundleInfo | null {
  const about = readKept(join(folder, ABOUT));
  if (about === null) return null;
  const now = new Date();
  utimesSync(folder, now, now);
  return JSON.parse(about.toString()) as BundleInfo;
}

function forgetOldest(cache: string): void {
  const all = namesIn(cache).map((name) => ({ name, used: statSync(join(cache, name)).mtimeMs }));
  for (const { name } of all.toSorted((a, b) => b.used - a.used).slice(MOST_KEPT)) {
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** The files below a folder, each with the digest of its bytes. */
const filesBelow = (folder: string): (readonly [file: string, digest: string])[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .toSorted()
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => [file, digestAt(join(folder, file))!]);

/** The digest of the bytes of a file; null where there is none. */
const digestAt = (path: string): string | null => {
  const bytes = readKept(path);
  return bytes && createHash('sha256').update(bytes).digest('hex');
};

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
