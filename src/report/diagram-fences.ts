// The fences of a body that are marked `mermaid`: diagrams, which are drawn.
import { walk, type BodyNode } from './body-tree.ts';

export interface DiagramFence {
  readonly value: string;
  /** Offsets in the body. */
  readonly start: number;
  readonly end: number;
}

/** The diagrams of a body, in its order. */
export function diagramFences(tree: BodyNode | null, bodyText: string): readonly DiagramFence[] {
  const fences: DiagramFence[] = [];
  if (!tree || !bodyText.includes('mermaid')) return fences;
  walk(tree, (node) => {
    if (node.type !== 'code' || node.lang !== 'mermaid') return;
    const { start, end } = node.position ?? {};
    fences.push({ value: node.value, start: start?.offset ?? 0, end: end?.offset ?? 0 });
  });
  return fences;
}
