// The blocks of a body as lines that can be searched, each under the anchor of its heading.
import { headingAnchors, anchorWords } from '../report/anchors.ts';
import { attributeOf, type BodyNode } from '../report/body-tree.ts';
import { timeOfEvent } from '../report/format.ts';
import type { Audience } from '../report/kinds.ts';
import type { Report } from '../report/report.ts';
import { shownTree } from '../report/shown-tree.ts';
import type { Block } from './passages.ts';

/** Read as one line; a block of code gives a line for each of its own. */
const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableRow']);

/** What an element that holds one of them first shows as a line of its own: `<summary>The log</summary>`. */
const IN_LINES: ReadonlySet<string> = new Set([
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'link',
  'image',
  'mdxJsxTextElement',
]);

/** The blocks of a body in their order, as an audience is shown them; `timeline` is that of the report. */
export function blocksOf(
  tree: BodyNode | null,
  audience: Audience,
  timeline: Report['timeline'],
): Block[] {
  const blocks: Block[] = [];
  const anchorOf = headingAnchors();
  let anchor: string | null = null;
  const add = (text: string): void => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '') blocks.push({ text: line, anchor });
  };
  const visit = (node: BodyNode): void => {
    if (node.type === 'heading') anchor = anchorOf(anchorWords(node));
    if (node.type === 'code')
      return node.lang === 'mermaid' ? undefined : node.value.split('\n').forEach(add);
    const isElement = node.type === 'mdxJsxFlowElement';
    if (isElement) add(attributeOf(node, 'title') ?? '');
    if (LINES.has(node.type) || (isElement && holdsText(node))) add(textIn(node, timeline));
    else if ('children' in node) for (const child of node.children) visit(child as BodyNode);
    if (isElement) add(attributeOf(node, 'caption') ?? '');
  };
  if (tree) visit(shownTree(tree, audience) as BodyNode);
  return blocks;
}

const holdsText = (node: BodyNode): boolean =>
  'name' in node &&
  (node.name === 'Event' || ('children' in node && IN_LINES.has(node.children[0]?.type ?? '')));

function textIn(node: BodyNode, timeline: Report['timeline']): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    if (node.name === 'br') return ' ';
    if (node.name === 'Event') return timeOfEvent(timeline, attributeOf(node, 'n')) ?? '';
  }
  if (!('children' in node)) return '';
  const text = (node.children as BodyNode[]).map((child) => textIn(child, timeline));
  return text.join(node.type === 'tableRow' ? ' | ' : '');
}
