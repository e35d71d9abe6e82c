// The search index of many pages, written from what each of them brings to it (pagefind-files.ts). So it is the same
// whether Pagefind has read all pages at once or one after the other, years apart; and where one page has changed, most
// files are as they were.
import { CborWriter, lengthOfArray, toCbor } from './cbor.ts';
import { getOr } from './get-or.ts';
import {
  indexDigest,
  type IndexedPage,
  type IndexLanguage,
  type Meta,
  renumberedBytes,
  renumbering,
} from './pagefind-files.ts';
import { compareTexts } from '../../text/order.ts';

/** A page in the order of the index. */
export interface NumberedPage extends IndexedPage {
  /** What pages are sorted by, by the name of the sort. */
  readonly sorts: Readonly<Record<string, number>>;
}

export interface IndexFiles {
  readonly language: IndexLanguage;
  /** Not packed yet; by path below the folder of the index. The name tells the bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Places of words in one file of words: about so many, and never more but for a single word. */
const SHORT = 8_000;
const LONG = 40_000;
/** Hexadecimal digits in the name of a file; those that have them in common are told apart by more. */
const SHORT_NAME = 6;
const LONG_NAME = 20;

/** The index of the pages of one language. @param ids how Pagefind calls each page that it finds */
export function indexFiles(
  language: string,
  version: string,
  pages: readonly NumberedPage[],
  ids: readonly string[],
): IndexFiles {
  const fields = [...new Set(pages.flatMap((page) => page.fields))].toSorted(compareTexts);
  const chunks = chunksOf(heldWords(pages, fields)).map((words) => ({
    words: words.map(([word]) => word),
    bytes: chunkBytes(words),
  }));
  const chunkNames = namesOf(chunks.map(({ bytes }) => indexDigest(bytes))).map(
    (name) => `${language}_${name}`,
  );
  const meta: Meta = [
    version,
    pages.map(({ about }, page) => [ids[page]!, ...about]),
    chunks.map(({ words }, i) => [
      i === 0 ? words[0]! : until(words[0]!, chunks[i - 1]!.words.at(-1)!),
      i === chunks.length - 1 ? words.at(-1)! : until(words.at(-1)!, chunks[i + 1]!.words[0]!),
      chunkNames[i]!,
    ]),
    // Pagefind would count the facets anew for every letter; the page does so itself, see ask/searched-reports.ts.
    [],
    // It would load the order of every sort before the first letter; the page has them when they are asked for.
    [],
    fields,
  ];
  const metaBytes = toCbor(meta);
  const hash = `${language}_${indexDigest(metaBytes).slice(0, 12)}`;
  return {
    language: { hash, wasm: language, page_count: pages.length },
    files: new Map([
      [`pagefind.${hash}.pf_meta`, metaBytes],
      ...chunks.map(({ bytes }, i): [string, Uint8Array] => [
        `index/${chunkNames[i]!}.pf_index`,
        bytes,
      ]),
    ]),
  };
}

/** Where a word stands. */
interface WordPages {
  /** Of each page that holds it: its number as what it is more than that before, and its places as bytes. */
  readonly gaps: number[];
  readonly places: WordPlaces[];
  readonly spellings: Map<string, WordPages>;
  last: number;
  /** How many places there are, and pages. */
  size: number;
}
/** A part of the bytes of a page. */
interface WordPlaces {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}
type HeldWord = readonly [word: string, holders: WordPages];

const nobody = (): WordPages => ({ gaps: [], places: [], spellings: new Map(), last: 0, size: 0 });

/** Every word with its pages, in the order in which Pagefind looks for it. */
function heldWords(pages: readonly NumberedPage[], fields: readonly string[]): HeldWord[] {
  const words = new Map<string, WordPages>();
  pages.forEach((page, number) => {
    const place = (to: WordPages, places: WordPlaces): void => {
      to.gaps.push(number - to.last);
      to.places.push(places);
      to.last = number;
      to.size += lengthOfArray(places.bytes, places.from) + 1;
    };
    const bytes = renumberedBytes(page.words, page.fields, fields);
    let from = 0;
    page.words.names.forEach((name, i) => {
      const to = page.words.ends[i]!;
      place(getOr(words, name, nobody), { bytes, from, to });
      from = to;
    });
    const toAll = renumbering(page.fields, fields);
    for (const [word, places, spellings] of page.spelled) {
      const of = getOr(words, word, nobody);
      if (places) place(of, asBytes(toAll(places)));
      for (const [form, ...others] of spellings) {
        place(getOr(of.spellings, form, nobody), asBytes(toAll(others)));
      }
    }
  });
  return [...words].toSorted(byCodePoint);
}

function asBytes(places: readonly unknown[]): WordPlaces {
  const writer = new CborWriter();
  for (const one of places) writer.value(one);
  return { bytes: writer.written(), from: 0, to: writer.length };
}

/** A file of words, as `PackedWord`s. */
function chunkBytes(words: readonly HeldWord[]): Uint8Array {
  const writer = new CborWriter();
  const pages = ({ gaps, places }: WordPages): void => {
    writer.array(gaps.length);
    places.forEach(({ bytes, from, to }, i) => {
      writer.array(3);
      writer.value(gaps[i]);
      writer.bytes(bytes, from, to);
    });
  };
  writer.array(1);
  writer.array(words.length);
  for (const [word, holders] of words) {
    writer.array(3);
    writer.value(word);
    pages(holders);
    writer.array(holders.spellings.size);
    for (const [form, others] of [...holders.spellings].toSorted(byCodePoint)) {
      writer.array(2);
      writer.value(form);
      pages(others);
    }
  }
  return writer.written();
}

/**
 * Cut where a word says so, and not where a length is reached: so a word more or less moves the next cut, and the files
 * behind that are as they were. A word of many places stands alone: `by` is not fetched for a `c`.
 */
function chunksOf(words: readonly HeldWord[]): HeldWord[][] {
  const chunks: HeldWord[][] = [];
  let size = Infinity;
  let ends = true;
  for (const word of words) {
    const [name, { size: more }] = word;
    if ((ends && size >= SHORT) || more >= SHORT || size + more > LONG) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)!.push(word);
    size += more;
    ends = more >= SHORT || indexDigest(Buffer.from(name)).charCodeAt(0) % 4 === 0;
  }
  return chunks;
}

/** The beginning of a word up to where it differs from its neighbour: what lies between two files is looked for in one. */
function until(word: string, neighbour: string): string {
  const [letters, others] = [[...word], [...neighbour]];
  const same = letters.findIndex((letter, i) => letter !== others[i]);
  return same < 0 ? word : letters.slice(0, same + 1).join('');
}

/** Short names by digest, the same whatever the order. */
export function namesOf(digests: readonly string[]): string[] {
  const short = (digest: string): string => digest.slice(0, SHORT_NAME);
  const holders = Map.groupBy(new Set(digests), short);
  return digests.map((digest) => {
    const alone = holders.get(short(digest))!.length === 1;
    return alone ? short(digest) : digest.slice(0, LONG_NAME);
  });
}

/** As UTF-8 is sorted, which Pagefind does. */
const byCodePoint = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  SURROGATE.test(a) || SURROGATE.test(b)
    ? Buffer.compare(Buffer.from(a), Buffer.from(b))
    : compareTexts(a, b);
const SURROGATE = /[\uD800-\uDFFF]/;
