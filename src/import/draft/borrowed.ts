// Where the words of a summary may be borrowed from: the prose of some parts, a labelled line, a list.
import type { Nodes, Paragraph } from 'mdast';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Sure } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import type { Part } from '../sources/outline.ts';
import { anyOf } from '../words/any-of.ts';
import { isDayLine, isLetterhead } from '../words/houses.ts';
import type { SectionName } from '../words/names.ts';
import { sectionNamed } from '../words/sections.ts';

export interface Borrowed {
  readonly text: string;
  readonly lines: Lines;
  readonly sure: Sure;
  readonly how: string;
  readonly nodes: readonly Nodes[];
  /** Nothing is lost when only the text stays. */
  readonly whole: boolean;
}

export function fromLabel(
  one: { readonly text: string; readonly lines: Lines } | undefined,
  how: string,
): Borrowed | null {
  return one
    ? { text: flatProse(one.text), lines: one.lines, sure: 'likely', how, nodes: [], whole: false }
    : null;
}

export function fromList(parts: readonly Part[], name: SectionName, how: string): Borrowed | null {
  const [list] = parts
    .filter((part) => part.name === name)
    .flatMap(({ nodes }) => nodes.find(({ type }) => type === 'list') ?? []);
  if (list?.type !== 'list') return null;
  const text = list.children
    .map((item) => sentence(flatProse(plain(item.children[0] ?? item))))
    .join(' ');
  return { text, lines: linesOf(list), sure: 'guess', how, nodes: [], whole: false };
}

/** The first prose of the first part that has any; paragraphs that are taken already are passed over. */
export function fromParts(
  parts: readonly Part[],
  taken: ReadonlySet<Nodes>,
  sure: Sure,
  how: string,
): Borrowed | null {
  for (const part of parts) {
    const prose = firstProse(part.nodes.filter((node) => !taken.has(node)));
    const [first] = prose;
    if (!first) continue;
    const originals = new Set<Nodes>(prose.map(({ original }) => original));
    return {
      text: prose.map(({ text }) => sentence(text)).join(' '),
      lines: [linesOf(first.original)[0], linesOf((prose.at(-1) ?? first).original)[1]],
      sure,
      how,
      nodes: [...originals],
      whole: prose.every(({ simple }) => simple) && part.nodes.every((node) => originals.has(node)),
    };
  }
  return null;
}

interface Prose {
  readonly original: Paragraph;
  readonly text: string;
  /** Its text is all of it: no label, no link, no code. */
  readonly simple: boolean;
}

/** The paragraphs of prose up to the first block of another kind behind them. */
function firstProse(nodes: readonly Nodes[]): Prose[] {
  const prose: Prose[] = [];
  for (const node of nodes) {
    if (node.type === 'paragraph') prose.push(...proseOf(node));
    else if (prose.length > 0) break;
  }
  return prose;
}

/** `Start: …` and `Owner: …` are facts for fields, not words for a summary; `Impact: …` tells the story. */
function proseOf(node: Paragraph): Prose[] {
  const label = labelOf(node.children);
  const labelled = label !== null && label.rest.length > 0;
  const section = labelled ? sectionNamed(label.text) : null;
  const carried = section !== null && CARRIED.has(section);
  if (labelled && !carried) return [];
  const children = labelled ? label.rest : node.children;
  const said = flatProse(plain([...children]));
  const text = said.replace(LEAD_IN, '');
  const simple =
    !labelled && text === said && children.every(({ type }) => type === 'text' || type === 'break');
  return isProse({ ...node, children: [...children] }, text)
    ? [{ original: node, text, simple }]
    : [];
}

/** Behind a greeting, what leads to the first sentence: `wie Sie wissen: Gestern …`. */
const LEAD_IN = /^\p{Ll}[^.:]{1,24}: (?=\p{Lu})/u;

/** Labels whose text tells the story. */
const CARRIED: ReadonlySet<SectionName> = new Set(['summary', 'impact', 'rootCause', 'background']);

/** Not a template's question, not a line `Created by: …`, not a picture. */
function isProse(node: Paragraph, text: string): boolean {
  if (
    text.length < 8 ||
    (node.children.length === 1 &&
      (node.children[0]?.type === 'emphasis' || node.children[0]?.type === 'image'))
  )
    return false;
  if (
    anyOf(
      /^(?:created|modified|last modified|written|author|authors|date)\b[^.]{0,60}(?::|$)/i,
      /^(?:status|severity|internal post-?mortem|all times|by)\b[^.]{0,60}(?::|$)/i,
    ).test(text)
  )
    return false;
  if (isLetterhead(text) || isDayLine(text)) return false;
  // Signs in a row are a line of a log, a rule, or a slip.
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters * 2 < text.replace(/\s/g, '').length) return false;
  return /\s/.test(text) && !/^https?:\/\/\S+$/.test(text) && !/^\S+:\s*https?:\/\/\S+$/.test(text);
}

export const sentence = (text: string): string => (/[.!?:;]["”)]?$/.test(text) ? text : `${text}.`);
export const flatProse = (text: string): string =>
  text
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
