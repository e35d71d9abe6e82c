// The Markdown of one field as Markdown again. Apart from the other printers, since the check has no need of it and it leans
// on eighty modules.
import type { PhrasingContent } from 'mdast';
import { parseInline, withTicketsIn, type InlineTree, type PrintAddress } from './inline.ts';
import { writeMarkdown } from './write-markdown.ts';

/** Markdown for use elsewhere, on one line; it reads the same wherever it is put. */
export function inlineMarkdown(markdown: string, addressOf: PrintAddress): string {
  const children = travelling(withTicketsIn(parseInline(markdown)), addressOf);
  if (children.length === 0) return '';
  return writeMarkdown({ type: 'paragraph', children }).replaceAll('\n', ' ');
}

function travelling(nodes: InlineTree, addressOf: PrintAddress): PhrasingContent[] {
  return nodes.map((node) => {
    if (!('children' in node)) return node;
    const children = travelling(node.children, addressOf);
    return (
      node.type === 'link' ? { ...node, url: addressOf(node.url), children } : { ...node, children }
    ) as PhrasingContent;
  });
}
