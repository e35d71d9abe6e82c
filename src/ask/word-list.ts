// Which word stands in which reports: every word of the archive in alphabetical order, cut into files of which a page
// fetches those that it needs. Written by a build, read by the search page.
import { exactWordsOf, isExactOnly } from './exact-words.ts';
import { readPostings, writePostings } from './postings.ts';
import { stemOf, type Language } from './languages.ts';
import { compareTexts } from '../text/order.ts';

/** Words and the reports that hold them, see postings.ts. */
export type WordFile = Readonly<Record<string, string>>;

/** Characters of one file: small enough to be fetched for one word. */
const FILE_SIZE = 16_000;
/** A beginning that is spread over more files than these is too short to say anything. */
const MOST_FILES = 4;

interface FirstAndWords {
  readonly first: string;
  readonly words: WordFile;
}

/** Files in the order of their words, each with its first. Two runs over the same texts are equal. */
export const writeWordFiles = (texts: readonly string[]): readonly FirstAndWords[] =>
  wordFiles(texts.map(exactWordsOf));

/** The same for texts of which the words are known. */
export function wordFiles(texts: Iterable<Iterable<string>>): readonly FirstAndWords[] {
  const holders = new Map<string, number[]>();
  let report = 0;
  for (const words of texts) {
    for (const word of words) {
      const numbers = holders.get(word);
      if (numbers) numbers.push(report);
      else holders.set(word, [report]);
    }
    report++;
  }
  const files: { first: string; words: Record<string, string> }[] = [];
  let size = Infinity;
  for (const word of [...holders.keys()].toSorted(compareTexts)) {
    const postings = writePostings(holders.get(word)!);
    size += word.length + postings.length + 6;
    if (size > FILE_SIZE) {
      // Without a prototype, for `constructor` is a word as well.
      files.push({ first: word, words: Object.create(null) as Record<string, string> });
      size = 0;
    }
    files.at(-1)!.words[word] = postings;
  }
  return files;
}

/** What is known of one word. */
export interface WordFound {
  /** Numbers of the reports that hold it as it is. */
  readonly whole: readonly number[];
  /** Other forms of it (`failed` of `failures`), those in most reports first. */
  readonly forms: readonly WordHolders[];
  /** Longer words that begin with it, those in most reports first; null where it is too short to tell. */
  readonly longer: readonly WordHolders[] | null;
}

export interface WordHolders {
  readonly word: string;
  readonly reports: readonly number[];
}

export interface WordList {
  find(word: string): Promise<WordFound>;
}

/** Reports in other languages than English: their words have other forms. */
export type Spoken = ReadonlyMap<Language, ReadonlySet<number>>;

/** @param firsts the first word of each file @param load fetches a file by its place in that list */
export function openWordList(
  firsts: readonly string[],
  load: (file: number) => Promise<WordFile>,
  spoken: Spoken = new Map(),
): WordList {
  const fileOf = (word: string): number => {
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareTexts(firsts[middle]!, word) <= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const beginningWith = async (beginning: string): Promise<WordHolders[] | null> => {
    const [from, to] = [fileOf(beginning), fileOf(`${beginning}\uFFFF`)];
    if (firsts.length === 0) return [];
    if (to - from >= MOST_FILES) return null;
    const files = await Promise.all(
      Array.from({ length: to - from + 1 }, (_, i) => load(from + i)),
    );
    return files.flatMap((file) =>
      Object.entries(file)
        .filter(([word]) => word.startsWith(beginning))
        .map(([word, postings]) => ({ word, reports: readPostings(postings) })),
    );
  };
  return {
    async find(word) {
      if (firsts.length === 0) return { whole: [], forms: [], longer: [] };
      const file = await load(fileOf(word));
      const whole = Object.hasOwn(file, word) ? readPostings(file[word]!) : [];
      const longer = await beginningWith(word);
      return {
        whole,
        forms: isExactOnly(word) ? [] : mostFirst(await formsOf(word, whole)),
        longer: longer && mostFirst(longer.filter((one) => one.word !== word)),
      };
    },
  };

  /**
   * In a report in any language English words have their English forms, as engineers write them. A word that is held is
   * a word of the languages of those who hold it: `certificates` is no French one because `certificats` is near.
   */
  async function formsOf(word: string, whole: readonly number[]): Promise<WordHolders[]> {
    const forms = new Map((await formsIn('en', word)).map((one) => [one.word, one]));
    for (const [language, reports] of spoken) {
      if (whole.length > 0 && !whole.some((report) => reports.has(report))) continue;
      for (const one of await formsIn(language, word)) {
        const there = one.reports.filter((report) => reports.has(report));
        if (there.length > 0 && !forms.has(one.word))
          forms.set(one.word, { ...one, reports: there });
      }
    }
    return [...forms.values()];
  }

  async function formsIn(language: Language, word: string): Promise<WordHolders[]> {
    const stem = stemOf(word, language);
    // Forms differ behind the stem, and in its last letter: `retry`, `retries`.
    const beginning = stem.length > 3 ? stem.slice(0, -1) : stem;
    const near = (await beginningWith(beginning)) ?? [];
    return near.filter(
      (one) => one.word !== word && !isExactOnly(one.word) && stemOf(one.word, language) === stem,
    );
  }
}

const mostFirst = (words: readonly WordHolders[]): WordHolders[] =>
  words.toSorted((a, b) => b.reports.length - a.reports.length || compareTexts(a.word, b.word));
