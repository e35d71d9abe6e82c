// What the parts of a postmortem are called. A heading is judged by its words; a team's own headings are added by
// the rules that it hands over.
import type { SectionName } from './names.ts';
import { opensEarlier } from './earlier.ts';
import { EN_SECTIONS } from './en-sections.ts';
import { LANGUAGES, folded, listed } from './words.ts';

export const SECTION_NAMES: readonly SectionName[] = [
  'timeline',
  'actions',
  'lessons',
  'rootCause',
  'resolution',
  'detection',
  'impact',
  'summary',
  'background',
  'links',
  'details',
  'appendix',
];

/** Lower case, without emoji, numbering, markup and what stands in brackets. */
export function headingWords(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/^[a-z]\d{1,2}[.:)]?\s+(?=\p{L})/u, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[*_`#:~"]+|[,;!?？](?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The part of a postmortem that a heading opens; null where its words say nothing of the kind. */
export function sectionNamed(
  heading: string,
  own: ReadonlyMap<string, SectionName> = NO_RULES,
): SectionName | null {
  const words = headingWords(heading);
  const ruled = own.get(words);
  if (ruled) return ruled;
  // The labels and headings of one house are the same in all its documents.
  const before = KNOWN.get(heading);
  if (before !== undefined) return before;
  if (KNOWN.size === MOST_KNOWN) KNOWN.clear();
  const named = namedByWords(heading, words);
  KNOWN.set(heading, named);
  return named;
}

const KNOWN = new Map<string, SectionName | null>();
const MOST_KNOWN = 10_000;

function namedByWords(heading: string, words: string): SectionName | null {
  // `What happened (timeline)` says in brackets what it is.
  if (words.length <= 60 && /[([][^)\]]*\btime ?line\b/i.test(heading)) return 'timeline';
  // `Time to repair` measures; it opens nothing.
  if (/^(?:time to|minutes|number of|mean time|mtt[a-z])\b/.test(words)) return null;
  // A heading is a few words; a sentence is none.
  if (words.length === 0 || words.length > 100 || words.split(' ').length > 15) return null;
  if (words.split(' ').length <= 6 && opensEarlier(words)) return 'appendix';
  return (
    EN_SECTIONS.find(([, pattern]) => pattern.test(words))?.[0] ??
    listed<SectionName>(folded(words), ({ sections }) => sections, opensPart)
  );
}

/** Whether a heading is one of the listed names itself, and nothing more. */
export const isListedSection = (heading: string): boolean => {
  const words = folded(headingWords(heading));
  return LANGUAGES.some(({ sections }) =>
    Object.values(sections).some((list) => list.includes(words)),
  );
};

/** A heading that is the word, or begins with it and goes on for a few words; `*word` stands anywhere in it. */
function opensPart(words: string, word: string): boolean {
  if (word.startsWith('*'))
    return words.includes(word.slice(1)) && words.split(' ').includes(word.slice(1));
  // Asked of every line and every listed word: what is cheap comes first.
  if (!words.includes(word)) return false;
  if (words === word) return true;
  if (/[^\u0000-\u024f]/.test(word)) return words.length <= 30;
  // The more words it begins with, the more may follow.
  return (
    words.startsWith(`${word} `) &&
    words.split(' ').length <= (word.split(' ').length >= 3 ? 12 : 6)
  );
}

const NO_RULES: ReadonlyMap<string, SectionName> = new Map();
