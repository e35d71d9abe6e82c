// The tree of a body as an audience is shown it: what leaves the site, is searched or compared is made from this and
// never from the source, so that nothing comes along that no page shows.
import type { Definition, Nodes, Root } from 'mdast';
import type { BodyNode } from './body-tree.ts';
import { walk } from './body-tree.ts';
import { titleOfFence } from './fence-title.ts';
import type { Audience } from './kinds.ts';

/**
 * A copy without comments, programs, what an audience may not read, definitions (their references become links and
 * pictures), notes that nothing refers to, and what stands behind the language of a fence except its title.
 */
export function shownTree(tree: BodyNode, audience: Audience): Root {
  const definitions = new Map<string, Definition>();
  const notes = new Set<string>();
  const isShown = (node: BodyNode): boolean =>
    !GONE.has(node.type) && !(audience === 'public' && 'name' in node && node.name === 'Internal');
  const noteBodies = new Map<string, BodyNode>();
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') noteBodies.set(node.identifier, node);
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  });
  // A note is shown when something that is shown refers to it: the text, or such a note.
  const look = (node: BodyNode): void => {
    if (!isShown(node)) return;
    if (node.type === 'footnoteReference' && !notes.has(node.identifier)) {
      notes.add(node.identifier);
      const note = noteBodies.get(node.identifier);
      for (const child of note ? childrenOf(note) : []) look(child as BodyNode);
    }
    for (const child of childrenOf(node)) {
      if (child.type !== 'footnoteDefinition') look(child as BodyNode);
    }
  };
  look(tree);
  const copy = (node: BodyNode): BodyNode[] => {
    if (!isShown(node) || node.type === 'definition') return [];
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) return [];
    const kept = 'children' in node ? (node.children as BodyNode[]).flatMap(copy) : undefined;
    const children = kept && LINES.has(node.type) ? trimmed(kept) : kept;
    // Nothing is left of it, not even a gap.
    if (node.type === 'paragraph' && children?.length === 0) return [];
    const found =
      node.type === 'linkReference' || node.type === 'imageReference'
        ? definitions.get(node.identifier)
        : undefined;
    if (found) {
      const { url, title } = found;
      return [
        (node.type === 'imageReference'
          ? { type: 'image', url, title, alt: node.alt }
          : { type: 'link', url, title, children }) as BodyNode,
      ];
    }
    if (node.type === 'code') {
      const title = titleOfFence(node.meta ?? '');
      return [{ ...node, meta: title === null ? null : `title=${JSON.stringify(title)}` }];
    }
    return [(children ? { ...node, children } : node) as BodyNode];
  };
  return { type: 'root', children: copy(tree).flatMap(childrenOf) as Root['children'] };
}

/** Lines of words: what went at their ends leaves no space behind. */
const LINES = new Set<string>(['paragraph', 'heading', 'tableCell']);

function trimmed(pieces: readonly BodyNode[]): BodyNode[] {
  const last = pieces.length - 1;
  return pieces.flatMap((piece, i) => {
    if (piece.type !== 'text' || (i > 0 && i < last)) return [piece];
    const start = i === 0 ? piece.value.trimStart() : piece.value;
    const value = i === last ? start.trimEnd() : start;
    return value === '' ? [] : [{ ...piece, value }];
  });
}

const GONE = new Set<string>(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']);

const childrenOf = (node: BodyNode): Nodes[] =>
  'children' in node ? (node.children as Nodes[]) : [];

/** The words of a body, without markup and code blocks, as an audience may read them. */
export function proseOf(tree: BodyNode | null, audience: Audience): string {
  const words: string[] = [];
  const visit = (node: BodyNode): void => {
    if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
    if (node.type === 'image' && node.alt) words.push(node.alt, ' ');
    if ('children' in node) for (const child of node.children) visit(child as BodyNode);
    if (BLOCKS.has(node.type)) words.push(' ');
  };
  if (tree) visit(shownTree(tree, audience) as BodyNode);
  return words.join('').replace(/\s+/g, ' ').trim();
}

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'break',
  'mdxJsxFlowElement',
]);
