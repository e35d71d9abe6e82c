// Inline Markdown of an event as HTML. Only what is listed here comes out as markup; raw HTML and
// addresses that could run something come out as text.
import type { PhrasingContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { MARKDOWN_FEATURES } from './body-tree.ts';
import type { BodyNode } from './body-tree.ts';
import { isSafeAddress } from './address.ts';

/** HTML of one or two sentences, without a paragraph around them. */
export function inlineHtml(markdown: string): string {
  const tree = markdownToMdast(markdown.replace(/\s+/g, ' '), {
    position: false,
    features: MARKDOWN_FEATURES,
  });
  return inner(tree as BodyNode & { children: PhrasingContent[] });
}

function inner(node: { readonly children?: readonly unknown[] }): string {
  return (node.children ?? []).map((child) => html(child as PhrasingContent)).join('');
}

function html(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escape(node.value);
    case 'inlineCode':
      return `<code>${escape(node.value)}</code>`;
    case 'emphasis':
      return `<em>${inner(node)}</em>`;
    case 'strong':
      return `<strong>${inner(node)}</strong>`;
    case 'delete':
      return `<del>${inner(node)}</del>`;
    case 'break':
      return ' ';
    case 'link':
      return isSafeAddress(node.url)
        ? `<a href="${escape(node.url)}">${inner(node)}</a>`
        : inner(node);
    case 'image':
      return escape(node.alt ?? '');
    case 'html':
      return escape(node.value);
    default:
      // Blocks (a text that begins like a list or a heading) give their words.
      return inner(node as { children?: unknown[] });
  }
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
