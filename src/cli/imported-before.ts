// What earlier imports made of documents, kept in the cache: one that is imported again, with the same choices, is not
// read again.
import { join } from 'node:path';
import { findSecrets } from '../check/secrets/find.ts';
import type { Imported, ImportOptions } from '../import/imported.ts';
import type { SourceFile } from '../import/sources/document.ts';
import { Pack } from '../kept-packs.ts';
import { key, type Maker } from '../keys.ts';
import { contentDigest } from '../import/account/plan.ts';

const IMPORTED: Maker = { code: ['import/import-document.ts', 'cli/imported-before.ts'] };

export interface ImportedBefore {
  /** What an earlier import made of a document; null where none did. */
  find(file: SourceFile): Imported | null;
  keep(file: SourceFile, imported: Imported): void;
  /** Called when all documents were asked for. */
  save(): Promise<void>;
}

/** @param cache the folder of the cache; null where there is none, so that nothing is known or kept */
export function importedBefore(cache: string | null, options: ImportOptions): ImportedBefore {
  if (cache === null) return { find: () => null, keep: () => {}, save: () => Promise.resolve() };
  const pack = new Pack(join(cache, 'imported', key(options, IMPORTED)));
  const nameOf = ({ path, bytes }: SourceFile): string =>
    contentDigest(`${path}\n${contentDigest(bytes)}`);
  const made: { readonly name: string; readonly text: string }[] = [];
  return {
    find: (file) => {
      const text = pack.find(nameOf(file));
      return text === null ? null : (JSON.parse(text) as Imported);
    },
    keep: (file, imported) => {
      made.push({ name: nameOf(file), text: JSON.stringify(imported) });
    },
    save: async () => {
      // A secret is not copied anywhere.
      const secrets = await findSecrets(made.map(({ text }) => text));
      made.forEach(({ name, text }, i) => {
        if (secrets[i]?.length === 0) pack.keep(name, text);
      });
      pack.save({ askedForAll: true });
    },
  };
}
