// Has Pagefind read pages that nobody has read before, some at a time: its memory grows with what it is given at once.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { linkOrCopy } from '../../kept-files.ts';
import { LANGUAGE } from '../../text/language.ts';
import { ENTRY, pagesIn, type WithFragment } from './pagefind-files.ts';

/**
 * Signs that Pagefind keeps in a word, so that `C++` is not the letter C and `/checkout` not the service. It
 * already indexes the pieces of every compound (`v2.41.0`, `user_id`, `x-request-id`, `and/or`) beside the whole. A full stop or a hyphen in this set makes words of their own out of "outage." and "503.", which
 * then rank below `5030`.
 */
const WORD_CHARACTERS = '+#/';

/** Interfaces that Pagefind brings and this site does not use. */
const UNUSED = /^pagefind-(?:modular-ui|ui|component-ui)\.(?:js|css)$|^pagefind-worker\.js$/;
/** What is told of pages, and not of Pagefind. */
const OF_PAGES = /^(?:index|fragment|filter)\/|\.pf_meta$/;

/** Pages that are read at once. */
const AT_ONCE = 1000;

export interface ReadPages {
  readonly pages: readonly WithFragment[];
  /** The files that are the same for every page of a language: how a browser searches. By path below the index. */
  readonly programs: ReadonlyMap<string, Uint8Array>;
}

/**
 * @param files paths below the site
 * @param scratch a folder that does not exist, on the disk of the site
 */
export async function readPages(
  site: string,
  files: readonly string[],
  scratch: string,
): Promise<ReadPages> {
  const pages: WithFragment[] = [];
  const programs = new Map<string, Uint8Array>();
  for (let at = 0; at === 0 || at < files.length; at += AT_ONCE) {
    try {
      const made = await indexOf(site, files.slice(at, at + AT_ONCE), scratch);
      pages.push(...pagesIn(made));
      for (const [path, bytes] of made) {
        if (!UNUSED.test(path) && !OF_PAGES.test(path)) programs.set(path, bytes);
      }
    } finally {
      // Its process ends, and gives all its memory back.
      await close();
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  return { pages, programs: programs.set(ENTRY, withoutPages(programs.get(ENTRY)!)) };
}

async function indexOf(
  site: string,
  files: readonly string[],
  scratch: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  mkdirSync(scratch, { recursive: true });
  for (const file of files) {
    mkdirSync(dirname(join(scratch, file)), { recursive: true });
    linkOrCopy(join(site, file), join(scratch, file));
  }
  const { index, errors } = await createIndex({
    forceLanguage: LANGUAGE,
    includeCharacters: WORD_CHARACTERS,
    excludeSelectors: ['svg'],
  });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: scratch });
  if (added.errors.length > 0) throw new Error(added.errors.join('; '));
  const { files: made, errors: unmade } = await index.getFiles();
  if (unmade.length > 0) throw new Error(unmade.join('; '));
  return new Map(made.map(({ path, content }) => [path, content]));
}

const withoutPages = (entry: Uint8Array): Uint8Array =>
  Buffer.from(
    JSON.stringify({ ...(JSON.parse(Buffer.from(entry).toString()) as object), languages: {} }),
  );
