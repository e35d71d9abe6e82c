// The lines of a paragraph as they were typed: where a slip of Markdown leaves signs as text, the tree knows no more of
// them.
import { placeOf, walk, type BodyNode } from '../../../report/body-tree.ts';

export interface TypedLine {
  /** Without the signs of quotes and the indentation before it. */
  readonly text: string;
  /** Where `text` begins in the body. */
  readonly start: number;
  readonly end: number;
  /** What stands before `text`; of the first line, nothing. */
  readonly before: string;
}

/** The lines of a paragraph; those that begin inside of a piece of code are not among them. */
export function typedLinesOf(paragraph: BodyNode, body: string): readonly TypedLine[] {
  const code: (readonly [start: number, end: number])[] = [];
  walk(paragraph, (node) => {
    if (node.type === 'inlineCode') code.push(placeOf(node));
  });
  const [from, to] = placeOf(paragraph);
  const lines: TypedLine[] = [];
  let at = from;
  for (const line of body.slice(from, to).split('\n')) {
    const before = /^[ \t>]*/.exec(line)?.[0] ?? '';
    const text = line.slice(before.length).trimEnd();
    const start = at + before.length;
    if (!code.some(([open, close]) => open < start && start < close)) {
      lines.push({ text, start, end: start + text.length, before });
    }
    at += line.length + 1;
  }
  return lines;
}

/** Calls `visit` for every paragraph, with what stands before it in the same block. */
export function eachParagraph(
  tree: BodyNode,
  visit: (paragraph: BodyNode, before: BodyNode | null) => void,
): void {
  walk(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as BodyNode[];
    for (const [i, child] of children.entries()) {
      if (child.type === 'paragraph') visit(child, children[i - 1] ?? null);
    }
  });
}
