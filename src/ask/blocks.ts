// The blocks of a body as lines that can be searched, each under the anchor of its heading.
import { headingAnchors } from '../report/anchors.ts';
import type { BodyNode } from '../report/body-tree.ts';
import type { Audience } from '../report/kinds.ts';
import { shownTree } from '../report/shown-tree.ts';
import type { Block } from './passages.ts';

/** Read as one line; a block of code gives a line for each of its own. */
const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableRow']);

/** The blocks of a body in their order, as an audience is shown them. */
export function blocksOf(tree: BodyNode | null, audience: Audience): Block[] {
  const blocks: Block[] = [];
  const anchorOf = headingAnchors();
  let anchor: string | null = null;
  const add = (text: string): void => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '') blocks.push({ text: line, anchor });
  };
  const visit = (node: BodyNode): void => {
    if (node.type === 'heading') anchor = anchorOf(textIn(node));
    if (node.type === 'code')
      return node.lang === 'mermaid' ? undefined : node.value.split('\n').forEach(add);
    if (LINES.has(node.type)) return add(textIn(node));
    if ('children' in node) for (const child of node.children) visit(child as BodyNode);
  };
  if (tree) visit(shownTree(tree, audience) as BodyNode);
  return blocks;
}

function textIn(node: BodyNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const text = (node.children as BodyNode[]).map((child) => textIn(child));
  return text.join(node.type === 'tableRow' ? ' | ' : '');
}
