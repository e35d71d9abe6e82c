// The search index of many pages, written from what each of them brings to it (pagefind-files.ts). So it is the same
// whether Pagefind has read all pages at once or one after the other, years apart; and where one page has changed, most
// files are as they were.
import {
  indexDigest,
  encoded,
  type IndexedPage,
  type IndexLanguage,
  type Meta,
  type PackedPage,
  type PackedWord,
  renumbering,
  type Places,
} from './pagefind-files.ts';
import { compareTexts } from '../../text/order.ts';

/** A page in the order of the index. */
export interface NumberedPage extends IndexedPage {
  /** What pages are sorted by, by the name of the sort. */
  readonly sorts: Readonly<Record<string, number>>;
}

export interface IndexFiles {
  readonly language: IndexLanguage;
  /** Names of the fragments, in the order of the pages. */
  readonly fragments: readonly string[];
  /** Not packed yet; by path below the folder of the index. The name tells the bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Places of words in one file of words: about so many, and never more but for a single word. */
const SHORT = 8_000;
const LONG = 40_000;
/** Hexadecimal digits in the name of a file; those that have them in common are told apart by more. */
const SHORT_NAME = 7;
const LONG_NAME = 20;

/** The index of the pages of one language. */
export function indexFiles(
  language: string,
  version: string,
  pages: readonly NumberedPage[],
): IndexFiles {
  const fields = [...new Set(pages.flatMap((page) => page.fields))].toSorted(compareTexts);
  const chunks = chunksOf(packWords(pages, fields)).map((words) => ({
    words,
    bytes: encoded([words]),
  }));
  const chunkNames = namesOf(
    language,
    chunks.map(({ bytes }) => indexDigest(bytes)),
  );
  const fragments = namesOf(
    language,
    pages.map(({ digest }) => digest),
  );
  const meta: Meta = [
    version,
    pages.map(({ about }, page) => [fragments[page]!, ...about]),
    chunks.map(({ words }, i) => [
      i === 0 ? words[0]![0] : until(words[0]![0], chunks[i - 1]!.words.at(-1)![0]),
      i === chunks.length - 1
        ? words.at(-1)![0]
        : until(words.at(-1)![0], chunks[i + 1]!.words[0]![0]),
      chunkNames[i]!,
    ]),
    // Pagefind would count the facets anew for every letter; the page does so itself, see ask/searched-reports.ts.
    [],
    sortsOf(pages),
    fields,
  ];
  const metaBytes = encoded(meta);
  const hash = `${language}_${indexDigest(metaBytes).slice(0, 12)}`;
  return {
    language: { hash, wasm: language, page_count: pages.length },
    fragments,
    files: new Map([
      [`pagefind.${hash}.pf_meta`, metaBytes],
      ...chunks.map(({ bytes }, i): [string, Uint8Array] => [
        `index/${chunkNames[i]!}.pf_index`,
        bytes,
      ]),
    ]),
  };
}

interface Growing {
  readonly pages: PackedPage[];
  readonly spellings: Map<string, Growing>;
  last: number;
}

const growing = (): Growing => ({ pages: [], spellings: new Map(), last: 0 });

/** Every word with its pages, in the order in which Pagefind looks for it. */
function packWords(pages: readonly NumberedPage[], fields: readonly string[]): PackedWord[] {
  const words = new Map<string, Growing>();
  pages.forEach((page, number) => {
    const toAll = renumbering(page.fields, fields);
    const place = (to: Growing, places: Places): void => {
      to.pages.push([number - to.last, ...toAll(places)]);
      to.last = number;
    };
    for (const [word, places, spellings] of page.words) {
      let of = words.get(word);
      if (!of) words.set(word, (of = growing()));
      if (places) place(of, places);
      for (const [form, ...others] of spellings) {
        let spelled = of.spellings.get(form);
        if (!spelled) of.spellings.set(form, (spelled = growing()));
        place(spelled, others);
      }
    }
  });
  return [...words]
    .toSorted(byCodePoint)
    .map(([word, { pages, spellings }]) => [
      word,
      pages,
      [...spellings].toSorted(byCodePoint).map(([form, others]) => [form, others.pages]),
    ]);
}

/**
 * Cut where a word says so, and not where a length is reached: so a word more or less moves the next cut, and the files
 * behind that are as they were.
 */
function chunksOf(words: readonly PackedWord[]): PackedWord[][] {
  const chunks: PackedWord[][] = [];
  let size = Infinity;
  let ends = true;
  for (const word of words) {
    const [name, pages] = word;
    const more = pages.reduce((sum, [, text]) => sum + text.length + 1, 0);
    if ((ends && size >= SHORT) || size + more > LONG) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)!.push(word);
    size += more;
    ends = indexDigest(Buffer.from(name)).charCodeAt(0) % 4 === 0;
  }
  return chunks;
}

/** The beginning of a word up to where it differs from its neighbour: what lies between two files is looked for in one. */
function until(word: string, neighbour: string): string {
  const [letters, others] = [[...word], [...neighbour]];
  const same = letters.findIndex((letter, i) => letter !== others[i]);
  return same < 0 ? word : letters.slice(0, same + 1).join('');
}

/** Those with the least first; of two that are alike, that with the lower number. A page without a value is in none. */
function sortsOf(pages: readonly NumberedPage[]): Meta[4] {
  const names = [...new Set(pages.flatMap(({ sorts }) => Object.keys(sorts)))].toSorted(
    compareTexts,
  );
  return names.map((name) => [
    name,
    [...pages.keys()]
      .filter((page) => pages[page]!.sorts[name] !== undefined)
      .toSorted((a, b) => pages[a]!.sorts[name]! - pages[b]!.sorts[name]! || a - b),
  ]);
}

/** Short names by digest, the same whatever the order. */
function namesOf(language: string, digests: readonly string[]): string[] {
  const short = (digest: string): string => digest.slice(0, SHORT_NAME);
  const holders = Map.groupBy(new Set(digests), short);
  return digests.map((digest) => {
    const alone = holders.get(short(digest))!.length === 1;
    return `${language}_${alone ? short(digest) : digest.slice(0, LONG_NAME)}`;
  });
}

/** As UTF-8 is sorted, which Pagefind does. */
const byCodePoint = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  SURROGATE.test(a) || SURROGATE.test(b)
    ? Buffer.compare(Buffer.from(a), Buffer.from(b))
    : compareTexts(a, b);
const SURROGATE = /[\uD800-\uDFFF]/;
