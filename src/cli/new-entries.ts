// Entries that a new report brings to the vocabularies of its archive: what their files will say, judged before anything is
// written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withEntry, type NewEntry } from '../report/new-entry.ts';
import { readVocabularies, VOCABULARY_FOLDER } from '../report/read.ts';
import { VOCABULARIES, type Vocabularies } from '../report/vocabulary.ts';
import { Misuse } from './arguments.ts';

export interface WiderVocabularies {
  readonly vocabularies: Vocabularies;
  /** The files that change, below the folder of reports, with their new texts. */
  readonly texts: ReadonlyMap<string, string>;
  readonly idsIn: (file: string) => readonly string[];
}

/**
 * The vocabularies of `folder` with the new entries, which go into the archive's `own` folder.
 * @throws `Misuse` where a file is written so that an entry cannot be put at its end
 */
export function withEntries(
  { own, folder }: { readonly own: string; readonly folder: string },
  added: readonly NewEntry[],
): WiderVocabularies {
  const fileOf = ({ vocabulary }: NewEntry): string =>
    `${VOCABULARY_FOLDER}/${VOCABULARIES[vocabulary].file}`;
  const texts = new Map<string, string>();
  for (const entry of added) {
    const file = fileOf(entry);
    const text = texts.get(file) ?? readFileSync(join(own, file), 'utf8');
    texts.set(file, withEntry(text, entry));
  }
  const textOf = (file: string): string | null => {
    try {
      return texts.get(file) ?? readFileSync(join(own, file), 'utf8');
    } catch {
      return null;
    }
  };
  const { vocabularies } = readVocabularies(folder, textOf);
  for (const entry of added) {
    if (vocabularies[entry.vocabulary].entries.some(({ id }) => id === entry.id)) continue;
    throw new Misuse(
      `\`${fileOf(entry)}\` is written so that nothing can be put at its end. Add \`- id: ${entry.id}\` there yourself, and start again. Nothing was written.`,
    );
  }
  const idsIn = (file: string): readonly string[] =>
    added.filter((entry) => fileOf(entry) === file).map(({ id }) => `\`${id}\``);
  return { vocabularies, texts, idsIn };
}
