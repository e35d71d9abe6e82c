// The body of a report as Markdown that any reader knows, printed from the tree that its page shows: components become
// quotes, headings, captions and links, and every address is whole.
import type { BlockContent, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { shownSource } from '../../diagram/mermaid/shown-source.ts';
import { attributeOf, type BodyNode } from '../../report/body-tree.ts';
import { withDiagramLinks } from '../../report/diagram-links.ts';
import { timeOfEvent } from '../../report/format.ts';
import type { Audience } from '../../report/kinds.ts';
import type { Report } from '../../report/report.ts';
import { shownTree } from '../../report/shown-tree.ts';
import { withTicketLinks } from '../../report/tickets.ts';
import { writeMarkdown } from '../../report/write-markdown.ts';
import { COPY_WORDS } from '../../sentences/share.ts';
import { calloutName, IN_BODY } from '../../sentences/report.ts';
import { absolute, addressAnywhere, routes } from '../../routes.ts';
import { addressOf } from '../identity.ts';

export interface BodyMarkdownOptions {
  readonly report: Pick<Report, 'id' | 'file' | 'timeline'>;
  readonly audience: Audience;
}

/** The body as Markdown without components, with what its audience may read and nothing else. */
export function bodyToMarkdown(tree: BodyNode, { report, audience }: BodyMarkdownOptions): string {
  const shown = withTicketLinks(shownTree(tree, audience) as BodyNode) as Nodes;
  return writeMarkdown({ type: 'root', children: portable(shown, report) } as Root);
}

type MdxElement = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;
type About = BodyMarkdownOptions['report'];

/** The children of a node in plain Markdown. */
function portable(node: Nodes, report: About): Nodes[] {
  if (!('children' in node)) return [];
  return (node.children as Nodes[]).flatMap((child) => portableOne(child, report));
}

function portableOne(node: Nodes, report: About): Nodes[] {
  const inner = (): Nodes[] => portable(node, report);
  const whole = (url: string): string => addressAnywhere(url, report);
  switch (node.type as BodyNode['type']) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return element(node as unknown as MdxElement, inner, report);
    default:
  }
  switch (node.type) {
    case 'heading':
      // The document's title is its only heading of the first level, as on the page.
      return [
        {
          ...node,
          depth: node.depth === 1 ? 2 : node.depth,
          children: inner() as PhrasingContent[],
        },
      ];
    case 'image':
      return [link(addressOf(report), COPY_WORDS.picture(node.alt || null, node.title || null))];
    case 'link':
      return [{ ...node, url: whole(node.url), children: unlinked(inner()) as PhrasingContent[] }];
    case 'code':
      return node.lang === 'mermaid'
        ? [{ ...node, value: withDiagramLinks(shownSource(node.value), whole) }]
        : [node];
    default:
      return ['children' in node ? ({ ...node, children: inner() } as Nodes) : node];
  }
}

/** A link holds no other: a picture in it is its words. */
const unlinked = (nodes: readonly Nodes[]): Nodes[] =>
  nodes.flatMap((node) => {
    if (!('children' in node)) return [node];
    const children = unlinked(node.children);
    return node.type === 'link' ? children : [{ ...node, children } as Nodes];
  });

function element(node: MdxElement, inner: () => Nodes[], report: About): Nodes[] {
  const attribute = (name: string): string | null => attributeOf(node, name);
  switch (node.name) {
    case 'Internal':
      return inner();
    case 'Callout': {
      const title = attribute('title') ?? calloutName(attribute('type'));
      const children = [paragraph('strong', title), ...inner()] as BlockContent[];
      return [{ type: 'blockquote', children }];
    }
    case 'Before':
      return [paragraph('strong', attribute('title') ?? IN_BODY.before), ...inner()];
    case 'After':
      return [paragraph('strong', attribute('title') ?? IN_BODY.after), ...inner()];
    case 'Figure':
      return [...inner(), paragraph('emphasis', attribute('caption') ?? '')];
    case 'Event': {
      const n = Number(attribute('n'));
      const time = timeOfEvent(report.timeline, attribute('n')) ?? IN_BODY.event(n);
      return [link(absolute(routes.event(report.id, n)), time)];
    }
    default:
      return node.name !== null && /^[a-z]/.test(node.name) ? html(node, inner()) : inner();
  }
}

/** The few HTML elements that a body may hold are HTML in Markdown, too. */
function html({ name, attributes }: MdxElement, inner: Nodes[]): Nodes[] {
  const written = attributes.flatMap((one) =>
    one.type !== 'mdxJsxAttribute' || (typeof one.value === 'object' && one.value !== null)
      ? []
      : [
          one.value == null
            ? ` ${one.name}`
            : ` ${one.name}="${escapeAttribute(String(one.value))}"`,
        ],
  );
  const tag = (value: string): Nodes => ({ type: 'html', value });
  return inner.length === 0
    ? [tag(`<${name}${written.join('')} />`)]
    : [tag(`<${name}${written.join('')}>`), ...inner, tag(`</${name}>`)];
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const paragraph = (type: 'strong' | 'emphasis', value: string): Paragraph => ({
  type: 'paragraph',
  children: value === '' ? [] : [{ type, children: [{ type: 'text', value }] }],
});

const link = (url: string, value: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [{ type: 'text', value }],
});
