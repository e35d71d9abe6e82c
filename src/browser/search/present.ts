// What a result shows and where it leads. Pure: Pagefind's finding in, the same finding arranged.
import { exactWordsOf } from '../../ask/exact-words.ts';
import { MARK_PARAMETER } from './facets.ts';
import type { FoundPage, FoundPassage } from './pagefind.ts';

/** More words than these in an address help nobody. */
const MOST_WORDS = 12;

/**
 * The passage under the title is the one from the head of the report, where that matches; what matches further
 * down stands below it under its own heading. Passages do not repeat their heading, and every link carries the
 * words that matched, as they stand in the text, so that the page can mark them.
 *
 * @param matches whether a word of the text is one that was asked for
 */
export function presentFound(whole: FoundPage, matches: (word: string) => boolean): FoundPage {
  const marked = markOnly(whole, matches);
  const isMarked = [marked, ...marked.sub_results].some(({ excerpt }) => excerpt.includes(MARK));
  const found = isMarked ? marked : withOwnPassage(whole, matches);
  const words = markedWords([found.excerpt, ...found.sub_results.map(({ excerpt }) => excerpt)]);
  const head = found.sub_results.find(({ url }) => url === found.url);
  return {
    ...found,
    url: withMarks(found.url, words),
    excerpt: head ? withoutHeading(head) : '',
    sub_results: found.sub_results.map((passage) => ({
      ...passage,
      url: withMarks(passage.url, words),
      excerpt: withoutHeading(passage),
    })),
  };
}

const MARK = '<mark>';
/** Words of a passage, and of those before the one that was asked for. */
const PASSAGE = 30;
const BEFORE = 10;

/**
 * Pagefind does not find a word within a sentence without spaces, nor the forms of every language: there the first passage
 * that holds what was asked for is taken from the text.
 */
function withOwnPassage(found: FoundPage, matches: (word: string) => boolean): FoundPage {
  const words = (found.content ?? '').split(/\s+/);
  const at = words.findIndex((word) => pieces(word).some(matches));
  if (at === -1) return found;
  const from = Math.max(0, at - BEFORE);
  const excerpt = words
    .slice(from, from + PASSAGE)
    .map((word) => (pieces(word).some(matches) ? `${MARK}${toHtml(word)}</mark>` : toHtml(word)))
    .join(' ');
  const heading = found.anchors?.findLast(
    ({ element, location }) => /^h[2-6]$/.test(element) && location <= at,
  );
  const passage = {
    title: heading?.text ?? '',
    url: heading ? `${found.url}#${heading.id}` : found.url,
    excerpt,
    locations: [at],
  };
  return { ...found, sub_results: [passage] };
}

/** Pagefind marks a longer word as well, where the whole stands beside it. */
function markOnly(found: FoundPage, matches: (word: string) => boolean): FoundPage {
  const marked = (html: string): string =>
    html.replace(/<mark>(.*?)<\/mark>/g, (mark, word: string) =>
      pieces(toText(word)).some(matches) ? mark : word,
    );
  return {
    ...found,
    excerpt: marked(found.excerpt),
    sub_results: found.sub_results.flatMap((passage) => {
      const excerpt = marked(passage.excerpt);
      const lost = passage.excerpt.includes('<mark>') && !excerpt.includes('<mark>');
      return lost && passage.url !== found.url ? [] : { ...passage, excerpt };
    }),
  };
}

/** A marked word and the parts that signs divide. */
const pieces = (word: string): string[] => [word, ...exactWordsOf(word)];

/** The matched words, once each, without the punctuation around them. `C++` stays whole. */
function markedWords(excerpts: readonly string[]): string[] {
  const words = new Map<string, string>();
  for (const [, marked = ''] of excerpts.join(' ').matchAll(/<mark>(.*?)<\/mark>/g)) {
    const word = toText(marked).replace(/^[^\p{L}\p{N}/_]+|[^\p{L}\p{N}+#_]+$/gu, '');
    if (word && !words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  return [...words.values()].slice(0, MOST_WORDS);
}

export function withMarks(url: string, words: readonly string[]): string {
  if (words.length === 0) return url;
  const [path = '', anchor] = url.split('#');
  const query = new URLSearchParams(words.map((word) => [MARK_PARAMETER, word]));
  return `${path}?${query}${anchor === undefined ? '' : `#${anchor}`}`;
}

/**
 * "14:05 Recovery. The pool was drained" → "The pool was drained", also where the heading is cut. What is cut
 * at the end says so.
 */
function withoutHeading({ title, excerpt }: FoundPassage): string {
  const heading = title.split(/\s+/);
  const words = excerpt.split(/\s+/);
  const bare = (word = ''): string => toText(word.replace(/<\/?mark>/g, '')).replace(/\.$/, '');
  const from = heading.findIndex((_, start) =>
    heading.slice(start).every((word, i) => bare(words[i]) === word.replace(/\.$/, '')),
  );
  const text = words.slice(from === -1 ? 0 : heading.length - from).join(' ');
  return /[.!?:)”"](?:<\/mark>)?$/.test(text) ? text : `${text}\u00a0…`;
}

function toText(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function toHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
