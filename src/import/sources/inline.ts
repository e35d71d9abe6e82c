// Inline Markdown as a tree: its plain text, a cut in it, its lines, and back to Markdown that is safe as MDX.
import type { Link, Nodes, Parents, PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import type { Options } from 'mdast-util-to-markdown';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';

/** An address that needs no brackets around it to be read as one. */
const BARE = /^https?:\/\/[^\s<>(){}[\]*_~`|\\]+[\w/]$/;

/**
 * MDX knows no `<https://…>`, so links are written with brackets, or bare where nothing can be misread. The
 * extension of MDX escapes `<` and `{`.
 */
export const MARKDOWN: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  tightDefinitions: true,
  handlers: {
    link: (node: Link, parent, state, info) => {
      const [child] = node.children;
      return node.children.length === 1 &&
        child?.type === 'text' &&
        child.value === node.url &&
        !node.title &&
        BARE.test(node.url)
        ? node.url
        : defaultHandlers.link(node, parent, state, info);
    },
  },
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()],
};

/** What a reader sees of a node; line breaks as `\n`. */
export function plain(node: Nodes | readonly Nodes[]): string {
  if (Array.isArray(node)) return node.map((one: Nodes) => plain(one)).join('');
  const one = node as Nodes;
  if (one.type === 'break') return '\n';
  if (one.type === 'image' || one.type === 'imageReference') return one.alt ?? '';
  if (one.type === 'html') return '';
  if ('value' in one) return one.value;
  if (!('children' in one)) return '';
  const blocks =
    one.type === 'root' ||
    one.type === 'list' ||
    one.type === 'listItem' ||
    one.type === 'blockquote' ||
    one.type === 'table';
  return (one.children as Nodes[])
    .map((child) => plain(child))
    .join(one.type === 'tableRow' ? ' ' : blocks ? '\n' : '');
}

/** One line of plain text, spaces closed up. */
export const line = (node: Nodes | readonly Nodes[]): string =>
  plain(node).replace(/\s+/g, ' ').trim();

/** Inline nodes without their first `count` characters of plain text. */
export function cutStart(nodes: readonly PhrasingContent[], count: number): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let left = count;
  for (const node of nodes) {
    const length = plain(node).length;
    if (left <= 0) {
      kept.push(node);
    } else if (length > left) {
      kept.push(...cutNode(node, left));
      left = 0;
    } else {
      left -= length;
      // Pictures and notes hold no text of their own to be cut.
      if (length === 0 && node.type !== 'text') kept.push(node);
    }
  }
  return kept;
}

function cutNode(node: PhrasingContent, count: number): PhrasingContent[] {
  if ('value' in node) return [{ ...node, value: node.value.slice(count) } as PhrasingContent];
  if ('children' in node) {
    const children = cutStart(node.children as PhrasingContent[], count);
    return children.length > 0 ? [{ ...node, children } as PhrasingContent] : [];
  }
  return [node];
}

/** Inline nodes up to `count` characters of plain text. */
export function cutEnd(nodes: readonly PhrasingContent[], count: number): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let left = count;
  for (const node of nodes) {
    if (left <= 0) break;
    const length = plain(node).length;
    if (length <= left) kept.push(node);
    else if ('value' in node)
      kept.push({ ...node, value: node.value.slice(0, left) } as PhrasingContent);
    else if ('children' in node) {
      kept.push({
        ...node,
        children: cutEnd(node.children as PhrasingContent[], left),
      } as PhrasingContent);
    }
    left -= length;
  }
  return kept;
}

export interface InlineLine {
  readonly nodes: PhrasingContent[];
  /** Lines after the first line of the paragraph. */
  readonly offset: number;
}

/** The lines of a paragraph as they stand in the source. A break inside bold text does not part it. */
export function splitLines(nodes: readonly PhrasingContent[]): InlineLine[] {
  const lines: { nodes: PhrasingContent[]; offset: number }[] = [{ nodes: [], offset: 0 }];
  let offset = 0;
  const begin = (): void => {
    lines.push({ nodes: [], offset });
  };
  for (const node of nodes) {
    if (node.type === 'break') {
      offset++;
      begin();
    } else if (node.type === 'text' && node.value.includes('\n')) {
      node.value.split('\n').forEach((value, i) => {
        if (i > 0) {
          // A hard break is followed by the newline that it stands for.
          const last = lines.at(-1);
          if (
            i === 1 &&
            last?.nodes.length === 0 &&
            last.offset === offset &&
            lines.length > 1 &&
            value !== undefined &&
            node.value.startsWith('\n')
          ) {
            // nothing was written on this line yet
          } else {
            offset++;
            begin();
          }
        }
        if (value.trim() !== '' || value === ' ')
          lines.at(-1)?.nodes.push({ ...node, value: i > 0 ? value.trimStart() : value });
      });
    } else {
      lines.at(-1)?.nodes.push(node);
      offset += plain(node).split('\n').length - 1;
    }
  }
  return lines.filter(({ nodes: kept }) => kept.length > 0);
}

/** Inline Markdown on one line, safe as MDX. */
export function writeInline(nodes: readonly PhrasingContent[]): string {
  if (nodes.length === 0) return '';
  const only = nodes.length === 1 ? nodes[0] : undefined;
  if (
    only?.type === 'text' &&
    /^[\w\s,;'’"().%/–—-]*$/.test(only.value) &&
    !/(?:__|www\.|^\s*(?:[-+]|\d+[.)])\s)/.test(only.value) &&
    !/(?:^|\W)_|_(?:\W|$)/.test(only.value)
  ) {
    return only.value.replace(/\s+/g, ' ').trim();
  }
  return toMarkdown({ type: 'paragraph', children: trimmed(nodes) }, MARKDOWN)
    .replace(/\\?\n\s*/g, ' ')
    .replace(/^&#x20;|&#x20;$/g, '')
    .trim();
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const copy = nodes.map((node) =>
    node.type === 'break' ? ({ type: 'text', value: ' ' } as const) : node,
  );
  const first = copy[0];
  if (first?.type === 'text') copy[0] = { ...first, value: first.value.trimStart() };
  const last = copy.at(-1);
  if (last?.type === 'text') copy[copy.length - 1] = { ...last, value: last.value.trimEnd() };
  return copy;
}

/** Plain text as inline Markdown. */
export const textMarkdown = (value: string): string => writeInline([{ type: 'text', value }]);

/** Calls `visit` for every node, parents before children. */
export function visitTree(
  node: Nodes,
  visit: (node: Nodes, parent: Parents | null) => void,
  parent: Parents | null = null,
): void {
  visit(node, parent);
  if ('children' in node)
    for (const child of [...(node.children as Nodes[])]) visitTree(child, visit, node as Parents);
}
