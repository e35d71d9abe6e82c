// The tree of a body, and ways to go through it.
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { readCalloutsIn } from './callouts.ts';
import { maskSigns } from './mask-signs.ts';

export type BodyNode = MdastNode;

/** What Markdown of a report understands; one setting for reading, checking and rendering. */
export const MARKDOWN_FEATURES = {
  gfm: true,
  frontmatter: false,
  smartPunctuation: false,
} as const;

/** Reads a body. Nothing else parses one, so that what is judged, shown and copied is one tree; throws where it is not valid MDX. */
export function parseBody(body: string): BodyNode {
  const { text, unmask } = maskSigns(body);
  const tree = mdxToMdast(text, { position: true, features: MARKDOWN_FEATURES });
  if (unmask) walk(tree, (node) => unmaskFields(node, unmask));
  // The sign that Windows puts before the end of a line is no part of any text.
  if (body.includes('\r')) walk(tree, (node) => unmaskFields(node, withoutReturns));
  walk(tree, readCalloutsIn);
  return tree;
}

/** Reads Markdown that is no MDX, by the same rules: a field of a report, a document that is imported. */
export function parseMarkdown(markdown: string, { position }: { position: boolean }): BodyNode {
  const { text, unmask } = maskSigns(markdown);
  const tree = markdownToMdast(text, { position, features: MARKDOWN_FEATURES });
  if (unmask) walk(tree, (node) => unmaskFields(node, unmask));
  return tree;
}

const withoutReturns = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Puts back what `maskSigns` exchanged, in every text that a node or an attribute of it holds; inline texts need it, too. */
export function unmaskFields(node: object, unmask: (text: string) => string): void {
  const fields = node as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'type' || key === 'children' || key === 'position') continue;
    if (typeof value === 'string') fields[key] = unmask(value);
    else if (value !== null && typeof value === 'object') unmaskFields(value, unmask);
  }
}

/** Calls `visit` for every node, parents before children. */
export function walk(node: BodyNode, visit: (node: BodyNode) => void): void {
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    visit(next);
    if ('children' in next) {
      const { children } = next;
      for (let i = children.length - 1; i >= 0; i--) open.push(children[i] as BodyNode);
    }
  }
}

/** What an attribute of a component says; null where it is not there, or is no text. */
export function attributeOf(node: BodyNode, name: string): string | null {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return null;
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : null;
}

/** Where a node begins and ends in the body. */
export const placeOf = ({ position }: BodyNode): readonly [start: number, end: number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
];

/**
 * Whether a node stands in `<Internal>`. By its place and not by its parents: the parser takes definitions out of
 * the elements around them.
 */
export function internalParts(tree: BodyNode): (node: BodyNode) => boolean {
  const hidden: (readonly [start: number, end: number])[] = [];
  walk(tree, (node) => {
    if ('name' in node && node.name === 'Internal') hidden.push(placeOf(node));
  });
  return (node) => {
    const [start] = placeOf(node);
    return hidden.some(([from, to]) => from <= start && start < to);
  };
}

/** The first node that stands more than `levels` below the root. */
export function deeperThan(root: BodyNode, levels: number): BodyNode | null {
  let row: readonly BodyNode[] = [root];
  for (let level = 0; level <= levels && row.length > 0; level++) {
    row = row.flatMap((node) => ('children' in node ? (node.children as BodyNode[]) : []));
  }
  return row[0] ?? null;
}
