// A new entry of a vocabulary, as the file of its own in which it stands: two branches that add one each change no file in
// common.
import { entryFolder } from './read.ts';
import type { VocabularyName } from './vocabulary.ts';

export interface NewEntry {
  readonly vocabulary: VocabularyName;
  readonly id: string;
  readonly name: string;
  /** Null where nobody said what it means. */
  readonly description: string | null;
}

/** Where an entry is written, below the folder of reports. */
export const entryFile = ({ vocabulary, id }: NewEntry): string =>
  `${entryFolder(vocabulary)}/${id}.yaml`;

/** What its file says. */
export const entryText = ({ id, name, description }: NewEntry): string =>
  [
    `id: ${id}`,
    `name: ${written(name)}`,
    ...(description === null ? [] : [`description: ${written(description)}`]),
    '',
  ].join('\n');

/** A text as YAML: plain where it cannot be anything but a text. */
const written = (text: string): string =>
  /^\p{L}[\p{L}\p{N} ',.()/-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
