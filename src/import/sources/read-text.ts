// Plain text has no marks for what is a heading and what is a line of its own. People show it by short lines and
// empty ones; this module gives such a text the shape that its writer meant.
import type {
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import { linesOf, placed } from './document.ts';
import { plain, splitLines } from './inline.ts';
import { labelOf } from './label.ts';
import { letteredParagraphs } from './lettered.ts';
import { fieldNamed } from '../words/fields.ts';
import { sectionNamed } from '../words/sections.ts';
import {
  MARGIN,
  beginsEntry,
  beginsWithMoment,
  headingDepth,
  isShouting,
  isWrapped,
  leadsOn,
  wasBroken,
} from './text-lines.ts';

export function normalizeText(root: Root): Root {
  const margin = marginOf(root);
  const heads = numberedHeads(root);
  const parted = root.children.flatMap((node) =>
    node.type === 'list' ? partNumbers(node, heads.has(node)) : [node],
  );
  const children: RootContent[] = [];
  for (const node of parted)
    children.push(
      ...(node.type === 'paragraph' ? paragraph(node, children.length === 0, margin) : [node]),
    );
  return { ...root, children: letteredParagraphs(numbered(children)) };
}

/** Numbers in their order, each with a few words above text of its own, some of which name a part: `1. Hergang`. */
function numberedHeads({ children }: Root): ReadonlySet<Nodes> {
  const lone = children.filter(
    (node, i): node is List =>
      node.type === 'list' &&
      node.ordered === true &&
      node.children.length === 1 &&
      /^[^\n.!?:;]{3,60}$/u.test(plain(node).trim()) &&
      children[i + 1] !== undefined,
  );
  const inOrder = lone.every(({ start }, i) => start === i + 1);
  const named = lone.filter((list) => sectionNamed(plain(list)) !== null);
  return new Set(lone.length > 1 && inOrder && named.length > 0 ? lone : []);
}

/** `1. NARRATIVE` above its text is a heading with a number, not an entry of a list. */
function partNumbers(list: List, isHead: boolean): RootContent[] {
  const lines = list.children.map((item) => {
    const [first] = item.children;
    return first?.type === 'paragraph' ? splitLines(first.children) : [];
  });
  const titled = lines.every(
    ([head, ...below], i) =>
      head !== undefined &&
      isShouting(plain(head.nodes).trim()) &&
      (list.children.length === 1 || below.length + (list.children[i]?.children.length ?? 0) > 1),
  );
  if (!list.ordered || !(titled || isHead)) return [list];
  return list.children.flatMap((item, i): RootContent[] => {
    const [from, to] = linesOf(item);
    const [head, ...below] = lines[i] ?? [];
    const text = below.flatMap(({ nodes }, k): PhrasingContent[] =>
      k === 0 ? nodes : [{ type: 'text', value: '\n' }, ...nodes],
    );
    return [
      placed({ type: 'heading', depth: 2, children: head?.nodes ?? [] }, [from, from]),
      ...(text.length > 0
        ? [placed<Paragraph>({ type: 'paragraph', children: text }, [from + 1, to])]
        : []),
      ...(item.children.slice(1) as RootContent[]),
    ];
  });
}

/** A number on a line of its own belongs to the line below it. */
function numbered(children: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (let i = 0; i < children.length; i++) {
    const node = children[i];
    const next = children[i + 1];
    if (!node) continue;
    const alone = node.type === 'paragraph' && /^(?:\d{1,2}[.)]|[-*•])$/.test(plain(node).trim());
    if (!alone || next?.type !== 'paragraph') {
      out.push(node);
      continue;
    }
    addItem(out, next, [linesOf(node)[0], linesOf(next)[1]]);
    i++;
  }
  return out;
}

/** Lines of three or more columns that blanks set apart, as many in each: a table, its first line the head. */
function columnsIn(node: Paragraph): Table | null {
  const lines = splitLines(node.children);
  const rows = lines.map(({ nodes }) =>
    plain(nodes)
      .trim()
      .split(/\s{2,}/),
  );
  const width = rows[0]?.length ?? 0;
  const even = rows.length > 1 && width > 2 && rows.every((row) => row.length === width);
  if (!even || rows[0]?.some((cell) => /\d|[.:]$/.test(cell))) return null;
  const [from, to] = linesOf(node);
  const children = rows.map((row, i): TableRow => {
    const at = from + (lines[i]?.offset ?? 0);
    const cells = row.map((value): TableCell => ({
      type: 'tableCell',
      children: [{ type: 'text', value }],
    }));
    return placed({ type: 'tableRow', children: cells }, [at, at]);
  });
  return placed<Table>({ type: 'table', align: noAlign(width), children }, [from, to]);
}

const noAlign = (width: number): null[] => Array.from({ length: width }, () => null);

/** Adds an entry to the list that ends on the line above, or begins a list with it. */
function addItem(out: RootContent[], text: Paragraph, lines: readonly [number, number]): void {
  const item = placed<ListItem>({ type: 'listItem', spread: false, children: [text] }, lines);
  const last = out.at(-1);
  if (last?.type === 'list' && linesOf(last)[1] === lines[0] - 1) {
    last.children.push(item);
    placed(last, [linesOf(last)[0], lines[1]]);
  } else
    out.push(
      placed<List>(
        { type: 'list', ordered: true, start: 1, spread: false, children: [item] },
        lines,
      ),
    );
}

/** `kim: …`, `Opened: …`, line below line: each is its own. */
const NAMED = /^@?\p{L}[\p{L}\d ._-]{1,30}:\s+\S/u;

/** The length of the longest line that was broken at a margin. */
function marginOf({ children }: Root): number {
  const lines = children.flatMap((node) =>
    node.type === 'paragraph' ? splitLines(node.children).map(({ nodes }) => plain(nodes)) : [],
  );
  return Math.max(0, ...lines.map(({ length }) => length).filter((length) => length <= MARGIN));
}

/** A line that had room for the next word was ended by its writer. */
const hadRoom = (text: string, below: string, margin: number): boolean =>
  text.length + 1 + (below.split(' ')[0] ?? '').length < margin - SLACK;

/** Nobody fills each line to the last letter. */
const SLACK = 12;

/** `Objet : …`: a fact that reports have begins a line of its own. */
const isFact = (nodes: PhrasingContent[]): boolean => {
  const label = labelOf(nodes);
  return label !== null && label.rest.length > 0 && fieldNamed(label.text) !== null;
};

/** The lines of a paragraph as headings and paragraphs. */
function paragraph(node: Paragraph, first: boolean, margin: number): RootContent[] {
  const lines = splitLines(node.children);
  const texts = lines.map(({ nodes }) => plain(nodes).trim());
  if (isWrapped(texts)) return [node];
  const table = columnsIn(node);
  if (table) return [table];
  const [from] = linesOf(node);
  const out: (RootContent & { children: PhrasingContent[] })[] = [];
  lines.forEach(({ nodes, offset }, i) => {
    const at = from + offset;
    const depth = headingDepth(texts, i, first && out.length === 0);
    const last = out.at(-1);
    if (depth) out.push(placed({ type: 'heading', depth, children: nodes }, [at, at]));
    else if (last?.type === 'paragraph' && goesOn(texts, i, margin) && !isFact(nodes)) {
      last.children.push({ type: 'text', value: ' ' }, ...nodes);
      placed(last, [linesOf(last)[0], at]);
    } else out.push(placed({ type: 'paragraph', children: [...nodes] }, [at, at]));
  });
  return out;
}

/** Whether a line goes on with the sentence of the line above. */
function goesOn(texts: readonly string[], i: number, margin: number): boolean {
  const [above = '', text = ''] = [texts[i - 1], texts[i]];
  const named = NAMED.test(text) && NAMED.test(above);
  const entry = beginsEntry(text) && !(beginsWithMoment(text) && leadsOn(above));
  return wasBroken(above) && !hadRoom(above, text, margin) && !entry && !named;
}
