// What is left of a document when its facts have moved to the head: prose, as MDX that compiles. A block that cannot
// be made safe is kept as it was written, in a fenced block.
import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { readBody } from '../../report/body.ts';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, noted, together } from '../sources/finding.ts';
import { MARKDOWN, textMarkdown } from '../sources/inline.ts';
import { backticksAround } from '../../text/escape.ts';

export interface BodyInput {
  readonly root: Root;
  /** Nodes whose text has gone into the head. */
  readonly used: ReadonlySet<Nodes>;
  /** The source as lines, for blocks that are kept as they were. */
  readonly lines: readonly string[];
  /** Stands first: a title that was too long, contradictions. */
  readonly before: readonly string[];
}

export interface DraftBody {
  readonly text: string;
  readonly told: ReadingNotes;
}

/** The body of a draft, in the fullest form that is safe MDX: whole, else with some blocks fenced, else fenced. */
export function writeBody(input: BodyInput): DraftBody {
  const kept = withoutEmptyHeadings(
    prune(input.root.children, input.used) as RootContent[],
    emptyHeadings(input.root.children),
  );
  const shifted = shiftHeadings(kept);
  const whole = compose(input.before, shifted.map(markdownOf));
  if (isSound(whole)) return { text: whole, told: NOTHING_TOLD };
  const blocks = shifted.map((node) => soundBlock(node, input.lines));
  const told = together(...blocks.map((block) => block.told));
  const mended = compose(
    input.before,
    blocks.map(({ text }) => text),
  );
  if (isSound(mended)) return { text: mended, told };
  const fencedWhole =
    'The body could not be turned into safe MDX; it is kept as it was written, in one fenced block.';
  return {
    text: fenced(input.lines.join('\n')),
    told: together(told, noted('doubt', null, fencedWhole)),
  };
}

/** A block as MDX, or as it was written where that would not be safe. */
function soundBlock(node: RootContent, source: readonly string[]): DraftBody {
  const text = markdownOf(node);
  if (isSound(text)) return { text, told: NOTHING_TOLD };
  const [from, to] = linesOf(node);
  return {
    text: fenced(source.slice(from - 1, to).join('\n')),
    told: noted(
      'doubt',
      [from, to],
      'This block could not be turned into safe MDX; it is kept as it was written, in a fenced block.',
    ),
  };
}

const LONG_LINE = 4000;

/** A report's lines have a greatest length; a paragraph may be broken before any word that is no sign. */
const breakLong = (text: string): string =>
  text.length < LONG_LINE
    ? text
    : text
        .split('\n')
        .map((line) => (line.length < LONG_LINE ? line : brokenLine(line)))
        .join('\n');

function brokenLine(line: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of line.matchAll(/ (?=(?!import|export)[A-Za-z])/g)) {
    if (index - from < 3000) continue;
    parts.push(line.slice(from, index));
    from = index + 1;
  }
  return [...parts, line.slice(from)].join('\n');
}

const compose = (before: readonly string[], blocks: readonly string[]): string =>
  [...before, ...blocks]
    .map((block) => breakLong(block.trim()))
    .filter((block) => block !== '')
    .join('\n\n');

const isSound = (text: string): boolean => {
  const body = readBody(text, { events: 0, file: 'draft.mdx', allowCode: false });
  return body.tree !== null && body.faults.length === 0;
};

/** A fence longer than any in the text. */
export function fenced(text: string): string {
  const fence = backticksAround(text, 3);
  const lines = text
    .trim()
    .split('\n')
    .map((line) => (line.length < 2 * LONG_LINE ? line : line.replace(/.{8000}/gu, '$&\n')));
  return `${fence}text\n${lines.join('\n')}\n${fence}`;
}

function markdownOf(node: RootContent): string {
  return (
    toMarkdown({ type: 'root', children: [node] }, MARKDOWN)
      .trim()
      // A paragraph that begins with these words would be read as a program.
      .replace(/^(?=(?:import|export)\b)/gm, (at: string, offset: number, text: string) =>
        node.type === 'code' ? at : text.startsWith('import', offset) ? '&#105;' : '&#101;',
      )
      .replace(/^&#105;i(?=mport\b)/gm, '&#105;')
      .replace(/^&#101;e(?=xport\b)/gm, '&#101;')
  );
}

/** The tree without what was used, and without lists, tables and quotes that are empty then. */
function prune(nodes: readonly Nodes[], used: ReadonlySet<Nodes>): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (used.has(node)) return [];
    if (node.type === 'thematicBreak') return [];
    if (
      node.type === 'list' ||
      node.type === 'listItem' ||
      node.type === 'table' ||
      node.type === 'blockquote'
    ) {
      const children = prune(node.children as Nodes[], used);
      if (children.length === 0) return [];
      return [children.length === node.children.length ? node : ({ ...node, children } as Nodes)];
    }
    if (
      node.type === 'paragraph' &&
      node.children.every((child) => child.type === 'text' && child.value.trim() === '')
    )
      return [];
    return [node];
  });
}

/** Headings that the source has nothing under: they say something themselves. */
function emptyHeadings(nodes: readonly RootContent[]): ReadonlySet<Nodes> {
  return new Set(
    nodes.filter((node, i) => {
      const next = nodes[i + 1];
      if (node.type !== 'heading') return false;
      return next === undefined || (next.type === 'heading' && next.depth <= node.depth);
    }),
  );
}

/** A heading stays while something stands under it, or a lower heading with something under it. */
function withoutEmptyHeadings(
  nodes: readonly RootContent[],
  empty: ReadonlySet<Nodes>,
): RootContent[] {
  return nodes.filter((node, i) => {
    if (node.type !== 'heading' || empty.has(node)) return true;
    for (let k = i + 1; k < nodes.length; k++) {
      const next = nodes[k];
      if (next?.type !== 'heading') {
        if (next === undefined) break;
        return true;
      }
      if (next.depth <= node.depth) break;
      if (empty.has(next)) return true;
    }
    return false;
  });
}

/** The page has one title already: headings of the body begin at the second level. */
function shiftHeadings(nodes: readonly RootContent[]): RootContent[] {
  const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const by = depths.length === 0 ? 0 : 2 - Math.min(...depths);
  return nodes.map((node) => {
    if (node.type !== 'heading') return node;
    const depth = Math.min(6, Math.max(2, node.depth + by)) as Heading['depth'];
    const children = node.children.map((child) =>
      child.type === 'text'
        ? { ...child, value: child.value.replace(/^\s*:[a-z0-9_+-]+:\s*/, '') }
        : child,
    );
    return { ...node, depth, children };
  });
}

/** A message with code in backticks, as safe Markdown. */
export const messageMarkdown = (message: string): string =>
  message
    .split(/(`[^`]*`)/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece.trim() === ''
          ? piece
          : `${/^\s/.test(piece) ? ' ' : ''}${textMarkdown(piece.trim()).replace(/^\\?([-+#>])/, '$1')}${/\s$/.test(piece) ? ' ' : ''}`,
    )
    .join('')
    .trim();
