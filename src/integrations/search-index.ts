// The search index, made by Pagefind from the built pages of reports, the part of them that is marked
// `data-pagefind-body`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { writeSearchedReports } from './searched-reports.ts';
import { settleIndex } from './settle-index.ts';

/**
 * Signs that Pagefind keeps in a word, so that `C++` is not the letter C and `/checkout` not the service. It
 * already indexes the pieces of every compound (`v2.41.0`, `user_id`, `x-request-id`, `and/or`) beside the whole. A full stop or a hyphen in this set makes words of their own out of "outage." and "503.", which
 * then rank below `5030`.
 */
const WORD_CHARACTERS = '+#/';

/** The pages of reports; lists of reports hold nothing to search that these do not. */
const REPORTS = 'postmortems/*/index.html';

/** Interfaces that Pagefind brings and this site does not use. */
const UNUSED = /^pagefind-(?:modular-ui|ui)\.(?:js|css)$|^pagefind-component-ui\.css$/;

/** Indexes the site in `folder` and writes the index into `folder/pagefind`. */
export async function indexSite(folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    forceLanguage: 'en',
    includeCharacters: WORD_CHARACTERS,
    excludeSelectors: ['svg'],
  });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder, glob: REPORTS });
  if (added.errors.length > 0) throw new Error(added.errors.join('; '));
  // Written here and not by Pagefind's own process, which may be closed before its last file is on the disk.
  const { files, errors: unwritten } = await index.getFiles();
  if (unwritten.length > 0) throw new Error(unwritten.join('; '));
  for (const { path, content } of files) {
    if (UNUSED.test(path)) continue;
    const file = join(folder, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await close();
  settleIndex(join(folder, 'pagefind'));
  writeSearchedReports(folder);
}
