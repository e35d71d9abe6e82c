// Reads a built page as a reader or a link checker would.
import { htmlToHast } from 'satteri';
import type { Element, Nodes, Root } from 'hast';

export interface PageReading {
  /** The visible words of an element, or of the page's main part. */
  text(tag?: string): string;
  /** Every element with this tag. */
  all(tag: string): Element[];
  readonly ids: ReadonlySet<string>;
  /** Ids that stand more than once: an address with one of them leads to the first, whichever was meant. */
  readonly repeatedIds: readonly string[];
  /** Every address the page links to or loads. */
  readonly addresses: readonly string[];
}

export function readPage(html: string): PageReading {
  const tree = htmlToHast(html) as Root;
  const elements: Element[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element') elements.push(node);
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(tree);
  const ids = elements.flatMap(({ properties }) =>
    properties['id'] ? [String(properties['id'])] : [],
  );
  const all = (tag: string): Element[] => elements.filter((element) => element.tagName === tag);
  return {
    all,
    text: (tag = 'main') => all(tag).map(wordsOf).join(' ').replace(/\s+/g, ' ').trim(),
    ids: new Set(ids),
    repeatedIds: [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))],
    addresses: elements.flatMap(addressesOf),
  };
}

/** Every address in an element: followed, loaded, submitted to, or told to other programs. */
function addressesOf({ tagName, properties }: Element): string[] {
  const one = ['href', 'src', 'action', 'poster'].map((name) => properties[name]);
  const many = String(properties['srcSet'] ?? properties['srcset'] ?? '')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s/)[0]);
  const told =
    tagName === 'meta' && /^(?:og|twitter):(?:url|image)$/.test(nameOf(properties))
      ? [properties['content']]
      : [];
  return [...one, ...many, ...told].flatMap((value) => (value ? [String(value)] : []));
}

const nameOf = (properties: Element['properties']): string =>
  String(properties['property'] ?? properties['name'] ?? '');

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && ['script', 'style', 'svg'].includes(node.tagName)) return '';
  if (!('children' in node)) return '';
  const inner = node.children.map((child) => wordsOf(child as Nodes)).join('');
  return node.type === 'element' && INLINE.has(node.tagName) ? inner : ` ${inner} `;
}

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'span',
  'strong',
  'time',
]);
