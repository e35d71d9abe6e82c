// What a result shows and where it leads. Pure: what is kept of a report in, the places of it that hold what was asked
// out. A word is marked where it is one that was asked for, whatever Pagefind made of it.
import { exactWord, exactWordsOf } from '../../ask/exact-words.ts';
import type { Fragment, FragmentAnchor } from '../../ask/fragment.ts';
import type { Searched } from '../../ask/searched.ts';
import { firstOfEach } from '../../text/first-of-each.ts';
import { MARK_PARAMETER } from './facets.ts';

/** A piece of a text, and whether it is what was asked for. */
export interface MarkedText {
  readonly text: string;
  readonly marked: boolean;
}
export interface FoundPlace {
  /** The heading under which it stands. */
  readonly heading: string;
  readonly url: string;
  readonly text: readonly MarkedText[];
}
export interface Found {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** From the head of the report; its summary where nothing matches there. */
  readonly text: readonly MarkedText[];
  /** What matches further down, in the order of the report. */
  readonly places: readonly FoundPlace[];
}

/** More words than these in an address help nobody. */
const MOST_WORDS = 12;
const MOST_PLACES = 3;
/** What stands between words as Pagefind counts them. */
const BETWEEN = /[^\S\uFEFF]+/;
/** Words of a passage, and of those before the first that was asked for. */
const PASSAGE = 30;
const BEFORE = 10;

/**
 * The passage under the title is the one from the head of the report, where that matches; what matches further
 * down stands below it under its own heading. Passages do not repeat their heading, and every link carries the
 * words that matched, as they stand in the text, so that the page can mark them.
 *
 * @param searched what was asked, null without words
 * @param quoted whether its words have to stand side by side
 */
export function presentFound(
  { url, meta, content, anchors }: Fragment,
  searched: Searched | null,
  quoted: boolean,
): Found {
  const words = content.replaceAll('\u200B', '').split(BETWEEN);
  const held = searched ? heldAt(words, searched, quoted) : [];
  const sections = sectionsOf(anchors, meta['title'] ?? '', words);
  const matched = sections
    .map((section) => ({
      ...section,
      held: held.filter((at) => at >= section.from && at < section.to),
    }))
    .filter((section) => section.held.length > 0);
  const head = matched.find(({ anchor }) => anchor === null);
  const below = matched.filter(({ anchor }) => anchor !== null);
  // Those with most of it, in the order of the report.
  const most = new Set(
    below.toSorted((a, b) => b.held.length - a.held.length).slice(0, MOST_PLACES),
  );
  const shown = below.filter((section) => most.has(section));
  const passages = new Map(
    [...(head ? [head] : []), ...shown].map((section) => [section, passageOf(words, section)]),
  );
  // An event of the timeline is often told again below: the first place leads to it.
  const places = firstOfEach(shown, (section) =>
    passages
      .get(section)!
      .map(({ text }) => text)
      .join(''),
  );
  const marks = markedWords([...passages.values()].flat());
  const passage = (head && passages.get(head)) ?? [];
  return {
    url: withMarks(url, marks),
    meta,
    text: passage.length > 0 ? passage : [{ text: meta['summary'] ?? '', marked: false }],
    places: places.map((section) => ({
      heading: section.title,
      url: withMarks(`${url}#${section.anchor!}`, marks),
      text: passages.get(section)!,
    })),
  };
}

/** A part of the text, between words. */
interface Section {
  /** Null above the first heading. */
  readonly anchor: string | null;
  readonly title: string;
  readonly from: number;
  /** Where its text begins, behind the heading. */
  readonly text: number;
  readonly to: number;
}

function sectionsOf(
  anchors: readonly FragmentAnchor[],
  title: string,
  words: readonly string[],
): readonly Section[] {
  const headings = anchors
    .filter(({ element, text }) => /^h[2-6]$/i.test(element) && /\S/.test(text))
    .toSorted((a, b) => a.location - b.location);
  const begins = [
    { anchor: null, title, from: 0 },
    ...headings.map(({ id, text, location }) => ({ anchor: id, title: text, from: location })),
  ];
  return begins.map((section, i) => {
    const to = begins[i + 1]?.from ?? words.length;
    return { ...section, text: behindHeading(section, words, to), to };
  });
}

/** "14:05 Recovery. The pool was drained" begins with "The pool": the heading stands above it. */
function behindHeading(
  { title, from }: { readonly title: string; readonly from: number },
  words: readonly string[],
  to: number,
): number {
  const bare = (word = ''): string => word.replace(/\.$/, '');
  const heading = title.split(/\s+/);
  const begins = heading.every((word, i) => bare(words[from + i]) === bare(word));
  return begins ? Math.min(to, from + heading.length) : from;
}

/** The numbers of the words that were asked for; in quotes those that stand side by side. */
function heldAt(words: readonly string[], { used }: Searched, quoted: boolean): readonly number[] {
  const isHeld = (word: string, asked: typeof used): boolean =>
    pieces(word).some((piece) => asked.some((one) => one.matches(exactWord(piece))));
  // Most words of a text stand in it more than once.
  const held = new Set([...new Set(words)].filter((word) => isHeld(word, used)));
  const alone = words.flatMap((word, at) => (held.has(word) ? [at] : []));
  if (!quoted) return alone;
  const together = alone.filter((at) => used.every((one, i) => isHeld(words[at + i] ?? '', [one])));
  return together.length > 0
    ? [...new Set(together.flatMap((at) => used.map((_, i) => at + i)))]
    : alone;
}

/** A word and the parts that signs divide. */
const pieces = (word: string): string[] => [word, ...exactWordsOf(word)];

/** The part of a section that holds most of what was asked; nothing of a heading without text. What is cut at the end says so. */
function passageOf(
  words: readonly string[],
  { text, to, held }: Section & { readonly held: readonly number[] },
): readonly MarkedText[] {
  const last = Math.max(text, to - PASSAGE);
  const startOf = (at: number): number => Math.max(text, Math.min(at - BEFORE, last));
  const inside = (from: number): number =>
    held.filter((at) => at >= from && at < from + PASSAGE).length;
  const from = held
    .map(startOf)
    .reduce((best, one) => (inside(one) > inside(best) ? one : best), startOf(held[0]!));
  const shown = words.slice(from, Math.min(to, from + PASSAGE));
  if (shown.join('') === '') return [];
  const isHeld = new Set(held.map((at) => at - from));
  const whole: MarkedText[] = [];
  shown.forEach((word, i) => {
    if (i > 0) whole.push({ text: ' ', marked: false });
    whole.push({ text: word, marked: isHeld.has(i) });
  });
  const ends = /[.!?:)”"]$/.test(shown.at(-1) ?? '');
  return joined(ends ? whole : [...whole, { text: '\u00a0…', marked: false }]);
}

/** What stands side by side and is not marked is one piece. */
function joined(all: readonly MarkedText[]): readonly MarkedText[] {
  const made: MarkedText[] = [];
  for (const piece of all) {
    const before = made.at(-1);
    if (before && !before.marked && !piece.marked) {
      made[made.length - 1] = { text: before.text + piece.text, marked: false };
    } else made.push(piece);
  }
  return made;
}

/** The matched words, once each, without the punctuation around them. `C++` stays whole. */
function markedWords(all: readonly MarkedText[]): string[] {
  const words = new Map<string, string>();
  for (const { text, marked } of all) {
    if (!marked) continue;
    const word = text.replace(/^[^\p{L}\p{N}/_]+|[^\p{L}\p{N}+#_]+$/gu, '');
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
