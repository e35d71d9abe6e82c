// What a file's text must be before anybody parses it: plain text, of a size that a parser is done with soon.
// Knows nothing of what the text says.
import type { Correction } from './diagnostic.ts';
import { LFS_POINTER, LFS_PULL } from '../text/lfs.ts';

export interface TextDiagnostic extends Correction {
  /** Offset in the text. */
  readonly at: number;
  readonly rule: 'file/size' | 'file/characters' | 'file/unreadable';
}

const MAX_CHARACTERS = 2_000_000;
// Parsers take time by the square of a line; this bounds it to a fraction of a second.
const MAX_LINE = 10_000;
// And they copy a paragraph for each reference in it: so many characters take less than a second.
const MAX_COPIED = 100_000_000;
/** More bytes than the characters that a file may hold could ever take. */
export const MAX_BYTES = 4 * MAX_CHARACTERS;

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

/** Signs that nobody sees and that turn or split the words around them. A joiner between letters or emoji is none. */
export const UNSEEN_SIGN = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u00AD\u180E]/u;

/** Whole characters that every format of the site (XML among them) can carry. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !CONTROL.test(text);
}

/** Null where a parser may go on. */
export function validateText(text: string): TextDiagnostic | null {
  if (text.length > MAX_CHARACTERS) {
    const size = (text.length / 1e6).toFixed(1);
    return {
      at: 0,
      rule: 'file/size',
      message: `The file holds ${size} million characters, more than the ${MAX_CHARACTERS / 1e6} million that a report may hold.`,
      hint: 'Link to logs and dumps instead of pasting them.',
    };
  }
  if (LFS_POINTER.test(text)) {
    const message = 'The file is a pointer of Git LFS, not the report itself.';
    return { at: 0, rule: 'file/unreadable', message, hint: LFS_PULL };
  }
  const control = CONTROL.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      at: control.index,
      rule: 'file/characters',
      message: `The file holds the control character U+${code}: it is not plain text.`,
      hint: 'Remove the character, or save the file again as UTF-8.',
    };
  }
  const long = longLine(text);
  if (long !== null) {
    return {
      at: long,
      rule: 'file/size',
      message: `A line holds more than ${MAX_LINE} characters.`,
      hint: 'Break the line, or link to the log or dump instead of pasting it.',
    };
  }
  const referring = paragraphOfReferences(text);
  if (referring !== null) {
    return {
      at: referring.at,
      rule: 'file/size',
      message: `A paragraph of ${referring.characters} characters holds ${referring.references} references such as \`&amp;\`, more than can be read in good time.`,
      hint: 'Write the signs themselves, put an empty line between paragraphs, or link to the dump.',
    };
  }
  if (!text.isWellFormed() || text.includes('\uFFFD')) {
    const at = Math.max(text.indexOf('\uFFFD'), text.search(/\p{Surrogate}/u), 0);
    return {
      at,
      rule: 'file/characters',
      message: 'The file holds bytes that are not UTF-8 text.',
      hint: 'Save it as UTF-8, and correct the characters shown as “\uFFFD”.',
    };
  }
  return null;
}

/** Where the first line begins that is too long; null where none is. */
function longLine(text: string): number | null {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end - start > MAX_LINE) return start;
    start = end + 1;
  }
  return null;
}

interface Referring {
  /** Where the paragraph begins, as an offset. */
  readonly at: number;
  readonly characters: number;
  readonly references: number;
}

/** The first paragraph that holds too many references for its length; null where none does. */
function paragraphOfReferences(text: string): Referring | null {
  let at = 0;
  let references = 0;
  for (const { 0: found, index } of text.matchAll(/\n[ \t\r]*\n|&#?\w{1,40};|$/g)) {
    if (found.startsWith('&')) references++;
    else {
      const characters = index - at;
      if (references * characters > MAX_COPIED) return { at, characters, references };
      at = index + found.length;
      references = 0;
    }
  }
  return null;
}
