// The files of Pagefind 1.6, taken apart into what each page brings to them. A version that differs is refused.
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { PAGEFIND_MARK, type Fragment } from '../../ask/fragment.ts';
import { CborWriter, isBelowZero, readHead } from './cbor.ts';

/** What Pagefind keeps of one page: nothing of it depends on the other pages. */
export interface IndexedPage {
  readonly language: string;
  /** Digest of the fragment. */
  readonly digest: string;
  /** What stands behind the name of its fragment in the list of pages: the number of words first. */
  readonly about: readonly unknown[];
  /** Names of the fields that the words refer to, by number. */
  readonly fields: readonly string[];
  readonly words: PlacedWords;
  /** Words that are spelled with accents, too. */
  readonly spelled: readonly IndexedWord[];
}
/**
 * Words and their places as they stand in an index, one behind the other: of an archive they are millions, and as values
 * they would fill the memory.
 */
export interface PlacedWords {
  readonly names: readonly string[];
  /** Where the places of each word end in the bytes. */
  readonly ends: readonly number[];
  /** In base64. */
  readonly places: string;
}
/** Where a word stands: in the text, and in the fields. */
export type Places = readonly [text: readonly number[], fields: readonly number[]];
/** A word, its places, and those of its spellings with accents. */
export type IndexedWord = readonly [
  word: string,
  places: Places | null,
  spellings: readonly (readonly [form: string, ...Places])[],
];

/** The number of a page is told as what it is more than that before. */
export type PackedPage = readonly [gap: number, ...Places];
export type PackedWord = readonly [
  word: string,
  pages: readonly PackedPage[],
  spellings: readonly (readonly [form: string, pages: readonly PackedPage[]])[],
];
/** What the browser reads first: which files there are. */
export type Meta = readonly [
  version: string,
  pages: readonly (readonly [fragment: string, ...about: unknown[]])[],
  chunks: readonly (readonly [from: string, to: string, name: string])[],
  filters: readonly unknown[],
  sorts: readonly (readonly [name: string, pages: readonly number[]])[],
  fields: readonly string[],
];
export interface IndexEntry {
  readonly version: string;
  readonly languages: Readonly<Record<string, IndexLanguage>>;
}
export interface IndexLanguage {
  readonly hash: string;
  readonly wasm: string | null;
  readonly page_count: number;
}

export const ENTRY = 'pagefind-entry.json';
const MARK = Buffer.from(PAGEFIND_MARK);
const VERSION = /^1\.6\./;

/** Each file is gzipped behind this mark. */
export const unpack = (bytes: Uint8Array): Buffer => gunzipSync(bytes).subarray(MARK.length);
export const pack = (bytes: Uint8Array): Buffer => gzipSync(Buffer.concat([MARK, bytes]));

export const indexDigest = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export const readFragment = (packed: Uint8Array): Fragment =>
  JSON.parse(unpack(packed).toString()) as Fragment;

/** A page with its fragment, as Pagefind packed it. */
export type WithFragment = readonly [page: IndexedPage, fragment: Uint8Array];

/** Every page of an index that Pagefind has made. @param files by path below the folder of the index */
export function pagesIn(files: ReadonlyMap<string, Uint8Array>): readonly WithFragment[] {
  const { languages, version } = JSON.parse(
    String(Buffer.from(fileIn(files, ENTRY))),
  ) as IndexEntry;
  if (!VERSION.test(version)) {
    throw new Error(`Pagefind ${version} may write other files; pagefind-files.ts knows 1.6.`);
  }
  return Object.entries(languages).flatMap(([language, { hash }]) => {
    const meta = decode(unpack(fileIn(files, `pagefind.${hash}.pf_meta`))) as Meta;
    const words = meta[1].map((): [string, Places | null, [string, ...Places][]][] => []);
    for (const [, , chunk] of meta[2]) {
      const [held] = decode(unpack(fileIn(files, `index/${chunk}.pf_index`))) as [PackedWord[]];
      for (const [word, pages, spellings] of held) {
        const of = new Map<number, [string, Places | null, [string, ...Places][]]>();
        for (const [page, text, fields] of numbered(pages))
          of.set(page, [word, [text, fields], []]);
        for (const [form, others] of spellings) {
          for (const [page, ...places] of numbered(others)) {
            const known = of.get(page);
            if (known) known[2].push([form, ...places]);
            else of.set(page, [word, null, [[form, ...places]]]);
          }
        }
        for (const [page, one] of of) words[page]!.push(one);
      }
    }
    return meta[1].map(([name, ...known], page): WithFragment => {
      const fragment = fileIn(files, `fragment/${name}.pf_fragment`);
      const json = unpack(fragment);
      // Those that other pages have are no part of this one.
      const fields = Object.keys((JSON.parse(json.toString()) as Fragment).meta).toSorted();
      const toOwn = renumbering(meta[5], fields);
      const own = words[page]!.map(([word, places, spellings]): IndexedWord => [
        word,
        places && toOwn(places),
        spellings.map(([form, ...others]) => [form, ...toOwn(others)]),
      ]);
      const about = { language, digest: indexDigest(json), about: known, fields };
      return [{ ...about, ...placed(own) }, fragment];
    });
  });
}

function placed(words: readonly IndexedWord[]): Pick<IndexedPage, 'words' | 'spelled'> {
  const writer = new CborWriter();
  const names: string[] = [];
  const ends: number[] = [];
  const spelled: IndexedWord[] = [];
  for (const word of words) {
    const [name, places, spellings] = word;
    if (!places || spellings.length > 0) {
      spelled.push(word);
      continue;
    }
    for (const one of places) writer.value(one);
    names.push(name);
    ends.push(writer.length);
  }
  const places = Buffer.from(writer.written()).toString('base64');
  return { words: { names, ends, places }, spelled };
}

/** Gives the fields in places other numbers. A field stands in front of its places as a number below zero, -1 the first. */
export function renumbering(
  from: readonly string[],
  to: readonly string[],
): (places: Places) => Places {
  if (from.length === to.length && from.every((name, i) => name === to[i])) return (same) => same;
  const numbers = from.map((name) => -1 - to.indexOf(name));
  return ([text, fields]) => [text, fields.map((n) => (n < 0 ? numbers[-1 - n]! : n))];
}

/** The same for places that are bytes, each a word's of `words`. */
export function renumberedBytes(
  { ends, places }: PlacedWords,
  from: readonly string[],
  to: readonly string[],
): Buffer {
  const bytes = Buffer.from(places, 'base64');
  if (from.length === to.length && from.every((name, i) => name === to[i])) return bytes;
  // A field is one byte, however it is numbered.
  if (to.length > MOST_FIELDS) throw new Error(`More than ${MOST_FIELDS} fields are searched.`);
  const numbers = from.map((name) => to.indexOf(name));
  let at = 0;
  for (const end of ends) {
    let [texts, next] = readHead(bytes, at);
    while (texts-- > 0) [, next] = readHead(bytes, next);
    [, next] = readHead(bytes, next);
    while (next < end) {
      const [number, behind] = readHead(bytes, next);
      if (isBelowZero(bytes, next)) bytes[next]! += numbers[number]! - number;
      next = behind;
    }
    at = end;
  }
  return bytes;
}
const MOST_FIELDS = 24;

function* numbered(pages: readonly PackedPage[]): Generator<[page: number, ...Places]> {
  let page = 0;
  for (const [gap, text, fields] of pages) yield [(page += gap), text, fields];
}

function fileIn(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const found = files.get(path);
  if (!found) throw new Error(`Pagefind wrote no \`${path}\`.`);
  return found;
}
