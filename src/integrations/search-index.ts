// The search index, made by Pagefind from the built pages. Only pages with `data-pagefind-body` take part:
// the reports.
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Signs that belong to a word, so that `C++`, `v2.41.0`, `/checkout` and `user_id` can be found as they are
 * written.
 */
const WORD_CHARACTERS = '+#._-/@';

/** Indexes the site in `folder` and writes the index into `folder/pagefind`. */
export async function indexSite(folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    forceLanguage: 'en',
    includeCharacters: WORD_CHARACTERS,
    excludeSelectors: ['svg'],
  });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  if (added.errors.length > 0) throw new Error(added.errors.join('; '));
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  await close();
}
