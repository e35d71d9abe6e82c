// In which of the listed languages a text is written, by its small words and by those of its headings and labels; English,
// which has a grammar of its own, is none.
import type { Words } from './language-words.ts';
import { LANGUAGES, folded } from './words.ts';

const ENGLISH = new Set(
  'the of and to was were is are in at for with by on that we not it an'.split(' '),
);

/** Names of sections and facts that are one word: a short report is told by `Ablauf` and `Datum`. */
const named = ({ sections, fields }: Words): string[] =>
  [...Object.values(sections), ...Object.values(fields)].flat().filter((word) => !/\s/.test(word));

const SMALL = LANGUAGES.map((language, i) => ({
  i,
  small: new Set([...language.small, ...named(language)]),
  script: language.script,
}));

/** The language of a text; null for English, and where nothing tells. */
export function documentLanguage(text: string): Words | null {
  const words = folded(text).match(/[\p{L}']+/gu) ?? [];
  const count = (small: ReadonlySet<string>): number =>
    words.filter((word) => small.has(word)).length;
  const [best] = SMALL.map(({ i, small, script }) => ({
    language: LANGUAGES[i],
    hits: script ? (text.match(script)?.length ?? 0) : count(small),
  })).toSorted((a, b) => b.hits - a.hits);
  return best?.language && best.hits > 1 && best.hits > count(ENGLISH) ? best.language : null;
}
