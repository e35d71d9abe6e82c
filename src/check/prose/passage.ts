// The prose of a report, piece by piece: title, summary, events, actions, and each block of the body. Code and
// addresses are blanked, so that a rule about words sees words; every character can be found in the file.
import type { BodyNode } from '../../report/body-tree.ts';
import type { Where } from '../../report/diagnostic.ts';
import { firstWhere } from '../../text/first-where.ts';
import { mayMatch } from '../../text/may-match.ts';
import type { Path } from '../../report/frontmatter.ts';
import { partsWithoutWords } from '../../report/inline.ts';
import { touches } from '../../report/unread.ts';
import type { Parsed } from '../../report/parse.ts';

export type PassagePart = 'title' | 'summary' | 'scope' | 'measure' | 'event' | 'action' | 'body';

export interface ProsePassage {
  readonly part: PassagePart;
  readonly text: string;
  /** Where the value stands in frontmatter; null in the body. */
  readonly path: Path | null;
  /** The heading above it, in the body. */
  readonly heading: string | null;
  /** Words about words: a block quote, or a callout that tells openly where sources disagree. */
  readonly quoted: boolean;
  /** Inside `<Internal>`: not in builds for the public. */
  readonly internal: boolean;
  /** The block that this is: `paragraph`, `heading`, `tableCell`; a frontmatter value is a `value`. */
  readonly block: string;
  /** The place in the file of a range of `text`. */
  where(start: number, end: number): Where;
}

/** Stands for what is not prose: code, addresses. No pattern over words matches it. */
const BLANK = '\uFFFC';

/**
 * Every passage of a report: those of the frontmatter, then those of the body. Of a file that cannot be read, only the
 * latter.
 */
export function prosePassages(parsed: Parsed): readonly ProsePassage[] {
  return [...frontmatterPassages(parsed), ...bodyPassages(parsed)];
}

const wholes = new WeakMap<readonly ProsePassage[], string>();

/** The words of all passages as one text: what is not in it is in none of them. */
export function wholeText(passages: readonly ProsePassage[]): string {
  const text = wholes.get(passages) ?? passages.map((passage) => passage.text).join('\n');
  wholes.set(passages, text);
  return text;
}

/**
 * The passages, or none where none of them holds what a pattern finds. The pattern may ask for the beginning and the end of
 * a line, but not of the whole text.
 */
export const passagesWith = (
  pattern: RegExp,
  passages: readonly ProsePassage[],
): readonly ProsePassage[] => {
  const whole = wholeText(passages);
  return mayMatch(pattern, whole) && whole.search(pattern) !== -1 ? passages : [];
};

function frontmatterPassages(parsed: Parsed): ProsePassage[] {
  if (!parsed.readable) return [];
  const { plain: frontmatter, unread } = parsed.readable;
  const { impact, timeline, actions } = frontmatter;
  const values: [PassagePart, Path, string | undefined][] = [
    ['title', ['title'], frontmatter.title],
    ['summary', ['summary'], frontmatter.summary],
    ['scope', ['impact', 'scope'], impact.scope],
    ...impact.measures.flatMap((measure, i): [PassagePart, Path, string][] => [
      ['measure', ['impact', 'measures', i, 'label'], measure.label],
      ['measure', ['impact', 'measures', i, 'value'], measure.value],
    ]),
    ...timeline.map(({ text }, i): [PassagePart, Path, string] => [
      'event',
      ['timeline', i, 'text'],
      text,
    ]),
    ...actions.map((action, i): [PassagePart, Path, string] => [
      'action',
      ['actions', i, 'do'],
      action.do,
    ]),
  ];
  return values.flatMap(([part, path, value]) =>
    value === undefined || touches(path, unread)
      ? []
      : [
          {
            part,
            text: blankInline(value),
            path,
            heading: null,
            quoted: false,
            internal: false,
            block: 'value',
            where: placesInValue(parsed, path, value),
          },
        ],
  );
}

/** Inline code and addresses of a field of Markdown, blanked letter by letter, so that positions hold. */
function blankInline(markdown: string): string {
  const parts = partsWithoutWords(markdown);
  if (parts.length === 0) return markdown;
  const letters = markdown.split('');
  for (const [start, end] of parts) letters.fill(BLANK, start, end);
  return letters.join('');
}

function placesInValue(parsed: Parsed, path: Path, value: string): ProsePassage['where'] {
  const { lines, source } = parsed;
  // Once for all that is found in the value, and only where something is.
  let known: { readonly from: number; readonly offsets: readonly number[] } | null = null;
  return (start, end) => {
    if (!known) {
      const place = parsed.locate(path);
      const from = lines.offset(place.line, place.column);
      const written = source.text.slice(from, lines.offset(place.endLine, place.endColumn));
      known = { from, offsets: align(value, written) };
    }
    const { from, offsets } = known;
    return lines.where(from + (offsets[start] ?? 0), from + (offsets[end - 1] ?? 0) + 1);
  };
}

/** Blocks whose text is read as one piece. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

interface TextSegment {
  /** Where it begins in the passage's text. */
  readonly at: number;
  readonly value: string;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
  /** For each letter of the value, its offset behind `start`; known once somebody has asked. */
  offsets?: readonly number[];
}

function bodyPassages(parsed: Parsed): ProsePassage[] {
  const { body, bodyStart, lines, source } = parsed;
  const passages: ProsePassage[] = [];
  let heading: string | null = null;
  const visit = (node: BodyNode, quoted: boolean, internal: boolean): void => {
    if (BLOCKS.has(node.type)) {
      const { text, segments } = readBlock(node, bodyStart);
      if (node.type === 'heading') heading = text.trim();
      if (text.trim() === '') return;
      const where = (start: number, end: number): Where => {
        const from = offsetIn(segments, start, source.text);
        return lines.where(from, Math.max(from, offsetIn(segments, end - 1, source.text)) + 1);
      };
      passages.push({
        part: 'body',
        text,
        path: null,
        heading,
        quoted,
        internal,
        block: node.type,
        where,
      });
      return;
    }
    if (!('children' in node)) return;
    const element = node.type === 'mdxJsxFlowElement' ? node : null;
    const told =
      quoted ||
      node.type === 'blockquote' ||
      element?.attributes.some(
        (one) => one.type === 'mdxJsxAttribute' && one.value === 'contradiction',
      ) === true;
    for (const child of node.children) {
      visit(child as BodyNode, told, internal || element?.name === 'Internal');
    }
  };
  if (body?.tree) visit(body.tree, false, false);
  return passages;
}

function readBlock(block: BodyNode, bodyStart: number): { text: string; segments: TextSegment[] } {
  const segments: TextSegment[] = [];
  let text = '';
  const visit = (node: BodyNode): void => {
    const { start, end } = node.position ?? {};
    const add = (value: string): void => {
      segments.push({
        at: text.length,
        value,
        start: bodyStart + (start?.offset ?? 0),
        end: bodyStart + (end?.offset ?? 0),
      });
      text += value;
    };
    if (node.type === 'text')
      add(node.value.replace(/\bhttps?:\/\/\S+/g, (url) => BLANK.repeat(url.length)));
    else if (node.type === 'break') add(' ');
    else if ('children' in node) for (const child of node.children) visit(child as BodyNode);
    else if (!node.type.endsWith('Expression')) add(BLANK);
  };
  visit(block);
  return { text: text.replaceAll('\n', ' '), segments };
}

function offsetIn(segments: readonly TextSegment[], at: number, file: string): number {
  // Those behind the first begin one after the other.
  const segment =
    segments[Math.max(0, firstWhere(segments.length, (i) => segments[i]!.at > at) - 1)];
  if (!segment) return 0;
  const { value, start, end } = segment;
  const within = at - segment.at;
  if (end - start === value.length) return start + within;
  segment.offsets ??= align(value, file.slice(start, end));
  return start + (segment.offsets[within] ?? 0);
}

/** For each letter of a value, its offset in the source that it was read from: quotes, escapes, folds are passed over. */
function align(value: string, written: string): number[] {
  const offsets: number[] = [];
  let from = 0;
  for (const unit of value.split('')) {
    const isSpace = /\s/.test(unit);
    // Indentation is of the source alone.
    if (!isSpace) from += lengthOfSpace(written, from);
    const near = written.slice(from, from + LONGEST_ESCAPE);
    const found = isSpace ? near.search(/\s/) : near.indexOf(unit);
    if (found !== -1) from += found + 1;
    offsets.push(Math.max(0, from - 1));
  }
  return offsets;
}

/** A letter stands no further from the last one than the longest name of a sign: `&CounterClockwiseContourIntegral;`. */
const LONGEST_ESCAPE = 40;

function lengthOfSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at - from;
}
