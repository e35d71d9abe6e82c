// `a) …`, `b) …`: letters in their order are a list, whether each is a paragraph or a line of one.
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { linesOf, placed } from './document.ts';
import type { InlineLine } from './inline.ts';
import { cutStart, plain, splitLines } from './inline.ts';

const LETTER = /^\s*\(?([a-z])[.)]\s+(?=\S)/;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Paragraphs with letters in their order, as lists. */
export function letteredParagraphs(children: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (let i = 0; i < children.length; i++) {
    const items: ListItem[] = [];
    for (let k = i; k < children.length; k++) {
      const node = children[k];
      if (node?.type !== 'paragraph' || !hasLetter(node.children, items.length)) break;
      items.push(itemOf(node.children, linesOf(node)));
    }
    if (items.length > 1) {
      out.push(listOf(items));
      i += items.length - 1;
    } else out.push(children[i] as RootContent);
  }
  return out;
}

/** A paragraph whose last lines have letters in their order, as what stands above them and a list. */
function letteredLines(node: Paragraph): (Paragraph | List)[] {
  const lines = splitLines(node.children);
  const first = lines.findIndex(({ nodes }) => hasLetter(nodes, 0));
  const last = lines.slice(first);
  if (first === -1 || last.length < 2 || !last.every(({ nodes }, i) => hasLetter(nodes, i)))
    return [node];
  const [from] = linesOf(node);
  const list = listOf(
    last.map(({ nodes, offset }) => itemOf(nodes, [from + offset, from + offset])),
  );
  return first === 0 ? [list] : [paragraphOf(lines.slice(0, first), from), list];
}

/** The same inside the entries of a list. */
export const withLetters = (list: List): List => ({
  ...list,
  children: list.children.map((item) => ({
    ...item,
    children: item.children.flatMap((node): (BlockContent | ListItem['children'][number])[] =>
      node.type === 'paragraph'
        ? letteredLines(node)
        : [node.type === 'list' ? withLetters(node) : node],
    ),
  })),
});

/** Whether a line begins with the letter of its place. */
const hasLetter = (nodes: readonly PhrasingContent[], place: number): boolean =>
  LETTER.exec(plain(nodes))?.[1] === LETTERS[place];

/** An entry without its letter. */
function itemOf(nodes: readonly PhrasingContent[], lines: readonly [number, number]): ListItem {
  const sign = LETTER.exec(plain(nodes))?.[0] ?? '';
  const text = placed<Paragraph>(
    { type: 'paragraph', children: cutStart(nodes, sign.length) },
    lines,
  );
  return placed<ListItem>({ type: 'listItem', spread: false, children: [text] }, lines);
}

function listOf(items: ListItem[]): List {
  const [from] = linesOf(items[0] as ListItem);
  const [, to] = linesOf(items.at(-1) as ListItem);
  return placed<List>({ type: 'list', ordered: true, start: 1, children: items }, [from, to]);
}

function paragraphOf(lines: readonly InlineLine[], from: number): Paragraph {
  const children = lines.flatMap(({ nodes }, i): PhrasingContent[] =>
    i === 0 ? [...nodes] : [{ type: 'text', value: '\n' }, ...nodes],
  );
  return placed<Paragraph>({ type: 'paragraph', children }, [from, from + lines.length - 1]);
}
