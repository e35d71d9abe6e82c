// The title of a draft: the first heading, a field, or the file's name, without the words that every title begins with.
import type { Heading, Nodes } from 'mdast';
import { fit } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, foundOut, noted, together } from '../sources/finding.ts';
import type { Part } from '../sources/outline.ts';
import { isPlainSection } from '../sources/outline.ts';
import type { Reading } from '../sources/reading.ts';
import { line, plain } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import { readStamp } from '../time/stamp.ts';
import { anyOf } from '../words/any-of.ts';
import { fieldNamed } from '../words/fields.ts';
import { isGenre, namesGenre } from '../words/genres.ts';
import { isDayLine, isLetterhead } from '../words/houses.ts';
import { bareTitle, sentenceCase } from './bare-title.ts';
import { headingWords, sectionNamed } from '../words/sections.ts';

export interface Title {
  readonly text: string;
  /** The heading that it was, which need not stand in the body again. */
  readonly node: Nodes | null;
  readonly cut: boolean;
  readonly told: ReadingNotes;
}

interface TitleClaim {
  readonly text: string;
  readonly lines: Lines;
  readonly how: string;
  readonly node: Nodes | null;
}

/** The title of a document: what is called so, else its first heading or line, else its file's name. */
export function titleOf(reading: Reading): Title {
  const claims = titleClaims(reading).filter(({ text }) => bareTitle(text).length >= 5);
  const says = claims.filter(({ text }) => !isGenre(bareTitle(text)));
  const telling = says.find(({ text }) => !isLetterhead(text)) ?? says[0];
  const fromName = titleFromName(reading.source);
  const chosen = telling ?? (fromName.says ? undefined : claims[0]);
  if (!chosen) return fromName.title;
  const { text, cut } = fit(bareTitle(chosen.text), 120);
  return {
    text,
    node: chosen.node,
    cut,
    told: together(
      foundOut('title', text, chosen.lines, chosen.text, 'stated', chosen.how),
      cut
        ? noted(
            'doubt',
            chosen.lines,
            'The title has more than 120 characters and was shortened; the whole of it stands first in the body.',
          )
        : NOTHING_TOLD,
      isGenre(text)
        ? noted(
            'missing',
            chosen.lines,
            `\`${text}\` does not say what happened. Write it for a reader who was not there.`,
          )
        : NOTHING_TOLD,
    ),
  };
}

/** Whatever may be the title, the surest first. */
function titleClaims(reading: Reading): TitleClaim[] {
  const top = reading.source.fields.find(({ name }) =>
    /^(?:title|titel|titre|titulo|título|タイトル)$/i.test(name),
  );
  const field = reading.labelled.find((one) => one.field === 'title');
  const ofPart = (part: HeadedPart): TitleClaim => ({
    text: part.title,
    lines: linesOf(part.heading),
    how: 'the first heading',
    node: part.heading,
  });
  return [
    ...(top
      ? [{ text: String(top.value), lines: top.lines, how: '`title` at the top', node: null }]
      : []),
    ...titleParts(reading).map(ofPart),
    ...(field
      ? [{ text: field.text, lines: field.lines, how: `\`${field.label}\``, node: null }]
      : []),
    ...ownField(reading),
    ...lineClaims(reading),
    ...lateHeading(reading).map(ofPart),
  ];
}

/** A field of the team's own at the top that is a line of words, the first of them: `report: Parcels went astray`. */
const ownField = ({ fields }: Reading): TitleClaim[] =>
  fields
    .filter(({ name, value }) => {
      const said = typeof value === 'string' ? value.trim() : '';
      const known = isKnownLabel(name.replace(/[_-]/g, ' ')) || NO_TITLE.test(name);
      const line = said.length <= 110 && /\S \S+ \S|[\u3040-\u9fff]{6}/u.test(said);
      return !known && line && !/[.。;]$|:\/\/|^[\d\W]/u.test(said);
    })
    .map(({ name, value, lines }) => ({
      text: String(value),
      lines,
      how: `\`${name}\` at the top`,
      node: null,
    }))
    .slice(0, 1);

/** Fields that hold words and are no title: of the site, of its writers, of the text below. */
const NO_TITLE = anyOf(
  /author|writer|owner|team|facilit|lead|layout|template|image|url|link|path|status|affect/i,
  /desc|summary|abstract|excerpt|tag|categor|comment|note/i,
);

type HeadedPart = Part & { readonly heading: Heading };

/**
 * The parts whose headings may be the title, the surest first: what stands behind the first part of the report is none,
 * whatever its level, nor is a letterhead.
 */
function titleParts({ parts, source }: Reading): HeadedPart[] {
  const headed = parts.filter((part): part is HeadedPart => part.heading !== null);
  const firstPart = headed.findIndex((part) => opensSection(part.title));
  const before = firstPart === -1 ? headed : headed.slice(0, firstPart);
  const named = before.filter(
    (part, i) => !isAboveTitle(part, before[i + 1]) && !(source.format === 'text' && isHouse(part)),
  );
  const highest = named.filter(({ heading }) => heading.depth === 1);
  return [...highest, ...named].filter(({ title }) => !asks(title));
}

/** A heading of the first level that stands behind a part, where nothing stands before it. */
const lateHeading = ({ parts }: Reading): HeadedPart[] => {
  const headed = parts.filter((part): part is HeadedPart => part.heading !== null);
  return headed.filter(({ heading, title }) => heading.depth === 1 && !asks(title)).slice(0, 1);
};

const asks = (title: string): boolean => /[?？]$/.test(title);

/** The name of a house: above a title that says what the document is, or in capitals in front of the kind of document. */
function isAboveTitle({ title, nodes, depth }: Part, next: Part | undefined): boolean {
  const above = nodes.length === 0 && next?.depth === depth && namesGenre(next.title);
  const [, behind = ''] = /\s[–—-]\s+([^–—-]+)$/.exec(title) ?? [];
  const shouts = title === title.toUpperCase() && /\p{Lu}{4}/u.test(title);
  return (above && !namesGenre(title)) || (shouts && behind !== '' && namesGenre(behind));
}

/** In plain text: a few names above a line that says more. */
function isHouse({ title, nodes: [below] }: Part): boolean {
  if (below?.type !== 'paragraph' || !/^(?:\p{Lu}[\p{L}&.-]*(?: |$)){1,4}$/u.test(title))
    return false;
  const said = line(below);
  return (
    said.length <= 90 &&
    said.split(' ').length > title.split(' ').length &&
    /^\p{Lu}[^.:!?]*$/u.test(said)
  );
}

/** The first lines, where a text has no sign for a heading; in other formats a bold line at the top. */
function lineClaims({ parts, source, stamps }: Reading): TitleClaim[] {
  const opening = parts.slice(0, 2).find(({ nodes }) => nodes.length > 0);
  if (!opening || (opening.heading && opensSection(opening.title))) return [];
  const text = source.format === 'text';
  const first = opening.nodes
    .slice(0, text ? headOf(opening.nodes) + 3 : 1)
    .filter((node) => node.type === 'paragraph')
    .filter(({ children }) => text || (children.length === 1 && children[0]?.type === 'strong'))
    .filter((node) => {
      const said = line(node);
      const label = labelOf(node.children);
      const value = label === null ? '' : plain(label.rest);
      const says = label !== null && label.rest.length > 0;
      const fact = says && (isKnownLabel(label.text) || !/\p{L}{3}/u.test(value));
      return !fact && said.length <= 110 && !/[.!,;。]$/.test(said) && !readStamp(said, stamps);
    });
  const claims = first.map((node): TitleClaim => ({
    text: line(node),
    lines: linesOf(node),
    how: 'the first line',
    node,
  }));
  const opens = opening.nodes.find(({ type }) => type === 'paragraph');
  const subject = opens?.type === 'paragraph' ? opens.children[0] : undefined;
  // A wiki sets what a page is about in bold at its beginning.
  const bold =
    text && opens && subject?.type === 'strong' && line(subject).split(' ').length > 2
      ? [{ text: line(subject), lines: linesOf(opens), how: 'the bold beginning', node: null }]
      : [];
  // A single word is the name of a house.
  return [...claims.toSorted((a, b) => words(b.text) - words(a.text)), ...bold];
}

/** How many blocks at the beginning are the head of a letter: the house, its address, the day. */
function headOf(nodes: readonly Nodes[]): number {
  const said = nodes.slice(0, 6).map((node) => (node.type === 'paragraph' ? line(node) : ''));
  const first = said.findIndex((text) => !(isLetterhead(text) || isDayLine(text)));
  return first === -1 ? said.length : first;
}

const words = (text: string): number => (/[^\u0000-\u024f]|\s/.test(text) ? 1 : 0);

const isKnownLabel = (label: string): boolean =>
  fieldNamed(label) !== null || sectionNamed(label) !== null;

/** The title that the name of the file gives, and whether it says anything. */
function titleFromName({ stem, path }: Reading['source']): { title: Title; says: boolean } {
  const words = stem
    .replace(/^[\d_.-]+(?=[A-Za-z])/, '')
    .replace(/_+|(?<!\b[A-Z]{2,8}|\d{4}|\d{4}-\d\d)-+|-+(?!\d)/g, ' ')
    .trim();
  const telling = words.length >= 5 && /[a-z]{3}/i.test(words) && !/^[0-9a-f ]+$/i.test(words);
  const { text } = fit(telling ? sentenceCase(words) : `Report without a title: ${stem}`, 120);
  const title: Title = {
    text,
    node: null,
    cut: false,
    told: together(
      foundOut(
        'title',
        text,
        null,
        path,
        'guess',
        'no heading is a title; from the name of the file',
      ),
      noted(
        'missing',
        null,
        'The document has no title. Write what happened, for a reader who was not there.',
      ),
    ),
  };
  return { title, says: telling && !isGenre(words) };
}

/** The headings that every report has; `What happened to sign-ups on Monday` is none of them. */
const opensSection = (title: string): boolean => {
  const words = headingWords(title);
  return (
    isPlainSection(title) ||
    (words.split(' ').length <= 4 &&
      sectionNamed(title) !== null &&
      !/\b(?:outage|down|incident|failed|failure)\b/.test(words))
  );
};
