// The Markdown of one field, such as the text of an event: parsed once into a small tree, and printed as HTML, as plain
// words, or as Markdown again (inline-markdown.ts). A field is one line of a sentence: what would begin a block elsewhere (`+ 3 nodes`,
// `5. August`, `# of pods`) and everything in angle brackets is text, and no printer loses a word.
import type { PhrasingContent } from 'mdast';
import { isSafeAddress } from './address.ts';
import { parseMarkdown, placeOf, walk, type BodyNode } from './body-tree.ts';
import { linkedText } from './tickets.ts';
import { escapeXml } from '../text/escape.ts';

export type InlineTree = readonly PhrasingContent[];

/** Turns an address as it was written into the one that is printed. */
export type PrintAddress = (url: string) => string;

/** The fields whose texts are Markdown of this kind; every other text of the frontmatter is plain, signs and all. */
export const INLINE_FIELDS = [
  'timeline.*.text',
  'actions.*.do',
  'impact.scope',
  'impact.measures.*.label',
  'impact.measures.*.value',
] as const;

/** Without one of these a text is its own words: no mark, no escape, no entity, no address. */
const MARKUP = /[*_~`\\<&[@:]|www\./i;

/** A word in front of a text, so that nothing in it stands where a block could begin. */
const LEAD = 'x ';

/** The pieces of a text on one line. Text that stands beside text is one piece. */
export function parseInline(markdown: string): InlineTree {
  const line = onOneLine(markdown);
  if (line === '') return [];
  if (!MARKUP.test(line)) return [{ type: 'text', value: line }];
  const [paragraph] = childrenOf(parseMarkdown(`${LEAD}${line}`, { position: false }));
  const [first, ...rest] = piecesOf(paragraph);
  if (first?.type !== 'text') throw new Error(`\`${line}\` lost its first word.`);
  const value = first.value.slice(LEAD.length);
  return value === '' ? rest : [{ type: 'text', value }, ...rest];
}

/** HTML without a paragraph around it: links, code and four kinds of emphasis; all else is text. */
export function inlineHtml(markdown: string, addressOf: PrintAddress): string {
  return htmlOf(withTicketsIn(parseInline(markdown)), addressOf);
}

/** The words that a reader of the HTML sees, on one line. */
export function inlineText(markdown: string): string {
  return wordsOf(parseInline(markdown)).trim();
}

/** The addresses that a text links to, as they were written. */
export function addressesIn(markdown: string): string[] {
  const found: string[] = [];
  const visit = (nodes: InlineTree): void => {
    for (const node of nodes) {
      if (node.type === 'link') found.push(node.url);
      if ('children' in node) visit(node.children);
    }
  };
  visit(parseInline(markdown));
  return found;
}

/** Where a text holds code or an address: offsets of what nobody reads as words. */
export function partsWithoutWords(markdown: string): (readonly [start: number, end: number])[] {
  if (!MARKUP.test(markdown)) return [];
  const line = markdown.replace(/[\s\u0000-\u001f\u007f]/g, ' ');
  const text = `${LEAD}${line}`;
  const tree = parseMarkdown(text, { position: true });
  const found: (readonly [start: number, end: number])[] = [];
  walk(tree, (node) => {
    const [start, end] = placeOf(node);
    if (node.type === 'inlineCode') found.push([start - LEAD.length, end - LEAD.length]);
    if (node.type !== 'link' && node.type !== 'image') return;
    const last = childrenOf(node).at(-1);
    // Of an address that stands for itself, the words are the address.
    const written = text.startsWith('[', start) || text.startsWith('!', start);
    const from = !written ? start : last ? placeOf(last)[1] : text.lastIndexOf('](', end);
    found.push([from - LEAD.length, end - LEAD.length]);
  });
  return found;
}

/** No-break spaces stay; what cannot be shown goes. */
const onOneLine = (text: string): string =>
  !NEEDS_ONE_LINE.test(text)
    ? text
    : text
        .replace(/[\t\n\f\r ]+/g, ' ')
        .replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, '')
        .replace(/^ +| +$/g, '');

/** Few fields do. */
const NEEDS_ONE_LINE = /[\u0000-\u001f\u007f\ufffe\uffff]| {2}|^ | $/;

const childrenOf = (node: unknown): BodyNode[] =>
  (node as { children?: BodyNode[] } | undefined)?.children ?? [];

/** A piece without its place; what has no meaning inside of a field gives its words. */
function pieceOf(node: BodyNode): PhrasingContent[] {
  const inner = (): PhrasingContent[] => piecesOf(node);
  switch (node.type) {
    case 'text':
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: inner() }];
    case 'link':
      return isSafeAddress(node.url)
        ? [{ type: 'link', url: node.url, children: inner() }]
        : inner();
    case 'image':
      return [{ type: 'text', value: node.alt ?? '' }];
    default:
      return inner();
  }
}

function piecesOf(node: BodyNode | undefined): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  for (const piece of childrenOf(node).flatMap(pieceOf)) {
    const last = pieces.at(-1);
    if (piece.type === 'text' && last?.type === 'text') {
      pieces[pieces.length - 1] = { type: 'text', value: last.value + piece.value };
    } else pieces.push(piece);
  }
  return pieces;
}

/** The pieces with numbers of tickets as links; what is one already stays. */
export function withTicketsIn(nodes: InlineTree): InlineTree {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return linkedText(node.value);
    if (node.type === 'link' || !('children' in node)) return [node];
    return [{ ...node, children: withTicketsIn(node.children) } as PhrasingContent];
  });
}

function htmlOf(nodes: InlineTree, addressOf: PrintAddress): string {
  return nodes.map((node) => htmlOfOne(node, addressOf)).join('');
}

const TAGS = { emphasis: 'em', strong: 'strong', delete: 'del' } as const;

function htmlOfOne(node: PhrasingContent, addressOf: PrintAddress): string {
  switch (node.type) {
    case 'text':
      return escapeXml(node.value);
    case 'inlineCode':
      return `<code>${escapeXml(node.value)}</code>`;
    case 'emphasis':
    case 'strong':
    case 'delete':
      return `<${TAGS[node.type]}>${htmlOf(node.children, addressOf)}</${TAGS[node.type]}>`;
    case 'link':
      return `<a href="${escapeXml(addressOf(node.url))}">${htmlOf(node.children, addressOf)}</a>`;
    default:
      return '';
  }
}

function wordsOf(nodes: InlineTree): string {
  return nodes
    .map((node) =>
      'value' in node ? node.value : 'children' in node ? wordsOf(node.children) : '',
    )
    .join('');
}
