// In which of the listed languages a text is written, by its small words; English, which has a grammar of its own, is none.
import type { Words } from './language-words.ts';
import { LANGUAGES } from './words.ts';

const ENGLISH = new Set(
  'the of and to was were is are in at for with by on that we not it an'.split(' '),
);

const SMALL = LANGUAGES.map(({ small, script }, i) => ({ i, small: new Set(small), script }));

/** The language of a text; null for English, and where nothing tells. */
export function documentLanguage(text: string): Words | null {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const count = (small: ReadonlySet<string>): number =>
    words.filter((word) => small.has(word)).length;
  const [best] = SMALL.map(({ i, small, script }) => ({
    language: LANGUAGES[i],
    hits: script ? (text.match(script)?.length ?? 0) : count(small),
  })).toSorted((a, b) => b.hits - a.hits);
  return best?.language && best.hits > 1 && best.hits > count(ENGLISH) ? best.language : null;
}
