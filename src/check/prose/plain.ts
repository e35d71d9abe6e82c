// The words under a node of the body, code included: what a heading's address is made of.
import type { BodyNode } from '../../report/body-tree.ts';
import { walk } from '../../report/body-tree.ts';

export function plainTextOf(node: BodyNode): string {
  let text = '';
  walk(node, (child) => {
    if (child.type === 'text' || child.type === 'inlineCode') text += child.value;
    if (child.type === 'image') text += child.alt ?? '';
  });
  return text;
}
