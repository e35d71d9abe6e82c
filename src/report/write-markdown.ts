// A tree as Markdown: the one printer of every copy, and its habits.
import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown';

/** Markdown as GitHub reads it, without a newline at the end. */
export function writeMarkdown(tree: Nodes): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: { link: writeLink },
    bullet: '-',
    rule: '-',
    emphasis: '_',
    listItemIndent: 'one',
    resourceLink: true,
  }).replace(/\n+$/, '');
}

/** Short where the words are the address. The printer's own short form makes of `a@b.example_c` what nobody reads as one. */
const writeLink: Handle = (node, parent, state, info) => {
  const { url, children } = node as { url: string; children: readonly Nodes[] };
  const [words] = children;
  return children.length === 1 &&
    words?.type === 'text' &&
    words.value === url &&
    /^https?:\/\/[^\s<>]+$/i.test(url)
    ? `<${url}>`
    : defaultHandlers.link(node, parent, state, info);
};
