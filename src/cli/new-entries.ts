// Entries that a new report brings to the vocabularies of its archive, each in a file of its own.
import { entryFile, entryText, type NewEntry } from '../report/new-entry.ts';
import { readVocabularies } from '../report/read.ts';
import { joinVocabularies, type Vocabularies } from '../report/vocabulary.ts';

export interface NewEntries {
  /** The vocabularies with the new entries. */
  readonly vocabularies: Vocabularies;
  /** The files that come, below the folder of reports, with their texts. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The vocabularies of `folder` with the new entries, which go into the archive's own folder. */
export function withEntries(folder: string, added: readonly NewEntry[]): NewEntries {
  const texts = new Map(added.map((entry) => [entryFile(entry), entryText(entry)]));
  const theirs = readVocabularies(
    '',
    (file) => texts.get(file) ?? null,
    (below) =>
      [...texts.keys()].flatMap((file) =>
        file.startsWith(`${below}/`) ? file.slice(below.length + 1) : [],
      ),
  );
  const ours = readVocabularies(folder).vocabularies;
  return { vocabularies: joinVocabularies(ours, theirs.vocabularies), texts };
}
