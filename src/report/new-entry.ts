// A new entry at the end of a vocabulary's file, as somebody would write it there.
import type { VocabularyName } from './vocabulary.ts';

export interface NewEntry {
  readonly vocabulary: VocabularyName;
  readonly id: string;
  readonly name: string;
  /** Null where nobody said what it means. */
  readonly description: string | null;
}

/** The text of a vocabulary with an entry more, before "not recorded" where that is the last. */
export function withEntry(text: string, { id, name, description }: NewEntry): string {
  const entry = [
    `- id: ${id}`,
    `  name: ${written(name)}`,
    ...(description === null ? [] : [`  description: ${written(description)}`]),
  ].join('\n');
  // A list that is written as empty has no entry to stand behind.
  const lines = text.replace(/\s*$/, '').replace(/^\s*\[\s*\]$/m, '');
  const [, before = lines, last = ''] =
    /^([^]*?)(\n- id: unknown\b(?:\n {2}[^\n]*)*)$/.exec(lines) ?? [];
  return `${before}${before.trim() === '' ? '' : '\n'}${entry}${last}\n`;
}

/** A text as YAML: plain where it cannot be anything but a text. */
const written = (text: string): string =>
  /^\p{L}[\p{L}\p{N} ',.()/-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
