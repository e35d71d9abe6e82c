// What a document says in sentences that are neither events nor actions, a sentence at a time with its place.
import type { Nodes } from 'mdast';
import { sentencesOf } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { line } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import type { Day } from '../time/calendar.ts';
import { tellsOfAnotherTime } from './earlier-incidents.ts';
import type { Reading } from '../sources/reading.ts';

export interface Statement {
  readonly text: string;
  readonly lines: Lines;
  readonly part: Part;
}

const APART: ReadonlySet<Part['name']> = new Set(['actions', 'appendix', 'links']);

/** The sentences of the title, of paragraphs, quotes and lists, and the rows of facts, without the lines of `events`. */
export const statementsOf = (
  { parts }: Reading,
  events: ReadonlySet<number>,
  base: Day | null,
): Statement[] =>
  parts
    .filter(({ name }) => !APART.has(name))
    .flatMap((part) => {
      const { heading, nodes } = part;
      const title =
        heading?.depth === 1 ? [{ text: line(heading), lines: linesOf(heading), part }] : [];
      return [...title, ...nodes.flatMap((node) => saidBy(node, part))];
    })
    // What was so in an earlier incident is no statement about this one.
    .filter(({ text, lines }) => !events.has(lines[0]) && !tellsOfAnotherTime(text, base));

function saidBy(node: Nodes, part: Part): Statement[] {
  if (node.type === 'paragraph')
    return sentencesOf(line(node)).map((text) => ({ text, lines: linesOf(node), part }));
  if (node.type === 'tableRow' && node.children.length === 2)
    return [
      { text: node.children.map((cell) => line(cell)).join(': '), lines: linesOf(node), part },
    ];
  if (
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'blockquote' ||
    node.type === 'table'
  )
    return node.children.flatMap((child: Nodes) => saidBy(child, part));
  return [];
}

const WHOLE: ReadonlySet<Part['name']> = new Set(['summary', 'impact', null]);

/** What is said of the whole: at the top, in the summary, under the impact. */
export const ofTheWhole = ({ part }: Statement): boolean => WHOLE.has(part.name);
