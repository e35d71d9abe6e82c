// The archive as it is asked by programs that have none of its files: a small table that says which terms there are, the
// holders of each term in files of a few kilobytes, and the names of the reports. Written by a build below `/ask/`, read
// by fetched.ts. What a report says stands in its own JSON.
import { writeHolders, type GatheredTerms, type WrittenHolders } from './holders.ts';
import type { Language } from './languages.ts';
import { hashOf, writeRarity } from './rarity.ts';
import { compareTexts } from '../text/order.ts';

/** `/ask/index.json` */
export interface AskIndex {
  readonly version: 1;
  /** Changes with what any of the files holds. */
  readonly build: string;
  /** How many there are. */
  readonly reports: number;
  readonly languages: readonly Language[];
  /** About how many reports hold each term, see rarity.ts. */
  readonly rarity: string;
  /** Number of files in `words/`: a term stands in that of its hash. */
  readonly words: number;
  /** Ids in each file of `names/`. */
  readonly names: number;
}

/** `/ask/words/<n>.json`: the holders of each term, see holders.ts. */
export type AskWords = Readonly<Record<string, WrittenHolders>>;
/** `/ask/names/<n>.json`: ids of reports, the newest first. */
export type AskNames = readonly string[];

export interface AskFiles {
  readonly index: AskIndex;
  readonly words: readonly AskWords[];
  readonly names: readonly AskNames[];
}

/** Letters of text whose words make a file of about three kilobytes. */
const TEXT_IN_FILE = 16_000;
/** The longest list decides what is loaded for a word; more files would not make it shorter. */
const MOST_FILES = 1_024;
const NAMES_IN_FILE = 64;

/** How many files of words and of names there are, before anything is gathered. @param letters of all texts, about */
export function countFiles(letters: number, reports: number) {
  let words = 1;
  while (words * TEXT_IN_FILE < letters && words < MOST_FILES) words *= 2;
  return { words, names: Math.ceil(reports / NAMES_IN_FILE) };
}

/** @param ids of the reports, as they were gathered @param build of all that went in @param files how many for words */
export function askFiles(
  { size, languages, holders }: GatheredTerms,
  ids: readonly string[],
  { build, files }: { readonly build: string; readonly files: number },
): AskFiles {
  const written = [...holders]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([key, of]) => [key, writeHolders(of)] as const);
  const words: [string, WrittenHolders][][] = Array.from({ length: files }, () => []);
  for (const [key, of] of written) words[wordFileOf(key, files)]!.push([key, of]);
  return {
    index: {
      version: 1,
      build,
      reports: size,
      languages,
      rarity: writeRarity([...holders].map(([key, { count }]) => [key, count])),
      words: files,
      names: NAMES_IN_FILE,
    },
    words: words.map((all) => Object.fromEntries(all)),
    names: Array.from({ length: Math.ceil(ids.length / NAMES_IN_FILE) }, (_, i) =>
      ids.slice(i * NAMES_IN_FILE, (i + 1) * NAMES_IN_FILE),
    ),
  };
}

export const wordFileOf = (key: string, files: number): number => hashOf(key) % files;
