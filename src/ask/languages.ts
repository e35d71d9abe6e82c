// What a language does to its words: forms that meet in a stem, and words of grammar that say nothing. Stems and words
// of grammar are those of Snowball, as the stemmers of Orama carry them.
import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stopwords as ofDutch } from '@orama/stopwords/dutch';
import { stopwords as ofFrench } from '@orama/stopwords/french';
import { stopwords as ofGerman } from '@orama/stopwords/german';
import { stopwords as ofItalian } from '@orama/stopwords/italian';
import { stopwords as ofPortuguese } from '@orama/stopwords/portuguese';
import { stopwords as ofSpanish } from '@orama/stopwords/spanish';
import { GRAMMAR } from '../archive/topic-terms.ts';
import { foldWord } from './exact-words.ts';
import { compareTexts } from '../text/order.ts';

/** Languages whose forms are known; of any other a word is found as it is written. */
export type Language = 'ar' | 'de' | 'en' | 'es' | 'fr' | 'it' | 'nl' | 'pt';

/** Endings that a stemmer knows by their accent, for words that have lost theirs. */
const accented = (word: string, endings: readonly (readonly [RegExp, string])[]): string => {
  const found = endings.find(([ending]) => ending.test(word));
  return found ? word.replace(...found) : word;
};
const STEMMER: Readonly<Record<Language, (word: string) => string>> = {
  // "and", "then" and the article are written as one with their word.
  ar: (word) => arabic(word.replace(/^[وف](?=ال)/u, '')),
  de: german,
  en: english,
  es: (word) => spanish(accented(word, [[/ion$/, 'ión']])),
  fr: (word) => french(accented(word, [[/ee(s?)$/, 'ée$1']])),
  it: italian,
  nl: dutch,
  pt: (word) =>
    portuguese(
      accented(word, [
        [/c(oes|ões)$/, 'ções'],
        [/c(ao|ão)$/, 'ção'],
        [/oes$/, 'ões'],
        [/ao$/, 'ão'],
      ]),
    ),
};

/** Words of grammar elsewhere which an engineer writes in English, or which name something. */
const SAY_SOMETHING = new Set(
  `ai ci com diferente diferentes embargo er es estado estados eu final general io lugar man met min modo os parte sig tiempo
  todo total trata usar uso uw var vars verdad vi war`.split(/\s+/),
);
const grammarOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((word) => word.toLowerCase()).filter((word) => !SAY_SOMETHING.has(word)));
const GRAMMAR_OF: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  de: grammarOf(ofGerman),
  en: GRAMMAR,
  es: grammarOf(ofSpanish),
  fr: grammarOf(ofFrench),
  it: grammarOf(ofItalian),
  nl: grammarOf(ofDutch),
  pt: grammarOf(ofPortuguese),
};
/** Each word of grammar with the languages that have it. */
const SPEAKS = new Map<string, Language[]>();
for (const [language, words] of Object.entries(GRAMMAR_OF)) {
  for (const word of words) SPEAKS.set(word, [...(SPEAKS.get(word) ?? []), language as Language]);
}
const ARABIC = /\p{Script=Arabic}/u;

/** Whether a word, in small letters, only holds a sentence together, in whichever language. */
export const isGrammar = (word: string): boolean => SPEAKS.has(word);

/** What all forms of a word have in common: without its ending, capitals and accents. */
export const stemOf = (word: string, language: Language): string =>
  foldWord(STEMMER[language](word.toLowerCase()));

/** Words that are read to tell a language. */
const READ = 600;
/** Words of grammar that it takes to tell one, and their share of the words. */
const ENOUGH = 3;
const SHARE = 0.12;

/**
 * The language of a text whose tag is said; of any other that has no forms here, that of the English words in it. Where
 * nothing is said it is told by words of grammar and by letters, and English where nothing tells.
 */
export function languageOf(text: string, said: string | null = null): Language {
  if (said !== null) {
    const [language = ''] = said.toLowerCase().split('-');
    return Object.hasOwn(STEMMER, language) ? (language as Language) : 'en';
  }
  const words =
    text
      .slice(0, READ * 8)
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(0, READ) ?? [];
  const found = new Map<Language, number>();
  let arabicWords = 0;
  for (const word of words) {
    const languages = SPEAKS.get(word.toLowerCase());
    if (languages) for (const one of languages) found.set(one, (found.get(one) ?? 0) + 1);
    else if (ARABIC.test(word)) arabicWords++;
  }
  if (arabicWords * 2 > words.length) return 'ar';
  const [best] = [...found].toSorted(([a, x], [b, y]) => y - x || compareTexts(a, b));
  if (!best || best[1] < ENOUGH || best[1] < SHARE * words.length) return 'en';
  return best[1] > (found.get('en') ?? 0) ? best[0] : 'en';
}
