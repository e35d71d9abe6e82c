// A new entry of a vocabulary, as the file of its own in which it stands: two branches that add one each change no file in
// common.
import { entryFolder, VOCABULARIES, type Vocabulary, type VocabularyName } from './vocabulary.ts';

export interface NewEntry {
  readonly vocabulary: VocabularyName;
  readonly id: string;
  readonly name: string;
  /** Null where nobody said what it means. */
  readonly description: string | null;
}

/** Where an entry is written, below the folder of reports. */
export const entryFile = ({ vocabulary, id }: Pick<NewEntry, 'vocabulary' | 'id'>): string =>
  `${entryFolder(vocabulary)}/${id}.yaml`;

/** What its file says. */
export const entryText = ({ id, name, description }: NewEntry): string =>
  [
    `id: ${id}`,
    `name: ${written(name)}`,
    ...(description === null ? [] : [`description: ${written(description)}`]),
    '',
  ].join('\n');

/** How whoever means a new entry adds it, for the hint of a finding. @param isCategory whether others are to be in it */
export function adviseEntry({ name, entries }: Vocabulary, id: string, isCategory = false): string {
  // Without its rank a severity is the last one; without its category a cause among categories is one itself.
  const place =
    name === 'severities' ? 'rank' : entries.some(({ category }) => category) ? 'category' : null;
  const more = place && !isCategory ? ` and a second one with its \`${place}\`` : '';
  const one = isCategory ? 'category' : VOCABULARIES[name].one;
  return `If it is a new ${one}, add the file \`${entryFile({ vocabulary: name, id })}\` with the line \`id: ${id}\`${more}.`;
}

/** A text as YAML: plain where it cannot be anything but a text. */
const written = (text: string): string =>
  /^\p{L}[\p{L}\p{N} ',.()/-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
