// What the search has to say of the words of a query: which no report holds, and what was found in their place.
import type { QueryPart, Searched, SearchedWord } from '../ask/searched.ts';
import { exactWord } from '../ask/exact-words.ts';
import { list } from '../text/list.ts';

/** Words that are named in the place of one that no report holds. */
const MOST_NAMED = 3;

/** In the order in which they are read; none where each word stands as it is in what was found. */
export function searchSentences({ words, used, parts }: Searched): string[] {
  const unknown = words.filter(({ as }) => as === 'none');
  const isUsed = new Set(used);
  const unused = words.filter((word) => word.as !== 'none' && !isUsed.has(word));
  const sentences: string[] = [];
  if (unknown.length > 0) {
    const rest = used.length > 0 ? ' Searched for the other words.' : '';
    sentences.push(`No report contains ${list(unknown.map(quoted), 'or')}.${rest}`);
  }
  for (const word of used) if (word.instead.length > 0) sentences.push(inItsPlace(word));
  const all = unknown.length > 0 ? 'all the others' : 'all of these words';
  if (parts.length > 1) {
    sentences.push(`No report contains ${all}: ${list(parts.map(holding))}.`);
  } else if (unused.length > 0) {
    sentences.push(
      `No report contains ${all}: these contain ${list(used.map(found))}, without ${list(unused.map(quoted), 'or')}.`,
    );
  }
  return sentences;
}

/** "9 contain “certificate”" */
const holding = ({ words, reports }: QueryPart): string =>
  `${reports?.size === 1 ? 'one contains' : `${reports?.size} contain`} ${list(words.map(found))}`;

/** Another word for an entry of a vocabulary, and the entry's name. */
export type OtherWord = readonly [word: string, name: string];

/** Why a report is found that does not say what was asked for: its entry is also called so. */
export function reasonsOf(query: string, others: readonly OtherWord[]): string[] {
  const asked = spaced(query);
  return others
    .filter(([word, name]) => asked.includes(spaced(word)) && !asked.includes(spaced(name)))
    .map(([word, name]) => `“${word}” is another word for ${name}.`);
}

/** Its words with a space around each, so that no word is found inside of another. */
const spaced = (text: string): string => ` ${text.split(/\s+/).map(exactWord).join(' ').trim()} `;

/** “503” is in no report; “5030” is in 2. */
function inItsPlace(word: SearchedWord): string {
  const named = word.instead.slice(0, MOST_NAMED).map(({ word: other, reports }, i) => {
    const verb = i === 0 ? ' is' : '';
    return `“${other}”${verb} in ${reports.length === 1 ? 'one' : reports.length}`;
  });
  const more = word.instead.length - named.length;
  if (more > 0) named.push(more === 1 ? 'and one more word' : `and ${more} more words`);
  return `${quoted(word)} is in no report; ${more > 0 ? named.join(', ') : list(named)}.`;
}

/** What stands in the reports that are shown: the word itself, or what was found in its place. */
const found = (word: SearchedWord): string =>
  word.instead.length === 0
    ? quoted(word)
    : word.instead.length === 1
      ? `“${word.instead[0]!.word}”`
      : `words like ${quoted(word)}`;

const quoted = ({ written }: SearchedWord): string => `“${written}”`;
