// A number in front of a list against the items of the list: `The following four services were affected:` and three.
import type { List, Nodes } from 'mdast';
import { sentencesOf } from '../sources/clip-text.ts';
import { linesOf } from '../sources/document.ts';
import { line } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { NO_EXACT_NUMBER, UNITS_OF_MEASURE } from '../words/counted.ts';
import { entries } from '../words/language-words.ts';
import { NUMBERS } from '../words/number-words.ts';
import { foldedInPlace, oneOf } from '../words/words.ts';
import type { Contradiction } from './contradiction.ts';

/** Lists that have more or fewer items than the sentence in front of them counts. */
export const listsMiscounted = ({ parts }: Reading): Contradiction[] =>
  parts.flatMap(({ nodes }) => nodes.flatMap((node, i) => miscounted(node, nodes[i + 1])));

function miscounted(node: Nodes, next: Nodes | undefined): Contradiction[] {
  if (node.type !== 'paragraph' || next?.type !== 'list') return [];
  const counted = countedIn(sentencesOf(line(node)).at(-1) ?? '');
  const items = itemsOf(next);
  if (!counted || counted.amount === items) return [];
  return [
    {
      text: `\`${counted.words}\` (line ${linesOf(node)[0]}), but the list below has ${items}.`,
      lines: linesOf(next),
    },
  ];
}

const itemsOf = ({ children }: List): number => children.length;

const WORD = oneOf(Object.keys(NUMBERS).filter((word) => Number.isInteger(NUMBERS[word])));
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d.,:/-])(?<number>\d{1,2}|${WORD})\s+(?<noun>(?:[\p{L}-]+\s)?[\p{L}-]{4,})(?!\p{L})`,
  'giu',
);
/** What was told before is counted, and not the list: `these 3 bugs`, `all four of them`. */
const KNOWN = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(
    entries(`
      these, those, both, all, the other, diese, dieser, diesen, beide, beiden, alle, aller, ces, tous, toutes, estos, estas, todos,
      todas, esses, essas, estes,
    `),
  )})\s*(?:(?:the|os|los|les|las|as)\s*)?$`,
  'u',
);
/** `a`, `one`, and what is an article as well, count no list. */
const FEWEST = 2;
/** What says that the list is not all of them, or that it tells of something else. */
const NOT_ALL = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(
    entries(`
      among, including, such as, for example, e.g, at least, most, some, mainly, like, because, since, when, after, before, if, in,
      within, from, darunter, etwa, zum beispiel, z.b, unter anderem, nach, seit, notamment, dont, parmi, par exemple, apres, depuis,
      entre ellos, como, por ejemplo, tras, desde, entre eles, por exemplo, apos,
    `),
  )})(?!\p{L})|など|うち`,
  'iu',
);

/** The one number of a sentence that opens a list, with its noun; null where it has none or several. */
function countedIn(sentence: string): { amount: number; words: string } | null {
  const said = foldedInPlace(sentence).trimEnd();
  if (!/[:：]$/u.test(said) || NOT_ALL.test(said)) return null;
  const found = [...said.matchAll(COUNTED)].filter(({ groups, index }) => {
    const [first = '', last = first] = (groups?.['noun'] ?? '').split(/\s/);
    return (
      !KNOWN.test(said.slice(0, index)) &&
      !UNITS_OF_MEASURE.has(first) &&
      !UNITS_OF_MEASURE.has(last) &&
      !NO_EXACT_NUMBER.test(said.slice(0, index))
    );
  });
  const [match, ...more] = found.filter(({ groups }) => amountOf(groups?.['number']) >= FEWEST);
  if (!match || more.length > 0) return null;
  const amount = amountOf(match.groups?.['number']);
  const end = match.index + match[0].length;
  // Behind it stands what was done to them, and no more.
  if (!/^(?:\s[\p{L}'’-]+){0,4}\s?[:：]$/u.test(said.slice(end))) return null;
  return { amount, words: sentence.slice(match.index, end) };
}

const WRITTEN = new Map(Object.entries(NUMBERS).map(([word, n]) => [foldedInPlace(word), n]));
const amountOf = (written = ''): number => WRITTEN.get(written) ?? Number(written);
