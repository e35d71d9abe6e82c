// The text of an event with what hangs below it, as one line.
import type { Nodes, PhrasingContent } from 'mdast';
import { writeInline } from '../sources/inline.ts';

/** The text of an event; `lossy` where something below it is no prose. */
export function eventText(
  nodes: readonly PhrasingContent[],
  more: readonly Nodes[],
): { text: string; words: string; lossy: boolean } {
  const pieces = [tidy(writeInline(nodes))];
  let lossy = false;
  const collect = (node: Nodes): void => {
    if (node.type === 'paragraph') pieces.push(writeInline(node.children));
    else if (node.type === 'list')
      for (const item of node.children) for (const child of item.children) collect(child);
    else lossy = true;
  };
  for (const node of more) collect(node);
  const parts = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  const text = parts.reduce(
    (sum, piece) =>
      sum === '' ? piece : /[.:;!?]$/.test(sum) ? `${sum} ${piece}` : `${sum}; ${piece}`,
    '',
  );
  return { text, words: text, lossy };
}

/** Without what a cut left over in front: `**`, a dash, a colon. */
const tidy = (text: string): string =>
  text.replace(/^(?:\*\*\s*\*\*|[-–—:|,;]|&#x20;)+\s*/, '').trim();
