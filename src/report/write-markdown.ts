// A tree as Markdown: the one printer of every copy, and its habits.
import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';

/** Markdown as GitHub reads it, without a newline at the end. */
export function writeMarkdown(tree: Nodes): string {
  if (tree.type === 'paragraph' && tree.children.length === 1) {
    const [only] = tree.children;
    if (only?.type === 'text' && isPlain(only.value, ALONE)) return only.value;
  }
  return toMarkdown(tree, HABITS).replace(/\n+$/, '');
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

/** The printer asks for forty signs whether they have to be escaped. Nearly every text of a report has none of them. */
const writeText: Handle = (node, parent, state, info) => {
  const { value } = node as { value: string };
  const inParagraph = parent?.type === 'paragraph';
  return isPlain(value, info) && (inParagraph || !value.includes('\n'))
    ? value
    : defaultHandlers.text(node, parent, state, info);
};

const HABITS: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: { link: writeLink, text: writeText },
  bullet: '-',
  rule: '-',
  emphasis: '_',
  listItemIndent: 'one',
  resourceLink: true,
};

/** The letters that stand beside a text. */
interface ParentContext {
  readonly before: string;
  readonly after: string;
}

const ALONE: ParentContext = { before: '\n', after: '\n' };

/**
 * Words and stops that mean nothing to Markdown wherever they stand. No number that begins a list, no `www.`, no `https:/`, and a
 * line begins with a letter.
 */
const WORDS =
  /^(?!\d+[.)])[\p{L}\p{N} ,;](?:[\p{L}\p{N} ,;?'"()/%–—…’“”-]|(?<![wW])\.|:(?!\/|$)|(?<! )\n(?=\p{L}))*$/u;

/** Whether a text stands in Markdown as it is. */
const isPlain = (text: string, { before, after }: ParentContext): boolean =>
  WORDS.test(text) &&
  !(text.startsWith(' ') && before === '\n') &&
  !(text.endsWith(' ') && after === '\n');
